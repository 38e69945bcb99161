/**
 * Questions that are headed by a bare number ('1', '1.', '1. Bent u …'), as letters and unprinted questions have them, and
 * papers of before 2009, whose answers are headed so too ('2 en 3', '4 a'). A number heads a question only when it follows
 * the last one, and only in a paper without headings 'Vraag 1'.
 */

import { readNumbers } from './headings.ts';
import type { PageLine } from './lines.ts';

const numbered = /^(\d{1,3})([.)]?)(?:\s+(?=\S)|$)/;

/** A line that heads a question, and the numbers of what it heads. */
type Head = { readonly at: number; readonly numbers: readonly string[] };

/** The lines with bare numbers made headings of their own; the same lines where there are none. */
export function headBareNumbers(lines: readonly PageLine[], from: number): readonly PageLine[] {
  if (lines.some(({ heading }) => heading?.kind === 'question')) return lines;
  for (const sign of ['.', ')', ' ']) {
    const heads = findHeads(lines, from, sign);
    if (sign === ' ' ? allAsk(lines, heads) : heads.some(({ at }) => asksAt(lines, at))) {
      const headed = new Map(heads.map((head) => [head.at, head]));
      const answers = findAnswers(lines, heads);
      return lines.flatMap((line, i) => (headed.has(i) ? cutHead(line, headed.get(i)!) : [answers.get(i) ?? line]));
    }
  }
  return lines;
}

/** Whether a number stands alone, or opens a paragraph that asks something; an extractor may have wrapped it over lines. */
function asksAt(lines: readonly PageLine[], at: number): boolean {
  const own = lines.slice(at, at + longestQuestion);
  const end = own.findIndex(({ text, heading }, i) => i > 0 && (text === '' || heading || numbered.test(text)));
  return own[0]!.text.length < 5 || own.slice(0, end < 0 ? own.length : end).some(({ text }) => text.includes('?'));
}

/** So many printed lines are looked at for what a question asks. */
const longestQuestion = 12;

/** A number with no sign behind it ('1 Kent u …') heads a question where all so headed ask something; notes open so too. */
function allAsk(lines: readonly PageLine[], heads: readonly Head[]): boolean {
  const asks = ({ at }: Head, i: number): boolean =>
    lines.slice(at, heads[i + 1]?.at ?? lines.length).some(({ text }) => /\?/.test(text));
  return heads.length > 1 && heads.every(asks);
}

const bareList =
  /^\d{1,3}(?: ?[a-z])?(?:(?:, en |, | en | t\/m | tot en met |[-–])(?:\d{1,3}(?: ?[a-z])?|[a-z]))*[.:]?$/;

/** The bare numbers below the sentence of who replied, as long as they are of questions and do not go back. */
function findAnswers(lines: readonly PageLine[], heads: readonly Head[]): ReadonlyMap<number, PageLine> {
  const found = new Map<number, PageLine>();
  const from = lines.findLastIndex(({ header }) => header);
  if (from < heads.at(-1)!.at) return found;
  const most = Number(heads.at(-1)!.numbers.at(-1));
  let last = 0;
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.furniture || line.note !== undefined || line.heading || !bareList.test(line.text)) continue;
    const numbers = readNumbers(line.text);
    const whole = numbers.map((number) => Number.parseInt(number, 10));
    if (whole[0]! < last || whole[0]! > last + 1 || whole.at(-1)! > most) continue;
    last = whole.at(-1)!;
    found.set(i, { ...line, heading: { kind: 'answer', numbers } });
  }
  return found;
}

function findHeads(lines: readonly PageLine[], from: number, sign: string): Head[] {
  const heads: Head[] = [];
  let inList = 0;
  let inAnswer = false;
  let next = 1;
  const later = lines.findIndex(({ header }, i) => i > from && header);
  for (let at = from; at < (later < 0 ? lines.length : later); at++) {
    const { text, furniture, note, heading } = lines[at]!;
    if (furniture || note !== undefined) continue;
    if (heading) {
      inList = 0;
      inAnswer = heading.kind === 'answer';
    }
    const numbers = numbersAt(text, sign);
    if (!numbers) continue;
    const number = Number(numbers[0]);
    const asks = number === next && inAnswer && asksAt(lines, at);
    if (inList > 0 && number === inList + 1 && !asks) inList = number;
    else if (number === next) {
      heads.push({ at, numbers });
      next = Number(numbers.at(-1)) + 1;
      inAnswer = false;
      inList = 0;
    } else if (number === 1) inList = 1;
  }
  return heads;
}

/** The numbers with which a line opens, or that it is: '1', '1.', '1. Bent u …', '3 en 4'. */
function numbersAt(text: string, sign: string): readonly string[] | undefined {
  const found = numbered.exec(text);
  const follows = found && (found[2] === sign || (found[2] === '' && (found[0] === text || sign === ' ')));
  if (follows) return [found[1]!];
  const numbers = bareList.test(text) ? readNumbers(text) : [];
  const follow = numbers.every((number, i) => Number(number) === Number(numbers[0]) + i);
  return numbers.length > 1 && follow ? numbers : undefined;
}

function cutHead(line: PageLine, { numbers }: Head): PageLine[] {
  const heading = { kind: 'question' as const, numbers };
  if (numbers.length > 1) return [{ ...line, heading }];
  const opening = numbered.exec(line.text)![0];
  const head = opening.trimEnd();
  const own = { raised: [], listed: false };
  const first = { ...line, ...own, end: line.start + head.length, text: head, heading };
  const rest = line.text.slice(opening.length);
  if (rest === '') return [first];
  return [first, { ...line, listed: false, start: line.start + opening.length, text: rest, gap: false }];
}
