/**
 * Finds the notes at the foot of the pages and the marks in the text that call them.
 *
 * Where the page shows type sizes, a note is small type that opens with a raised number; its marks are the raised
 * numbers. In plain text a note opens with the next number, after a mark of that number, and runs to the foot of the page.
 */

import type { Span } from '../../record/span.ts';
import { findEndNotes } from './end-notes.ts';
import type { PageLine } from './lines.ts';

/** Where a note is called; `mark` where it is not just the digits printed there. */
export type Mark = Span & { readonly mark?: string };

export type FoundNotes = {
  /** For each line (by index): the ordinal of the note that it belongs to. */
  readonly noteOf: ReadonlyMap<number, number>;
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  /** The marks of notes, by ordinal, that do not stand at the head of their text as they are called. */
  readonly names: ReadonlyMap<number, string>;
};

export function findNotes(lines: readonly PageLine[], bodyFrom: number): FoundNotes {
  const end = findEndNotes(lines, bodyFrom);
  const own = lines.some(({ note }) => note !== undefined)
    ? findStructured(lines, bodyFrom)
    : lines.some(({ size }) => size !== undefined)
      ? findOnPage(lines, bodyFrom)
      : end.markOf.size > 0
        ? undefined
        : findInText(lines, bodyFrom);
  const noteOf = new Map(own?.noteOf);
  const marks = new Map<number, readonly Mark[]>(own?.marks);
  const names = new Map(own?.names);
  const ordinals = new Map<string, number>();
  for (const [line, mark] of end.markOf) {
    const ordinal = ordinals.get(mark) ?? 1_000_000 + ordinals.size;
    ordinals.set(mark, ordinal);
    noteOf.set(line, ordinal);
    names.set(ordinal, mark);
  }
  for (const [line, calls] of end.calls) {
    marks.set(
      line,
      [...(marks.get(line) ?? []), ...calls].sort((a, b) => a.start - b.start),
    );
  }
  return { noteOf, marks, names };
}

/** The format says which lines are notes, and raises what calls them. */
function findStructured(lines: readonly PageLine[], bodyFrom: number): FoundNotes {
  const noteOf = new Map<number, number>();
  const marks = new Map<number, Span[]>();
  const names = new Map<number, string>();
  let [ordinal, last] = [0, ''];
  lines.forEach((line, i) => {
    if (line.note !== undefined) {
      if (line.note !== last || !noteOf.has(i - 1)) names.set(++ordinal, line.note);
      last = line.note;
      noteOf.set(i, ordinal);
    } else if (i >= bodyFrom && !line.furniture && line.raised.length > 0) marks.set(i, [...line.raised]);
  });
  return { noteOf, marks, names };
}

type Found = Pick<FoundNotes, 'noteOf' | 'marks'> & Partial<FoundNotes>;

function findOnPage(lines: readonly PageLine[], bodyFrom: number): Found {
  const body = usualSize(lines);
  const noteOf = new Map<number, number>();
  const marks = new Map<number, Span[]>();
  let note = 0;
  lines.forEach((line, i) => {
    if (i < bodyFrom || line.furniture || line.text === '') return;
    const small = line.size !== undefined && line.size <= body - 0.8;
    const opens = small && /^\d{1,3}(?!\d)/.test(line.text) && line.raised.some(({ start }) => start === line.start);
    if (opens) noteOf.set(i, ++note);
    else if (small && note > 0 && continues(lines, noteOf, i)) noteOf.set(i, note);
    else {
      const found = line.raised.filter(({ start, end }) =>
        /^[\d\s,]+$/.test(line.text.slice(start - line.start, end - line.start)),
      );
      if (found.length > 0) marks.set(i, found);
    }
  });
  return { noteOf, marks };
}

/** Small type goes on with a note when the line before it, page furniture aside, is of that note or the page is new. */
function continues(lines: readonly PageLine[], noteOf: ReadonlyMap<number, number>, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (lines[before]!.furniture || lines[before]!.text === '')) before--;
  if (noteOf.has(before)) return true;
  const rest = lines.slice(at).filter(({ page, furniture }) => page === lines[at]!.page && !furniture);
  return (
    rest.every(({ size }) => size !== undefined && size <= lines[at]!.size! + 0.1) &&
    lines[before]?.page === lines[at]!.page
  );
}

