/** Takes documents into the register. What is in already is passed by, so that a broken import can simply be run again. */

import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { Problem } from '../record/problem.ts';
import { keepIndex, moreToCome } from '../store/index/keep.ts';
import type { Store } from '../store/open.ts';
import { knows } from '../store/take.ts';
import { documentsInArchive, isArchive, type Packed } from './archive.ts';
import { isWrittenQuestion, noQuestion, toDocument } from './document.ts';
import { sourcesIn } from './lines.ts';
import { type Limits, openReader, type ReadDocument, type Reader } from './reader.ts';
import { loadBytes } from './source.ts';
import { takeAll } from './take.ts';

export type Step = { readonly path: string } & (
  | { readonly state: 'new' | 'known' }
  | { readonly state: 'refused'; readonly why: string }
);

/** So many documents go into the register in one transaction: a commit waits for the disk. */
const together = 32;
/** Lines of a bulk file are small. */
const linesTogether = 1000;

/** So many bytes of an archive may wait: they are all in memory. */
const mostWaiting = 32 * 1024 * 1024;

/** So many bytes may wait to be taken in. */
const mostBytes = 128 * 1024 * 1024;

/** Imports files and tells of each, in order; a file that cannot be read does not stop the rest. */
export async function* importFiles(
  store: Store,
  paths: Iterable<string> | AsyncIterable<string>,
  limits?: Limits,
): AsyncGenerator<Step> {
  const workers = availableParallelism();
  const reader = openReader(workers, limits);
  const ahead: Promise<Read>[] = [];
  let waiting = 0;
  try {
    for await (const path of paths) {
      const documents = await documentsIn(path);
      if (documents) {
        yield* take(store, await Promise.all(ahead.splice(0)));
        yield* importMany(store, path, documents, reader);
        continue;
      }
      waiting += await sizeOf(path);
      ahead.push(readFile(store, reader, path));
      if (waiting > mostBytes) yield* take(store, await Promise.all(ahead.splice(0)));
      if (ahead.length === 0) waiting = 0;
      if (ahead.length >= together * 2) yield* take(store, await Promise.all(ahead.splice(0, together)));
    }
    yield* take(store, await Promise.all(ahead.splice(0)));
    keepIndex(store);
  } finally {
    await Promise.allSettled(ahead);
    await reader.close();
  }
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => Math.min(size, mostBytes),
    () => 0,
  );

/** What a file of many holds: the documents of an archive, the lines of a bulk file, the items of a service's answer. */
export const documentsIn = async (path: string): Promise<AsyncIterable<Packed> | undefined> =>
  (await isArchive(path)) ? documentsInArchive(path) : sourcesIn(path);

/** Imports all that a file holds; where it breaks off it is told as refused, what came before is in. */
async function* importMany(
  store: Store,
  path: string,
  documents: AsyncIterable<Packed>,
  reader: Reader,
): AsyncGenerator<Step> {
  const ahead: Promise<Read>[] = [];
  let waiting = 0;
  // What it holds bears names that begin with its own.
  const file = basename(path);
  const takeAhead = async (): Promise<Step[]> =>
    take(store, await Promise.all(ahead.splice(0))).map((step) => ({
      ...step,
      path: path + step.path.slice(file.length),
    }));
  try {
    for await (const document of documents) {
      const { name } = document;
      if ('refused' in document) ahead.push(Promise.resolve({ path: name, found: document.refused }));
      else ahead.push(readOnce(store, reader, name, async () => document.bytes));
      waiting += 'bytes' in document ? document.bytes.length : 0;
      if (ahead.length < linesTogether && waiting < mostWaiting) continue;
      yield* await takeAhead();
      waiting = 0;
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    ahead.push(Promise.resolve({ path: file, found: error }));
  }
  yield* await takeAhead();
}

type Read = {
  readonly path: string;
  readonly found: 'known' | Problem | { readonly bytes: Uint8Array; readonly document: ReadDocument };
};

const readFile = (store: Store, reader: Reader, path: string): Promise<Read> =>
  readOnce(store, reader, path, () => loadBytes(path));

/** Reads bytes that the register does not hold yet. */
async function readOnce(store: Store, reader: Reader, path: string, load: () => Promise<Uint8Array>): Promise<Read> {
  try {
    const bytes = await load();
    if (knows(store, bytes)) return { path, found: 'known' };
    const document = await reader.read(bytes, path);
    if (!isWrittenQuestion(document)) return { path, found: new Problem('source-not-supported', noQuestion) };
    return { path, found: { bytes, document } };
  } catch (error) {
    if (error instanceof Problem) return { path, found: error };
    throw error;
  }
}

function take(store: Store, reads: readonly Read[]): Step[] {
  const documents = reads.flatMap(({ path, found }) =>
    found === 'known' || found instanceof Problem ? [] : [toDocument(path, found.bytes, found.document)],
  );
  const taken = takeAll(store, documents, moreToCome).values();
  return reads.map(({ path, found }) => {
    if (found === 'known') return { path, state: 'known' };
    if (found instanceof Problem) return { path, state: 'refused', why: found.message };
    return { path, state: taken.next().value!.state };
  });
}
