/** The first page: what this is, the search box, the newest answers. */

import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Store } from '../store/open.ts';
import { countRegister, type Listed, latestRecords } from '../store/records.ts';
import { layout, searchForm } from './layout.ts';
import { listedHead } from './listed.ts';
import type { Markup } from './markup.ts';
import { numberText } from './words.ts';

const shown = 12;

export function homePages(store: Store): Hono {
  const ask = () => ({ ...countRegister(store), latest: latestRecords(store, shown) });
  return new Hono().get('/', (c) => c.html(homePage(ask()))).get('/.json', (c) => c.json(ask()));
}

type Home = { readonly documents: number; readonly records: number; readonly latest: readonly Listed[] };

const homePage = ({ documents, records, latest }: Home): Markup =>
  layout({
    title: '',
    json: '/.json',
    main: html`<h1>Wie vroeg wat, en wat kwam erop terug?</h1>
<p class="lead">Kamerleden stellen schriftelijke vragen; de regering moet antwoorden. Hier staat bij elke vraag het antwoord, met wie het gaf en wanneer.</p>
${searchForm('', 'large')}
<p class="counts"><strong>${numberText(records)}</strong> ${records === 1 ? 'reeks vragen' : 'reeksen vragen'}, gelezen uit <strong>${numberText(documents)}</strong> ${documents === 1 ? 'stuk' : 'stukken'}</p>
<section aria-labelledby="laatste">
<h2 id="laatste">Laatst gesteld of beantwoord</h2>
${latest.length === 0 ? html`<p>Er is nog niets ingelezen.</p>` : html`<ol class="list">${latest.map((record) => html`<li>${listedHead(record)}</li>`)}</ol>`}
</section>`,
  });
