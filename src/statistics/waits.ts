/**
 * How long answers take. A set that still waits counts as waiting for at least so many days, never left out, and so does one that
 * ended without an answer, up to the day it ended: the median is that of Kaplan and Meier, who tell from all sets which share
 * still waits after each number of days.
 */

import { daysFrom } from '../clock/days.ts';

/** What statistics know of a set: when it was asked and due, and how it ended, if it did. */
export type SetFacts = {
  readonly asked: string;
  readonly due?: string;
  readonly answered?: string;
  /** The day on which it ended without an answer: it was withdrawn, or it lapsed. Absent where it was answered. */
  readonly ended?: string;
  /** Done or withdrawn, on a day that nobody told. */
  readonly unknown?: true;
};

export type Waits = {
  readonly sets: number;
  readonly answered: number;
  /** Withdrawn or lapsed, on a day that is known: they waited until it. */
  readonly unanswered: number;
  /** Waiting on the day. */
  readonly open: number;
  readonly overdue: number;
  /** Done or withdrawn, on a day that is not known: in no figure of days. */
  readonly unknown: number;
  /** Days within which half, a quarter, three quarters of all sets are answered; undefined where too many still wait. */
  readonly quartile1?: number;
  readonly median?: number;
  readonly quartile3?: number;
  /** The sets of which can be said whether they were answered within their term: answered, overdue, or overdue when they ended. */
  readonly judged: number;
  /** The share of those that were answered on or before their due day. */
  readonly inTime?: number;
  /** After so many days this share of the sets still waited, from day 0 on; a step each time an answer came. */
  readonly curve: readonly { readonly days: number; readonly waiting: number }[];
};

/** The waits of sets as they were on a day: what came after it is not known yet. */
export function waitsOf(facts: readonly SetFacts[], today: string): Waits {
  const known = facts.filter(({ asked }) => asked <= today);
  const times = known.filter(({ unknown }) => !unknown).map((each) => timeOf(each, today));
  const answered = times.filter(({ how }) => how === 'answered');
  const open = times.filter(({ how }) => how === 'open');
  const judged = times.filter(({ how, due, late }) => due !== undefined && (how === 'answered' || late)).length;
  const inTime = answered.filter(({ late, due }) => !late && due !== undefined).length;
  const curve = curveOf(times);
  const at = (share: number): number | undefined => curve.find(({ waiting }) => waiting <= 1 - share + tiny)?.days;
  return {
    sets: known.length,
    answered: answered.length,
    unanswered: times.length - answered.length - open.length,
    open: open.length,
    overdue: open.filter(({ late }) => late).length,
    unknown: known.length - times.length,
    ...defined({ quartile1: at(0.25), median: at(0.5), quartile3: at(0.75) }),
    judged,
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

type Time = {
  readonly days: number;
  readonly how: 'answered' | 'unanswered' | 'open';
  readonly due: string | undefined;
  /** Past its due day when it was answered or ended, or on the day. */
  readonly late: boolean;
};

function timeOf({ asked, due, answered, ended }: SetFacts, today: string): Time {
  const end = answered ?? ended;
  const until = end !== undefined && end <= today ? end : today;
  const how = end === undefined || end > today ? 'open' : answered === undefined ? 'unanswered' : 'answered';
  return { days: daysFrom(asked, until), how, due, late: due !== undefined && until > due };
}

/** The share that still waits after each number of days on which an answer came (the product-limit estimate). */
function curveOf(times: readonly Time[]): Waits['curve'] {
  const byDays = [...Map.groupBy(times, ({ days }) => days)].sort(([a], [b]) => a - b);
  const curve = [{ days: 0, waiting: 1 }];
  let atRisk = times.length;
  let waiting = 1;
  for (const [days, group] of byDays) {
    const answered = group.filter(({ how }) => how === 'answered').length;
    if (answered > 0) {
      waiting *= 1 - answered / atRisk;
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
