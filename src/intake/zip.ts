/** The files of a zip archive. Two that lie over each other are refused: that is how a small zip becomes a bomb. */

import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, openPromise } from 'yauzl';
import { Problem } from '../record/problem.ts';
import { type Budget, badName, bounded, countEntry, type PackedFile, shown } from './archive-bounds.ts';

/** The file itself is checked by its name, its kind and its place; its bytes as they are unpacked. */
export async function* zipEntries(
  archive: string,
  where: string | Uint8Array,
  budget: Budget,
): AsyncGenerator<PackedFile> {
  const options = { decodeStrings: false, autoClose: false } as const;
  const zip =
    typeof where === 'string'
      ? await openPromise(where, options)
      : await fromBufferPromise(Buffer.from(where), options);
  try {
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      countEntry(budget, archive);
      entries.push(entry);
    }
    refuseOverlaps(archive, entries);
    for (const entry of entries) {
      const name = nameOf(entry);
      if (/[\\/]$/.test(name)) continue;
      const why = refusalOf(entry, name);
      if (why !== undefined) {
        yield { name: `${archive}/${shown(name)}`, refused: new Problem('source-not-supported', `Not taken: ${why}`) };
        continue;
      }
      const stream = await zip.openReadStreamPromise(entry);
      yield { name, stream: guarded(stream, budget, `${archive}/${name}`, entry.compressedSize) };
    }
  } finally {
    zip.close();
  }
}

function guarded(stream: Readable, budget: Budget, name: string, packed: number): Readable {
  const guard = bounded(budget, name, () => packed);
  stream.on('error', (error) => guard.destroy(error));
  guard.on('close', () => stream.destroy());
  return stream.pipe(guard);
}

/** Names are bytes; programs that say nothing of them have long written UTF-8 all the same. */
const nameOf = (entry: Entry): string => new TextDecoder().decode(entry.fileNameRaw);

const symbolicLink = 0o120000;
const kindOfFile = 0o170000;

function refusalOf(entry: Entry, name: string): string | undefined {
  if (entry.isEncrypted()) return 'it is encrypted';
  if (((entry.externalFileAttributes >>> 16) & kindOfFile) === symbolicLink) return 'it is a link or a device';
  if (!entry.canDecodeFileData()) return 'it is packed in a way that is not known';
  return badName(name);
}

/** The local header before each file is at least this long. */
const headerSize = 30;

function refuseOverlaps(archive: string, entries: readonly Entry[]): void {
  const places = entries
    .map(({ relativeOffsetOfLocalHeader: start, fileNameLength, compressedSize }) => {
      return { start, end: start + headerSize + fileNameLength + compressedSize };
    })
    .sort((a, b) => a.start - b.start);
  for (const [i, { start }] of places.entries()) {
    if (i > 0 && start < places[i - 1]!.end) {
      throw new Problem('source-damaged', `${archive} has files that lie over each other: it looks like a bomb`);
    }
  }
}
