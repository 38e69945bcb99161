/**
 * The rules of a parliament's clock, as data: each number with the article that it rests on, or the doubt about it. Rules
 * come in versions; a question set is under the version that was in force on the day it was asked.
 */

/** A rule's value, and where it comes from. */
export type Rule<T> = { readonly value: T; readonly source: string; readonly doubt?: string };

export type RulesVersion = {
  /** The first day on which sets come under this version. */
  readonly from: string;
  /** Calendar days from the day of asking within which the answer is due. */
  readonly term: Rule<number>;
  /** Calendar days from the day of asking, once a notice of delay was given. */
  readonly termAfterNotice: Rule<number>;
  /** Whether a notice that comes after the first term still gives the longer one. */
  readonly lateNoticeExtends: Rule<boolean>;
  /** Whether days of recess do not count. */
  readonly recessStopsTheTerm: Rule<boolean>;
};

export type ClockRules = {
  readonly parliament: string;
  /** Where days begin and end. */
  readonly timeZone: string;
  /** A term is due soon this many days before its end. */
  readonly soon: Rule<number>;
  /** Oldest first. */
  readonly versions: readonly RulesVersion[];
  /** Oldest first; recesses of years that are not here are not known. */
  readonly recesses: readonly Recess[];
  /** The days of the week on which it sits, Monday is 1; working days where absent. */
  readonly sits?: Rule<readonly number[]>;
};

/** A stretch in which the parliament does not sit, its first and last day included, and where that was read. */
export type Recess = {
  readonly name: string;
  readonly from: string;
  readonly until: string;
  readonly source: string;
  readonly doubt?: string;
};
