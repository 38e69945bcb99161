/** What one run of the engine works with, and how it writes. */

import type { Fetcher, Machine } from '../sources/fetcher.ts';
import type { Source } from '../sources/source.ts';
import { keepIndex } from '../store/index/keep.ts';
import { type Lease, renewLease } from '../store/lease.ts';
import { type Store, transaction } from '../store/open.ts';
import type { Reader } from './reader.ts';

/** What a sync says as it goes. */
export type SyncStep =
  | { readonly step: 'page'; readonly items: number; readonly fresh: number; readonly total?: number }
  | { readonly step: 'unchanged' }
  | { readonly step: 'item'; readonly name: string; readonly state: 'new' | 'known' | 'kept' | 'gone' }
  /** Something odd that the sync mends by itself. */
  | { readonly step: 'note'; readonly name: string; readonly why: string }
  | { readonly step: 'failed'; readonly name: string; readonly why: string };

export type SyncSettings = {
  readonly agent: string;
  /** A mirror that takes the place of the source's home. */
  readonly home?: string;
  readonly since?: string;
  readonly pace?: number;
  /** Tries failures at once, whatever their time. */
  readonly hurry?: boolean;
  /** Lists all from the beginning, whatever is in: what is in already is passed by. */
  readonly again?: boolean;
  readonly lease: Lease;
  /** Stops between two requests, with all that was fetched taken in. */
  readonly stop?: AbortSignal;
};

/** All that one run works with. */
export type Run = {
  readonly store: Store;
  readonly source: Source;
  readonly reader: Reader;
  readonly machine: Machine;
  readonly fetcher: Fetcher;
  readonly settings: SyncSettings;
  readonly home: string;
};

/** A lease outlasts the longest that one request may take with all its waits. */
const leaseTime = 15 * 60_000;

/** A moment as it is kept: ISO 8601 in UTC, which sorts as text. */
export const timeOf = (milliseconds: number): string => new Date(milliseconds).toISOString();
/** Until when a lease holds that is taken now. */
export const leaseUntil = ({ now }: Pick<Machine, 'now'>): string => timeOf(now() + leaseTime);

/** Does the work in one transaction, if this process still has the lease. */
export function commit<T>({ store, machine, settings }: Run, work: () => T): T {
  const result = transaction(store, () => {
    renewLease(store, settings.lease, leaseUntil(machine));
    return work();
  });
  keepIndex(store);
  return result;
}
