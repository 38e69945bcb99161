/** Puts a manuscript together line by line, for formats that say themselves what a paragraph, a mark or a note is. */

import type { Line, Manuscript } from './manuscript.ts';

type Known = Pick<Line, 'note' | 'listed' | 'cell' | 'tag' | 'page'>;

/** A line in the making; spans count from its own start. */
export type Draft = {
  text: string;
  raised: { start: number; end: number }[] | undefined;
  links: { start: number; end: number; link: string }[] | undefined;
  boldLetters: number;
  known: Known;
};

const nothing: Known = {};

/** A line with nothing in it yet. */
export const newDraft = (known: Known = nothing): Draft => ({
  text: '',
  raised: undefined,
  links: undefined,
  boldLetters: 0,
  known,
});

export type Style = { readonly raised?: boolean; readonly bold?: boolean; readonly link?: string | undefined };

/** Adds text to a line; white space counts once, and line breaks are white space. */
export function append(draft: Draft, text: string, style?: Style): void {
  let added = /[\t\r\n\f]| {2}/.test(text) ? text.replace(/[ \t\r\n\f]+/g, ' ') : text;
  if (added.charCodeAt(0) === 32 && (draft.text === '' || draft.text.endsWith(' '))) added = added.slice(1);
  if (added === '') return;
  if (style?.raised && added.trim() !== '') {
    draft.raised ??= [];
    draft.raised.push({ start: draft.text.length, end: draft.text.length + added.length });
  }
  if (style?.link !== undefined && added.trim() !== '') {
    draft.links ??= [];
    const start = draft.text.length + added.search(/\S/);
    draft.links.push({ start, end: draft.text.length + added.trimEnd().length, link: style.link });
  }
  if (style?.bold) draft.boldLetters += added.trim().length;
  draft.text += added;
}

/** Puts lines under each other and counts their places from the beginning of the text. */
export function toManuscript(
  format: Manuscript['format'],
  drafts: readonly Draft[],
  metadata: Readonly<Record<string, string>> = {},
): Manuscript {
  const lines: Line[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const { text, raised, links, boldLetters, known } of drafts) {
    const from = at;
    const line: { -readonly [K in keyof Line]: Line[K] } = { start: from, end: from + text.length };
    if (known.tag !== undefined) line.tag = known.tag;
    if (known.note !== undefined) line.note = known.note;
    if (known.listed !== undefined) line.listed = known.listed;
    if (known.cell !== undefined) line.cell = known.cell;
    if (known.page !== undefined) line.page = known.page;
    if (raised) line.raised = raised.map(({ start, end }) => ({ start: from + start, end: from + end }));
    if (links) line.links = links.map(({ start, end, link }) => ({ start: from + start, end: from + end, link }));
    if (boldLetters > 0 && boldLetters > text.trim().length / 2) line.bold = true;
    lines.push(line);
    texts.push(text, '\n');
    at += text.length + 1;
  }
  return { format, text: texts.join(''), lines, ...(Object.keys(metadata).length > 0 ? { metadata } : {}) };
}
