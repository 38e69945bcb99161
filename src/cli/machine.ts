/** What a sync needs of the machine: the network, guarded, the clock, sleep and chance. */

import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Machine } from '../sources/fetcher.ts';
import { guardedFetch } from '../sources/guard.ts';

/** The machine; `allow` are hosts that may be asked though they are not of the internet, `stop` ends waits and requests. */
export function openMachine(
  allow: readonly string[],
  stop: AbortSignal,
): Machine & { readonly close: () => Promise<void> } {
  const fetch = guardedFetch({ allow });
  return {
    fetch: (address, { headers, signal }) => fetch(address, { headers, signal: AbortSignal.any([signal, stop]) }),
    now: Date.now,
    sleep: (milliseconds) => sleep(milliseconds, undefined, { signal: stop }).catch(() => undefined),
    chance: Math.random,
    close: fetch.close,
  };
}

export const thisProcess = (): string => `${hostname()} ${process.pid}`;

/** Whether a process that was named so is surely no more: it was one of this machine, and there is none of its number. */
export function isGone(name: string): boolean {
  const [host, pid] = name.split(' ');
  if (host !== hostname()) return false;
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
