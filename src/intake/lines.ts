/**
 * Files that hold many sources: JSON, one object a line (.ndjson, .jsonl, also gzipped), read as it comes, so that a file may be
 * of any size; and lists as a data service gives them, whose items are taken apart as they were written. A line beyond the
 * limit, or a list that breaks off, ends the file with a Problem.
 */

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import { decodeText } from '../manuscript/text.ts';
import { splitterFor } from '../parliaments/read.ts';
import { Problem } from '../record/problem.ts';
import { largest, loadBytes } from './source.ts';

/** The sources that a file holds, where it holds many; undefined where it is one itself. */
export async function sourcesIn(path: string): Promise<AsyncGenerator<Line> | undefined> {
  if (isBulk(path)) return linesOf(path);
  const split = splitterFor(await openingOf(path));
  return split && itemsOf(path, split);
}

/** Whether a name is that of a bulk file, one JSON object a line. */
export const isBulk = (path: string): boolean => /\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(path);

export type Line = { readonly name: string; readonly bytes: Uint8Array };

const longestLine = 4 * 1024 * 1024;

/** The lines of a bulk file that hold something, each with a name of its own: 'cases.ndjson, line 7'. */
export const linesOf = (path: string): AsyncGenerator<Line> => linesIn(createReadStream(path), basename(path));

/** The lines of a bulk file that is read from somewhere else; it is unpacked where its name says so. */
export async function* linesIn(file: Readable, name: string): AsyncGenerator<Line> {
  const stream = /\.gz$/i.test(name) ? file.pipe(createGunzip()) : file;
  file.on('error', (error) => stream.destroy(error));
  let number = 0;
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of stream) {
      const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let from = 0;
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
        number++;
        const line = bytes.subarray(from, end);
        if (line.length > 1) yield { name: `${name}, line ${number}`, bytes: Uint8Array.from(line) };
        from = end + 1;
      }
      rest = bytes.subarray(from);
      if (rest.length > longestLine)
        throw new Problem('source-too-large', `${name} has a line of over ${longestLine} bytes`);
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('source-damaged', `Cannot read ${name}: ${(error as Error).message}`, { cause: error });
  }
  if (rest.length > 1) yield { name: `${name}, line ${number + 1}`, bytes: Uint8Array.from(rest) };
}

const openingSize = 4096;

/** The first characters of a file, unpacked; nothing where it cannot be read, which is told when it is. */
async function openingOf(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(openingSize), 0, openingSize, 0);
      const bytes = buffer.subarray(0, bytesRead);
      return (isPacked(bytes) ? gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }) : bytes).toString('utf8');
    } finally {
      await file.close();
    }
  } catch {
    return '';
  }
}

const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The items of a list, letter for letter, each with a name of its own: 'august.json, item 7'. */
async function* itemsOf(path: string, split: (text: string) => readonly string[]): AsyncGenerator<Line> {
  const name = basename(path);
  for (const [i, item] of split(textOf(await loadBytes(path), name)).entries()) {
    yield { name: `${name}, item ${i + 1}`, bytes: new Uint8Array(Buffer.from(item)) };
  }
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    const whole = isPacked(bytes) ? gunzipSync(bytes, { maxOutputLength: largest }) : bytes;
    return decodeText(whole).replace(/^\ufeff/, '');
  } catch (error) {
    throw new Problem('source-damaged', `Cannot unpack ${name}: ${(error as Error).message}`, { cause: error });
  }
}
