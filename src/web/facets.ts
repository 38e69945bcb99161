/** What the records found can be narrowed by, with counts; each value is a link that adds its filter to the query. */

import { html } from 'hono/html';
import type { Facet } from '../store/facets.ts';
import { type Field, type Filter, fields, foldedValue, widened } from '../store/fields.ts';
import { readQuery } from '../store/query.ts';
import type { Sort } from '../store/search.ts';
import { type FacetNames, facetNames } from './facet-names.ts';
import type { Markup } from './markup.ts';
import { narrowing } from './narrowing.ts';
import type { Ui } from './ui.ts';

const shownValues = 6;
const mostValues = 40;

type Query = { readonly query: string; readonly sort?: Sort };
type Asked = Query & {
  readonly chosen: readonly Filter[];
  readonly link: ReturnType<typeof narrowing>;
  readonly names: FacetNames;
};

/** Fields whose values go on from each other are in that order, the last first; others have the most frequent first. */
const inOrder: readonly Field[] = ['year', 'session'];

/** Only fields over which the records divide are shown: one value for all narrows nothing. Where ministries are known, offices say the same. */
export function facetPart(ui: Ui, query: Query, facets: readonly Facet[], records: number): Markup | '' {
  const known = fields.map((field) => ({ field, values: facets.filter((facet) => facet.field === field) }));
  const ministries = known.some(({ field, values }) => field === 'ministry' && values.length > 0);
  const chosen = readQuery(query.query).filters.filter(({ without }) => !without);
  const asked = { ...query, chosen, link: narrowing(ui, query.query, query.sort) };
  const groups = known
    .filter(({ field }) => field !== 'minister' || !ministries)
    .filter(({ values }) => values.some((value) => value.records < records || chosenOf(chosen, value)))
    .map(({ field, values }) => ({
      field,
      values: inOrder.includes(field) ? values.toSorted((a, b) => (a.value < b.value ? 1 : -1)) : values,
    }));
  if (groups.length === 0) return '';
  const names = facetNames(ui, facets, chosen);
  return html`<details class="refine" open><summary>${ui.words.search.refine}</summary>
<div class="groups">${groups.map(({ field, values }) => groupPart(ui, { ...asked, names }, field, values))}</div></details>`;
}

function groupPart(ui: Ui, asked: Asked, field: Field, values: readonly Facet[]): Markup {
  const rest = values.slice(shownValues, mostValues);
  return html`<section><h3>${asked.names.field(field)}</h3>
<ul>${values.slice(0, shownValues).map((value) => valuePart(ui, asked, value))}</ul>${
    rest.length === 0
      ? ''
      : html`<details class="rest"><summary>${ui.words.search.moreValues(rest.length)}</summary><ul>${rest.map((value) => valuePart(ui, asked, value))}</ul></details>`
  }</section>`;
}

/** A value that is chosen leads back to the query without it. */
function valuePart(ui: Ui, { query, sort, chosen, link, names }: Asked, facet: Facet): Markup {
  const { field, value, records } = facet;
  const filter = chosenOf(chosen, facet);
  const name = names.value(field, value);
  if (!filter) return html`<li><a href="${link(field, value)}">${name}</a> <span>${ui.number(records)}</span></li>`;
  const other = widened(query, filter);
  const href = other === '' ? ui.routes.search : ui.to.search(other, sort ? { sort } : {});
  return html`<li><a href="${href}" aria-current="true" aria-label="${ui.words.search.remove(name)}">${name} <span class="cross" aria-hidden="true">×</span></a> <span>${ui.number(records)}</span></li>`;
}

const chosenOf = (chosen: readonly Filter[], { field, value }: Facet): Filter | undefined =>
  chosen.find((filter) => filter.field === field && (filter.value === value || filter.value === foldedValue(value)));