function usualSize(lines: readonly PageLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) if (size !== undefined) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function findInText(lines: readonly PageLine[], bodyFrom: number): Found {
  const noteOf = new Map<number, number>();
  const marks = new Map<number, Span[]>();
  const names = new Map<number, string>();
  const raised = lines.some((line) => line.raised.length > 0);
  const lastOpening = openingsOf(lines, bodyFrom);
  let called = 0;
  let note = 0;
  let inNote = false;
  for (let i = bodyFrom; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.heading || (line.furniture && /Tweede Kamer, vergaderjaar/.test(line.text))) inNote = false;
    if (line.furniture || line.heading || line.text === '') continue;
    const alone = /^\d{1,3}$/.test(line.text) ? Number(line.text) : 0;
    const opened = alone > 0 ? alone : note + 1;
    const opens =
      alone > 0 ? opensAlone(lines, i, alone) : opensNote(line.text, opened) || opensGlued(line.text, opened, inNote);
    if (note < opened && opened <= called && opens) {
      inNote = true;
      note = opened;
      names.set(note, String(note));
    } else if (inNote && alone > 0 && alone < note && !names.has(alone)) {
      names.set(alone, String(alone));
      noteOf.set(i, alone);
      continue;
    }
    if (inNote) noteOf.set(i, note);
    else if (raised) called = markRaised(line, i, called, marks);
    else called = markLine(line, i, called, marks, (number) => (lastOpening.get(number) ?? -1) > i);
  }
  return { noteOf, marks, names };
}

/** For each number: the last line that a note of that number could open. */
function openingsOf(lines: readonly PageLine[], bodyFrom: number): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  lines.forEach(({ text, furniture, heading }, i) => {
    if (i < bodyFrom || furniture || heading) return;
    const digits = /^\d{1,9}/.exec(text)?.[0] ?? '';
    for (let length = 1; length <= Math.min(3, digits.length); length++) {
      const number = Number(digits.slice(0, length));
      if (
        opensNote(text, number) ||
        opensGlued(text, number, true) ||
        opensAlone(lines, i, number) ||
        standsAtFoot(lines, i, number)
      )
        last.set(number, i);
    }
  });
  return last;
}

/** The format raised the marks: nothing else calls a note. */
function markRaised({ raised, text, start }: PageLine, i: number, called: number, marks: Map<number, Span[]>): number {
  if (raised.length === 0) return called;
  marks.set(i, [...raised]);
  const numbers = raised.flatMap((mark) => text.slice(mark.start - start, mark.end - start).match(/\d+/g) ?? []);
  return numbers.reduce((most, number) => Math.max(most, Number(number)), called);
}

function opensNote(text: string, number: number): boolean {
  return (
    text.startsWith(String(number)) &&
    /^\s*[\p{Lu}«‘“(h]|^\s+\S/u.test(text.slice(String(number).length)) &&
    !/^\d+\s+(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b/.test(text)
  );
}

/** A note that begins with a year, or after another note with a long number, to which its own is glued: '61823021 ENE'. */
const opensGlued = (text: string, number: number, inNote: boolean): boolean =>
  new RegExp(`^${number}(?:(?:19|20)\\d\\d|${inNote ? '\\d{4,}' : '$.'}) \\p{Lu}`, 'u').test(text);

/** A note whose number stands on a line of its own above its text; the colophon may stand between. */
function opensAlone(lines: readonly PageLine[], at: number, number: number): boolean {
  if (lines[at]!.text !== String(number)) return false;
  const next = lines.slice(at + 1, at + 12).find(({ text, furniture }) => text !== '' && !furniture);
  return next !== undefined && !next.heading;
}

/** The number of a note that an extractor put after the notes, right above the foot. */
const standsAtFoot = (lines: readonly PageLine[], at: number, number: number): boolean =>
  lines[at]!.text === String(number) && lines.slice(at + 1, at + 4).find(({ text }) => text !== '')?.furniture === true;

function markLine(
  line: PageLine,
  i: number,
  called: number,
  marks: Map<number, Span[]>,
  hasNote: (number: number) => boolean,
): number {
  const found: Span[] = [];
  let from = 0;
  while (hasNote(called + 1)) {
    const number = String(called + 1);
    const at = markAt(line.text, from, number);
    if (at < 0 || /(CO|\bm)$/.test(line.text.slice(0, at))) break;
    const end = line.text.indexOf(number, at) + number.length;
    found.push({ start: line.start + at, end: line.start + end });
    from = end;
    called++;
  }
  if (found.length > 0) marks.set(i, found);
  return called;
}

/** Where the next mark stands: alone at the head of a line, glued to what it follows, or after another; -1 where none does. */
function markAt(text: string, from: number, number: string): number {
  if (from === 0 && new RegExp(`^${number}(?=[\\s.,?!]*$|\\s\\d+$|[.,]\\s|\\s+\\p{Lu})`, 'u').test(text)) return 0;
  const after = from > 0 && /^,?\s/.test(text.slice(from)) ? afterMark(text, from, number) : -1;
  if (after >= 0) return after;
  const glued = new RegExp(
    `(?<=[\\p{Ll}»?!.,;:)”’]|[A-Z]{2,}\\d?|\\b(?:19|20)\\d\\d)${number}(?![\\d\\p{L}%])(?!,\\d|\\.\\d)`,
    'u',
  ).exec(text.slice(from));
  return glued ? from + glued.index : -1;
}

/** Where the next mark stands right after another ('?1, 2'); -1 where it does not. */
function afterMark(text: string, from: number, number: string): number {
  const gap = /^,?\s/.exec(text.slice(from))![0].length;
  return new RegExp(`^${number}(?=$|[\\s,.])`).test(text.slice(from + gap)) ? from : -1;
}
