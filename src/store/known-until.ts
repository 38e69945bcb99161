/**
 * Until which day the register knows what came back: what was answered later would still be told as open. A register that nobody
 * brings up to date would else call sets overdue for years that were answered long ago.
 */

import { type Store, statement } from './open.ts';

/** The day of the newest paper, or of the last time that all sources were asked; undefined of a register without a day. */
export function knownUntil(store: Store, parliament?: string): string | undefined {
  const newest = statement(
    store,
    // By the index of days, the newest first; a plus keeps it from going through all ids.
    `select coalesce(received, submitted) as day from record
      where :parliament is null or +id between :parliament || '/' and :parliament || '0'
      order by coalesce(received, submitted) desc limit 1`,
  ).get({ parliament: parliament ?? null })?.day;
  // A source that was not asked for longer than the others says how far they all reach.
  const asked = statement(store, 'select min(ended) as day from feed where ended is not null').get()?.day;
  const days = [newest, asked].flatMap((day) => (day ? [String(day).slice(0, 10)] : []));
  return days.sort().at(-1);
}
