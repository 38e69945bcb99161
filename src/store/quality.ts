/** Keeps what the register knows of its own quality: how each document was read, and what about it a person should look at. */

import { zstdDecompressSync } from 'node:zlib';
import { type Doubt, doubtsOf, isCase } from '../record/doubts.ts';
import type { QuestionSet } from '../record/merge.ts';
import type { Reading } from '../record/reading.ts';
import { type Store, statement, transaction } from './open.ts';

export type ReadDocument = { readonly sha256: string; readonly reading: Reading };

/** Tells what kind of file bytes are; undefined where it is none that is known. */
export type FormatOf = (bytes: Uint8Array) => string | undefined;

const known = new WeakMap<Store, FormatOf>();

/** From now on the format of every source that comes in is kept; those that are in without one get theirs; `told` hears how many still wait. */
export function keepFormats(store: Store, formatOf: FormatOf, told?: (waiting: number) => void): void {
  known.set(store, formatOf);
  const missing = statement(
    store,
    'select sha256, bytes from source where not exists (select 1 from source_format where source_format.sha256 = source.sha256) limit 200',
  );
  let found = 0;
  const all = 'select (select count(*) from source) - (select count(*) from source_format) as count';
  for (let rows = missing.all(); rows.length > 0; rows = missing.all()) {
    told?.(Number(statement(store, all).get()?.count));
    found += rows.length;
    transaction(store, () => {
      for (const { sha256, bytes } of rows) keepFormat(store, String(sha256), zstdDecompressSync(bytes as Uint8Array));
    });
  }
  if (found > 0) {
    store.exec(
      'update quality set format = source_format.format from source_format where source_format.sha256 = quality.sha256',
    );
  }
}

/** Keeps the format that bytes have; what no reader knows is kept as unknown. */
export function keepFormat(store: Store, sha256: string, bytes: Uint8Array): void {
  const formatOf = known.get(store);
  if (!formatOf) return;
  const format = formatOf(bytes) ?? 'unknown';
  statement(store, 'insert or ignore into source_format values (?, ?)').run(sha256, format);
}

/** Takes what is known of the documents of a record off, for it is made anew; what came apart is known where sets are divided. */
export function dropQuality(store: Store, record: string): void {
  statement(store, 'delete from quality where record = ?').run(record);
  statement(store, "delete from doubt where record = ? and reason <> 'came-apart'").run(record);
}

/** Writes what is known of the documents of a record. */
export function keepQuality(store: Store, set: QuestionSet, documents: readonly ReadDocument[]): void {
  for (const { sha256, reading } of documents) keepReading(store, set.id, sha256, reading);
  const insert = statement(store, 'insert or replace into doubt values (?, ?, ?, ?)');
  for (const [{ reason, detail }, sha256] of placed(set, documents)) {
    insert.run(reason, set.id, sha256, detail.slice(0, longestDetail).toWellFormed());
  }
}

const longestDetail = 500;

/** Each doubt with the document that it is about; of one document and reason the details together. */
function placed(set: QuestionSet, documents: readonly ReadDocument[]): (readonly [Doubt, string])[] {
  const doubts = doubtsOf(
    set,
    documents.map(({ reading }) => reading),
  );
  const shaOf = ({ reading }: Doubt): string => (reading === undefined ? '' : documents[reading]!.sha256);
  const groups = Map.groupBy(doubts, (doubt) => `${doubt.reason} ${shaOf(doubt)}`);
  return [...groups.values()].map((same) => {
    const detail = same.map((doubt) => doubt.detail).join('; ');
    return [{ ...same[0]!, detail }, shaOf(same[0]!)] as const;
  });
}

const keptFormat = (store: Store, sha256: string): string =>
  String(statement(store, 'select format from source_format where sha256 = ?').get(sha256)?.format ?? 'unknown');

function keepReading(store: Store, record: string, sha256: string, reading: Reading): void {
  const { document, submitted, reply } = reading;
  const { coverage, unread, remarks } = reading.reading;
  const signs = unread.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  const day = submitted ?? reply?.received ?? reply?.dated;
  statement(store, 'insert or replace into quality values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    sha256,
    record,
    document.parliament,
    document.kind,
    keptFormat(store, sha256),
    isCase(reading) ? 1 : 0,
    day?.slice(0, 4) ?? null,
    coverage,
    signs,
    remarks.length,
  );
}

/** Writes which sets share a key and are not one all the same: `others` of each, of all sets that were divided together. */
export function keepApart(
  store: Store,
  records: Iterable<string>,
  others: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const drop = statement(store, "delete from doubt where reason = 'came-apart' and record = ?");
  const insert = statement(store, "insert into doubt values ('came-apart', ?, '', ?)");
  for (const record of records) {
    drop.run(record);
    const own = others.get(record);
    if (own && own.size > 0) insert.run(record, [...own].sort().join(', ').slice(0, longestDetail));
  }
}
