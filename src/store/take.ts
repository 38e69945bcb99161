/**
 * Takes a document in: its bytes, its reading, and the record that it is part of, in one transaction.
 *
 * Documents are of one set when they have one case number, are one publication, or one points to the other with 'Zie ook'.
 * A title joins nothing: two sets may have the same.
 */

import { createHash } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import type { Reading } from '../record/reading.ts';
import type { Store } from './open.ts';

export type Taken = { readonly record: string; readonly state: 'new' | 'known' };

/** Keeps a source and its reading; the publications are those that the reading says belong to the same set. */
export function takeDocument(
  store: Store,
  name: string,
  bytes: Uint8Array,
  reading: Reading,
  sameSet: readonly string[],
): Taken {
  const sha256 = sha256Of(bytes);
  store.exec('begin immediate');
  try {
    const known = store.prepare('select record from document where sha256 = ?').get(sha256);
    if (known) {
      store.exec('commit');
      return { record: String(known.record), state: 'known' };
    }
    const { id: publication } = reading.document;
    const own = `${reading.document.parliament}/${reading.document.case ?? publication ?? sha256.slice(0, 12)}`;
    const joined = findSet(store, own, publication, sameSet);
    const record = reading.document.case ? own : (joined[0] ?? own);
    store
      .prepare('insert or ignore into source values (?, ?, ?, ?)')
      .run(sha256, name, bytes.length, zstdCompressSync(bytes));
    store
      .prepare('insert into document values (?, ?, ?, ?)')
      .run(sha256, publication ?? null, record, JSON.stringify(reading));
    const point = store.prepare('insert or ignore into pointer values (?, ?)');
    for (const other of sameSet) point.run(sha256, other);
    const move = store.prepare('update document set record = ? where record = ?');
    for (const other of joined) if (other !== record) move.run(record, other);
    store.exec('commit');
    return { record, state: 'new' };
  } catch (error) {
    store.exec('rollback');
    throw error;
  }
}

/** Whether the register holds these bytes already. */
export const knows = (store: Store, bytes: Uint8Array): boolean =>
  store.prepare('select 1 from document where sha256 = ?').get(sha256Of(bytes)) !== undefined;

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The records that a new document is part of; a record named by a case comes first. */
function findSet(store: Store, own: string, publication: string | undefined, sameSet: readonly string[]): string[] {
  const rows = store
    .prepare(
      `select record from document
        where record = :own
           or publication = :publication
           or publication in (select value from json_each(:sameSet))
           or sha256 in (select sha256 from pointer where publication = :publication)
        order by record like '%Z%' desc, record`,
    )
    .all({ own, publication: publication ?? null, sameSet: JSON.stringify(sameSet) });
  return [...new Set(rows.map(({ record }) => String(record)))];
}
