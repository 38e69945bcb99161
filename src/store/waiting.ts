/** The records that a day's register of waiting questions is made of. */

import type { QuestionSet } from '../record/merge.ts';
import type { Store } from './open.ts';
import { findRecord } from './records.ts';

/** Every record, of one parliament where it is said, that was asked on or before a day and not wholly answered before it, as far as its row tells. */
export function* waitingOn(store: Store, day: string, parliament?: string): Generator<QuestionSet> {
  const rows = store
    .prepare(
      `select id from record where submitted <= :day and standing not in ('done', 'withdrawn')
        and (received is null or received > :day or standing not in ('answered', 'answered-elsewhere')) 
        and (:parliament is null or id between :parliament || '/' and :parliament || '0') order by submitted, id`,
    )
    .all({ day, parliament: parliament ?? null });
  for (const { id } of rows) {
    const record = findRecord(store, String(id));
    if (record) yield record;
  }
}
