/** A record as it stands in a list. */

import { html } from 'hono/html';
import type { Asker } from '../record/reading.ts';
import type { Listed } from '../store/records.ts';
import { recordPath } from './links.ts';
import type { Markup } from './markup.ts';
import { dayText, standingWords } from './words.ts';

export const listedHead = (
  record: Listed,
): Markup => html`<h3><a href="${recordPath(record.id)}">${record.subject ?? record.id}</a></h3>
<p class="facts">${askersText(record.askers)}${dayOf(record)} ${standingMark(record)}</p>`;

export const standingMark = ({ standing }: Pick<Listed, 'standing'>): Markup =>
  html`<span class="standing ${standing}">${standingWords[standing]}</span>`;

export const time = (day: string): Markup => html`<time datetime="${day}">${dayText(day)}</time>`;

const most = 3;

function askersText(askers: readonly Asker[]): Markup {
  const shown = askers.slice(0, most).map(({ name, party }) => (party === '' ? name : `${name} (${party})`));
  const rest = askers.length - shown.length;
  return html`<span class="askers">${shown.join(', ')}${rest > 0 ? ` en ${rest} anderen` : ''}</span>`;
}

function dayOf({ submitted, received }: Listed): Markup {
  if (received) return html`<span>antwoord ${time(received)}</span>`;
  return submitted ? html`<span>gesteld ${time(submitted)}</span>` : html``;
}
