/** The register of overdue questions, as of today or of any day before. */

import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Clock } from '../clock/clock.ts';
import { isDay } from '../record/day.ts';
import { memberText } from '../record/member.ts';
import type { Asker, Office } from '../record/reading.ts';
import type { Store } from '../store/open.ts';
import { waitingOn } from '../store/waiting.ts';
import { clockOn } from './clock.ts';
import { followLink } from './follow-page.ts';
import { calendarForm, jsonForm, layout, listForms } from './layout.ts';
import { recordLink, time } from './listed.ts';
import type { Markup } from './markup.ts';
import { today } from './today.ts';
import type { Ui } from './ui.ts';

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

export function overduePages(store: Store, ui: Ui): Hono {
  const ask = (asked: string | undefined) => {
    const day = asked && isDay(asked) ? asked : today();
    return { day, overdue: overdueOn(store, day) };
  };
  return new Hono()
    .get(ui.routes.overdue, (c) => c.html(overduePage(ui, ask(c.req.query('op')))))
    .get(`${ui.routes.overdue}.json`, (c) => c.json(ask(c.req.query('op'))));
}

const overduePage = (ui: Ui, { day, overdue }: { day: string; overdue: readonly Overdue[] }): Markup => {
  const words = ui.words.overdue;
  return layout(ui, {
    title: words.title,
    address: ({ routes }) => `${routes.overdue}?op=${day}`,
    forms: [
      jsonForm(ui, `${ui.routes.overdue}.json?op=${day}`),
      ...listForms(ui, '/te-laat', `?op=${day}`),
      calendarForm(ui, `/te-laat.ics?op=${day}`),
    ],
    query: '',
    width: 'broad',
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead(ui.day(day))}</p>
<form class="asof" action="${ui.routes.overdue}" method="get"><label for="op">${words.day}</label> <input id="op" name="op" type="date" value="${day}" required> <button>${words.show}</button></form>
<h2 class="totals"><strong>${ui.counted(overdue.length, 'set')}</strong></h2>
<p class="facts">${followLink(ui, { kind: 'overdue' })}</p>
${overdue.length === 0 ? '' : html`<ol class="list">${overdue.slice(0, shownSets).map((each) => row(ui, each))}</ol>`}`,
  });
};

const row = (ui: Ui, { id, subject, askers, addressees, submitted, clock }: Overdue): Markup => {
  const words = ui.words.overdue;
  return html`<li>
<h3>${recordLink(ui, { id, ...(subject === undefined ? {} : { subject }) })}</h3>
<p class="facts"><strong>${ui.counted(clock.late, 'day')} ${words.late}</strong> <span>${words.term} ${time(ui, clock.due)}</span>${submitted ? html` <span>${words.asked} ${time(ui, submitted)}</span>` : ''}</p>
<p class="facts"><span>${ui.list(askers.map(memberText))}</span> <span>${words.to} ${ui.list(addressees.map(ui.office))}</span></p>
</li>`;
};
