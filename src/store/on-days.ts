/** A day, a month or years in a query may be meant as the day of asking: the same query with a filter for it, and what that finds. */

import { dateIn } from '../language/dates.ts';
import { type LanguageCode, languages } from '../language/language.ts';
import { wordsOf } from '../language/words.ts';
import { Problem } from '../record/problem.ts';
import { nameOfField, widened } from './fields.ts';
import type { Store } from './open.ts';
import { readQuery } from './query.ts';
import { countFound } from './search.ts';

export type OnDays = {
  /** A day, a month, or a year. */
  readonly date: string;
  /** The last of several years. */
  readonly until?: string;
  readonly query: string;
  readonly records: number;
};

export function onDays(store: Store, text: string, language: LanguageCode): OnDays | undefined {
  const found = dateIn(text);
  if (!found) return undefined;
  const { date, until } = found;
  const filters = `${nameOfField('from', language)}:${date} ${nameOfField('until', language)}:${until ?? date}`;
  const rest = widened(text, found);
  // What is left of 'op 31 augustus 2023' says nothing.
  const isEmpty = wordsOf(rest).every(({ folded }) => Object.values(languages).some(({ isSmall }) => isSmall(folded)));
  const query = isEmpty ? filters : `${rest} ${filters}`;
  try {
    const records = countFound(store, readQuery(query), {});
    return records > 0 ? { date, ...(until === undefined ? {} : { until }), query, records } : undefined;
  } catch (error) {
    // A date within a phrase leaves half a phrase.
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
