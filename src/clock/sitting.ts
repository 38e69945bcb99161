/** The days on which a parliament sits, by its usual week and its recesses as far as they are known. */

import type { ClockRules } from '../record/clock-rules.ts';
import { daysFrom, plus } from './days.ts';

/** Monday is 1; without a rule of its own a parliament is taken to sit on working days. */
const workingDays = [1, 2, 3, 4, 5];
/** Nobody is told of more than this. */
const longest = 3660;

/** How many sitting days lie after one day, up to and with another. */
export function sittingDaysBetween(
  { sits, recesses }: Pick<ClockRules, 'sits' | 'recesses'>,
  from: string,
  until: string,
): number {
  const week = sits?.value ?? workingDays;
  let days = 0;
  for (let day = 1; day <= Math.min(daysFrom(from, until), longest); day++) {
    const on = plus(from, day);
    if (!week.includes(new Date(on).getUTCDay())) continue;
    if (!recesses.some((recess) => recess.from <= on && on <= recess.until)) days++;
  }
  return days;
}
