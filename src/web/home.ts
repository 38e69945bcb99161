/** The first page: what this is, the search box, the newest answers. */

import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Store } from '../store/open.ts';
import { countRegister, type Listed, latestRecords } from '../store/records.ts';
import { feedForms, jsonForm, layout, searchForm } from './layout.ts';
import { listedHead } from './listed.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

const shown = 12;

export function homePages(store: Store, ui: Ui): Hono {
  const ask = () => ({ ...countRegister(store), latest: latestRecords(store, shown) });
  return new Hono().get(ui.routes.home, (c) => c.html(homePage(ui, ask()))).get(jsonPath(ui), (c) => c.json(ask()));
}

const jsonPath = ({ routes }: Ui): string => `${routes.home}.json`;

type Home = { readonly documents: number; readonly records: number; readonly latest: readonly Listed[] };

const homePage = (ui: Ui, { documents, records, latest }: Home): Markup => {
  const { home } = ui.words;
  return layout(ui, {
    title: '',
    address: ({ routes }) => routes.home,
    forms: [jsonForm(ui, jsonPath(ui)), ...feedForms(ui, '/nieuw')],
    main: html`<h1>${home.title}</h1>
<p class="lead">${home.lead}</p>
${searchForm(ui, '', 'large')}
<p class="counts">${ui.counted(records, 'set')}, ${home.readFrom} ${ui.counted(documents, 'paper')}</p>
<section aria-labelledby="laatste">
<h2 id="laatste">${home.latest}</h2>
${latest.length === 0 ? html`<p>${home.empty}</p>` : html`<ol class="list">${latest.map((record) => html`<li>${listedHead(ui, record)}</li>`)}</ol>`}
</section>`,
  });
};
