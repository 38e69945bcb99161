/** The register of overdue questions, as of today or of any day before. */

import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Clock } from '../clock/clock.ts';
import type { Asker, Office } from '../record/reading.ts';
import type { Store } from '../store/open.ts';
import { waitingOn } from '../store/waiting.ts';
import { clockOn } from './clock.ts';
import { layout } from './layout.ts';
import { recordPath } from './links.ts';
import { time } from './listed.ts';
import type { Markup } from './markup.ts';
import { counted, listText, officeText } from './words.ts';

export type Overdue = {
  readonly id: string;
  readonly subject?: string;
  readonly askers: readonly Asker[];
  readonly addressees: readonly Office[];
  readonly submitted?: string;
  readonly clock: Clock;
};

/** What was overdue on a day, the longest first. */
export function overdueOn(store: Store, day: string): Overdue[] {
  const found: Overdue[] = [];
  for (const record of waitingOn(store, day)) {
    const clock = clockOn(record, day);
    if (clock?.state !== 'overdue') continue;
    const { id, subject, askers, addressees, submitted } = record;
    found.push({ id, ...(subject ? { subject } : {}), askers, addressees, ...(submitted ? { submitted } : {}), clock });
  }
  return found.sort((a, b) => b.clock.late - a.clock.late);
}

const shownSets = 500;

export function overduePages(store: Store): Hono {
  const ask = (asked: string | undefined) => {
    const day = asked && isDay(asked) ? asked : new Date().toISOString().slice(0, 10);
    return { day, overdue: overdueOn(store, day) };
  };
  return new Hono()
    .get('/te-laat', (c) => c.html(overduePage(ask(c.req.query('op')))))
    .get('/te-laat.json', (c) => c.json(ask(c.req.query('op'))));
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

const overduePage = ({ day, overdue }: { day: string; overdue: readonly Overdue[] }): Markup =>
  layout({
    title: 'Te laat',
    json: `/te-laat.json?op=${day}`,
    query: '',
    width: 'broad',
    main: html`<h1>Te laat</h1>
<p class="lead">Vragen waarop op ${time(day)} de termijn voorbij was en het antwoord niet, of niet helemaal, gegeven.</p>
<form class="asof" action="/te-laat" method="get"><label for="op">Op welke dag</label> <input id="op" name="op" type="date" value="${day}" required> <button>Toon</button></form>
<p class="totals"><strong>${counted(overdue.length, 'reeks vragen', 'reeksen vragen')}</strong></p>
${overdue.length === 0 ? '' : html`<ol class="list">${overdue.slice(0, shownSets).map(row)}</ol>`}`,
  });

const row = ({ id, subject, askers, addressees, submitted, clock }: Overdue): Markup => html`<li>
<h3><a href="${recordPath(id)}">${subject ?? id}</a></h3>
<p class="facts"><strong>${counted(clock.late, 'dag', 'dagen')} te laat</strong> <span>termijn ${time(clock.due)}</span>${submitted ? html` <span>gesteld ${time(submitted)}</span>` : ''}</p>
<p class="facts"><span>${listText(askers.map(({ name, party }) => `${name} (${party})`))}</span> <span>aan ${listText(addressees.map(officeText))}</span></p>
</li>`;
