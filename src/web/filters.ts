/** The filters of a query as chips; each is a link to the same search without it. */

import { html } from 'hono/html';
import type { Facet } from '../store/facets.ts';
import { type Filter, widened } from '../store/fields.ts';
import { readQuery } from '../store/query.ts';
import type { Sort } from '../store/search.ts';
import { type FacetNames, facetNames } from './facet-names.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

type Asked = { readonly query: string; readonly sort?: Sort };

export function filterChips(ui: Ui, { query, sort }: Asked, facets: readonly Facet[]): Markup | '' {
  const { filters } = readQuery(query);
  const names = facetNames(ui, facets, filters);
  if (filters.length === 0) return '';
  const { search: words } = ui.words;
  return html`<ul class="chips" aria-label="${words.narrowedBy}">${filters.map((filter) => {
    const rest = widened(query, filter);
    const href = rest === '' ? ui.routes.search : ui.to.search(rest, sort ? { sort } : {});
    const value = valueText(ui, names, filter, query);
    const name = `${names.field(filter.field)} ${filter.without ? `${words.without} ` : ''}${value}`;
    return html`<li><a class="chip" href="${href}" aria-label="${words.remove(name)}"><span>${names.field(filter.field)}</span> ${filter.without ? html`<em>${words.without}</em> ` : ''}${value} <span class="cross" aria-hidden="true">×</span></a></li>`;
  })}</ul>`;
}

/** The value as the page says it: the word of a closed list, a day, else what was typed. */
function valueText(ui: Ui, names: FacetNames, { field, value, start, end }: Filter, query: string): string {
  if (field === 'from' || field === 'until') return ui.day(value);
  const typed = query.slice(start, end).replace(/^-?[^:]*:=?/, '');
  const plain = typed.replaceAll(/["“”]/g, '');
  if (field === 'parliament') return names.value(field, plain.toLowerCase());
  const name = names.value(field, value);
  return name === value ? plain : name;
}
