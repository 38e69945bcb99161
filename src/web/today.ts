/** The day that it is, for pages and lists of the whole register: where its first parliament sits. */

import { dayAt } from '../record/day.ts';
import type { Store } from '../store/open.ts';
import { heldParliaments } from './chosen.ts';

export const today = (store: Store): string => dayAt(new Date(), heldParliaments(store)[0]!.clock.timeZone);
