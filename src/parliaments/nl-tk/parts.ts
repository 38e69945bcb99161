/** Divides the body into its parts: what stands before the first heading, and each heading with the lines under it. */

import type { Span } from '../../record/span.ts';
import type { Heading } from './headings.ts';
import type { PageLine } from './lines.ts';

export type Part = {
  readonly kind: Heading['kind'] | 'opening' | 'attachment';
  readonly numbers: readonly string[];
  readonly lines: number[];
  /** The line of the heading, where one is printed. */
  readonly heading?: number;
};

/** The sentence of an explanation that is not headed. */
const followsOn = /^Deze vragen dienen ter aanvulling (?:op|van)\b/;
/** What opens an attachment below the last answer; a sentence about one ends with a full stop. */
const attachment = /^Bijlage(?:n| (?:\d{1,2}|[A-Z]))?(?:\s?[:.–-]\s?[^.?!]{0,100})?$/;

/** `replied`: the paper is a letter that answers, so that what is not asked in it is an answer. */
export function findParts(
  lines: readonly PageLine[],
  from: number,
  noteOf: ReadonlyMap<number, number>,
  replied = false,
): Part[] {
  const parts: Part[] = [{ kind: 'opening', numbers: [], lines: [] }];
  const last = lines.findLastIndex(({ heading }) => heading !== undefined);
  for (let i = from; i < lines.length; i++) {
    const { text, furniture, heading, header, tag } = lines[i]!;
    if (text === '' || furniture || noteOf.has(i)) continue;
    if (header) {
      if (parts.at(-1)!.kind !== 'opening') parts.push({ kind: 'opening', numbers: [], lines: [] });
      continue;
    }
    const container = tag?.startsWith('kamervraagopmerking')
      ? 'notice'
      : /^toelicht/.test(tag ?? '') || followsOn.test(text)
        ? 'explanation'
        : i > last && attachment.test(text) && parts.at(-1)!.kind === 'answer'
          ? 'attachment'
          : undefined;
    if (heading) parts.push({ ...heading, lines: [], heading: i });
    else if (container && parts.at(-1)!.kind !== container) parts.push({ kind: container, numbers: [], lines: [i] });
    else parts.at(-1)!.lines.push(i);
  }
  const own = parts.filter(({ kind, lines }, i) => i === 0 || kind !== 'opening' || lines.length > 0);
  const answered = parts.some(({ kind }) => kind === 'answer');
  return nameSubQuestions(own).flatMap((part, i, all) =>
    answered ? splitBold(part, lines, all[i + 1]) : replied ? splitAsked(part, lines) : [part],
  );
}

/** A notice may print every question and then, without a heading, say that the answers are late: below the last one. */
export function noticeBelow(parts: readonly Part[], lines: readonly PageLine[]): readonly Part[] {
  const last = parts.at(-1)!;
  const isTold = parts.some(({ kind, lines: own }) => kind === 'notice' || (kind === 'opening' && own.length > 0));
  const [asked, told] = last.kind === 'question' && !isTold ? splitAsked(last, lines) : [];
  return told ? [...parts.slice(0, -1), asked!, { ...told, kind: 'notice' }] : parts;
}

/** A question that is put again for each lettered point has the number of the answer that follows: 'Vraag 2', 'Antwoord 2l'. */
function nameSubQuestions(parts: readonly Part[]): Part[] {
  return parts.map((part, i) => {
    const [number, ...more] = part.numbers;
    const answered = parts[i + 1]?.kind === 'answer' ? parts[i + 1]!.numbers : [];
    const isPart = (each: string | undefined) => /^\d+[a-z]$/.test(each ?? '') && each!.slice(0, -1) === number;
    const sub = answered.length === 1 && isPart(answered[0]) && !isPart(parts[i + 2]?.numbers[0]);
    return part.kind === 'question' && more.length === 0 && sub ? { ...part, numbers: answered } : part;
  });
}

/** Where questions are printed bold and answers are not, plain text after a question is its answer, heading or no. */
function splitBold(part: Part, lines: readonly PageLine[], next: Part | undefined): Part[] {
  if (part.kind !== 'question' || lines[part.lines[0] ?? -1]?.bold !== true) return [part];
  const at = part.lines.findIndex((i) => lines[i]!.bold !== true);
  if (at < 0 || !part.lines.slice(at).every((i) => lines[i]!.bold !== true) || next?.kind === 'answer') return [part];
  return [
    { ...part, lines: part.lines.slice(0, at) },
    { kind: 'answer', numbers: [], lines: part.lines.slice(at) },
  ];
}

/** Where no answer has a heading, what follows the last question mark, or the first paragraph, of a question is its answer. */
function splitAsked(part: Part, lines: readonly PageLine[]): Part[] {
  const bold = splitBold(part, lines, undefined);
  if (part.kind !== 'question' || bold.length > 1) return bold;
  const texts = part.lines.map((i) => lines[i]!.text);
  const asks = texts.map((text) => /\?[»”"’')]*\s*(?:[[(]?\d{1,2}[\])]*)?$/.test(text));
  const told = texts.findIndex((text, i) => i > asks.indexOf(true) && /[.!][»”"’')]*$/.test(text));
  const last = asks.lastIndexOf(true, told < 0 ? texts.length : told);
  const paragraph = part.lines.findIndex((i, at) => at > 0 && (lines[i]!.gap || lines[i]!.whole));
  const at = asks.includes(true) ? last + 1 : paragraph;
  if (at <= 0 || at >= texts.length) return [part];
  return [
    { ...part, lines: part.lines.slice(0, at) },
    { kind: 'answer', numbers: [], lines: part.lines.slice(at) },
  ];
}

/**
 * Splits a group's lines into one paragraph a number, where the paper prints just so many: first at lines that end a
 * sentence with room to spare, else at every line that ends a sentence.
 */
export function splitGroup(
  part: Part,
  lines: readonly PageLine[],
  marks: ReadonlyMap<number, readonly Span[]>,
): readonly (readonly number[])[] {
  const width = part.lines.reduce((most, i) => Math.max(most, lines[i]!.text.length), 0);
  for (const full of [width * 0.96, Number.POSITIVE_INFINITY]) {
    const groups: number[][] = [];
    for (const i of part.lines) {
      const before = groups.at(-1);
      const last = before?.at(-1);
      const lastText = last === undefined ? '' : bare(lines[last]!, marks.get(last) ?? []);
      const short = lines[i]!.whole || lastText.length + 1 + /^\S*/.exec(lines[i]!.text)![0].length < full;
      if (before && !(/[?.]$/.test(lastText) && short && /^[\p{Lu}«‘“]/u.test(lines[i]!.text))) before.push(i);
      else groups.push([i]);
    }
    if (groups.length === part.numbers.length) return groups;
  }
  return [part.lines];
}

/** A set without numbers: every paragraph is a question. */
export function splitUnnumbered(part: Part, lines: readonly PageLine[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const i of part.lines) {
    const { text, gap, whole } = lines[i]!;
    const before = groups.at(-1);
    const goesOn = before && (/^\p{Ll}/u.test(text) || !(gap || whole));
    if (goesOn) before.push(i);
    else groups.push([i]);
  }
  return groups;
}

const bare = ({ text, start }: PageLine, marks: readonly Span[]): string =>
  marks.reduceRight((rest, mark) => rest.slice(0, mark.start - start) + rest.slice(mark.end - start), text).trim();
