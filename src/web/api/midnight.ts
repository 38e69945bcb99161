/** When the day began at a place: a clock that runs says something else from then on. */

import { dayAt } from '../../record/day.ts';

const quarter = 15 * 60_000;
const known = new Map<string, { readonly day: string; readonly began: string }>();

/** The moment at which the present day began there, in UTC to the second; zones differ from it by whole quarters of an hour. */
export function dayBegan(now: Date, timeZone: string): string {
  const day = dayAt(now, timeZone);
  const last = known.get(timeZone);
  if (last?.day === day) return last.began;
  let at = Math.floor(now.getTime() / quarter) * quarter;
  while (dayAt(new Date(at - quarter), timeZone) === day) at -= quarter;
  const began = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
  known.set(timeZone, { day, began });
  return began;
}
