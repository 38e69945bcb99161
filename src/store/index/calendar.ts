/** When records were asked and how their terms stand, kept by profile: the month of asking, and the clock as far as it is known. */

import { sizesOf } from './profiles.ts';

export type Calendar = {
  /** The profile of each record. */
  readonly of: Uint32Array;
  /** How many records each profile has. */
  readonly records: Uint32Array;
  /** Of each profile: the month such as 203103, 0 where it is not known; how the term stands; the last day of those that wait. */
  readonly months: Uint32Array;
  readonly standings: Uint8Array;
  readonly due: Uint32Array;
};

type Days = Readonly<Record<'asked' | 'due' | 'answered', Int32Array>>;

/** Gives one place to all sets of a month that stand alike, so that a search counts places and not days. */
export function calendarOf({ asked, due, answered }: Days): Calendar {
  const places = new Map<number, number>();
  const months: number[] = [];
  const own: number[] = [];
  const waiting: number[] = [];
  const of = new Uint32Array(asked.length);
  for (let record = 0; record < of.length; record++) {
    const month = (asked[record]! / 100) | 0;
    const standing = standingOf(due[record]!, answered[record]!);
    const until = standing === 3 ? due[record]! : 0;
    const key = (month * 4 + standing) * 1e8 + until;
    let place = places.get(key);
    if (place === undefined) {
      place = months.push(month) - 1;
      own.push(standing);
      waiting.push(until);
      places.set(key, place);
    }
    of[record] = place;
  }
  return {
    of,
    records: sizesOf(of, months.length),
    months: Uint32Array.from(months),
    standings: Uint8Array.from(own),
    due: Uint32Array.from(waiting),
  };
}

/** 0 where the clock is not known, 1 answered in time, 2 answered late: settled for good; 3 waiting. */
function standingOf(due: number, answered: number): number {
  if (due === 0) return 0;
  if (answered === 0) return 3;
  return answered <= due ? 1 : 2;
}

export const termValues: readonly string[] = ['in-time', 'late', 'open', 'overdue'];

const known = new WeakMap<Calendar, { readonly today: number; readonly terms: Int8Array }>();

/** The place of each profile's term among its values on a day; -1 where the clock is not known. */
export function termsOn(calendar: Calendar, today: number): Int8Array {
  const found = known.get(calendar);
  if (found?.today === today) return found.terms;
  const { standings, due } = calendar;
  const terms = Int8Array.from(standings, (standing, i) => (standing < 3 ? standing - 1 : due[i]! < today ? 3 : 2));
  known.set(calendar, { today, terms });
  return terms;
}
