/** The way to the pages before and after one; nothing where there is one page, and back to the first from beyond the last. */

import { html } from 'hono/html';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

export function pager(
  { words: { search: words } }: Ui,
  page: number,
  pages: number,
  at: (page: number) => string,
): Markup | '' {
  if (page > Math.max(pages, 1)) return html`<p>${words.nothingHere} <a href="${at(1)}">${words.first}</a></p>`;
  if (pages < 2) return '';
  return html`<nav class="pager" aria-label="${words.pages}">
${page > 1 ? html`<a rel="prev" href="${at(page - 1)}">← ${words.previous}</a>` : html`<span></span>`}
<span>${words.page(page, pages)}</span>
${page < pages ? html`<a rel="next" href="${at(page + 1)}">${words.next} →</a>` : html`<span></span>`}
</nav>`;
}
