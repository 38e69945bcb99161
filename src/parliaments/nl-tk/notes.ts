/**
 * Finds the notes at the foot of the pages and the marks in the text that call them.
 *
 * Where the page shows type sizes, a note is small type that opens with a raised number; its marks are the raised
 * numbers. Plain text has rules of its own.
 */

import type { Span } from '../../record/span.ts';
import { findEndNotes } from './end-notes.ts';
import type { PageLine } from './lines.ts';
import { findTextNotes } from './text-notes.ts';

/** Where a note is called; `mark` where it is not just the digits printed there. */
export type Mark = Span & { readonly mark?: string };

export type FoundNotes = {
  /** For each line (by index): the ordinal of the note that it belongs to. */
  readonly noteOf: ReadonlyMap<number, number>;
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  /** The marks of notes, by ordinal, that do not stand at the head of their text as they are called. */
  readonly names: ReadonlyMap<number, string>;
};

/** The ordinals of notes that stand together at the end of a paper, above those of all others. */
export const firstAtEnd = 1_000_000;

/** The lines of each note and where the text calls them, whether at the foot of pages, at the end, or told by the format. */
export function findNotes(lines: readonly PageLine[], bodyFrom: number): FoundNotes {
  const end = findEndNotes(lines, bodyFrom);
  const own = lines.some(({ note }) => note !== undefined)
    ? findStructured(lines, bodyFrom)
    : lines.some(({ size }) => size !== undefined)
      ? findOnPage(lines, bodyFrom)
      : findTextNotes(withoutOpenings(lines, end.markOf), bodyFrom);
  const noteOf = new Map(own?.noteOf);
  const marks = new Map<number, readonly Mark[]>(own?.marks);
  const names = new Map(own?.names);
  const ordinals = new Map<string, number>();
  for (const [line, mark] of end.markOf) {
    if (noteOf.has(line)) continue; // a note at the foot of the last page
    const ordinal = ordinals.get(mark) ?? firstAtEnd + ordinals.size;
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

/** The notes at the end are found already: to the others their first lines are none of the text. */
function withoutOpenings(lines: readonly PageLine[], atEnd: ReadonlyMap<number, string>): readonly PageLine[] {
  if (atEnd.size === 0) return lines;
  return lines.map((line, i) => {
    const opens = atEnd.has(i) && atEnd.get(i) !== atEnd.get(i - 1);
    return opens ? { ...line, furniture: true } : line;
  });
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
