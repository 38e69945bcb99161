/** The description of the API: how long answers take. */

export const propertiesOfStatistics = {
  ended: 'The day on which it ended without an answer: withdrawn or lapsed.',
  judged: 'Of how many it can be said whether they were answered within the term.',
  unanswered: 'Ended without an answer on a known day: withdrawn or lapsed.',
  inTime: 'The part that was answered within the term.',
  median: 'Within so many days half are answered.',
  quartile1: 'Within so many days a quarter is answered.',
  quartile3: 'Within so many days three quarters are answered.',
  overdue: 'Of these overdue.',
} as const;
