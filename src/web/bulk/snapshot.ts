/**
 * The whole register as it was at one moment, written once to a file and sent from there: to know the digest of what is sent
 * before the first byte, to hold none of it in memory, and not to do the work again for everyone who asks. The file has no
 * name any more once it is open, so that it is gone with the process.
 */

import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { changeAt, newestChange } from '../../store/changes.ts';
import type { Store } from '../../store/open.ts';
import { type BulkFormat, bulkLines } from './lines.ts';

/** An open file, by its descriptor. */
export type BulkFile = { readonly fd: number; readonly size: number; readonly sha256: Buffer };

export type Snapshot = {
  readonly records: number;
  /** The number of the newest change that is in it, and when it was. */
  readonly change: number;
  readonly updated: string | undefined;
  readonly plain: BulkFile;
  readonly gzip: BulkFile;
};

export async function takeSnapshot(store: Store, format: BulkFormat, site: string): Promise<Snapshot> {
  const own = frozen(store);
  clearUp(own.folder);
  const folder = mkdtempSync(join(own.folder, prefix));
  const [plain, packed] = [openFile(join(folder, 'plain')), openFile(join(folder, 'gzip'))];
  try {
    const records = await writeBoth(bulkLines(own.store, format, site), plain, packed, own.pace);
    const change = newestChange(own.store);
    return {
      records,
      change,
      updated: changeAt(own.store, change),
      plain: finished(plain),
      gzip: finished(packed),
    };
  } catch (error) {
    for (const { fd } of [plain, packed]) closeSync(fd);
    throw error;
  } finally {
    own.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const prefix = 'answerable-bulk-';
const staleAfter = 3_600_000;

/** What a process that was killed has left behind. */
function clearUp(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => each.startsWith(prefix))) {
    const path = join(folder, name);
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (made < Date.now() - staleAfter) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * The register as it is now, whatever is written meanwhile: another connection to its file, in a transaction that only reads.
 * A register in memory has but one connection: what is written meanwhile comes into it.
 */
function frozen(store: Store) {
  const path = store.location();
  if (path === null) return { store, folder: tmpdir(), pace: async () => {}, close: () => {} };
  const own = new DatabaseSync(path, { readOnly: true });
  own.exec('begin');
  return { store: own, folder: dirname(path), pace: () => setImmediate(), close: () => own.close() };
}

type Writing = { readonly fd: number; readonly hash: Hash; size: number };

const openFile = (path: string): Writing => ({
  fd: openSync(path, 'wx+', 0o600),
  hash: createHash('sha256'),
  size: 0,
});

const finished = ({ fd, hash, size }: Writing): BulkFile => ({ fd, size, sha256: hash.digest() });

function write(to: Writing, bytes: Uint8Array): void {
  to.hash.update(bytes);
  for (let at = 0; at < bytes.length; ) at += writeSync(to.fd, bytes, at);
  to.size += bytes.length;
}

/** Writes the lines as they are and packed; others get their turn after every few lines. */
async function writeBoth(
  lines: Iterable<{ text: string; records: number }>,
  plain: Writing,
  packed: Writing,
  pace: () => Promise<unknown>,
): Promise<number> {
  const gzip = createGzip();
  const packing = (async () => {
    for await (const bytes of gzip) write(packed, bytes);
  })();
  let count = 0;
  for (const { text, records } of lines) {
    const bytes = Buffer.from(text);
    write(plain, bytes);
    if (!gzip.write(bytes)) await once(gzip, 'drain');
    count += records;
    await pace();
  }
  gzip.end();
  await packing;
  return count;
}
