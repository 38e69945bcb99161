/** The words of how long answers take: by duration, over the years, by party and ministry. */

import type { waits as dutch } from '../nl/waits.ts';

const numerals = [
  'nought',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

export const waits: typeof dutch = {
  within: (term) => `Within ${term}`,
  weeks: (count) => (count === 1 ? 'a week' : `${numerals[count] ?? count} weeks`),
  still: (term, share) => `After ${term} ${share} still wait.`,
  curveSays: (days) =>
    `What is still open counts as waiting; what was withdrawn or lapsed, until that day. A dashed line stands at ${days} days.`,
  usual: ({ counts, value, days }) =>
    counts === 'every-day'
      ? ''
      : `Outside recess and holidays ${value} ${counts === 'sitting-days' ? 'sitting days' : 'working days'} take no longer (${days} days).`,
  parliament: 'Parliament',
  allParliaments: 'All parliaments',
  durations: 'After how many days the answer came',
  durationsSays: (answered, open, share) =>
    `${answered} answered, ${open} still open.${share ? ` ${share[0]} ${share[1]} are answered; what is still open counts as not answered.` : ''}`,
  days: 'Days',
  span: (from, until) => `${from}–${until}`,
  beyond: (from) => `${from}+`,
  open: 'still open',
  ended: 'none',
  undated: (sets) => `${sets} × day of asking not known: no paper tells it, and these sets are in no figure.`,
  unknownMost: 'They are most of all, so that nothing can be told here of days and terms.',
  unanswered: 'Withdrawn or lapsed',
  unansweredWhy: 'What was withdrawn or lapsed got no answer: it counts as waiting, until the day it ended.',
  months: 'Sets of questions per month',
  monthsSays: (total, name, most) => `${total} in these months; most in ${name}: ${most}.`,
  median: 'Median days per year of asking',
  medianSays: (from, until) =>
    `From ${from} to ${until}: within so many days half of the sets are answered; what is still open counts as waiting. Where there is no bar it cannot be told yet.`,
  inTime: 'Share within the term per year of asking',
  inTimeSays: (share, judged) => `Over all years ${share} of ${judged} sets that were answered or overdue.`,
  by: { party: 'By party', ministry: 'By ministry' },
  byHint: 'A set put to more than one ministry, or by members of more than one party, counts with each.',
  byShown: (shown, all) =>
    `The charts show the ${shown} with the most sets of those that got answers; the table shows all ${all}.`,
  medianBy: 'median days',
  medianBySays:
    'Within so many days half were answered; the thin line spans the middle half. In brackets how many sets. What is still open counts as waiting.',
  restOn:
    'Days and shares are of the sets whose answer was read in here and of those still open. A dash: it cannot be told yet, there are too few (fewer than ten) for a share, or of most sets it is not known here when the answer came.',
  of: (sets: string) => `of ${sets}`,
  tooFew: (sets: string) => `too few (${sets})`,
  quartiles: 'Middle half (days)',
  between: (from, until) => `${from} to ${until}`,
  inTimeBy: 'share within the term',
  inTimeBySays: 'Of what was answered or overdue. What is still open and overdue counts as not in time.',
  medianOver: 'median days per year of asking',
  medianOverSays: (term) =>
    `In days, all to one scale; the dashed line is the term (${term}). The highest and the last are told. Where there is no bar nothing can be told.`,
  counted: 'n (sets)',
  judged: 'n (answered or overdue)',
};
