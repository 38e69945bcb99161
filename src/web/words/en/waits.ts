/** The words of how long answers take: by duration, over the years, by party and ministry. */

import type { waits as dutch } from '../nl/waits.ts';

export const waits: typeof dutch = {
  within: 'Within three weeks',
  durations: 'After how many days the answer came',
  durationsSays: (answered, open, share) =>
    `${answered} answered, ${open} still open. Within three weeks ${share} are answered; what is still open counts as not answered.`,
  days: 'Days',
  span: (from, until) => `${from}–${until}`,
  beyond: (from) => `${from} or more`,
  open: 'still open',
  ended: 'none',
  unanswered: 'Withdrawn or lapsed',
  unansweredWhy: 'What was withdrawn or lapsed got no answer: it counts as waiting, until the day it ended.',
  months: 'Sets of questions per month',
  monthsSays: (total, name, most) => `${total} in these months; most in ${name}: ${most}.`,
  median: 'Median days per year of asking',
  medianSays: (from, until) =>
    `From ${from} to ${until}: within so many days half of all sets are answered, those still open counted. Where there is no bar it cannot be told yet.`,
  inTime: 'Share within the term per year of asking',
  inTimeSays: (share, judged) =>
    `Over all years ${share} of ${judged} sets that were answered or overdue. The term is three weeks, or longer after a delay notice.`,
  by: { party: 'By party', ministry: 'By ministry' },
  byHint: 'A set put to more than one ministry, or by members of more than one party, counts with each.',
  counted: 'n (sets)',
  judged: 'n (answered or overdue)',
};
