/** The filters of a query as chips; each is a link to the same search without it. */

import { html } from 'hono/html';
import { type Filter, widened } from '../store/fields.ts';
import { readQuery } from '../store/query.ts';
import type { Sort } from '../store/search.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

type Asked = { readonly query: string; readonly sort?: Sort };

export function filterChips(ui: Ui, { query, sort }: Asked): Markup | '' {
  const { filters } = readQuery(query);
  if (filters.length === 0) return '';
  const { search: words } = ui.words;
  return html`<ul class="chips" aria-label="${words.narrowedBy}">${filters.map((filter) => {
    const rest = widened(query, filter);
    const href = rest === '' ? ui.routes.search : ui.to.search(rest, sort ? { sort } : {});
    const name = `${ui.words.fields[filter.field]} ${filter.without ? `${words.without} ` : ''}${valueText(ui, filter, query)}`;
    return html`<li><a class="chip" href="${href}" aria-label="${words.remove(name)}"><span>${ui.words.fields[filter.field]}</span> ${filter.without ? html`<em>${words.without}</em> ` : ''}${valueText(ui, filter, query)} <span class="cross" aria-hidden="true">×</span></a></li>`;
  })}</ul>`;
}

/** The value as the page says it: the word of a closed list, a day, else what was typed. */
function valueText(ui: Ui, { field, value, start, end }: Filter, query: string): string {
  if (field === 'from' || field === 'until') return ui.day(value);
  const typed = query.slice(start, end).replace(/^-?[^:]*:/, '');
  return ui.words.values[field]?.[value] ?? typed.replaceAll(/["“”]/g, '');
}
