/** The waits of each year of asking beside each other. */

import { type SetFacts, type Waits, waitsOf } from './waits.ts';

export type YearWaits = { readonly year: string; readonly waits: Waits };

/** In order; a year in which nothing was asked is not in it, for it has no waits. */
export const waitsByYear = (facts: readonly SetFacts[], today: string): YearWaits[] =>
  [...Map.groupBy(facts, ({ asked }) => asked.slice(0, 4))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, own]) => ({ year, waits: waitsOf(own, today) }));
