/**
 * Questions that are headed by a bare number ('1', '1.', '1. Bent u …'), as letters and unprinted questions have them, and
 * papers of before 2009, whose answers are headed so too ('2 en 3', '4 a'). A number heads a question only when it follows
 * the last one, and only in a paper without headings 'Vraag 1'.
 */

import { readNumbers } from './headings.ts';
import type { PageLine } from './lines.ts';

const numbered = /^(\d{1,3})([.)]?)(?:\s+(?=\S)|$)/;

/** The lines with bare numbers made headings of their own; the same lines where there are none. */
export function headBareNumbers(lines: readonly PageLine[], from: number): readonly PageLine[] {
  if (lines.some(({ heading }) => heading?.kind === 'question')) return lines;
  for (const sign of ['.', ')']) {
    const heads = findHeads(lines, from, sign);
    const headed = new Set(heads);
    const asked = heads.filter((i) => /\?/.test(lines[i]!.text) || lines[i]!.text.length < 5).length;
    if (asked > 0) {
      const answers = findAnswers(lines, heads);
      return lines.flatMap((line, i) => (headed.has(i) ? cutHead(line) : [answers.get(i) ?? line]));
    }
  }
  return lines;
}

const bareList =
  /^\d{1,3}(?: ?[a-z])?(?:(?:, en |, | en | t\/m | tot en met |[-–])(?:\d{1,3}(?: ?[a-z])?|[a-z]))*[.:]?$/;

/** The bare numbers below the sentence of who replied, as long as they are of questions and do not go back. */
function findAnswers(lines: readonly PageLine[], heads: readonly number[]): ReadonlyMap<number, PageLine> {
  const found = new Map<number, PageLine>();
  const from = lines.findLastIndex(({ header }) => header);
  if (from < heads.at(-1)!) return found;
  let last = 0;
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.furniture || line.note !== undefined || line.heading || !bareList.test(line.text)) continue;
    const numbers = readNumbers(line.text);
    const whole = numbers.map((number) => Number.parseInt(number, 10));
    if (whole[0]! < last || whole[0]! > last + 1 || whole.at(-1)! > heads.length) continue;
    last = whole.at(-1)!;
    found.set(i, { ...line, heading: { kind: 'answer', numbers } });
  }
  return found;
}

function findHeads(lines: readonly PageLine[], from: number, sign: string): number[] {
  const heads: number[] = [];
  let inList = 0;
  const later = lines.findIndex(({ header }, i) => i > from && header);
  for (let i = from; i < (later < 0 ? lines.length : later); i++) {
    const { text, furniture, note, heading } = lines[i]!;
    if (furniture || note !== undefined) continue;
    if (heading) inList = 0;
    const found = numbered.exec(text);
    if (!found || (found[2] !== sign && !(found[2] === '' && found[0] === text))) continue;
    const number = Number(found[1]);
    if (inList > 0 && number === inList + 1) inList = number;
    else if (number === heads.length + 1) heads.push(i);
    else if (number === 1) inList = 1;
  }
  return heads;
}

function cutHead(line: PageLine): PageLine[] {
  const [opening, number] = numbered.exec(line.text)!;
  const head = opening.trimEnd();
  const own = { raised: [], listed: false };
  const heading = { kind: 'question' as const, numbers: [number!] };
  const first = { ...line, ...own, end: line.start + head.length, text: head, heading };
  const rest = line.text.slice(opening.length);
  if (rest === '') return [first];
  return [first, { ...line, listed: false, start: line.start + opening.length, text: rest, gap: false }];
}
