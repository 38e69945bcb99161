/** Remembers what was reckoned from a register until the register changes; what is least lately asked goes first. */

import { newestChange } from '../store/changes.ts';
import type { Store } from '../store/open.ts';

type Kept = { change: number; size: number; readonly values: Map<string, unknown> };

/** What is kept of a register as it is now, up to a size. */
function memory<T>(most: number, sizeOf: (value: T) => number) {
  const kept = new WeakMap<Store, Kept>();
  const now = (store: Store): Kept => {
    const change = newestChange(store);
    const known = kept.get(store);
    if (known?.change === change) return known;
    const fresh = { change, size: 0, values: new Map<string, unknown>() };
    kept.set(store, fresh);
    return fresh;
  };
  return <Value extends T>(store: Store, key: string, reckon: () => Value): Value => {
    const own = now(store);
    const known = own.values.has(key);
    const value = known ? (own.values.get(key) as Value) : reckon();
    own.values.delete(key);
    own.values.set(key, value);
    if (!known) own.size += sizeOf(value);
    for (const [oldest, old] of own.values) {
      if (own.size <= most || oldest === key) break;
      own.values.delete(oldest);
      own.size -= sizeOf(old as T);
    }
    return value;
  };
}

const mostValues = 200;
const mostPageBytes = 6 * 1024 * 1024;

export const remember = memory<unknown>(mostValues, () => 1);
/** Pages that many ask for, apart from the rest: however many they are, they drive nothing else out. */
export const rememberPage = memory<{ readonly bytes: Uint8Array }>(mostPageBytes, ({ bytes }) => bytes.length + 200);
