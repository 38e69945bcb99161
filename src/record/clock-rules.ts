/**
 * The rules of a parliament's clock, as data: each number with the article that it rests on, or the doubt about it. Rules
 * come in versions; a question set is under the version that was in force on the day it was asked. A rule that is absent is no
 * rule of that parliament.
 */

/** A rule's value, and where it comes from. */
export type Rule<T> = { readonly value: T; readonly source: string; readonly doubt?: string };

/**
 * The days that a term counts: every day; those on which people work, so no Saturdays, Sundays and public holidays; those on
 * which the parliament sits, so no recess either.
 */
export type DaysCounted = 'every-day' | 'working-days' | 'sitting-days';

export type RulesVersion = {
  /** The first day on which sets come under this version. */
  readonly from: string;
  /** Days from the day of asking within which the answer is due. */
  readonly term: Rule<number>;
  /** Whether that term binds; where it does not, it is no more than what the parliament expects, and is told so. */
  readonly termBinds?: Rule<boolean>;
  /** Which days that term counts; every day where it is not said. */
  readonly counts?: Rule<DaysCounted>;
  /** Days from the day of asking, once a notice of delay was given; absent where a notice moves nothing. */
  readonly termAfterNotice?: Rule<number>;
  /** Whether a notice that comes after the first term still gives the longer one. */
  readonly lateNoticeExtends?: Rule<boolean>;
  /** What a notice of delay does where it gives no longer term. */
  readonly noticeMovesNothing?: Rule<true>;
  /** Whether days of recess do not count. */
  readonly recessStopsTheTerm: Rule<boolean>;
  /** Whether a term that ends on a Saturday, a Sunday or a public holiday goes on to the next day that is none. */
  readonly endsOnWorkingDay?: Rule<boolean>;
  /** The sitting day after asking that a question is put down for, where its data do not say which day was set. */
  readonly putDownFor?: Rule<number>;
  /** Whether the day that a question is put down for is its last day; where it is not, the term is. */
  readonly putDownIsDue?: Rule<boolean>;
  /** The days of notice, Saturdays and Sundays not counted, that an asker who names a day must give. */
  readonly namedDayNotice?: Rule<number>;
  /** Whether what is not answered falls when a session ends. */
  readonly lapsesAtEnd?: Rule<boolean>;
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
  /** The stretches in which no recess is missing; where they are not said, nobody counts on that. */
  readonly calendarWhole?: readonly { readonly from: string; readonly until: string }[];
  /** The days of the week on which it sits, Monday is 1; working days where absent. */
  readonly sits?: Rule<readonly number[]>;
  readonly holidays?: readonly Holiday[];
  /** Oldest first; ends of sessions that are not here are not known. */
  readonly endings?: readonly SessionEnd[];
};

/** A stretch in which the parliament does not sit, its first and last day included, and where that was read. */
export type Recess = {
  readonly name: string;
  readonly from: string;
  readonly until: string;
  readonly source: string;
  readonly doubt?: string;
};

/** The last day of a session, and the first of the next one. */
export type SessionEnd = {
  readonly name: string;
  readonly day: string;
  readonly next?: string;
  readonly source: string;
  readonly doubt?: string;
};

/** When a public holiday is, from the first of these years to the last. */
export type Holiday = { readonly name: string; readonly firstYear?: number; readonly lastYear?: number } & (
  | { readonly on: string /** 'mm-dd'. */; readonly moves?: 'to-next-weekday' | 'to-saturday-before-sunday' }
  | { readonly daysFromEaster: number }
  | { readonly monday: 'first' | 'last'; readonly month: number }
  | { readonly day: string }
);
