/** Remembers what was reckoned from a register until the register changes; what is least lately asked goes first. */

import { newestChange } from '../store/changes.ts';
import type { Store } from '../store/open.ts';

const mostKept = 200;
type Kept = { change: number; readonly values: Map<string, unknown> };
type Remember = <T>(store: Store, key: string, reckon: () => T) => T;

function memory(): Remember {
  const kept = new WeakMap<Store, Kept>();
  return <T>(store: Store, key: string, reckon: () => T): T => {
    const change = newestChange(store);
    const own = kept.get(store) ?? { change, values: new Map<string, unknown>() };
    kept.set(store, own);
    if (own.change !== change) own.values.clear();
    own.change = change;
    const value = own.values.has(key) ? (own.values.get(key) as T) : reckon();
    own.values.delete(key);
    own.values.set(key, value);
    if (own.values.size > mostKept) own.values.delete(own.values.keys().next().value!);
    return value;
  };
}

export const remember = memory();
/** Pages that many ask for, apart from the rest: however many they are, they drive nothing else out. */
export const rememberPage = memory();
