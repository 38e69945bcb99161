/** What two sources of one record say differently. */

import type { Reading } from '../record/reading.ts';
import { type Store, statement } from './open.ts';
import { unpack } from './pack.ts';
import { speaking } from './speaking.ts';

/** The readings that speak in a record. */
export const readingsOf = (store: Store, record: string): Reading[] =>
  statement(store, `select reading from document where record = ? and ${speaking} order by sha256`)
    .all(record)
    .map(({ reading }) => unpack<Reading>(reading));

/** Keeps the conflicts of a record in place of those it had. */
export function keepConflicts(store: Store, record: string, messages: readonly string[]): void {
  statement(store, 'delete from conflict where record = ?').run(record);
  const insert = statement(store, 'insert or ignore into conflict values (?, ?)');
  for (const message of messages) insert.run(record, message);
}

export type Conflict = { readonly record: string; readonly message: string };

/** Of records that are no more nothing is told. */
const standing = 'exists (select 1 from document where document.record = conflict.record)';

/** The conflicts of one record, or of all. */
export const findConflicts = (store: Store, limit: number, record?: string): Conflict[] =>
  statement(
    store,
    `select record, message from conflict where (:record is null or record = :record) and ${standing}
      order by record, message limit :limit`,
  )
    .all({ record: record ?? null, limit })
    .map((row) => ({ record: String(row.record), message: String(row.message) }));

export const countConflicts = (store: Store): number =>
  Number(statement(store, `select count(*) as n from conflict where ${standing}`).get()?.n);
