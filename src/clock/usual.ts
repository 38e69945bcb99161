/**
 * The terms of a parliament in days of the calendar: what figures of many sets are held against, where each set has a due day of
 * its own. A term that leaves days out is as long as it can be in weeks without recess and holidays: what waits longer is past it.
 */

import type { ClockRules, DaysCounted } from '../record/clock-rules.ts';
import { countDays } from './counting.ts';
import { daysFrom, plus } from './days.ts';
import { versionFor } from './due.ts';

export type UsualTerm = {
  readonly rule: 'term' | 'term-after-notice';
  /** As the rules have it: so many of the days that they count. */
  readonly value: number;
  readonly counts: DaysCounted;
  /** Within so many days of the calendar. */
  readonly days: number;
};

/** The terms of the rules in force on a day, the shortest first. */
export function usualTerms(rules: ClockRules, day: string): readonly [UsualTerm, ...UsualTerm[]] {
  const { term, termAfterNotice, counts } = versionFor(rules, day);
  const counted = counts?.value ?? 'every-day';
  const of = (rule: UsualTerm['rule'], value: number): UsualTerm => {
    return { rule, value, counts: counted, days: daysOf(value, counted, rules) };
  };
  return [of('term', term.value), ...(termAfterNotice ? [of('term-after-notice', termAfterNotice.value)] : [])];
}

/** The longest that so many days take, from any day of a week of which every day is as usual. */
function daysOf(value: number, days: DaysCounted, rules: ClockRules): number {
  if (days === 'every-day') return value;
  const usual = { ...rules, recesses: [], holidays: [], endings: [] };
  const week = Array.from({ length: 7 }, (_, i) => plus('2031-09-01', i));
  return Math.max(
    ...week.map((from) => {
      const { until } = countDays(from, value, { days, recessStops: false }, usual);
      return daysFrom(from, until);
    }),
  );
}
