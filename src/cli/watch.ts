/** Syncs again and again until it is stopped; a source that failed is left alone until its time. */

import { timeOf } from '../intake/sync-run.ts';
import type { Machine } from '../sources/fetcher.ts';
import type { Source } from '../sources/source.ts';
import { findFeed } from '../store/feeds.ts';
import type { Store } from '../store/open.ts';

export type Watch = {
  readonly store: Store;
  readonly sources: readonly Source[];
  readonly machine: Pick<Machine, 'now' | 'sleep' | 'chance'>;
  /** Milliseconds between two rounds, give or take a tenth. */
  readonly every: number;
  readonly stop: AbortSignal;
  /** Syncs the sources whose time has come; `first` in the first round. */
  readonly round: (due: readonly Source[], first: boolean) => Promise<unknown>;
};

export async function watch({ store, sources, machine, every, stop, round }: Watch): Promise<void> {
  for (let first = true; !stop.aborted; first = false) {
    const now = timeOf(machine.now());
    await round(
      sources.filter(({ id }) => (findFeed(store, id).nextTry ?? '') <= now),
      first,
    );
    if (!stop.aborted) await machine.sleep(every * (0.9 + machine.chance() / 5));
  }
}
