/** More figures of a group or of the whole register: months, durations, the years beside each other, parties and ministries. */

import type { Cell } from '../publish/csv.ts';
import { waitsByYear } from '../statistics/course.ts';
import { type Durations, durationsOf } from '../statistics/durations.ts';
import { type Counted, countSpans } from '../statistics/spans.ts';
import { answeredWithin, type Waits, waitsOf } from '../statistics/waits.ts';
import type { Field } from '../store/fields.ts';
import { type Group, rowsByName, type SetRow, setRows } from '../store/figures.ts';
import type { Store } from '../store/open.ts';
import { remember } from './remember.ts';
import { today } from './today.ts';

/** The waits of what has one name, or one year; shares only where there is something to judge. */
export type Measure = {
  readonly name: string;
  readonly sets: number;
  readonly answered: number;
  /** Withdrawn or lapsed, on a day that is known. */
  readonly unanswered: number;
  readonly open: number;
  readonly overdue: number;
  /** Ended on a day that nobody told. */
  readonly unknown: number;
  readonly median?: number;
  /** The share answered within three weeks, the open sets counted as waiting. */
  readonly within?: number;
  /** How many sets the share within the term is of. */
  readonly judged: number;
  /** The share within the term. */
  readonly inTime?: number;
};

export const compared = ['party', 'ministry'] as const;
export type Compared = (typeof compared)[number];

export type Further = {
  readonly months: readonly Counted[];
  readonly durations: Durations;
  readonly course: readonly Measure[];
  readonly by: Partial<Readonly<Record<Compared, readonly Measure[]>>>;
};

export const threeWeeks = 21;
/** Months are shown of the last years; the file has them all. */
export const monthsShown = 60;

/** A register of later days than today, as that of the examples is, is told as of the last of them. */
export const lastDay = (rows: readonly SetRow[], today: string): string =>
  [today, ...rows.map(({ asked, answered = asked }) => answered)].sort().at(-1)!;

/** Reckoned once for each state of the register and each day. */
export function furtherOf(store: Store, group: Group | undefined): Further {
  const now = today();
  return remember(store, `${now} further ${group?.field} ${group?.value}`, () => {
    const rows = setRows(store, group);
    const day = lastDay(rows, now);
    const others = compared.filter((field) => field !== group?.field);
    return {
      months: countSpans(
        rows.map(({ asked }) => asked),
        'month',
      ),
      durations: durationsOf(rows, day),
      course: waitsByYear(rows, day).map(({ year, waits }) => measureOf(year, waits)),
      by: Object.fromEntries(others.map((field) => [field, measuresOf(store, field, group, day)])),
    };
  });
}

/** The waits of each name of a field, the most sets first. */
export function namedWaits(store: Store, field: Field): ReadonlyMap<string, Measure> {
  const now = today();
  return remember(store, `${now} waits ${field}`, () => {
    const day = lastDay(setRows(store), now);
    return new Map(measuresOf(store, field, undefined, day).map((measure) => [measure.name, measure]));
  });
}

const measuresOf = (store: Store, field: Field, group: Group | undefined, day: string): Measure[] =>
  [...rowsByName(store, field, group)]
    .map(([name, rows]) => measureOf(name, waitsOf(rows, day)))
    .sort((a, b) => b.sets - a.sets || (a.name < b.name ? -1 : 1));

function measureOf(name: string, waits: Waits): Measure {
  const { sets, answered, unanswered, open, overdue, unknown, median, judged, inTime } = waits;
  const within = answeredWithin(waits, threeWeeks);
  return {
    name,
    sets,
    answered,
    unanswered,
    open,
    overdue,
    unknown,
    judged,
    ...(median === undefined ? {} : { median }),
    ...(within === undefined ? {} : { within }),
    ...(inTime === undefined ? {} : { inTime }),
  };
}

/** The columns of a measure in a file, and what stands in them. */
export const measureColumns = [
  'sets',
  'answered',
  'unanswered',
  'open',
  'overdue',
  'unknown',
  'median_days',
  'share_within_three_weeks',
  'judged',
  'share_in_time',
] as const;

export const measureValues = (of: Measure): Cell[] => [
  of.sets,
  of.answered,
  of.unanswered,
  of.open,
  of.overdue,
  of.unknown,
  of.median,
  of.within,
  of.judged,
  of.inTime,
];

type Table = readonly [readonly string[], ...(readonly Cell[][])];

/** The table of each chart as a file, by the word that asks for it; undefined where there is no such table. */
export function tableOf(store: Store, group: Group | undefined, wanted: string, waits: Waits): Table | undefined {
  const further = furtherOf(store, group);
  const measures = (head: string, of: readonly Measure[]): Table => [
    [head, ...measureColumns],
    ...of.map((each) => [each.name, ...measureValues(each)]),
  ];
  switch (wanted) {
    case 'maanden':
      return [['asked', 'sets'], ...further.months.map(({ span, sets }) => [span, sets])];
    case 'duur': {
      const { answered, open, unanswered, unknown } = further.durations;
      const rows: Cell[][] = answered.map(({ from, until, sets }) => [from, until, sets]);
      const rest: Cell[][] = Object.entries({ open, unanswered, unknown }).map(([name, sets]) => [
        name,
        undefined,
        sets,
      ]);
      return [['days_from', 'days_until', 'sets'], ...rows, ...rest];
    }
    case 'wachten':
      return [['days', 'share_waiting'], ...waits.curve.map(({ days, waiting }) => [days, waiting])];
    case 'verloop':
      return measures('year', further.course);
    case 'fracties':
      return measures('party', further.by.party ?? []);
    case 'ministeries':
      return measures('ministry', further.by.ministry ?? []);
  }
  return undefined;
}
