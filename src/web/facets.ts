/** What the records found can be narrowed by, with counts; each value is a link that adds its filter to the query. */

import { html } from 'hono/html';
import type { Facet } from '../store/facets.ts';
import { type Field, fields, narrowed } from '../store/fields.ts';
import type { Sort } from '../store/search.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

const shownValues = 6;
const mostValues = 40;

type Asked = { readonly query: string; readonly sort?: Sort };

/** Only fields over which the records divide are shown: one value for all narrows nothing. */
export function facetPart(ui: Ui, asked: Asked, facets: readonly Facet[], records: number): Markup | '' {
  const groups = fields
    .map((field) => ({ field, values: facets.filter((facet) => facet.field === field) }))
    .filter(({ values }) => values.some((value) => value.records < records));
  if (groups.length === 0) return '';
  return html`<details class="refine" open><summary>${ui.words.search.refine}</summary>
<div class="groups">${groups.map(({ field, values }) => groupPart(ui, asked, field, values))}</div></details>`;
}

function groupPart(ui: Ui, asked: Asked, field: Field, values: readonly Facet[]): Markup {
  const rest = values.slice(shownValues, mostValues);
  return html`<section><h3>${ui.words.fields[field]}</h3>
<ul>${values.slice(0, shownValues).map((value) => valuePart(ui, asked, value))}</ul>${
    rest.length === 0
      ? ''
      : html`<details class="rest"><summary>${ui.words.search.moreValues(rest.length)}</summary><ul>${rest.map((value) => valuePart(ui, asked, value))}</ul></details>`
  }</section>`;
}

const valuePart = (ui: Ui, { query, sort }: Asked, { field, value, records }: Facet): Markup =>
  html`<li><a href="${ui.to.search(narrowed(query, field, value), sort ? { sort } : {})}">${ui.words.values[field]?.[value] ?? value}</a> <span>${ui.number(records)}</span></li>`;
