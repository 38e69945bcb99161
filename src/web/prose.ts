/** Running text as it was read, set as paragraphs and printed lists. Not a character is added or left out. */

import { html } from 'hono/html';
import { type Block, blocksOf } from '../record/blocks.ts';
import type { Markup } from './markup.ts';

/** A stretch of a text that is a link. */
export type Linked = { readonly start: number; readonly end: number; readonly href: string };

/** A text as markup; `last` stands at the end of its last block, such as the marks of its notes. */
export function prose(
  text: string,
  paragraphs: readonly string[] | undefined,
  last: Markup | '' = '',
  links: readonly Linked[] = [],
  empty = '',
): Markup {
  let from = 0;
  const blocks = blocksOf(text, paragraphs).map((block) => {
    const start = text.indexOf(block.text, from);
    from = start + block.text.length;
    return { ...block, linked: linkedText(block.text, start, links) };
  });
  const parts: Markup[] = [];
  for (let at = 0; at < blocks.length; ) {
    const first = at;
    while (blocks[at]?.kind === blocks[first]!.kind) at++;
    const group = blocks.slice(first, at);
    const end = (block: Block): Markup | '' => (block === blocks.at(-1) ? last : '');
    parts.push(
      group[0]!.kind === 'paragraph'
        ? html`${group.map((block) => html`<p>${block.linked}${end(block)}</p>`)}`
        : html`<ul class="printed">${group.map((block) => html`<li><span class="marker">${block.marker}</span> ${block.linked}${end(block)}</li>`)}</ul>`,
    );
  }
  return parts.length === 0 ? html`<p class="empty">${last}${empty}</p>` : html`${parts}`;
}

function linkedText(text: string, start: number, links: readonly Linked[]): Markup {
  const parts: Markup[] = [];
  let at = 0;
  for (const link of links) {
    const [from, until] = [link.start - start, link.end - start];
    if (from < at || until > text.length) continue;
    parts.push(html`${text.slice(at, from)}<a href="${link.href}">${text.slice(from, until)}</a>`);
    at = until;
  }
  return html`${parts}${text.slice(at)}`;
}
