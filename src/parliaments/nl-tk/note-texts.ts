/** The texts of the notes, each with its mark and links, in the order in which the text calls them. */

import type { Note } from '../../record/reading.ts';
import type { Roles } from '../roles.ts';
import { type FlowLine, flow } from './flow.ts';
import type { PageLine } from './lines.ts';
import { type FoundNotes, firstAtEnd } from './notes.ts';

export function readNoteTexts(lines: readonly PageLine[], found: FoundNotes, roles: Roles): Note[] {
  const groups = new Map<number, number[]>();
  for (const [line, note] of found.noteOf) {
    const group = groups.get(note);
    if (group) group.push(line);
    else groups.set(note, [line]);
  }
  return inOrder(groups, lines, found).map(([ordinal, group], i) => {
    const own = group.map((at) => lines[at]!);
    const opening = openingOf(own[0]!, found.names.get(ordinal));
    const mark = found.names.get(ordinal) ?? (opening.trim() || String(i + 1));
    const { start } = own[0]!;
    roles.label({ start, end: start + opening.trimEnd().length }, 'note.number');
    const { text, pieces } = flow(own.map((line, at) => (at > 0 ? bare(line) : opened(line, opening))));
    for (const piece of pieces)
      roles.label(piece, piece.role === 'text' ? 'note.text' : piece.role, `/notes/${i}/text`);
    const whole = text.replace(/\n/g, ' ');
    return { mark, text: whole, links: linksIn(whole) };
  });
}

/** Two kinds of notes in one paper are told in the order in which they are called; else as they are printed. */
function inOrder(groups: ReadonlyMap<number, number[]>, lines: readonly PageLine[], found: FoundNotes) {
  const all = [...groups];
  const atEnd = all.filter(([ordinal]) => ordinal >= firstAtEnd).length;
  if (atEnd === 0 || atEnd === all.length) return all;
  const places = new Map<string, number>();
  for (const [i, marks] of found.marks) {
    for (const { start, end, mark } of marks) {
      const { text, start: from } = lines[i]!;
      for (const each of mark ? [mark] : (text.slice(start - from, end - from).match(/\d+|\b[ivx]+\b/g) ?? []))
        places.set(each, Math.min(start, places.get(each) ?? start));
    }
  }
  const place = ([ordinal, [first]]: [number, number[]]): number => {
    const mark = found.names.get(ordinal) ?? /^\d{1,3}/.exec(lines[first!]!.text)?.[0];
    return places.get(mark ?? '') ?? Number.MAX_SAFE_INTEGER;
  };
  return all.sort((a, b) => place(a) - place(b) || a[0] - b[0]);
}

/** What stands before the text of a note: its mark as called, or its number as printed. */
function openingOf({ text }: PageLine, name: string | undefined): string {
  if (name !== undefined && text.startsWith(name)) return text.startsWith(`${name}:`) ? `${name}:` : name;
  return (name === undefined ? /^\d{1,3}/ : /^[[(]?\d{1,3}[\]).]*/).exec(text)?.[0] ?? '';
}

const bare = (line: PageLine): FlowLine => ({ ...line, marks: [], cell: undefined });

function opened(line: PageLine, opening: string): FlowLine {
  const trimmed = line.text.slice(opening.length).trimStart();
  return { ...line, listed: false, cell: undefined, text: trimmed, start: line.end - trimmed.length, marks: [] };
}

const link =
  /(?:https?:\/\/|www\.)(?:[^\s«»]*-\s(?=[a-z0-9]+-[a-z0-9]))*[^\s«»]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[^\s«»]+/gi;

/** The addresses in a text: with a scheme, 'www.', or a host and a path; a space after a hyphen is the printer's. */
export const linksIn = (text: string): string[] =>
  (text.match(link) ?? []).map((found) => found.replace(/\s/g, '').replace(/[).,;:»\]]+$/, ''));
