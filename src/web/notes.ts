/** Notes: where each is shown, what it is called on the page, and its links, of which only web addresses may be followed. */

import { html } from 'hono/html';
import type { Answer, Note, Question } from '../record/reading.ts';
import { anchor, isWebLink } from './links.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

/** The anchor of each note. */
export type NoteNames = ReadonlyMap<Note, string>;

/** Parts that call their notes by one numbering: those of one document. */
export type Numbering = { readonly parts: readonly (Question | Answer)[]; readonly notes: readonly Note[] };

type Placed = {
  readonly names: NoteNames;
  /** The notes that a part can call. */
  readonly callable: ReadonlyMap<Question | Answer, readonly Note[]>;
  readonly placed: ReadonlyMap<Question | Answer, readonly Note[]>;
  readonly loose: readonly Note[];
};

/** Puts each note under the first part that calls it. */
export function placeNotes(numberings: readonly Numbering[]): Placed {
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

/** The marks of a part's notes, each a link to its note; a mark without a note is shown, not linked. */
export const noteMarks = (ui: Ui, marks: readonly string[], notes: readonly Note[], names: NoteNames): Markup | '' =>
  marks.length === 0
    ? ''
    : html`<span class="calls">${marks.map((mark) => {
        const note = notes.find((each) => each.mark === mark);
        return note === undefined
          ? html`<span class="call">${mark}</span>`
          : html`<a class="call" href="#${names.get(note) ?? ''}"><span class="unseen">${ui.words.exchange.note} </span>${mark}</a>`;
      })}</span>`;

export const noteList = (notes: readonly Note[], names: NoteNames): Markup | '' =>
  notes.length === 0
    ? ''
    : html`<ul class="notes">${notes.map((note) => html`<li id="${names.get(note) ?? ''}"><span class="marker">${note.mark}</span> <span>${noteText(note)}</span></li>`)}</ul>`;

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
