/** How many sets were answered within so many days. What still waits is a class of its own, and none is left out. */

import { daysFrom } from '../clock/days.ts';
import type { SetFacts } from './waits.ts';

/** From `from` up to and with `until` days; the last class has no end. */
export type Duration = { readonly from: number; readonly until?: number; readonly sets: number };

export type Durations = {
  readonly answered: readonly Duration[];
  readonly open: number;
  /** Withdrawn or lapsed, on a day that is known. */
  readonly unanswered: number;
  /** Done or withdrawn, on a day that is not known. */
  readonly unknown: number;
};

/** The ends of the classes: thirds of the first term up to it, then parts and times of it; each other term is an end too. */
export function durationEnds([term, ...others]: readonly [number, ...number[]]): readonly number[] {
  const times = [1 / 3, 2 / 3, 1, 4 / 3, 2, 3, 4, 6].map((of) => Math.max(1, Math.round(term * of)));
  return [...new Set([...times, ...others])].sort((a, b) => a - b);
}

/** The durations as they were on a day: what was answered after it was open on it. */
export function durationsOf(facts: readonly SetFacts[], today: string, ends: readonly number[]): Durations {
  const known = facts.filter(({ asked }) => asked <= today);
  const timed = known.filter(({ unknown }) => !unknown);
  const days = timed.flatMap(({ asked, answered }) =>
    answered !== undefined && answered <= today ? [daysFrom(asked, answered)] : [],
  );
  const unanswered = timed.filter(
    ({ answered, ended }) => answered === undefined && ended !== undefined && ended <= today,
  ).length;
  const bounds = [...ends, undefined].map((until, i) => ({ from: i === 0 ? 0 : ends[i - 1]! + 1, until }));
  return {
    answered: bounds.map(({ from, until }) => ({
      from,
      ...(until === undefined ? {} : { until }),
      sets: days.filter((each) => each >= from && each <= (until ?? Number.POSITIVE_INFINITY)).length,
    })),
    open: timed.length - days.length - unanswered,
    unanswered,
    unknown: known.length - timed.length,
  };
}
