/**
 * Archives (.zip, .tar, .tar.gz, .tgz): every file in them is a source of its own, named by its place in the archive. They are
 * gone through as they come, one file at a time; a file that is refused does not stop the rest.
 */

import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { PassThrough, pipeline, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { type Extract, extract } from 'tar-stream';
import { Problem } from '../record/problem.ts';
import {
  type Budget,
  badName,
  bounded,
  bounds,
  countEntry,
  newBudget,
  type PackedFile,
  shown,
  tooLarge,
} from './archive-bounds.ts';
import { isBulk, linesIn } from './lines.ts';
import { largest } from './source.ts';
import { zipEntries, zipKind } from './zip.ts';

/** Whether a file, on disk (a path) or in an archive (its bytes), holds others. A zip is known by its bytes: it may be a DOCX. */
export async function isArchive(name: string, where: string | Uint8Array = name): Promise<boolean> {
  if (/\.docx$/i.test(name)) return false; // what is wrong with it is told when it is read
  const kind = await zipKind(where);
  return kind === 'none' ? /\.(?:zip|tar|tar\.gz|tgz)$/i.test(name) : kind === 'archive';
}

/** A document of an archive, or why it is none. */
export type Packed = { readonly name: string } & ({ readonly bytes: Uint8Array } | { readonly refused: Problem });

/** Every document of an archive on disk, those in archives within it too; what is refused comes by name. */
export const documentsInArchive = (path: string): AsyncGenerator<Packed> =>
  documentsOf(basename(path), path, newBudget(), 1);

/** The documents of an archive, on disk (a path) or in another (its bytes). Throws a Problem where the archive itself breaks off. */
async function* documentsOf(
  archive: string,
  where: string | Uint8Array,
  budget: Budget,
  depth: number,
): AsyncGenerator<Packed> {
  if (depth > bounds.depth) {
    yield { name: archive, refused: tooLarge(`${archive} is an archive in more than ${bounds.depth} others`) };
    return;
  }
  const isTar = /\.(?:tar|tar\.gz|tgz)$/i.test(archive) && (await zipKind(where)) === 'none';
  const files = !isTar ? zipEntries(archive, where, budget) : tarEntries(archive, where, budget);
  try {
    for await (const file of files) {
      if ('refused' in file) yield file;
      else yield* documentsIn({ name: `${archive}/${file.name}`, stream: file.stream }, budget, depth);
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('source-damaged', `Cannot read ${archive}: ${(error as Error).message}`, { cause: error });
  }
}

async function* documentsIn(
  { name, stream }: { readonly name: string; readonly stream: Readable },
  budget: Budget,
  depth: number,
): AsyncGenerator<Packed> {
  try {
    if (isBulk(name)) yield* linesIn(stream, name);
    else {
      const bytes = await bytesOf(stream, name);
      if (await isArchive(name, bytes)) yield* documentsOf(name, bytes, budget, depth + 1);
      else if (bytes.length > 0) yield { name, bytes };
      else yield { name, refused: new Problem('source-empty', `${name} is empty (0 bytes)`) };
    }
  } catch (error) {
    const whole = error instanceof Problem && budget.bytes >= 0 && budget.entries >= 0;
    if (!whole) throw error;
    yield { name, refused: error };
  } finally {
    if (!stream.readableEnded) stream.destroy();
  }
}

async function bytesOf(stream: Readable, name: string): Promise<Uint8Array> {
  let size = 0;
  const capped = new PassThrough({
    transform(piece: Buffer, _, done) {
      size += piece.length;
      done(size > largest ? tooLarge(`${name} is larger than ${Math.round(largest / 1e6)} MB`) : null, piece);
    },
  });
  return await buffer(pipeline(stream, capped, () => undefined));
}

async function* tarEntries(archive: string, where: string | Uint8Array, budget: Budget): AsyncGenerator<PackedFile> {
  const packed = typeof where === 'string' ? createReadStream(where) : Readable.from([where]);
  let read = 0;
  packed.on('data', (piece: Uint8Array) => {
    read += piece.length;
  });
  packed.pause();
  const tar = extract();
  const isPacked = !/\.tar$/i.test(archive);
  const guard = bounded(budget, archive, () => read);
  const through = isPacked ? [createGunzip(), guard] : [guard];
  pipeline([packed, ...through, tar], () => undefined);
  for await (const entry of tar) {
    const { name, type } = entry.header;
    countEntry(budget, archive);
    const why = type === 'file' || type === 'contiguous-file' ? badName(name) : 'it is a link or a device';
    if (type !== 'directory' && why !== undefined) {
      yield { name: `${archive}/${shown(name)}`, refused: new Problem('source-not-supported', `Not taken: ${why}`) };
    }
    if (type === 'directory' || why !== undefined) entry.resume();
    else yield { name, stream: streamOf(entry) };
  }
}

type TarEntry = Extract extends AsyncIterable<infer E> ? E : never;

/** An entry of a tar as a stream of Node; what is not wanted of it is passed over, for the next lies behind it. */
function streamOf(entry: TarEntry): Readable {
  const stream = new Readable({ read: () => entry.resume() });
  entry.on('data', (piece: unknown) => {
    if (!stream.destroyed && !stream.push(piece)) entry.pause();
  });
  entry.on('end', () => stream.push(null));
  entry.on('error', (error: Error) => stream.destroy(error));
  stream.on('close', () => entry.resume());
  return stream;
}
