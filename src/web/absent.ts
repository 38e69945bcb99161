/** What the register knows of but has no text of: it says so, and leads to where the text may be. */

import { html } from 'hono/html';
import { parliamentOf } from '../parliaments/read.ts';
import type { QuestionSet } from '../record/merge.ts';
import type { Facet } from '../store/facets.ts';
import { narrowed } from '../store/fields.ts';
import { readQuery } from '../store/query.ts';
import type { Sort } from '../store/search.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

type Asked = { readonly query: string; readonly sort?: Sort };

/** How many of the sets that were found have no answer here though they are done, and the search without them. */
export function absentAnswers(
  ui: Ui,
  { query, sort }: Asked,
  found: { readonly records: number; readonly facets: readonly Facet[] },
): Markup | '' {
  const { absent: words } = ui.words;
  const done = found.facets.find(({ field, value }) => field === 'status' && value === 'done')?.records ?? 0;
  if (done === 0 || readQuery(query).filters.some(({ field }) => field === 'status')) return '';
  if (done === found.records) return html`<p class="hint">${words.foundNone}</p>`;
  const others = `${query} -${narrowed('', 'status', 'done', ui.lang)}`.trim();
  return html`<p class="hint">${words.found(ui.number(done), ui.number(found.records))} <a href="${ui.to.search(others, sort ? { sort } : {})}">${words.leaveOut}</a></p>`;
}

/** In the place of the questions of a set that is known by its head alone. */
export function absentText(ui: Ui, { id, replies }: Pick<QuestionSet, 'id' | 'replies'>): Markup {
  const { absent: words, exchange } = ui.words;
  const isHeadOnly = replies.every(({ answers, noticeText }) => answers.length === 0 && noticeText === undefined);
  const address = parliamentOf(id)?.setAddress?.(id.slice(id.indexOf('/') + 1));
  return html`<p>${isHeadOnly ? words.set : exchange.none}${address ? html` <a href="${address}" rel="noopener">${words.atParliament}</a>` : ''}</p>`;
}
