/** More figures of a group or of the whole register: months, durations, the years beside each other, parties and ministries. */

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
