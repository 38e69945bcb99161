/** More figures of a group or of the whole register: months, durations, the years beside each other, parties and ministries. */

import type { Cell } from '../publish/csv.ts';
import { waitsByYear } from '../statistics/course.ts';
import { type Durations, durationEnds, durationsOf } from '../statistics/durations.ts';
import { type Counted, countSpans } from '../statistics/spans.ts';
import { answeredWithin, type Waits, waitsOf } from '../statistics/waits.ts';
import type { Field } from '../store/fields.ts';
import { type Group, rowsByName, type SetRow, setRows } from '../store/figures.ts';
import type { Store } from '../store/open.ts';
import { type Chosen, scopeOf } from './chosen.ts';
import { remember } from './remember.ts';

/** The waits of what has one name, or one year. */
export type Measure = Omit<Waits, 'curve'> & {
  readonly name: string;
  /** The share answered within the days of the first term, the open sets counted as waiting. */
  readonly within?: number;
};

/** The waits of a name, and those of each of its years beside each other. */
export type NamedMeasure = Measure & { readonly course: readonly Measure[] };

export const compared = ['party', 'ministry'] as const;
export type Compared = (typeof compared)[number];

export type Further = {
  readonly months: readonly Counted[];
  readonly durations: Durations;
  readonly course: readonly Measure[];
  readonly by: Partial<Readonly<Record<Compared, readonly NamedMeasure[]>>>;
};

/** Months are shown of the last years; the file has them all. */
export const monthsShown = 60;

/** A register of later days than today, as that of the examples is, is told as of the last of them. */
export const lastDay = (rows: readonly SetRow[], today: string): string =>
  [today, ...rows.map(({ asked, answered = asked }) => answered)].sort().at(-1)!;

/** Reckoned once for each state of the register and each day. */
export function furtherOf(store: Store, chosen: Chosen, group: Group | undefined): Further {
  return remember(store, `further ${keyOf(chosen, group)}`, () => {
    const rows = setRows(store, scopeOf(chosen, group));
    const day = lastDay(rows, chosen.today);
    const others = compared.filter((field) => field !== group?.field);
    return {
      months: countSpans(
        rows.map(({ asked }) => asked),
        'month',
      ),
      durations: durationsOf(rows, day, durationEnds(chosen.terms.map(({ days }) => days) as [number, ...number[]])),
      course: courseOf(rows, day, withinOf(chosen)),
      by: Object.fromEntries(others.map((field) => [field, measuresOf(store, chosen, field, group, day)])),
    };
  });
}

/** The waits of each name of a field, the most sets first. */
export function namedWaits(store: Store, chosen: Chosen, field: Field): ReadonlyMap<string, Measure> {
  return remember(store, `waits ${field} ${keyOf(chosen)}`, () => {
    const day = lastDay(setRows(store, scopeOf(chosen)), chosen.today);
    return new Map(measuresOf(store, chosen, field, undefined, day).map((measure) => [measure.name, measure]));
  });
}

/** What is remembered is of one parliament, one group and one day. */
export const keyOf = ({ parliament, today }: Chosen, group?: Group): string =>
  `${parliament.id} ${today} ${group?.field} ${group?.value}`;

/** The days of the first term: what shares are told within. */
export const withinOf = ({ terms: [first] }: Chosen): number => first.days;

const measuresOf = (
  store: Store,
  chosen: Chosen,
  field: Field,
  group: Group | undefined,
  day: string,
): NamedMeasure[] =>
  [...rowsByName(store, field, scopeOf(chosen, group))]
    .map(([name, rows]) => ({
      ...measureOf(name, waitsOf(rows, day), withinOf(chosen)),
      course: courseOf(rows, day, withinOf(chosen)),
    }))
    .sort((a, b) => b.sets - a.sets || (a.name < b.name ? -1 : 1));

const courseOf = (rows: readonly SetRow[], day: string, within: number): Measure[] =>
  waitsByYear(rows, day).map(({ year, waits }) => measureOf(year, waits, within));

function measureOf(name: string, waits: Waits, days: number): Measure {
  const { curve: _, ...measures } = waits;
  const within = answeredWithin(waits, days);
  return { name, ...measures, ...(within === undefined ? {} : { within }) };
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
  'within_days',
  'share_within',
  'judged',
  'share_in_time',
] as const;

export const measureValues = (of: Measure, days: number): Cell[] => [
  of.sets,
  of.answered,
  of.unanswered,
  of.open,
  of.overdue,
  of.unknown,
  of.median,
  of.within === undefined ? undefined : days,
  of.within,
  of.judged,
  of.inTime,
];

type Table = readonly [readonly string[], ...(readonly Cell[][])];

/** The table of each chart as a file, by the word that asks for it; undefined where there is no such table. */
export function tableOf(
  store: Store,
  chosen: Chosen,
  group: Group | undefined,
  wanted: string,
  waits: Waits,
): Table | undefined {
  const further = furtherOf(store, chosen, group);
  const measures = (head: string, of: readonly Measure[]): Table => [
    [head, ...measureColumns],
    ...of.map((each) => [each.name, ...measureValues(each, withinOf(chosen))]),
  ];
  const courses = (head: string, of: readonly NamedMeasure[]): Table => [
    [head, 'year', ...measureColumns],
    ...of.flatMap(({ name, course }) =>
      course.map((each) => [name, each.name, ...measureValues(each, withinOf(chosen))]),
    ),
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
    case 'fracties-verloop':
      return courses('party', further.by.party ?? []);
    case 'ministeries-verloop':
      return courses('ministry', further.by.ministry ?? []);
  }
  return undefined;
}
