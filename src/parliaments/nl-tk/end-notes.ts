/**
 * Notes that stand together at the end of a paper, as letters and unprinted questions have them: '1) …', '[1] …', called in
 * the text by the same sign. A list whose numbers only Word knows is one when the text calls as many.
 */

import type { Span } from '../../record/span.ts';
import type { PageLine } from './lines.ts';

export type EndNotes = {
  /** For each line of a note: the mark of the note as the text prints it. */
  readonly markOf: ReadonlyMap<number, string>;
  readonly calls: ReadonlyMap<number, readonly (Span & { readonly mark: string })[]>;
};

/** A letter has some tens of notes; more numbered lines at its end are a list. */
const mostNotes = 200;

const none: EndNotes = { markOf: new Map(), calls: new Map() };
const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (n: number): string => [...String(n)].map((digit) => raisedDigits[Number(digit)]).join('');
const lowered = (text: string): string => text.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(raisedDigits.indexOf(digit)));

const forms = [
  { opens: /^\[(\d{1,2})\]\s*(?=\S)/, mark: (n: number) => `[${n}]` },
  { opens: /^\[\^(\d{1,2})\]:?\s*(?=\S)/, mark: (n: number) => `[^${n}]` },
  { opens: /^\((\d{1,2})\)\s*(?=\S)/, mark: (n: number) => `(${n})` },
  { opens: /^(\d{1,2})\)\s*(?=\S)/, mark: (n: number) => `${n})` },
  { opens: /^([⁰¹²³⁴-⁹]{1,2})\s*(?=\S)/, mark: raised },
];

/** An explanation may stand below the notes. */
const explains = /^Deze vragen dienen ter aanvulling\b/;

export function findEndNotes(lines: readonly PageLine[], from: number): EndNotes {
  for (const { opens, mark } of forms) {
    for (const listed of [false, true]) {
      const starts = findStarts(lines, from, listed ? /^(\d{1,2})[.)]\s+(?=\S)/ : opens, listed);
      if (starts.length === 0 || starts.length > mostNotes) continue;
      const calls = findCalls(lines, from, starts[0]!, starts.length, mark);
      if (new Set([...calls.values()].flat().map((call) => call.mark)).size < Math.ceil(starts.length / 2)) continue;
      return { markOf: linesOf(lines, starts, mark), calls };
    }
  }
  return none;
}

/** Where the notes 1, 2, 3 … start that nothing follows but the notes themselves. */
function findStarts(lines: readonly PageLine[], from: number, opens: RegExp, listed: boolean): number[] {
  const starts: number[] = [];
  let next = 1;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.furniture || line.note !== undefined || (listed && line.listed !== true)) continue;
    const heading = line.heading !== undefined && line.heading.kind !== 'explanation';
    const number = line.heading ? undefined : Number(lowered(opens.exec(line.text)?.[1] ?? ''));
    if (heading || number === 1) starts.splice(0);
    if (number === starts.length + 1) starts.push(i);
    next = starts.length + 1;
  }
  return next > 1 ? starts : [];
}

function findCalls(
  lines: readonly PageLine[],
  from: number,
  until: number,
  count: number,
  mark: (n: number) => string,
): Map<number, (Span & { mark: string })[]> {
  const calls = new Map<number, (Span & { mark: string })[]>();
  for (let n = 1; n <= Math.min(count, mostNotes); n++) {
    const sign = mark(n);
    for (let i = from; i < until; i++) {
      const { text, start, furniture } = lines[i]!;
      for (let at = furniture ? -1 : text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
        if (at === 0 || isPart(text[at - 1]!, sign, text[at + sign.length] ?? '')) continue;
        calls.set(i, [...(calls.get(i) ?? []), { start: start + at, end: start + at + sign.length, mark: sign }]);
      }
    }
  }
  for (const found of calls.values()) found.sort((a, b) => a.start - b.start);
  return calls;
}

/** '2)' in '12)' and '¹' in '¹²' are no calls; a raised number may follow a year. */
const isPart = (before: string, sign: string, after: string): boolean =>
  /[⁰¹²³⁴-⁹]$/.test(sign) ? /[⁰¹²³⁴-⁹]/.test(before + after) : /[\d([]/.test(before);

function linesOf(
  lines: readonly PageLine[],
  starts: readonly number[],
  mark: (n: number) => string,
): Map<number, string> {
  const markOf = new Map<number, string>();
  let count = 0;
  for (let i = starts[0]!; i < lines.length; i++) {
    const { text, furniture, note, heading } = lines[i]!;
    if (heading || explains.test(text)) break;
    if (text === '' || furniture || note !== undefined) continue;
    if (starts[count] === i) count++;
    markOf.set(i, mark(count));
  }
  return markOf;
}
