/** Reads the register as it is at one moment, whatever others write meanwhile. */

import { releaseRoom } from './index/room.ts';
import type { Store } from './open.ts';

export function atOneMoment<T>(store: Store, read: () => T): T {
  if (store.isTransaction) return read();
  store.exec('begin');
  try {
    return read();
  } finally {
    store.exec('commit');
    releaseRoom();
  }
}
