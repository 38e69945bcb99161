/** Takes in what one page of a listing tells of: what it holds whole is read and taken, what lies elsewhere is to be fetched. */

import { Problem } from '../record/problem.ts';
import { backoff } from '../sources/retry.ts';
import type { Item } from '../sources/source.ts';
import { findItem, keepItem, type NewItem, seeItem } from '../store/items.ts';
import { keepOrigin } from '../store/origins.ts';
import { adoptState, removeThing } from '../store/states.ts';
import { keepSource, sha256Of } from '../store/take.ts';
import { isWrittenQuestion, noQuestion, toDocument } from './document.ts';
import type { ReadDocument } from './reader.ts';
import { itemWait } from './sync-items.ts';
import { type Run, type SyncStep, timeOf } from './sync-run.ts';
import { takeCompared } from './take.ts';

/** An item of a page with what was read of it; `known`: it stands in the journal as it is told. */
export type ReadItem = { readonly item: Item } & (
  | { readonly found: 'known' | 'new' }
  | { readonly found: 'read'; readonly document: ReadDocument }
  | { readonly found: 'refused'; readonly why: string }
);

/** Reads what a page holds whole, as far as it is not known yet. */
export const readPageItems = ({ store, source, reader }: Run, items: readonly Item[]): Promise<ReadItem[]> =>
  Promise.all(
    items.map(async (item): Promise<ReadItem> => {
      if (isKnown(findItem(store, source.id, item.key), item)) return { item, found: 'known' };
      if (item.is !== 'here') return { item, found: 'new' };
      try {
        const document = await reader.read(item.bytes, item.name);
        if (!isWrittenQuestion(document)) return { item, found: 'refused', why: noQuestion };
        return { item, found: 'read', document };
      } catch (error) {
        if (error instanceof Problem) return { item, found: 'refused', why: error.message };
        throw error;
      }
    }),
  );

/** Whether a thing stands in the journal as it is told now, or newer. A failure is known too, but for one that is told otherwise now. */
function isKnown(known: ReturnType<typeof findItem>, item: Item): boolean {
  if (!known || known.version < item.version) return false;
  if (known.version > item.version) return true;
  if (known.print !== item.print) return false;
  return (known.state === 'gone') === (item.is === 'gone') && !(known.state === 'failed' && isOther(known, item));
}

const isOther = (known: { readonly sha256?: string }, item: Item): boolean =>
  item.is === 'here' && sha256Of(item.bytes) !== known.sha256;

/** Keeps what was read of a page, within a transaction of the caller. */
export function keepPageItems(
  run: Run,
  listing: number,
  reads: readonly ReadItem[],
): { readonly fresh: number; readonly steps: readonly SyncStep[] } {
  const steps = reads.flatMap((read) => keepOne(run, listing, read));
  return { fresh: reads.filter(({ found }) => found !== 'known').length, steps };
}

function keepOne(run: Run, listing: number, read: ReadItem): SyncStep[] {
  const { store, source, machine } = run;
  const { item } = read;
  const now = timeOf(machine.now());
  // The page may tell of it twice: what came first in it stands in the journal by now.
  if (read.found === 'known' || isKnown(findItem(store, source.id, item.key), item)) {
    seeItem(store, source.id, item.key, listing);
    return [];
  }
  const { key, version, name } = item;
  const keep = (more: Omit<NewItem, 'key' | 'version' | 'name' | 'facts'>): void =>
    keepItem(store, source.id, listing, now, { key, version, name, facts: factsOf(item), ...more });
  const fail = (bytes: Uint8Array, address: string, reason: string): SyncStep[] => {
    const sha256 = keepSource(store, name, bytes);
    keepOrigin(store, sha256, address, source.id, now);
    const nextTry = timeOf(machine.now() + backoff(1, itemWait.least, itemWait.most, machine.chance()));
    keep({ state: 'failed', address, reason, sha256, nextTry });
    return [{ step: 'failed', name, why: reason }];
  };
  if (item.is === 'gone') {
    adoptEarlier(run, item);
    keep({ state: 'gone' });
    removeThing(store, { thing: key, at: version });
    return [{ step: 'item', name, state: 'gone' }];
  }
  if (item.is === 'faulty') return fail(item.bytes, item.address, item.reason);
  if (item.is === 'elsewhere') {
    keep({ state: 'waiting', address: item.address });
    return [];
  }
  if (read.found === 'refused') return fail(item.bytes, item.address, read.why);
  if (read.found !== 'read') return [];
  adoptEarlier(run, item);
  const document = toDocument(name, item.bytes, read.document, { ...item.known, state: { thing: key, at: version } });
  const { state } = takeCompared(store, document);
  const sha256 = keepSource(store, name, item.bytes);
  keepOrigin(store, sha256, item.address, source.id, now);
  keep({ state: 'taken', address: item.address, sha256 });
  return [{ step: 'item', name, state }];
}

/** What the journal took of this thing before is an earlier state of it, also where it was taken before states were kept. */
function adoptEarlier({ store, source }: Run, { key, version }: Item): void {
  const before = findItem(store, source.id, key);
  if (before?.sha256 && before.state === 'taken' && before.version < version) {
    adoptState(store, before.sha256, { thing: key, at: before.version });
  }
}

const factsOf = (item: Item): NewItem['facts'] => ({
  ...(item.known ? { known: item.known } : {}),
  ...(item.print ? { print: item.print } : {}),
  ...(item.is === 'elsewhere' && item.types ? { types: item.types } : {}),
  ...(item.is === 'elsewhere' && item.only ? { only: item.only } : {}),
});
