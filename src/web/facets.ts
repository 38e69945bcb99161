/** What the records found can be narrowed by, with counts; each value is a link that adds its filter to the query. */

import { html } from 'hono/html';
import type { Facet } from '../store/facets.ts';
import { type Field, fields, narrowed } from '../store/fields.ts';
import { searchPath } from './links.ts';
import type { Markup } from './markup.ts';
import { numberText, standingWords } from './words.ts';

const fieldWords: Record<Field, string> = {
  year: 'Jaar',
  party: 'Fractie',
  asker: 'Indiener',
  minister: 'Beleidsterrein',
  ministry: 'Ministerie',
  respondent: 'Beantwoord door',
  status: 'Stand',
  term: 'Termijn',
  kind: 'Soort stuk',
  session: 'Vergaderjaar',
  parliament: 'Parlement',
};

/** The values of the closed lists. */
const valueWords: Partial<Record<Field, Readonly<Record<string, string>>>> = {
  status: standingWords,
  term: { 'in-time': 'op tijd', late: 'te laat', open: 'loopt nog', overdue: 'verstreken' },
  kind: {
    questions: 'vragen',
    answer: 'antwoord',
    'delay-notice': 'uitstelbericht',
    notice: 'mededeling',
    'answer-letter': 'antwoordbrief',
    unknown: 'onbekend',
  },
};
const shownValues = 8;

/** Only fields over which the records divide are shown: one value for all narrows nothing. */
export function facetPart(query: string, facets: readonly Facet[], records: number): Markup | '' {
  const groups = fields
    .map((field) => ({ field, values: facets.filter((facet) => facet.field === field) }))
    .filter(({ values }) => values.some((value) => value.records < records));
  if (groups.length === 0) return '';
  return html`<details class="refine"><summary>Verfijn</summary>
<div class="groups">${groups.map(
    ({ field, values }) => html`<section><h3>${fieldWords[field]}</h3>
<ul>${values
      .slice(0, shownValues)
      .map(
        (value) =>
          html`<li><a href="${searchPath(narrowed(query, field, value.value))}">${valueWords[field]?.[value.value] ?? value.value}</a> <span>${numberText(value.records)}</span></li>`,
      )}</ul></section>`,
  )}</div></details>`;
}
