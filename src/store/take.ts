/** Takes a document in: its bytes, its reading, and the record that it is part of, in one transaction. */

import { createHash } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import { type LanguageCode, languageCodes } from '../language/language.ts';
import type { Reading } from '../record/reading.ts';
import { keepIndex } from './index/keep.ts';
import { apartName, keepKeys, keysOf, settle } from './joining.ts';
import { type Store, statement, transaction } from './open.ts';
import { pack } from './pack.ts';
import { packPage } from './page.ts';
import { keepFormat } from './quality.ts';
import { adoptState, keepState, type StateOf } from './states.ts';

export type NewDocument = {
  /** The base name of the file, for people. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The text that was read from the bytes. */
  readonly text: string;
  readonly reading: Reading;
  /** The publications that the reading says belong to the same set. */
  readonly sameSet: readonly string[];
  /** The language of its parliament's papers; the first that there is where it is not told. */
  readonly language?: LanguageCode;
  /** Where the document says how a thing stood at a moment: of all its states the newest speaks. */
  readonly state?: StateOf;
};

export type Taken = { readonly record: string; readonly state: 'new' | 'known' };

/** Takes one document in and remakes the records that it belongs to; known bytes change nothing. */
export const takeDocument = (store: Store, document: NewDocument): Taken => takeDocuments(store, [document])[0]!;

/** Takes several documents in, in one transaction: all of them are in, or none. */
export function takeDocuments(store: Store, documents: readonly NewDocument[]): Taken[] {
  const taken = transaction(store, () => documents.map((document) => takeWithin(store, document)));
  keepIndex(store);
  return taken;
}

/** Takes a document in within a transaction of the caller, who then calls keepIndex. */
export function takeWithin(store: Store, document: NewDocument): Taken {
  const sha256 = sha256Of(document.bytes);
  const known = statement(store, 'select record from document where sha256 = ?').get(sha256);
  if (known) {
    const changed = document.state ? adoptState(store, sha256, document.state) : [];
    if (changed.length > 0) settle(store, changed);
    return { record: String(known.record), state: 'known' };
  }
  return { record: keep(store, sha256, document), state: 'new' };
}

/** Keeps bytes that are no document, within a transaction of the caller; gives their SHA-256. */
export function keepSource(store: Store, name: string, bytes: Uint8Array): string {
  const sha256 = sha256Of(bytes);
  statement(store, 'insert or ignore into source values (?, ?, ?, ?)').run(
    sha256,
    name,
    bytes.length,
    zstdCompressSync(bytes),
  );
  return sha256;
}

/** Whether the register holds these bytes already. */
export const knows = (store: Store, bytes: Uint8Array): boolean =>
  statement(store, 'select 1 from document where sha256 = ?').get(sha256Of(bytes)) !== undefined;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function keep(
  store: Store,
  sha256: string,
  { name, bytes, text, reading: { roles = [], ...reading }, sameSet, language = languageCodes[0], state }: NewDocument,
): string {
  const { id: publication, case: caseNumber, parliament, kind } = reading.document;
  keepSource(store, name, bytes);
  keepFormat(store, sha256, bytes);
  statement(store, "insert into document values (?, ?, ?, ?, ?, '', ?, ?, ?, ?)").run(
    sha256,
    parliament,
    publication ?? null,
    caseNumber ?? null,
    kind,
    publication === undefined ? null : (apartName(store, publication) ?? null),
    pack(reading),
    pack(packPage({ text: isDecoded(bytes, text) ? undefined : text, roles })),
    language,
  );
  statement(store, 'insert into arrival (sha256) values (?)').run(sha256);
  keepKeys(store, sha256, keysOf(reading, sameSet));
  const changed = state ? keepState(store, sha256, state) : [];
  settle(store, [sha256, ...changed]);
  return String(statement(store, 'select record from document where sha256 = ?').get(sha256)?.record);
}

/** Whether the text is just what the bytes say, so that it need not be kept beside them. */
const isDecoded = (bytes: Uint8Array, text: string): boolean => Buffer.from(text).equals(bytes);
