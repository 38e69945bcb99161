/** Says of a page about today that the register reaches less far, so that nobody is called late who may have answered since. */

import { html } from 'hono/html';
import { daysFrom } from '../clock/days.ts';
import { knownUntil } from '../store/known-until.ts';
import type { Store } from '../store/open.ts';
import { time } from './listed.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

/** In a recess little is asked or answered: so many days say nothing yet. */
const mostDays = 30;

export function reachPart(ui: Ui, store: Store, day: string, parliament?: string): Markup | '' {
  const until = knownUntil(store, parliament);
  if (until === undefined || daysFrom(until, day) <= mostDays) return '';
  const [before, after] = ui.words.absent.reach;
  return html`<p class="reach" role="note">${before} ${time(ui, until)}. ${after}</p>`;
}
