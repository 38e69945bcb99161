/** The files of a zip archive. Two that lie over each other are refused: that is how a small zip becomes a bomb. */

import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { isZip } from '../manuscript/docx-archive.ts';
import { Problem } from '../record/problem.ts';
import { type Budget, badName, bounded, countEntry, type PackedFile, shown } from './archive-bounds.ts';

/** The file itself is checked by its name, its kind and its place; its bytes as they are unpacked. */
export async function* zipEntries(
  archive: string,
  where: string | Uint8Array,
  budget: Budget,
): AsyncGenerator<PackedFile> {
  const zip = await openZip(where);
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

/** So many names are looked at: what makes a DOCX stands in front. */
const mostLooked = 1000;

/** What a file is by its bytes: no zip, a zip that is a document, or an archive of files. */
export async function zipKind(where: string | Uint8Array): Promise<'none' | 'document' | 'archive'> {
  if (!isZip(typeof where === 'string' ? await openingOf(where) : where)) return 'none';
  const zip = await openZip(where).catch(() => undefined);
  try {
    let looked = 0;
    for await (const entry of zip?.eachEntry() ?? []) {
      if (/^(?:\[Content_Types\]|word\/document)\.xml$/.test(nameOf(entry))) return 'document';
      if (++looked >= mostLooked) break;
    }
  } catch {
    return 'archive'; // what is wrong with it is told when it is unpacked
  } finally {
    zip?.close();
  }
  return 'archive';
}

async function openingOf(path: string): Promise<Uint8Array> {
  const file = await open(path).catch(() => undefined);
  try {
    return (await file?.read(Buffer.alloc(4), 0, 4, 0))?.buffer ?? Buffer.alloc(0);
  } catch {
    return Buffer.alloc(0); // a folder, or what cannot be read
  } finally {
    await file?.close();
  }
}

function openZip(where: string | Uint8Array): Promise<ZipFile> {
  const options = { decodeStrings: false, autoClose: false } as const;
  return typeof where === 'string' ? openPromise(where, options) : fromBufferPromise(Buffer.from(where), options);
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
