/** What came in, in order of arrival, and what a record held before it. */

import type { DocumentKind, Reading } from '../record/reading.ts';
import { type Store, statement } from './open.ts';
import { unpack } from './pack.ts';

/** A document as it came in; `at` is when (ISO 8601, UTC). */
export type Arrival = {
  readonly number: number;
  readonly sha256: string;
  readonly at: string;
  readonly record: string;
  readonly kind: DocumentKind;
  readonly publication?: string;
};

const columns = 'arrival.number, sha256, at, record, kind, publication from arrival join document using (sha256)';

/** The arrivals after a number, the oldest first. */
export const arrivalsSince = (store: Store, after: number, limit: number): Arrival[] =>
  statement(store, `select ${columns} where arrival.number > ? order by arrival.number limit ?`)
    .all(after, limit)
    .map(toArrival);

/** What a record held before one of its documents came in, with what was read from each. */
export const heldBefore = (store: Store, { record, number }: Arrival): (Arrival & { readonly reading: Reading })[] =>
  statement(store, `select reading, ${columns} where record = ? and arrival.number < ? order by arrival.number`)
    .all(record, number)
    .map((row) => ({ ...toArrival(row), reading: unpack<Reading>(row.reading) }));

/** What was read from a document. */
export const readingOf = (store: Store, sha256: string): Reading =>
  unpack<Reading>(statement(store, 'select reading from document where sha256 = ?').get(sha256)!.reading);

/** The newest arrival; number 0 in an empty register. */
export function newestArrival(store: Store): Pick<Arrival, 'number' | 'sha256'> {
  const row = statement(store, 'select number, sha256 from arrival order by number desc limit 1').get();
  return row ? { number: Number(row.number), sha256: String(row.sha256) } : { number: 0, sha256: '' };
}

/** Whether an arrival is still what it was: not so in a register that was made anew. */
export const isArrival = (store: Store, { number, sha256 }: Pick<Arrival, 'number' | 'sha256'>): boolean =>
  number === 0 || statement(store, 'select sha256 from arrival where number = ?').get(number)?.sha256 === sha256;

const toArrival = ({ number, sha256, at, record, kind, publication }: Record<string, unknown>): Arrival => ({
  number: Number(number),
  sha256: String(sha256),
  at: String(at),
  record: String(record),
  kind: kind as DocumentKind,
  ...(publication === null ? {} : { publication: String(publication) }),
});
