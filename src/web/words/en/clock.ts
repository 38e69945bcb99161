/** The clock: why a day is the last one. */

import type { Reason } from '../../../clock/due.ts';

export const rules: Record<Reason['rule'], string> = {
  term: 'The term',
  'term-after-notice': 'The term after a notice of delay',
  'late-notice': 'A notice of delay after the term',
  'notice-moves-nothing': 'A notice of delay does not move this day',
  'named-day': 'The day that the asker named',
  'short-notice': 'Shorter notice than the rules ask for',
  'put-down': 'The day that the question is put down for',
  'put-down-only': 'The day that it is put down for, on which the answer need not come',
  'moved-day': 'An earlier day, which was moved',
  expected: 'When the House expects the answer; no rule obliges to it',
  'end-of-session': 'The end of the session: what is not answered falls',
  'calendar-gap': 'Not every recess of these days is known here; the day may be later',
  'rest-day': 'The last day was no working day',
  recess: 'Days of recess, which do not count',
  holiday: 'A public holiday, which does not count',
  weekend: 'A weekend, which does not count',
  'between-sessions': 'Between two sessions, not counted',
  'no-sitting': 'Days on which the House does not sit',
};
