/** Counts the days of a term: which count, which do not, and why not. Every day from the first to the last is one or the other. */

import type { ClockRules, DaysCounted, SessionEnd } from '../record/clock-rules.ts';
import { plus, weekdayOf } from './days.ts';
import { holidayOn, isWeekend } from './holidays.ts';

/** Why a day may not count. */
export const skipReasons = ['recess', 'holiday', 'weekend', 'between-sessions', 'no-sitting'] as const;

/** A run of days that did not count, by one reason. */
export type Skipped = {
  readonly why: (typeof skipReasons)[number];
  readonly name?: string;
  readonly from: string;
  readonly until: string;
  readonly days: number;
};

export type Count = { readonly until: string; readonly skipped: readonly Skipped[] };

export type Counting = { readonly days: DaysCounted; readonly recessStops: boolean };

/** A calendar that skips more days than this has a hole that nothing comes out of. */
const longest = 3650;

/** The last day of so many days that count, after a day that does not. */
export function countDays(from: string, days: number, counting: Counting, rules: ClockRules): Count {
  if (counting.days === 'every-day' && !counting.recessStops) return { until: plus(from, days), skipped: [] };
  const skipped: Skipped[] = [];
  let day = from;
  let counted = 0;
  for (let walked = 0; counted < days && walked < longest; walked++) {
    day = plus(day, 1);
    const why = whyNot(day, counting, rules);
    if (why) skip(skipped, day, why);
    else counted++;
  }
  return { until: day, skipped };
}

type Why = Pick<Skipped, 'why' | 'name'>;

/** Why a day does not count; undefined where it does. */
export function whyNot(day: string, { days, recessStops }: Counting, rules: ClockRules): Why | undefined {
  const sitting = days === 'sitting-days';
  if (sitting || recessStops) {
    const recess = rules.recesses.find(({ from, until }) => from <= day && day <= until);
    if (recess) return { why: 'recess', name: recess.name };
  }
  if (sitting && rules.endings?.some((end) => isBetween(day, end))) return { why: 'between-sessions' };
  if (days === 'every-day') return undefined;
  const holiday = holidayOn(day, rules.holidays ?? []);
  if (holiday !== undefined) return { why: 'holiday', name: holiday };
  if (isWeekend(day)) return { why: 'weekend' };
  const sits = rules.sits?.value;
  return sitting && sits && !sits.includes(weekdayOf(day)) ? { why: 'no-sitting' } : undefined;
}

const isBetween = (day: string, { day: end, next }: SessionEnd): boolean =>
  next !== undefined && end < day && day < next;

/** Days of one reason are one run, where no day that counts lies between them. */
function skip(skipped: Skipped[], day: string, { why, name }: Why): void {
  const last = skipped.at(-1);
  if (last && last.why === why && last.name === name && plus(last.until, 1) === day) {
    skipped[skipped.length - 1] = { ...last, until: day, days: last.days + 1 };
  } else skipped.push({ why, ...(name === undefined ? {} : { name }), from: day, until: day, days: 1 });
}
