/**
 * Which figures of waits may be told on a page: no share of a handful of sets, and no duration or share at all where the answer of
 * most of them was not read in. What is left is then mostly what waits too long, and a ministry would have 0 % for it. The files
 * have every number, with what it rests on.
 */

import type { Waits } from '../statistics/waits.ts';

/** A share of fewer sets than these says nothing of who answers them. */
const fewest = 10;

type Counts = Pick<Waits, 'sets' | 'unknown' | 'judged'>;

export type Figures = {
  readonly median: number | undefined;
  readonly quartile1: number | undefined;
  readonly quartile3: number | undefined;
  readonly within: number | undefined;
  readonly inTime: number | undefined;
};

export const isMostlyUnknown = ({ sets, unknown }: Pick<Waits, 'sets' | 'unknown'>): boolean => unknown * 2 > sets;

/** How many sets a duration, or the share within the first term, rests on. */
export const knownOf = ({ sets, unknown }: Pick<Waits, 'sets' | 'unknown'>): number => sets - unknown;

export const isFew = (sets: number): boolean => sets < fewest;

export function toldOf(of: Counts & Partial<Figures>): Figures {
  const { median, quartile1, quartile3, within, inTime } = isMostlyUnknown(of) ? ({} as Partial<Figures>) : of;
  return {
    median,
    quartile1,
    quartile3,
    within: isFew(knownOf(of)) ? undefined : within,
    inTime: isFew(of.judged) ? undefined : inTime,
  };
}
