/** A register that follows a local service, with a clock and a sleep of its own: what the tests of sources work with. */

import { openReader } from '../../src/intake/reader.ts';
import { openRegister } from '../../src/intake/register.ts';
import { syncSource } from '../../src/intake/sync.ts';
import type { SyncStep } from '../../src/intake/sync-run.ts';
import type { Machine } from '../../src/sources/fetcher.ts';
import { guardedFetch } from '../../src/sources/guard.ts';
import type { Source } from '../../src/sources/source.ts';
import { takeLease } from '../../src/store/lease.ts';
import type { Store } from '../../src/store/open.ts';
import { type Answer, type Behaviour, type Service, serve } from './server.ts';

/** The moment at which all of this happens. */
export const noon = Date.parse('2031-09-10T12:00:00Z');
const lease = { work: 'sync', holder: 'test' };

export type Sync = (
  source: Source,
  more?: { readonly hurry?: boolean; readonly again?: boolean },
) => Promise<SyncStep[]>;

export type World = {
  readonly store: Store;
  readonly sync: Sync;
  readonly asked: Service['asked'];
  readonly clock: { now: number };
};

export async function follow(
  answer: (url: URL) => Answer | undefined,
  behaviour: Partial<Behaviour>,
  work: (world: World) => Promise<void>,
): Promise<void> {
  const service = await serve(answer, { skew: noon - Date.now(), ...behaviour });
  const fetch = guardedFetch({ allow: [service.host] });
  const store = openRegister(':memory:');
  const reader = openReader(1);
  const clock = { now: noon };
  const machine: Machine = {
    fetch,
    now: () => clock.now,
    sleep: async (milliseconds) => {
      clock.now += milliseconds;
    },
    chance: () => 0,
  };
  const sync: Sync = (source, more = {}) => {
    takeLease(store, lease, new Date(clock.now).toISOString(), '9999', () => true);
    const settings = { agent: 'Answerable/test (+a@b.nl)', home: service.home, pace: 0, lease, ...more };
    return Array.fromAsync(syncSource(store, source, reader, machine, settings));
  };
  try {
    await work({ store, sync, asked: service.asked, clock });
  } finally {
    await reader.close();
    await fetch.close();
    await service.close();
  }
}

/** What became of the items, in order. */
export const statesOf = (steps: readonly SyncStep[]): string[] =>
  steps.flatMap((each) => (each.step === 'item' ? [each.state] : []));

/** Why things failed, in order. */
export const failuresOf = (steps: readonly SyncStep[]): string[] =>
  steps.flatMap((each) => (each.step === 'failed' ? [`${each.name}: ${each.why}`] : []));
