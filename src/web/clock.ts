/** The clock of a record in words: when the answer was due, and why that day. */

import { html } from 'hono/html';
import { type Clock, clockOf } from '../clock/clock.ts';
import { parliamentOf } from '../parliaments/read.ts';
import { askedSetOf } from '../record/asked-set.ts';
import { dayAt } from '../record/day.ts';
import type { QuestionSet } from '../record/merge.ts';
import { clockWords } from './clock-words.ts';
import { time } from './listed.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

/**
 * The clock of a record on a day, or today where its parliament sits; of a record that is later than today, as of its last
 * day. Undefined where no rules or no day of asking are known.
 */
export function clockOn(record: QuestionSet, day?: string): Clock | undefined {
  const rules = parliamentOf(record.id)?.clock;
  const set = askedSetOf(record);
  if (!rules || !set) return undefined;
  const now = dayAt(new Date(), rules.timeZone);
  const last = [now, set.asked, ...set.happenings.map((happening) => happening.day)].sort().at(-1)!;
  return clockOf(set, rules, day ?? (set.asked > now ? last : now));
}

/** The line of the course that tells the term, with its reasons to open. */
export const clockLine = (ui: Ui, clock: Clock): Markup => {
  const { due, state, expected, reasons } = clock;
  const { record, rules } = ui.words;
  const { term, late, ...words } = clockWords(ui, clock);
  return html`<li class="term ${state}${expected ? ' expected' : ''}"><span class="day">${time(ui, due)}</span> <span class="what">${term} <span class="took">${[words.state, late].filter((text) => text !== '').join(', ')}</span></span>
<details class="why"><summary>${record.why}</summary><ul>${reasons.map(
    ({ rule, from, until, days, source, doubt, document }) =>
      html`<li>${rules[rule]}: ${days === 0 ? '' : ui.counted(days, 'day')} ${record.from} ${time(ui, from)} ${record.until} ${time(ui, until)}${document ? html`, ${record.by} ${document}` : ''}. <span class="hint" lang="en">${source}${doubt ? `. Doubt: ${doubt}` : ''}.</span></li>`,
  )}</ul></details></li>`;
};
