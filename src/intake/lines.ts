/**
 * Bulk files of JSON, one object a line (.ndjson, .jsonl, also gzipped): each line is a source of its own. Lines are read as
 * they come, so that a file may be of any size; a line beyond the limit ends the file with a Problem.
 */

import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Problem } from '../record/problem.ts';

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
