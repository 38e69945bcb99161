/** What is near a search that found nothing or little: each offer with what it finds. */

import { html } from 'hono/html';
import type { Near, Other } from '../store/near.ts';
import type { Markup } from './markup.ts';
import { resultPart } from './result.ts';
import type { Ui } from './ui.ts';

export function nearPart(ui: Ui, { spelt, respelt, without, subjects, results }: Near): Markup | '' {
  const { near: words } = ui.words.find;
  if (spelt.length + without.length + subjects.length + results.length === 0) {
    return html`<p class="hint">${words.nothing}</p>`;
  }
  return html`<div class="near">
${offers(
  words.spelt,
  spelt.map((other) => offer(ui, other, html`${other.query}`)),
)}
${offers(
  words.without,
  without.map((other) => offer(ui, other, html`<s>${other.left}</s> ${other.query}`)),
)}
${offers(
  words.subjects,
  subjects.map((other) => offer(ui, other, html`${other.query}`)),
)}
${records(ui, 'gespeld', html`${words.spelling} <q>${spelt[0]?.query ?? ''}</q>`, respelt)}
${records(ui, 'deels', html`${words.some}`, results)}
</div>`;
}

const records = (ui: Ui, id: string, name: Markup, results: Near['results']): Markup | '' =>
  results.length === 0
    ? ''
    : html`<section aria-labelledby="${id}"><h2 id="${id}">${name}</h2><ol class="list found">${results.map((each) => resultPart(ui, each))}</ol></section>`;

const offers = (name: string, all: readonly Markup[]): Markup | '' =>
  all.length === 0 ? '' : html`<div class="offers"><h2>${name}</h2><ul>${all}</ul></div>`;

const offer = (ui: Ui, { query, records }: Other, text: Markup): Markup =>
  html`<li><a href="${ui.to.search(query)}">${text}</a> <span>${ui.counted(records, 'set')}</span></li>`;
