/** What changed in the register, in order: whoever follows it from a number on misses nothing. */

import { type Store, statement } from './open.ts';
import { speaking } from './speaking.ts';

export type Change = {
  /** Grows with every change; a record that changes again stands at its last number. */
  readonly number: number;
  readonly record: string;
  readonly kind: 'kept' | 'gone';
  /** When it came in (ISO 8601, UTC). */
  readonly at: string;
};

/** The changes after a number, the oldest first; 0 begins at the beginning. */
export const changesSince = (store: Store, after: number, limit: number): Change[] =>
  statement(store, 'select number, record, kind, at from change where number > ? order by number limit ?')
    .all(after, limit)
    .map((row) => ({ ...row }) as Change);

/** The number of the newest change; 0 in an empty register. It tells whether anything is new. */
export const newestChange = (store: Store): number =>
  Number(statement(store, 'select coalesce(max(number), 0) as number from change').get()?.number);

/** When a change came in; undefined where there is none of this number. */
export function changeAt(store: Store, number: number): string | undefined {
  const row = statement(store, 'select at from change where number = ?').get(number);
  return row && String(row.at);
}

/** Notes that a record is another than it was, or is no more. */
export const noteChange = (store: Store, record: string): void => {
  statement(
    store,
    `insert or replace into change (record, kind)
      select :record, iif(exists (select 1 from document where record = :record and ${speaking}), 'kept', 'gone')`,
  ).run({ record });
};
