/**
 * Takes a document in: its bytes, its reading, and the record that it is part of, in one transaction.
 *
 * Documents are of one set when they have one case number, are one publication, or one points to the other with 'Zie ook'.
 * A title joins nothing: two sets may have the same.
 */

import { createHash } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import type { Reading } from '../record/reading.ts';
import { dropRecord, indexRecord } from './index-record.ts';
import { type Store, statement } from './open.ts';
import { pack } from './pack.ts';
import { packPage } from './page.ts';

export type NewDocument = {
  /** The base name of the file, for people. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The text that was read from the bytes. */
  readonly text: string;
  readonly reading: Reading;
  /** The publications that the reading says belong to the same set. */
  readonly sameSet: readonly string[];
};

export type Taken = { readonly record: string; readonly state: 'new' | 'known' };

export const takeDocument = (store: Store, document: NewDocument): Taken => takeDocuments(store, [document])[0]!;

/** Takes several documents in, in one transaction: all of them are in, or none. */
export function takeDocuments(store: Store, documents: readonly NewDocument[]): Taken[] {
  store.exec('begin immediate');
  try {
    const taken = documents.map((document) => takeOne(store, document));
    store.exec('commit');
    return taken;
  } catch (error) {
    store.exec('rollback');
    throw error;
  }
}

function takeOne(store: Store, document: NewDocument): Taken {
  const sha256 = sha256Of(document.bytes);
  const known = statement(store, 'select record from document where sha256 = ?').get(sha256);
  if (known) return { record: String(known.record), state: 'known' };
  return { record: keep(store, sha256, document), state: 'new' };
}

/** Whether the register holds these bytes already. */
export const knows = (store: Store, bytes: Uint8Array): boolean =>
  statement(store, 'select 1 from document where sha256 = ?').get(sha256Of(bytes)) !== undefined;

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function keep(
  store: Store,
  sha256: string,
  { name, bytes, text, reading: { roles = [], ...reading }, sameSet }: NewDocument,
): string {
  const { id: publication, case: caseId, parliament, kind } = reading.document;
  const own = `${parliament}/${caseId ?? publication ?? sha256.slice(0, 12)}`;
  const joined = findSet(store, own, publication, sameSet);
  const record = [own, ...joined].sort(firstNamed)[0]!;
  statement(store, 'insert or ignore into source values (?, ?, ?, ?)').run(
    sha256,
    name,
    bytes.length,
    zstdCompressSync(bytes),
  );
  statement(store, 'insert into document values (?, ?, ?, ?, ?, ?)').run(
    sha256,
    publication ?? null,
    kind,
    record,
    pack(reading),
    pack(packPage({ text: isDecoded(bytes, text) ? undefined : text, roles })),
  );
  const point = statement(store, 'insert or ignore into pointer values (?, ?)');
  for (const other of sameSet) point.run(sha256, other);
  for (const other of joined) {
    if (other === record) continue;
    statement(store, 'update document set record = ? where record = ?').run(record, other);
    dropRecord(store, other);
  }
  indexRecord(store, record);
  return record;
}

/** Whether the text is just what the bytes say, so that it need not be kept beside them. */
const isDecoded = (bytes: Uint8Array, text: string): boolean => Buffer.from(text).equals(bytes);

/** The records that a new document is part of. */
function findSet(store: Store, own: string, publication: string | undefined, sameSet: readonly string[]): string[] {
  const rows = statement(
    store,
    `select record from document where record = :own or publication = :publication
       union
       select record from document where publication in (select value from json_each(:sameSet))
       union
       select record from document where sha256 in (select sha256 from pointer where publication = :publication)`,
  ).all({ own, publication: publication ?? null, sameSet: JSON.stringify(sameSet) });
  return rows.map(({ record }) => String(record));
}

/** A record is named by its case, else by its first publication, so that its name does not hang on what arrived first. */
function firstNamed(a: string, b: string): number {
  const byCase = (record: string) => (/\/\d{4}Z\d+$/.test(record) ? 0 : 1);
  return byCase(a) - byCase(b) || (a < b ? -1 : 1);
}
