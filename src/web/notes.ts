/** Notes: where each is called and shown, what it is called on the page, and its links, of which only web addresses may be followed. */

import { html } from 'hono/html';
import type { Answer, Note, Question } from '../record/reading.ts';
import { anchor, isWebLink } from './links.ts';
import type { Markup } from './markup.ts';
import type { Placed } from './prose.ts';
import type { Ui } from './ui.ts';

/** The anchor of each note. */
export type NoteNames = ReadonlyMap<Note, string>;

/** Parts that call their notes by one numbering: those of one document. */
export type Numbering = { readonly parts: readonly (Question | Answer)[]; readonly notes: readonly Note[] };

export type PlacedNotes = {
  readonly names: NoteNames;
  /** The notes that a part can call. */
  readonly callable: ReadonlyMap<Question | Answer, readonly Note[]>;
  readonly placed: ReadonlyMap<Question | Answer, readonly Note[]>;
  readonly loose: readonly Note[];
};

/** Puts each note with the first part that calls it. */
export function placeNotes(numberings: readonly Numbering[]): PlacedNotes {
  const all = numberings.flatMap(({ notes }) => notes);
  const anchors = nameAnchors(all.map(({ mark }) => [anchor('noot', mark)]));
  const left = new Set(all);
  const placed = new Map<Question | Answer, readonly Note[]>();
  const callable = new Map<Question | Answer, readonly Note[]>();
  for (const { parts, notes } of numberings) {
    for (const part of parts) {
      const called = notes.filter((note) => left.has(note) && part.notes.includes(note.mark));
      for (const note of called) left.delete(note);
      placed.set(part, called);
      callable.set(part, notes);
    }
  }
  return { names: new Map(all.map((note, i) => [note, anchors[i]![0]!])), callable, placed, loose: [...left] };
}

/** Makes every anchor the only one of its name: a second 'vraag-3' is 'vraag-3-2'. */
export function nameAnchors(groups: readonly (readonly string[])[]): string[][] {
  const used = new Set<string>();
  return groups.map((group) =>
    group.map((name) => {
      let own = name;
      for (let i = 2; used.has(own); i++) own = `${name}-${i}`;
      used.add(own);
      return own;
    }),
  );
}

/** A call of a note in a part: its mark, behind which letter it stands, and the note where there is one. */
export type Call = { readonly mark: string; readonly at: number; readonly note?: Note };

/** The calls of a part, each where it is printed; where that is not known all stand at its end. */
export function callsOf(
  { notes: marks, text }: Question | Answer,
  notes: readonly Note[],
  places: readonly number[],
): Call[] {
  return marks.map((mark, i) => {
    const note = notes.find((each) => each.mark === mark);
    return { mark, at: places.length === marks.length ? places[i]! : text.length, ...(note ? { note } : {}) };
  });
}

/** The marks of a part's notes, each a link to its note; the first call of a note is where the note leads back to. */
export function noteMarks(ui: Ui, calls: readonly Call[], placed: readonly Note[], names: NoteNames): Placed[] {
  const met = new Set<Note>();
  return calls.map(({ mark, at, note }): Placed => {
    if (note === undefined) return { at, markup: html`<span class="call">${mark}</span>` };
    const name = names.get(note) ?? '';
    const first = placed.includes(note) && !met.has(note);
    met.add(note);
    return {
      at,
      markup: html`<a class="call"${first ? html` id="${backTo(name)}"` : ''} href="#${name}"><span class="unseen">${ui.words.exchange.note} </span>${mark}</a>`,
    };
  });
}

const backTo = (name: string): string => `bij-${name}`;

/** The notes whose first call stands in a stretch of the text. */
export const notesWithin = (placed: readonly Note[], calls: readonly Call[], from: number, until: number): Note[] =>
  placed.filter((note) => {
    const at = calls.find((call) => call.note === note)?.at;
    return at !== undefined && (at > from || from === 0) && at <= until;
  });

/** Notes with the way back to where they are called. */
export const noteList = ({ words }: Ui, notes: readonly Note[], names: NoteNames, called = true): Markup | '' =>
  notes.length === 0
    ? ''
    : html`<ul class="notes">${notes.map((note) => {
        const name = names.get(note) ?? '';
        const mark = called
          ? html`<a class="marker" href="#${backTo(name)}" title="${words.read.backToText}">${note.mark}</a>`
          : html`<span class="marker">${note.mark}</span>`;
        return html`<li id="${name}">${mark} <span>${noteText(note)}</span></li>`;
      })}</ul>`;

/** The text of a note with its links made to be followed where they stand; those that do not stand in it come after. */
export function noteText({ text, links }: Note): Markup {
  const safe = [...new Set(links)].filter(isWebLink).sort((a, b) => b.length - a.length);
  const parts: Markup[] = [];
  const met = new Set<string>();
  let at = 0;
  while (at < text.length) {
    const next = safe
      .map((link) => ({ link, from: text.indexOf(link, at) }))
      .filter(({ from }) => from >= 0)
      .sort((a, b) => a.from - b.from)[0];
    if (!next) break;
    parts.push(html`${text.slice(at, next.from)}${followed(next.link)}`);
    met.add(next.link);
    at = next.from + next.link.length;
  }
  const rest = safe.filter((link) => !met.has(link));
  return html`${parts}${text.slice(at)}${rest.map((link) => html` ${followed(link)}`)}`;
}

const followed = (link: string): Markup => html`<a href="${link}" rel="external noreferrer">${link}</a>`;
