/** Keeps the last snapshot in each format for who asks next, and lets go of a file when the last reader of it is done. */

import { closeSync, createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { newestChange } from '../../store/changes.ts';
import type { Store } from '../../store/open.ts';
import type { BulkFormat } from './lines.ts';
import { type BulkFile, type Snapshot, takeSnapshot } from './snapshot.ts';

type Kept = { readonly snapshot: Snapshot; readonly at: number; readers: number; replaced: boolean };
type Place = { kept?: Kept; making?: Promise<Kept> | undefined };

export type Loan = {
  readonly snapshot: Snapshot;
  /** The bytes of one of its files from a place up to another; ends the loan when they are read or dropped. */
  readonly read: (file: BulkFile, start: number, end: number) => ReadableStream;
  /** Ends the loan where nothing is read. */
  readonly close: () => void;
};

export type Shelf = { readonly borrow: (format: BulkFormat) => Promise<Loan> };

export function openShelf(store: Store, site: string, mostAge: number, now = () => performance.now()): Shelf {
  const places: Readonly<Record<BulkFormat, Place>> = { ndjson: {}, csv: {} };
  const isGood = ({ snapshot, at }: Kept): boolean => snapshot.change === newestChange(store) || now() - at < mostAge;
  const make = async (format: BulkFormat): Promise<Kept> => {
    const snapshot = await takeSnapshot(store, format, site);
    if (places[format].kept) replace(places[format].kept);
    places[format].kept = { snapshot, at: now(), readers: 0, replaced: false };
    return places[format].kept;
  };
  /** Who comes first makes it; who comes meanwhile waits for the same one. */
  const borrow = async (format: BulkFormat): Promise<Loan> => {
    const place = places[format];
    if (place.kept && isGood(place.kept)) return lend(place.kept);
    place.making ??= make(format).finally(() => {
      place.making = undefined;
    });
    return lend(await place.making);
  };
  return { borrow };
}

function lend(kept: Kept): Loan {
  kept.readers++;
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    kept.readers--;
    if (kept.replaced) closeUnread(kept);
  };
  return {
    snapshot: kept.snapshot,
    close,
    read: ({ fd }, start, end) => {
      const stream = createReadStream('', { fd, start, end: end - 1, autoClose: false, highWaterMark: 1 << 18 });
      for (const event of ['end', 'error', 'close']) stream.on(event, close);
      return Readable.toWeb(stream) as ReadableStream;
    },
  };
}

function replace(kept: Kept): void {
  kept.replaced = true;
  closeUnread(kept);
}

function closeUnread({ readers, snapshot }: Kept): void {
  if (readers > 0) return;
  for (const { fd } of [snapshot.plain, snapshot.gzip]) closeSync(fd);
}
