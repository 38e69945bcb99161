/** What the register answers about its sources: the bytes, and the text as it was read. */

import { zstdDecompressSync } from 'node:zlib';
import { bestReading } from '../record/merge.ts';
import type { Reading } from '../record/reading.ts';
import type { Joint } from '../record/sets.ts';
import { jointsOf } from './joining.ts';
import { type Store, statement } from './open.ts';
import { unpack } from './pack.ts';
import { type PackedPage, unpackRoles } from './page.ts';
import { speaking } from './speaking.ts';

export type KeptSource = {
  readonly sha256: string;
  readonly name: string;
  readonly record: string;
  /** The text that was read; every offset of the reading refers to it. */
  readonly text: string;
  /** The reading with the role of every character. */
  readonly reading: Reading;
};

/** A SHA-256, or enough of its beginning to tell it from others. */
export const isHash = (name: string): boolean => /^[0-9a-f]{8,64}$/.test(name);

/** The one document with this SHA-256, or the sources of a publication: those that go together, if there are such. */
export function documentsNamed(store: Store, name: string): string[] {
  const rows = isHash(name)
    ? statement(store, "select sha256, apart from document where sha256 >= :name and sha256 < :name || 'g'").all({
        name,
      })
    : statement(store, 'select sha256, apart from document where publication = ? order by sha256').all(name);
  const together = isHash(name) ? [] : rows.filter(({ sha256, apart }) => apart !== sha256);
  return (together.length > 0 ? together : rows).map(({ sha256 }) => String(sha256));
}

/** A source, named by its SHA-256 or by its publication; of several sources of that, the one that was read best. */
export function findSource(store: Store, name: string): KeptSource | undefined {
  const found = documentsNamed(store, name);
  if (isHash(name)) return found.length === 1 ? sourceOf(store, found[0]!) : undefined;
  return found.length > 0 ? sourceOf(store, bestOf(store, found)) : undefined;
}

function bestOf(store: Store, documents: readonly string[]): string {
  const [first, ...more] = documents;
  if (more.length === 0) return first!;
  const readings = documents.map((sha256) => readingOf(store, sha256));
  return documents[readings.indexOf(bestReading(readings))]!;
}

const readingOf = (store: Store, sha256: string): Reading =>
  unpack<Reading>(statement(store, 'select reading from document where sha256 = ?').get(sha256)!.reading);

function sourceOf(store: Store, sha256: string): KeptSource | undefined {
  const row = statement(
    store,
    'select name, record, reading, page from document join source using (sha256) where document.sha256 = ?',
  ).get(sha256);
  if (!row) return undefined;
  const page = unpack<PackedPage>(row.page);
  return {
    sha256,
    name: String(row.name),
    record: String(row.record),
    text: page.text ?? Buffer.from(sourceBytes(store, sha256)!).toString('utf8'),
    reading: { ...unpack<Reading>(row.reading), roles: unpackRoles(page) },
  };
}

/** The other sources of a source's publication. */
export function otherSources(store: Store, { sha256, reading }: KeptSource): KeptSource[] {
  const rows = store
    .prepare('select sha256 from document where publication = ? and sha256 <> ? order by sha256 limit 5')
    .all(reading.document.id ?? null, sha256);
  return rows.flatMap((row) => sourceOf(store, String(row.sha256)) ?? []);
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
  /** Whether the record shows this source: of several of one publication the one that was read best, of states the newest. */
  readonly shown: boolean;
  /** What it shares with other documents of the record; empty where it stands alone. */
  readonly joinedOn: readonly Joint[];
};

/** The sources of a record, in order of publication. */
export function sourcesOf(store: Store, record: string): SourceName[] {
  const joints = jointsOf(store, record);
  const rows = statement(
    store,
    `select document.sha256, name, publication, kind, ${speaking} as speaks from document join source using (sha256)
      where record = ? order by publication, document.sha256`,
  ).all(record);
  const spoken = rows.filter(({ speaks }) => speaks === 1);
  const groups = Map.groupBy(spoken, ({ publication, sha256 }) => publication ?? sha256);
  const shown = new Set(
    groups.values().map((group) =>
      bestOf(
        store,
        group.map(({ sha256 }) => String(sha256)),
      ),
    ),
  );
  return rows.map(({ sha256, name, publication, kind, speaks }) => ({
    sha256: String(sha256),
    name: String(name),
    ...(publication === null ? {} : { publication: String(publication) }),
    kind: String(kind),
    shown: speaks === 1 && shown.has(String(sha256)),
    joinedOn: joints.get(String(sha256)) ?? [],
  }));
}
