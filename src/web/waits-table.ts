/** The table of each chart as a file. */

import type { Cell } from '../publish/csv.ts';
import type { Durations } from '../statistics/durations.ts';
import type { Waits } from '../statistics/waits.ts';
import type { Group } from '../store/figures.ts';
import type { Store } from '../store/open.ts';
import type { Chosen } from './chosen.ts';
import { furtherOf, type Measure, type NamedMeasure, withinOf } from './waits-data.ts';

/** The table of a chart by the word that asks for it ('tabel'); undefined where there is no such table. */
export function tableOf(
  store: Store,
  chosen: Chosen,
  group: Group | undefined,
  wanted: string,
  waits: Waits,
): Table | undefined {
  const { months, durations, course, by } = furtherOf(store, chosen, group);
  const within = withinOf(chosen);
  switch (wanted) {
    case 'maanden':
      return [['asked', 'sets'], ...months.map(({ span, sets }) => [span, sets])];
    case 'duur':
      return durationTable(durations);
    case 'wachten':
      return [['days', 'share_waiting'], ...waits.curve.map(({ days, waiting }) => [days, waiting])];
    case 'verloop':
      return measureTable('year', course, within);
    case 'fracties':
      return measureTable('party', by.party ?? [], within);
    case 'ministeries':
      return measureTable('ministry', by.ministry ?? [], within);
    case 'fracties-verloop':
      return courseTable('party', by.party ?? [], within);
    case 'ministeries-verloop':
      return courseTable('ministry', by.ministry ?? [], within);
  }
  return undefined;
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

export type Table = readonly [readonly string[], ...(readonly Cell[][])];

function durationTable({ answered, open, unanswered, unknown }: Durations): Table {
  const rest: Cell[][] = Object.entries({ open, unanswered, unknown }).map(([name, sets]) => [name, undefined, sets]);
  return [
    ['days_from', 'days_until', 'sets'],
    ...answered.map(({ from, until, sets }) => [from, until, sets]),
    ...rest,
  ];
}

const measureTable = (head: string, of: readonly Measure[], within: number): Table => [
  [head, ...measureColumns],
  ...of.map((each) => [each.name, ...measureValues(each, within)]),
];

const courseTable = (head: string, of: readonly NamedMeasure[], within: number): Table => [
  [head, 'year', ...measureColumns],
  ...of.flatMap(({ name, course }) => course.map((each) => [name, each.name, ...measureValues(each, within)])),
];
