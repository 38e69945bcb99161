/** Takes documents into the register. What is in already is passed by, so that a broken import can simply be run again. */

import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { publicationName } from '../parliaments/read.ts';
import { Problem } from '../record/problem.ts';
import type { Store } from '../store/open.ts';
import { knows, takeDocument } from '../store/take.ts';
import { openReader, type ReadDocument, type Reader } from './reader.ts';
import { loadBytes } from './source.ts';

export type Step = { readonly path: string } & (
  | { readonly state: 'new' | 'known' }
  | { readonly state: 'refused'; readonly why: string }
);

/** Imports files and tells of each, in order; a file that cannot be read does not stop the rest. */
export async function* importFiles(
  store: Store,
  paths: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<Step> {
  const workers = availableParallelism();
  const reader = openReader(workers);
  const ahead: { path: string; read: Promise<Read> }[] = [];
  try {
    for await (const path of paths) {
      ahead.push({ path, read: readFile(store, reader, path) });
      if (ahead.length > workers * 2) yield await take(store, ahead.shift()!);
    }
    while (ahead.length > 0) yield await take(store, ahead.shift()!);
  } finally {
    await Promise.allSettled(ahead.map(({ read }) => read));
    await reader.close();
  }
}

type Read = 'known' | { readonly bytes: Uint8Array; readonly document: ReadDocument } | Problem;

async function readFile(store: Store, reader: Reader, path: string): Promise<Read> {
  try {
    const bytes = await loadBytes(path);
    return knows(store, bytes) ? 'known' : { bytes, document: await reader.read(bytes, path) };
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

async function take(store: Store, { path, read }: { path: string; read: Promise<Read> }): Promise<Step> {
  const found = await read;
  if (found === 'known') return { path, state: 'known' };
  if (found instanceof Problem) return { path, state: 'refused', why: found.message };
  const { text, reading } = found.document;
  const sameSet = (reading.reply?.seeAlso ?? []).map(publicationName);
  const { state } = takeDocument(store, { name: basename(path), bytes: found.bytes, text, reading, sameSet });
  return { path, state };
}
