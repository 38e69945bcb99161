/**
 * How long answers take. A set that still waits counts as waiting for at least so many days, never left out: the median is
 * that of Kaplan and Meier, who tell from all sets which share still waits after each number of days.
 */

import { daysFrom } from '../clock/days.ts';

/** What statistics know of a set on a day: asked; answered, if it was; or done or withdrawn on a day that nobody told. */
export type SetFacts = {
  readonly asked: string;
  readonly due?: string;
  readonly answered?: string;
  readonly ended?: 'unknown';
};

export type Waits = {
  readonly sets: number;
  readonly answered: number;
  /** Waiting on the day. */
  readonly open: number;
  readonly overdue: number;
  /** Done or withdrawn, on a day that is not known: in no figure of days. */
  readonly unknown: number;
  /** Days within which half, a quarter, three quarters of all sets are answered; undefined where too many still wait. */
  readonly quartile1?: number;
  readonly median?: number;
  readonly quartile3?: number;
  /** The share of answered and overdue sets that were answered on or before their due day. */
  readonly inTime?: number;
  /** After so many days this share of the sets still waited, from day 0 on; a step each time an answer came. */
  readonly curve: readonly { readonly days: number; readonly waiting: number }[];
};

/** The waits of sets as they were on a day: what came after it is not known yet. */
export function waitsOf(facts: readonly SetFacts[], today: string): Waits {
  const known = facts.filter(({ asked }) => asked <= today);
  const unknown = known.filter(({ ended }) => ended).length;
  const times = known
    .filter(({ ended }) => !ended)
    .map(({ asked, due, answered }) => {
      const ended = answered !== undefined && answered <= today;
      const until = ended ? answered : today;
      return { days: daysFrom(asked, until), ended, late: due !== undefined && until > due, due };
    });
  const answered = times.filter(({ ended }) => ended);
  const overdue = times.filter(({ ended, late }) => !ended && late).length;
  const judged = answered.filter(({ due }) => due !== undefined).length + overdue;
  const inTime = answered.filter(({ late, due }) => !late && due !== undefined).length;
  const curve = curveOf(times);
  const at = (share: number): number | undefined => curve.find(({ waiting }) => waiting <= 1 - share + tiny)?.days;
  return {
    sets: known.length,
    answered: answered.length,
    open: times.length - answered.length,
    overdue,
    unknown,
    ...defined({ quartile1: at(0.25), median: at(0.5), quartile3: at(0.75) }),
    ...(judged > 0 ? { inTime: inTime / judged } : {}),
    curve,
  };
}

/** The share that still waits after so many days. */
export const waitingAfter = (curve: Waits['curve'], days: number): number =>
  curve.findLast((point) => point.days <= days)?.waiting ?? 1;

/** The share answered within so many days, the open sets counted as waiting; undefined where nothing was answered yet. */
export const answeredWithin = ({ answered, curve }: Waits, days: number): number | undefined =>
  answered === 0 ? undefined : 1 - waitingAfter(curve, days);

type Time = { readonly days: number; readonly ended: boolean };

/** The share that still waits after each number of days on which an answer came (the product-limit estimate). */
function curveOf(times: readonly Time[]): Waits['curve'] {
  const byDays = [...Map.groupBy(times, ({ days }) => days)].sort(([a], [b]) => a - b);
  const curve = [{ days: 0, waiting: 1 }];
  let atRisk = times.length;
  let waiting = 1;
  for (const [days, group] of byDays) {
    const ended = group.filter((time) => time.ended).length;
    if (ended > 0) {
      waiting *= 1 - ended / atRisk;
      curve.push({ days, waiting });
    }
    atRisk -= group.length;
  }
  return curve;
}

/** Products of fractions end a hair above what they should be. */
const tiny = 1e-9;

const defined = <T extends Record<string, number | undefined>>(of: T) =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: number };
