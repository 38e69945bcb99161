/** Takes documents into the register, one by one. What is in already is passed by, so that a broken import can simply be run again. */

import { basename } from 'node:path';
import { publicationName } from '../parliaments/read.ts';
import { Problem } from '../record/problem.ts';
import type { Store } from '../store/open.ts';
import { knows, takeDocument } from '../store/take.ts';
import { listFiles, loadBytes, readBytes } from './source.ts';

export type Step = { readonly path: string } & (
  | { readonly state: 'new' | 'known' }
  | { readonly state: 'refused'; readonly why: string }
);

/** Imports every file that the paths name and tells of each; a file that cannot be read does not stop the rest. */
export async function* importFiles(store: Store, paths: readonly string[]): AsyncGenerator<Step> {
  for await (const path of listFiles(paths)) {
    try {
      yield { path, state: await importFile(store, path) };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      yield { path, state: 'refused', why: error.message };
    }
  }
}

async function importFile(store: Store, path: string): Promise<'new' | 'known'> {
  const bytes = await loadBytes(path);
  if (knows(store, bytes)) return 'known';
  const { text, reading } = await readBytes(bytes, path);
  const sameSet = (reading.reply?.seeAlso ?? []).map(publicationName);
  return takeDocument(store, { name: basename(path), bytes, text, reading, sameSet }).state;
}
