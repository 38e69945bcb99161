/** What the register answers about its sources: the bytes, and the text as it was read. */

import { zstdDecompressSync } from 'node:zlib';
import type { Reading } from '../record/reading.ts';
import type { Store } from './open.ts';
import { unpack } from './pack.ts';
import { type PackedPage, unpackRoles } from './page.ts';

export type KeptSource = {
  readonly sha256: string;
  readonly name: string;
  readonly record: string;
  /** The text that was read; every offset of the reading refers to it. */
  readonly text: string;
  /** The reading with the role of every character. */
  readonly reading: Reading;
};

/** A source, named by its SHA-256 or by its publication. */
export function findSource(store: Store, id: string): KeptSource | undefined {
  const row = store
    .prepare(
      `select document.sha256, name, record, reading, page from document join source using (sha256)
        where document.sha256 = :id or publication = :id order by document.sha256 limit 1`,
    )
    .get({ id });
  if (!row) return undefined;
  const page = unpack<PackedPage>(row.page);
  return {
    sha256: String(row.sha256),
    name: String(row.name),
    record: String(row.record),
    text: page.text ?? Buffer.from(sourceBytes(store, String(row.sha256))!).toString('utf8'),
    reading: { ...unpack<Reading>(row.reading), roles: unpackRoles(page) },
  };
}

/** The other sources of a source's publication. */
export function otherSources(store: Store, { sha256, reading }: KeptSource): KeptSource[] {
  const rows = store
    .prepare('select sha256 from document where publication = ? and sha256 <> ? order by sha256 limit 5')
    .all(reading.document.id ?? null, sha256);
  return rows.flatMap((row) => findSource(store, String(row.sha256)) ?? []);
}

/** The bytes of a source, as they came. */
export function sourceBytes(store: Store, sha256: string): Uint8Array | undefined {
  const row = store.prepare('select bytes from source where sha256 = ?').get(sha256);
  return row && zstdDecompressSync(row.bytes as Uint8Array);
}

export type SourceName = {
  readonly sha256: string;
  readonly name: string;
  readonly publication?: string;
  readonly kind: string;
};

/** The sources of a record, in order of publication. */
export function sourcesOf(store: Store, record: string): SourceName[] {
  return store
    .prepare(
      `select document.sha256, name, publication, kind from document join source using (sha256)
        where record = ? order by publication, document.sha256`,
    )
    .all(record)
    .map(({ sha256, name, publication, kind }) => ({
      sha256: String(sha256),
      name: String(name),
      ...(publication === null ? {} : { publication: String(publication) }),
      kind: String(kind),
    }));
}
