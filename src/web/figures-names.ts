/** Names and how much was asked by or of them: the most frequent on the page of figures, all of them on a page of their own. */

import { html } from 'hono/html';
import type { Named } from '../store/figures.ts';
import { captionOf } from './charts/numbers.ts';
import { addressWith, type Chosen, parliamentChoice, parliamentQuery } from './chosen.ts';
import type { GroupField } from './figures-data.ts';
import { type Form, feedForms, jsonForm, layout } from './layout.ts';
import type { Markup } from './markup.ts';
import { type Ui, uis } from './ui.ts';
import type { Measure } from './waits-data.ts';
import { measureCells, withinText } from './waits-part.ts';

const shownNames = 10;

export const groupHref = (ui: Ui, chosen: Chosen, field: GroupField, name: string): string =>
  addressWith(`${ui.routes[field]}/${encodeURIComponent(name)}`, parliamentQuery(chosen));

/** What the parliament calls its sessions, else the general name of the field. */
export const groupTitle = ({ words }: Ui, field: GroupField): string => words.figures.groups[field];

/** A page of figures as JSON and CSV, and as feeds of what was asked last; feeds have one address, whatever the language. */
export const formsOf = (ui: Ui, chosen: Chosen, pathIn: (ui: Ui) => string): Form[] => {
  const said = parliamentQuery(chosen);
  return [
    jsonForm(ui, addressWith(`${pathIn(ui)}.json`, said)),
    { href: addressWith(`${pathIn(ui)}.csv`, said), name: ui.words.figures.csv, type: 'text/csv' },
    ...feedForms(ui, pathIn(uis.nl), addressWith('', said)),
  ];
};

export function topPart(ui: Ui, chosen: Chosen, field: GroupField, names: readonly Named[]): Markup | '' {
  if (names.length === 0) return '';
  const all = addressWith(ui.routes[field], parliamentQuery(chosen));
  return html`<section aria-labelledby="top-${field}"><h2 id="top-${field}">${groupTitle(ui, field)}</h2>
${namesTable(ui, chosen, field, names.slice(0, shownNames))}
${names.length > shownNames ? html`<p class="more"><a href="${all}">${ui.words.figures.more(ui.number(names.length))}</a></p>` : ''}</section>`;
}

/** With the waits of each name, where they are given. */
function namesTable(
  ui: Ui,
  chosen: Chosen,
  field: GroupField,
  names: readonly Named[],
  waits?: ReadonlyMap<string, Measure>,
): Markup {
  const words = ui.words.figures;
  const heads = [
    words.name,
    words.sets,
    words.years,
    ...(waits ? [words.median, withinText(ui, chosen), words.inTime] : []),
  ];
  const most = Math.max(...names.map(({ sets }) => sets));
  const table = html`<table class="names${waits ? ' shares' : ''}">${captionOf(groupTitle(ui, field))}<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${names.map(
    ({ name, sets, first, last }) =>
      html`<tr><th scope="row"><a href="${groupHref(ui, chosen, field, name)}">${name}</a></th><td><meter min="0" max="${most}" value="${sets}" aria-hidden="true"></meter> <span class="count">${ui.number(sets)}</span></td><td>${yearsText(first, last)}</td>${waits ? measureCells(ui, waits.get(name)) : ''}</tr>`,
  )}</tbody></table>`;
  return waits
    ? html`<section class="scroll" tabindex="0" aria-label="${groupTitle(ui, field)}">${table}</section>`
    : table;
}

const yearsText = (first = '', last = ''): string =>
  first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : `${first.slice(0, 4)}–${last.slice(0, 4)}`;

export const namesPage = (
  ui: Ui,
  chosen: Chosen,
  field: GroupField,
  names: readonly Named[],
  waits: ReadonlyMap<string, Measure>,
): Markup =>
  layout(ui, {
    title: groupTitle(ui, field),
    address: ({ routes }) => addressWith(routes[field], parliamentQuery(chosen)),
    forms: formsOf(ui, chosen, ({ routes }) => routes[field]),
    query: '',
    width: 'broad',
    main: html`<h1>${groupTitle(ui, field)}</h1>
${parliamentChoice(ui, chosen.among, chosen.parliament.id, ui.routes[field])}
${
  names.length === 0
    ? html`<p>${ui.words.site.noNames}</p>`
    : html`<p class="hint">${ui.words.waits.restOn}</p>
${namesTable(ui, chosen, field, names, waits)}`
}`,
  });
