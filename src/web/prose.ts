/** Running text as it was read, set as paragraphs, lists and tables. Not a character is added or left out. */

import { html } from 'hono/html';
import { type Block, blocksOf, cellsOf } from '../record/blocks.ts';
import type { Markup } from './markup.ts';

/** A stretch of a text that is a link. */
export type Linked = { readonly start: number; readonly end: number; readonly href: string; readonly rel?: string };

/** What stands in a text behind a letter of it, such as the mark of a note. */
export type Placed = { readonly at: number; readonly markup: Markup };

export type Setting = {
  readonly paragraphs?: readonly string[] | undefined;
  /** The lines that are items of a list without a printed mark. */
  readonly listed?: readonly number[] | undefined;
  readonly links?: readonly Linked[];
  readonly marks?: readonly Placed[];
  /** What comes after a block that ends there and began behind the one before it, such as its notes. */
  readonly after?: (from: number, until: number) => Markup | '';
  /** Gives each paragraph an anchor that begins so. */
  readonly anchor?: string | undefined;
  /** What a table is called: it scrolls where the page is narrow, and wants a name. */
  readonly table?: string;
  /** What is said of a text without text. */
  readonly empty?: string;
};

type SetBlock = Block & { readonly from: number; readonly until: number; readonly markup: Markup };

/** A text as markup; its marks, links and what comes after a block are placed by offsets in it. */
export function prose(text: string, setting: Setting = {}): Markup {
  const { marks = [], after = () => '', anchor, empty = '', table = '' } = setting;
  const blocks = setBlocks(text, setting);
  if (blocks.length === 0)
    return html`<p class="empty">${marks.map(({ markup }) => markup)}${empty}</p>${after(0, text.length)}`;
  let paragraphs = 0;
  let tables = 0;
  return html`${grouped(blocks).map((group) => {
    const behind = after(group[0]!.from, group.at(-1)!.until);
    const { kind } = group[0]!;
    const set =
      kind === 'item'
        ? html`<ul class="printed">${group.map(itemPart)}</ul>`
        : kind === 'row'
          ? html`<div class="cells" role="group" tabindex="0" aria-label="${table} ${++tables}"><table>${group.map(({ markup }) => html`<tr>${markup}</tr>`)}</table></div>`
          : html`<p${anchor === undefined ? '' : html` id="${anchor}-${++paragraphs}"`}>${group[0]!.markup}</p>`;
    return behind === '' ? set : html`<div class="noted">${set}${behind}</div>`;
  })}`;
}

const itemPart = ({ marker, markup }: SetBlock): Markup =>
  marker === ''
    ? html`<li class="unmarked">${markup}</li>`
    : html`<li><span class="marker">${marker}</span> ${markup}</li>`;

/** Each paragraph is a group of its own; items that follow each other are one list, rows one table. */
function grouped(blocks: readonly SetBlock[]): SetBlock[][] {
  const groups: SetBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== 'paragraph' && last?.[0]?.kind === block.kind) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** The blocks with what stands in them; each reaches from behind the one before it, so that nothing falls between two. */
function setBlocks(text: string, { paragraphs, listed, links = [], marks = [] }: Setting): SetBlock[] {
  const blocks = blocksOf(text, paragraphs, listed);
  let from = 0;
  return blocks.map((block, i) => {
    const until = i === blocks.length - 1 ? text.length : block.start + block.text.length;
    const own = marks.filter(({ at }) => (at > from || from === 0) && at <= until);
    const markup = block.kind === 'row' ? rowOf(block, links, own) : filled(block.text, block.start, links, own);
    const set = { ...block, from, until, markup };
    from = until;
    return set;
  });
}

/** The cells of a row; a mark stands in the cell that it comes behind, the last one of the row in its last. */
function rowOf({ text, start }: Block, links: readonly Linked[], marks: readonly Placed[]): Markup {
  let from = -1;
  const cells = cellsOf(text);
  return html`${cells.map((cell, i) => {
    const end = i === cells.length - 1 ? Number.POSITIVE_INFINITY : start + cell.at + cell.text.length;
    const own = marks.filter(({ at }) => at > from && at <= end);
    from = end;
    return html`<td>${filled(cell.text, start + cell.at, links, own)}</td>`;
  })}`;
}

function filled(text: string, start: number, links: readonly Linked[], marks: readonly Placed[]): Markup {
  const parts: Markup[] = [];
  let at = 0;
  const upTo = (place: number): void => {
    const until = Math.min(Math.max(at, place), text.length);
    parts.push(html`${text.slice(at, until)}`);
    at = until;
  };
  const inside = links.filter((link) => link.start >= start && link.end <= start + text.length);
  const all = [...inside, ...marks].sort((a, b) => placeOf(a) - placeOf(b));
  for (const each of all) {
    if ('markup' in each) {
      upTo(each.at - start);
      parts.push(each.markup);
    } else if (each.start - start >= at) {
      upTo(each.start - start);
      at = each.end - start;
      parts.push(
        html`<a href="${each.href}"${each.rel === undefined ? '' : html` rel="${each.rel}"`}>${text.slice(each.start - start, at)}</a>`,
      );
    }
  }
  upTo(text.length);
  return html`${parts}`;
}

const placeOf = (each: Linked | Placed): number => ('markup' in each ? each.at : each.start);
