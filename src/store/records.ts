/** What the register answers about its records. */

import type { Reading } from '../record/reading.ts';
import type { Store } from './open.ts';

/** The readings of all documents of a record, named by its own id or by that of one of its publications. */
export function findReadings(store: Store, id: string): Reading[] {
  return store
    .prepare(
      `select reading from document
        where record in (select record from document where record = :id or publication = :id)
        order by json_extract(reading, '$.reply.received'), publication, sha256`,
    )
    .all({ id })
    .map(({ reading }) => JSON.parse(String(reading)) as Reading);
}

export function countRegister(store: Store): { readonly documents: number; readonly records: number } {
  const row = store.prepare('select count(*) as documents, count(distinct record) as records from document').get();
  return { documents: Number(row?.documents), records: Number(row?.records) };
}
