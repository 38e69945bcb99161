/** The roles of a source's characters in the words and the few colours of the page, and its text cut into blocks of one kind. */

import type { RoleSpan } from '../record/reading.ts';

/** What a role is shown as; its name is the class of its colour. */
export type Family =
  | 'header'
  | 'question'
  | 'answer'
  | 'note'
  | 'mark'
  | 'notice'
  | 'explanation'
  | 'other'
  | 'furniture'
  | 'joint'
  | 'space'
  | 'unread';

/** Every family, in the order of the legend. */
export const shownFamilies: readonly Family[] = [
  'unread',
  'header',
  'question',
  'answer',
  'note',
  'mark',
  'notice',
  'explanation',
  'other',
  'furniture',
  'joint',
  'space',
];

const families: Record<string, Family> = {
  header: 'header',
  'document.number': 'header',
  furniture: 'furniture',
  'note.mark': 'mark',
  hyphen: 'joint',
  'line-break': 'joint',
  space: 'space',
  unread: 'unread',
  'other.explanation': 'explanation',
};

export function familyOf(role: string): Family {
  const [first = ''] = role.split('.');
  return families[role] ?? shownFamilies.find((family) => family === first) ?? 'other';
}

export type Piece = { readonly text: string; readonly role: string; readonly family: Family; readonly start: number };
export type Block = { readonly family: Family; readonly pieces: Piece[] };
export type SourcePage = { readonly page?: number; readonly blocks: readonly Block[] };

/** The text page by page; a block is a run of lines that open with one family. Joined again, the pieces are the text. */
export function pagesOf(text: string, roles: readonly RoleSpan[]): SourcePage[] {
  const pages: { page?: number; blocks: Block[] }[] = [];
  let line: Piece[] = [];
  const endLine = () => {
    const blocks = pages.at(-1)?.blocks;
    if (!blocks || line.length === 0) return;
    const family =
      line.find(({ family }) => !passing.has(family))?.family ?? line.find(({ family }) => family !== 'space')?.family;
    const before = blocks.at(-1);
    if (before && (family === undefined || before.family === family))
      for (const piece of line) before.pieces.push(piece);
    else blocks.push({ family: family ?? 'space', pieces: line });
    line = [];
  };
  for (const { role, start, end, page } of roles) {
    if (pages.length === 0 || pages.at(-1)!.page !== page) {
      endLine();
      pages.push({ page, blocks: [] });
    }
    let at = start;
    for (const part of text.slice(start, end).split(/(?<=\n)/)) {
      line.push({ text: part, role, family: familyOf(role), start: at });
      at += part.length;
      if (part.endsWith('\n')) endLine();
    }
  }
  endLine();
  return pages;
}

const passing: ReadonlySet<Family> = new Set(['space', 'joint', 'mark']);
