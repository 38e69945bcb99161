/** The clock in words: of a term, or of a day on which an answer is no more than expected. */

import type { Clock } from '../clock/clock.ts';
import type { Ui } from './ui.ts';

export type ClockWords = {
  /** What the due day is. */
  readonly term: string;
  /** The same, before the day in a drawing. */
  readonly due: string;
  readonly state: string;
  /** How many days after that day; empty where it is not after it. */
  readonly late: string;
  /** The same where there is little room. */
  readonly after: string;
};

export function clockWords(ui: Ui, { state, late, expected }: Pick<Clock, 'state' | 'late' | 'expected'>): ClockWords {
  const { record, read, states, expected: words } = ui.words;
  const days = ui.counted(late, 'day');
  const isLate = late > 0;
  if (!expected) {
    const after = isLate ? record.late(days) : '';
    return { term: record.term, due: read.due, state: states[state], late: after, after };
  }
  return {
    term: words.term,
    due: words.due,
    state: words.states[state] ?? states[state],
    late: isLate ? words.late(days) : '',
    after: isLate ? words.short(days) : '',
  };
}
