/** The description of the API: how long answers take. */

export const schemasOfStatistics = {
  UsualTerm: 'A term of the parliament, in days of the calendar.',
} as const;

export const propertiesOfStatistics = {
  'UsualTerm.counts': 'Which days the term counts.',
  terms: 'The terms that the figures are held against; the first is that without a notice.',
  'UsualTerm.value': 'So many of the days that the term counts.',
  'UsualTerm.days': 'After so many days of the calendar the term is over, outside recess and holidays.',
  ended: 'The day on which it ended without an answer: withdrawn or lapsed.',
  judged: 'Of how many it can be said whether they were answered within the term.',
  unanswered: 'Ended without an answer on a known day: withdrawn or lapsed.',
  inTime: 'The part that was answered within the term.',
  median: 'Within so many days half are answered.',
  quartile1: 'Within so many days a quarter is answered.',
  quartile3: 'Within so many days three quarters are answered.',
  overdue: 'Of these overdue.',
} as const;
