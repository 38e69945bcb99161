/** The register of overdue questions, as of today or of any day before. */

import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Clock } from '../clock/clock.ts';
import { isDay } from '../record/day.ts';
import { memberText } from '../record/member.ts';
import type { Asker, Office } from '../record/reading.ts';
import { knownUntil } from '../store/known-until.ts';
import type { Store } from '../store/open.ts';
import { waitingOn } from '../store/waiting.ts';
import { heldParliaments, parliamentChoice } from './chosen.ts';
import { clockOn } from './clock.ts';
import { followLink } from './follow-page.ts';
import { calendarForm, jsonForm, layout, listForms } from './layout.ts';
import { recordLink, time } from './listed.ts';
import type { Markup } from './markup.ts';
import { pager } from './pager.ts';
import { reachPart } from './reach.ts';
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

/** What was overdue on a day, of one parliament where it is said; the longest first. */
export function overdueOn(store: Store, day: string, parliament?: string): Overdue[] {
  const found: Overdue[] = [];
  for (const record of waitingOn(store, day, parliament)) {
    const clock = clockOn(record, day);
    if (clock?.state !== 'overdue') continue;
    const { id, subject, askers, addressees, submitted } = record;
    found.push({ id, ...(subject ? { subject } : {}), askers, addressees, ...(submitted ? { submitted } : {}), clock });
  }
  return found.sort((a, b) => b.clock.late - a.clock.late);
}

const perPage = 50;

export function overduePages(store: Store, ui: Ui): Hono {
  return new Hono()
    .get(ui.routes.overdue, (c) => {
      const asked = askedIn(store, c);
      return asked ? c.html(overduePage(ui, store, asked, pageIn(c.req.query('pagina')))) : c.notFound();
    })
    .get(`${ui.routes.overdue}.json`, (c) => {
      const asked = askedIn(store, c);
      if (!asked) return c.notFound();
      const { day, parliament } = asked;
      const until = knownUntil(store, parliament);
      return c.json({
        day,
        ...(parliament ? { parliament } : {}),
        ...(until === undefined ? {} : { knownUntil: until }),
        overdue: overdueOn(store, day, parliament),
      });
    });
}

/** What the address of the register asks for, in any form: the day (`op`) and, where it is said, the parliament (`parlement`). */
export type AskedOverdue = { readonly day: string; readonly parliament?: string };

/** Undefined where the parliament is none of the register. */
export function askedIn(store: Store, c: Context): AskedOverdue | undefined {
  const { op = '', parlement } = c.req.query();
  const parliament = heldParliaments(store).find(({ id }) => id === parlement)?.id;
  if (parlement !== undefined && parliament === undefined) return undefined;
  return { day: isDay(op) ? op : today(store), ...(parliament === undefined ? {} : { parliament }) };
}

export const overdueQuery = ({ day, parliament }: AskedOverdue): string =>
  `?${new URLSearchParams({ op: day, ...(parliament === undefined ? {} : { parlement: parliament }) })}`;

const pageIn = (asked = '1'): number => (/^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1);

const overduePage = (ui: Ui, store: Store, asked: AskedOverdue, page: number): Markup => {
  const words = ui.words.overdue;
  const { day, parliament } = asked;
  const overdue = overdueOn(store, day, parliament);
  const query = overdueQuery(asked);
  const at = (to: number, { routes }: Ui = ui): string => `${routes.overdue}${query}${to > 1 ? `&pagina=${to}` : ''}`;
  const from = (page - 1) * perPage;
  const shown = overdue.slice(from, from + perPage);
  return layout(ui, {
    title: words.title,
    address: (other) => at(page, other),
    forms: [
      jsonForm(ui, `${ui.routes.overdue}.json${query}`),
      ...listForms(ui, '/te-laat', query),
      calendarForm(ui, `/te-laat.ics${query}`),
    ],
    query: '',
    width: 'broad',
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead(ui.day(day))}</p>
${reachPart(ui, store, day, parliament)}
${parliamentChoice(ui, heldParliaments(store), parliament, ui.routes.overdue, { op: day }, true)}
<form class="asof" action="${ui.routes.overdue}" method="get"><label for="op">${words.day}</label> <input id="op" name="op" type="date" value="${day}" required>${parliament ? html`<input type="hidden" name="parlement" value="${parliament}">` : ''} <button>${words.show}</button></form>
<h2 class="totals"><strong>${ui.counted(overdue.length, 'set')}</strong></h2>
<p class="facts">${followLink(ui, { kind: 'overdue' })}</p>
${shown.length === 0 ? '' : html`<ol class="list" start="${from + 1}">${shown.map((each) => row(ui, each))}</ol>`}
${pager(ui, page, Math.ceil(overdue.length / perPage), at)}`,
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
