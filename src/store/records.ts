/** What the register answers about its records. */

import { mergeReadings, type QuestionSet } from '../record/merge.ts';
import type { Reading } from '../record/reading.ts';
import type { Store } from './open.ts';

/** A record, named by its own id or by that of one of its publications. */
export function findRecord(store: Store, id: string): QuestionSet | undefined {
  const rows = store
    .prepare(
      `select record, reading from document
        where record in (select record from document where record = :id or publication = :id)
        order by sha256`,
    )
    .all({ id });
  const [first] = rows;
  return (
    first &&
    mergeReadings(
      String(first.record),
      rows.map(({ reading }) => JSON.parse(String(reading)) as Reading),
    )
  );
}

export function countRegister(store: Store): { readonly documents: number; readonly records: number } {
  const row = store.prepare('select count(*) as documents, count(distinct record) as records from document').get();
  return { documents: Number(row?.documents), records: Number(row?.records) };
}
