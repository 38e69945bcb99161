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

/**
 * Notes begin with the sign that calls them; or they are a list, whose numbers Word makes, or which have a full stop in another
 * format. That could be the last list of an answer, so that every one must be called.
 */
const ways = ['same', 'listed', 'numbered'] as const;

/** An explanation may stand below the notes. */
const explains = /^Deze vragen dienen ter aanvulling\b/;

/** Notes of every form that there are: Word's own as '[1]', say, and below or above them those that are typed as '1)'. */
export function findEndNotes(lines: readonly PageLine[], from: number): EndNotes {
  const lists = {
    listed: findStarts(lines, from, listOpens, true),
    numbered: findStarts(lines, from, listOpens, false),
  };
  const found = forms.map((form) => notesOf(form, lines, from, lists)).filter((notes) => notes !== none);
  if (found.length < 2) return found[0] ?? none;
  // Each form takes what follows its notes for the last of them, until those of another begin.
  const begins = found.map(({ markOf }) => Math.min(...markOf.keys()));
  const markOf = found.flatMap((notes, i) => {
    const end = Math.min(...begins.filter((begin) => begin > begins[i]!), Number.POSITIVE_INFINITY);
    return [...notes.markOf].filter(([line]) => line < end);
  });
  const calls = Map.groupBy(
    found.flatMap((notes) => [...notes.calls]),
    ([line]) => line,
  );
  return {
    markOf: new Map(markOf.sort(([a], [b]) => a - b)),
    calls: new Map([...calls].map(([line, all]) => [line, all.flatMap(([, own]) => own).sort(byPlace)])),
  };
}

const byPlace = (a: Span, b: Span): number => a.start - b.start;

const listOpens = /^(\d{1,2})[.)]\s+(?=\S)/;

function notesOf(
  { opens, mark }: (typeof forms)[number],
  lines: readonly PageLine[],
  from: number,
  lists: Readonly<Record<'listed' | 'numbered', readonly number[]>>,
): EndNotes {
  for (const way of ways) {
    const starts = way === 'same' ? findStarts(lines, from, opens, false) : lists[way];
    if (starts.length === 0 || starts.length > mostNotes) continue;
    const calls = findCalls(lines, from, starts[0]!, starts.length, mark);
    const called = new Set([...calls.values()].flat().map((call) => call.mark)).size;
    if (called < (way === 'numbered' ? starts.length : Math.ceil(starts.length / 2))) continue;
    return { markOf: linesOf(lines, starts, mark), calls };
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
  for (const found of calls.values()) found.sort(byPlace);
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
