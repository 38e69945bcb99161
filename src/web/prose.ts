/** Running text as it was read, set as paragraphs and printed lists. Not a character is added or left out. */

import { html } from 'hono/html';
import { type Block, blocksOf } from '../record/blocks.ts';
import type { Markup } from './markup.ts';

/** A stretch of a text that is a link. */
export type Linked = { readonly start: number; readonly end: number; readonly href: string };

/** What stands in a text behind a letter of it, such as the mark of a note. */
export type Placed = { readonly at: number; readonly markup: Markup };

export type Setting = {
  readonly paragraphs?: readonly string[] | undefined;
  readonly links?: readonly Linked[];
  readonly marks?: readonly Placed[];
  /** What comes after a block that ends there and began behind the one before it, such as its notes. */
  readonly after?: (from: number, until: number) => Markup | '';
  /** Gives each paragraph an anchor that begins so. */
  readonly anchor?: string | undefined;
  /** What is said of a text without text. */
  readonly empty?: string;
};

type SetBlock = Block & { readonly from: number; readonly until: number; readonly markup: Markup };

/** A text as markup; its marks, links and what comes after a block are placed by offsets in it. */
export function prose(text: string, setting: Setting = {}): Markup {
  const { marks = [], after = () => '', anchor, empty = '' } = setting;
  const blocks = setBlocks(text, setting);
  if (blocks.length === 0)
    return html`<p class="empty">${marks.map(({ markup }) => markup)}${empty}</p>${after(0, text.length)}`;
  let paragraphs = 0;
  return html`${grouped(blocks).map((group) => {
    const behind = after(group[0]!.from, group.at(-1)!.until);
    const set =
      group[0]!.kind === 'item'
        ? html`<ul class="printed">${group.map(({ marker, markup }) => html`<li><span class="marker">${marker}</span> ${markup}</li>`)}</ul>`
        : html`<p${anchor === undefined ? '' : html` id="${anchor}-${++paragraphs}"`}>${group[0]!.markup}</p>`;
    return behind === '' ? set : html`<div class="noted">${set}${behind}</div>`;
  })}`;
}

/** Each paragraph is a group of its own; items that follow each other are one list. */
function grouped(blocks: readonly SetBlock[]): SetBlock[][] {
  const groups: SetBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === 'item' && last?.[0]?.kind === 'item') last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** The blocks with what stands in them; each reaches from behind the one before it, so that nothing falls between two. */
function setBlocks(text: string, { paragraphs, links = [], marks = [] }: Setting): SetBlock[] {
  const blocks = blocksOf(text, paragraphs);
  let from = 0;
  return blocks.map((block, i) => {
    const start = text.indexOf(block.text, from);
    const until = i === blocks.length - 1 ? text.length : start + block.text.length;
    const own = marks.filter(({ at }) => (at > from || from === 0) && at <= until);
    const set = { ...block, from, until, markup: filled(block.text, start, links, own) };
    from = until;
    return set;
  });
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
      parts.push(html`<a href="${each.href}">${text.slice(each.start - start, at)}</a>`);
    }
  }
  upTo(text.length);
  return html`${parts}`;
}

const placeOf = (each: Linked | Placed): number => ('markup' in each ? each.at : each.start);
