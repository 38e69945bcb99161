/** The clock of a record in words: when the answer was due, and why that day. */

import { html } from 'hono/html';
import { type Clock, clockOf, type State } from '../clock/clock.ts';
import { dayAt } from '../clock/days.ts';
import { parliamentOf } from '../parliaments/read.ts';
import { askedSetOf } from '../record/asked-set.ts';
import type { QuestionSet } from '../record/merge.ts';
import { time } from './listed.ts';
import type { Markup } from './markup.ts';
import { counted } from './words.ts';

/** The clock of a record on a day, or today where its parliament sits; undefined where no rules or no day of asking are known. */
export function clockOn(record: QuestionSet, day?: string): Clock | undefined {
  const rules = parliamentOf(record.id)?.clock;
  const set = askedSetOf(record);
  return rules && set && clockOf(set, rules, day ?? dayAt(new Date(), rules.timeZone));
}

export const stateWords: Record<State, string> = {
  open: 'binnen de termijn',
  'due-soon': 'termijn loopt af',
  'notice-given': 'uitstel gemeld',
  overdue: 'te laat',
  'partly-answered': 'deels beantwoord',
  'answered-in-time': 'op tijd beantwoord',
  'answered-late': 'te laat beantwoord',
  'answered-elsewhere': 'elders beantwoord',
  withdrawn: 'ingetrokken',
  lapsed: 'vervallen',
};

const ruleWords: Record<Clock['reasons'][number]['rule'], string> = {
  term: 'De termijn',
  'term-after-notice': 'De termijn na een uitstelbericht',
  'late-notice': 'Een uitstelbericht na de termijn',
  recess: 'Dagen van reces die niet meetellen',
  'named-day': 'De dag die de vrager noemde',
};

/** The line of the course that tells the term, with its reasons to open. */
export const clockLine = ({
  due,
  state,
  late,
  reasons,
}: Clock): Markup => html`<li class="term ${state}"><span class="day">${time(due)}</span> <span class="what">Termijn <span class="took">${stateWords[state]}${late > 0 ? `, ${counted(late, 'dag', 'dagen')} na de termijn` : ''}</span></span>
<details class="why"><summary>Waarom deze dag?</summary><ul>${reasons.map(
  ({ rule, from, until, days, source, doubt, document }) =>
    html`<li>${ruleWords[rule]}: ${counted(days, 'dag', 'dagen')} van ${time(from)} tot en met ${time(until)}${document ? html`, door ${document}` : ''}. <span class="hint" lang="en">${source}${doubt ? `. Doubt: ${doubt}` : ''}.</span></li>`,
)}</ul></details></li>`;
