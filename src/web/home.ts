/** The first page: the search box as the front door, what is new, what is overdue now, and how it works. */

import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Parliament } from '../record/parliament.ts';
import type { Store } from '../store/open.ts';
import { countRegister, type Listed, latestRecords } from '../store/records.ts';
import { heldParliaments } from './chosen.ts';
import { clockWords } from './clock-words.ts';
import { jsonForm, layout, listForms, searchForm } from './layout.ts';
import { listedHead, recordLink } from './listed.ts';
import type { Markup } from './markup.ts';
import { type Overdue, overdueOn } from './overdue.ts';
import { reachPart } from './reach.ts';
import { remember } from './remember.ts';
import { today } from './today.ts';
import type { Ui } from './ui.ts';

const shown = 8;
const shownOverdue = 4;

type Home = {
  readonly documents: number;
  readonly records: number;
  readonly latest: readonly Listed[];
  /** How many sets are overdue, and those that have been so for longest. */
  readonly overdue: { readonly day: string; readonly records: number; readonly longest: readonly Overdue[] };
};

export function homePages(store: Store, ui: Ui): Hono {
  const ask = (): Home => ({
    ...countRegister(store),
    latest: latestRecords(store, shown),
    overdue: overdueNow(store, today(store)),
  });
  return new Hono()
    .get(ui.routes.home, (c) => c.html(homePage(ui, ask(), heldParliaments(store), reachPart(ui, store, today(store)))))
    .get(jsonPath(ui), (c) => c.json(ask()));
}

const jsonPath = ({ routes }: Ui): string => `${routes.home}.json`;

const overdueNow = (store: Store, day: string): Home['overdue'] =>
  remember(store, `overdue ${day}`, () => {
    const all = overdueOn(store, day);
    return { day, records: all.length, longest: all.slice(0, shownOverdue) };
  });

const homePage = (
  ui: Ui,
  { documents, records, latest, overdue }: Home,
  held: readonly Parliament[],
  reach: Markup | '',
): Markup => {
  const { home, read, site } = ui.words;
  return layout(ui, {
    title: '',
    description: home.lead,
    address: ({ routes }) => routes.home,
    forms: [jsonForm(ui, jsonPath(ui)), ...listForms(ui, '/nieuw')],
    width: 'broad',
    main: html`<div class="door">
<h1>${home.title}</h1>
<p class="lead">${home.lead}</p>
${searchForm(ui, '', 'large')}
<p class="counts">${ui.counted(records, 'set')}, ${home.readFrom} ${ui.counted(documents, 'paper')}</p>
<nav class="entries" aria-label="${site.entries}"><ul>${site.entriesTo.map(([to, name]) => html`<li><a href="${ui.routes[to]}">${name}</a></li>`)}</ul></nav>
</div>
<div class="fresh">
<section aria-labelledby="laatste">
<h2 id="laatste">${home.latest}</h2>
${latest.length === 0 ? html`<p>${home.empty}</p>` : html`<ol class="list">${latest.map((record) => html`<li>${listedHead(ui, record)}</li>`)}</ol>`}
</section>
${overduePart(ui, overdue, reach)}
</div>
<section class="how" aria-labelledby="hoe">
<h2 id="hoe">${read.how.title}</h2>
<ol>${read.how.steps.map(([name, text, to]) => html`<li><h3>${to === undefined ? name : html`<a href="${ui.routes[to]}">${name}</a>`}</h3><p>${text}${to === 'overdue' ? held.map(({ words }) => ` ${words[ui.lang].term}`) : ''}</p></li>`)}</ol>
</section>`,
  });
};

function overduePart(ui: Ui, { records, longest }: Home['overdue'], reach: Markup | ''): Markup {
  const words = ui.words.read.overdueNow;
  return html`<section class="now-overdue" aria-labelledby="nu-te-laat">
<h2 id="nu-te-laat">${words.title}</h2>
${
  records === 0
    ? html`<p>${words.none}</p>`
    : html`<p class="tally"><b>${ui.number(records)}</b> ${words.waiting(records)}</p>
${reach}
<ul class="plain">${longest.map(
        (each) =>
          html`<li>${recordLink(ui, each)} <span class="late">${each.clock.expected ? clockWords(ui, each.clock).late : `${ui.counted(each.clock.late, 'day')} ${ui.words.overdue.late}`}</span></li>`,
      )}</ul>
<p class="more"><a href="${ui.routes.overdue}">${words.all}</a></p>`
}
</section>`;
}
