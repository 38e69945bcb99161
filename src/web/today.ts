/** The day that it is, for pages and lists of the whole register: where its first parliament sits. */

import { homeTimeZone } from '../parliaments/read.ts';
import { dayAt } from '../record/day.ts';

export const today = (): string => dayAt(new Date(), homeTimeZone);
