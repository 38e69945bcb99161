/** A source on its way in: files are listed, their kind is found from the bytes, and they are read. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { readManuscript } from '../manuscript/kind.ts';
import { readDocument, readItem } from '../parliaments/read.ts';
import { Problem } from '../record/problem.ts';
import type { Reading } from '../record/reading.ts';

/** A file, or what it unpacks to, may be so large. */
export const largest = 64 * 1024 * 1024;

/**
 * Every file that the paths name; a folder is gone through whole, in order of name, and once: links that lead back to a folder, or
 * twice to each next one, would have no end.
 */
export async function* listFiles(paths: readonly string[], entered = new Set<string>()): AsyncGenerator<string> {
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (!found?.isDirectory()) {
      yield path;
      continue;
    }
    const folder = `${found.dev} ${found.ino}`;
    if (entered.has(folder)) continue;
    entered.add(folder);
    yield* listFiles(
      (await readdir(path)).sort().map((name) => join(path, name)),
      entered,
    );
  }
}

/** Reads one file in this thread. Throws a Problem that says what is wrong with it. */
export async function readSource(path: string): Promise<Reading> {
  return (await readBytes(await loadBytes(path), path)).reading;
}

/** Reads the bytes of a file; what kind they are is found from the bytes, not from the name. */
export async function readBytes(bytes: Uint8Array, path: string): Promise<{ text: string; reading: Reading }> {
  if (opensItem.has(bytes[0] ?? 0)) {
    const item = readItem(new TextDecoder().decode(bytes));
    if (item) return item;
  }
  const manuscript = await readManuscript(bytes);
  return { text: manuscript.text, reading: readDocument(manuscript, basename(path)) };
}

/** An item of a data service opens with a brace, or as XML. */
const opensItem: ReadonlySet<number> = new Set([...'{<'].map((sign) => sign.charCodeAt(0)));

/** The bytes of a file; a Problem when it cannot be opened, is empty or is too large. */
export async function loadBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new Problem('source-not-readable', 'This is no file');
    const { size } = found;
    if (size > largest)
      throw new Problem(
        'source-too-large',
        `The file is ${Math.round(size / 1e6)} MB; the limit is ${Math.round(largest / 1e6)} MB`,
      );
    if (size === 0) throw new Problem('source-empty', 'The file is empty (0 bytes)');
    return await readFile(path);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('source-not-readable', `Cannot open the file: ${(error as Error).message}`, { cause: error });
  }
}
