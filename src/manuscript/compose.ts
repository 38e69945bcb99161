/** Puts a manuscript together line by line, for formats that say themselves what a paragraph, a mark or a note is. */

import type { Line, Manuscript } from './manuscript.ts';

type Known = Pick<Line, 'note' | 'listed' | 'cell' | 'tag' | 'page'>;

/** A line in the making; spans count from its own start. */
export type Draft = {
  text: string;
  readonly raised: { start: number; end: number }[];
  boldLetters: number;
  known: Known;
};

export const newDraft = (known: Known = {}): Draft => ({ text: '', raised: [], boldLetters: 0, known });

export type Style = { readonly raised?: boolean; readonly bold?: boolean };

/** Adds text to a line; white space counts once, and line breaks are white space. */
export function append(draft: Draft, text: string, { raised = false, bold = false }: Style = {}): void {
  let added = text.replace(/[ \t\r\n\f]+/g, ' ');
  if (added.startsWith(' ') && (draft.text === '' || draft.text.endsWith(' '))) added = added.slice(1);
  if (added === '') return;
  if (raised && added.trim() !== '')
    draft.raised.push({ start: draft.text.length, end: draft.text.length + added.length });
  if (bold) draft.boldLetters += added.trim().length;
  draft.text += added;
}

export function toManuscript(
  format: Manuscript['format'],
  drafts: readonly Draft[],
  metadata: Readonly<Record<string, string>> = {},
): Manuscript {
  const lines: Line[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const { text, raised, boldLetters, known } of drafts) {
    const letters = text.trim().length;
    lines.push({
      start: at,
      end: at + text.length,
      ...known,
      ...(raised.length > 0 ? { raised: raised.map(({ start, end }) => ({ start: at + start, end: at + end })) } : {}),
      ...(letters > 0 && boldLetters > letters / 2 ? { bold: true } : {}),
    });
    texts.push(text, '\n');
    at += text.length + 1;
  }
  return { format, text: texts.join(''), lines, ...(Object.keys(metadata).length > 0 ? { metadata } : {}) };
}
