/** What changed in the register, in order: whoever follows it from a number on misses nothing. */

import { type Store, statement } from './open.ts';

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
