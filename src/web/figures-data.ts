/** The figures of a parliament or of a group in it, reckoned from the rows of the register. */

import { type Counted, countSpans } from '../statistics/spans.ts';
import { type Waits, waitsOf } from '../statistics/waits.ts';
import { countUndated, type Group, type Named, namesOf, type SetRow, setRows } from '../store/figures.ts';
import type { Store } from '../store/open.ts';
import { type Chosen, scopeOf } from './chosen.ts';
import { remember } from './remember.ts';
import { keyOf, lastDay } from './waits-data.ts';

export const groupFields = ['asker', 'party', 'ministry', 'respondent', 'session'] as const;
export type GroupField = (typeof groupFields)[number];

export const shownSets = 12;

export type Figures = {
  readonly day: string;
  readonly waits: Waits;
  /** Sets without a day of asking: they are in no other figure. */
  readonly undated: number;
  /** The sets asked in each year, or in each month where all are of a year or two. */
  readonly counts: readonly Counted[];
};

/** The figures are reckoned once for each state of the register and each day. */
export function figuresOf(store: Store, chosen: Chosen, group: Group | undefined): Figures {
  return remember(store, `figures ${keyOf(chosen, group)}`, () => {
    const rows = setRows(store, scopeOf(chosen, group));
    return { ...reckon(rows, lastDay(rows, chosen.today)), undated: countUndated(store, scopeOf(chosen, group)) };
  });
}

export const namesIn = (store: Store, chosen: Chosen, field: GroupField): Named[] =>
  remember(store, `names ${field} ${keyOf(chosen)}`, () => namesOf(store, field, scopeOf(chosen).parliament));

function reckon(rows: readonly SetRow[], day: string): Omit<Figures, 'undated'> {
  const years = rows.map(({ asked }) => Number(asked.slice(0, 4)));
  const span = (years.at(-1) ?? 0) - (years[0] ?? 0);
  return {
    day,
    waits: waitsOf(rows, day),
    counts: countSpans(
      rows.map(({ asked }) => asked),
      span > 1 ? 'year' : 'month',
    ),
  };
}
