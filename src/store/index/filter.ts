/**
 * Which records the filters of a query let through. Of several values of one field any will do; and what fails on one
 * field alone is told apart, because that field's own counts show what else could be chosen.
 */

import type { Filter } from '../fields.ts';
import type { Columns, Entries, Entry, FactField } from './columns.ts';
import type { Part } from './part.ts';

/** For each record a set of bits: 0 where all filters let it through, else the groups that do not, or `never`. */
export type Masks = Uint16Array;
export const never = 1 << 15;

/** The filters on one field that will do any of; its place in the list is its bit. */
export type Group = readonly Filter[];

export type Grouped = {
  readonly groups: readonly Group[];
  readonly without: readonly Filter[];
  readonly today: number;
};

export function grouped(filters: readonly Filter[], today: number): Grouped {
  const wanted = filters.filter(({ without }) => !without);
  return {
    groups: [...Map.groupBy(wanted, ({ field }) => field).values()],
    without: filters.filter(({ without }) => without),
    today,
  };
}

export function masksOf(part: Part, entries: Entries, { groups, without, today }: Grouped): Masks {
  const masks = new Uint16Array(part.numbers.length);
  for (let record = 0; record < masks.length; record++) if (part.dead[record]) masks[record] = never;
  groups.forEach((group, bit) => {
    mark(masks, part.columns, entries, { filters: group, today, where: false, bits: 1 << bit });
  });
  for (const filter of without)
    mark(masks, part.columns, entries, { filters: [filter], today, where: true, bits: never });
  return masks;
}

type Marking = { readonly filters: Group; readonly today: number; readonly where: boolean; readonly bits: number };

/** Sets bits where any of the filters holds, or where none does. */
function mark(masks: Masks, columns: Columns, entries: Entries, { filters, today, where, bits }: Marking): void {
  const { field } = filters[0]!;
  if (field === 'from' || field === 'until' || field === 'term') {
    const holds = filters.map((filter) => testOf(columns, filter, today));
    for (let record = 0; record < masks.length; record++) {
      if (holds.some((test) => test(record)) === where) masks[record]! |= bits;
    }
    return;
  }
  const { starts, values } = columns.facts[field];
  const wanted = Uint8Array.from(entries.of[field], (entry) => Number(filters.some((filter) => finds(filter, entry))));
  for (let record = 0; record < masks.length; record++) {
    let found = 0;
    for (let at = starts[record]!; at < starts[record + 1]!; at++) found |= wanted[values[at]!]!;
    if ((found === 1) === where) masks[record]! |= bits;
  }
}

/** Fields that are found by any words of theirs in order, all others as a whole. */
const byWords: readonly FactField[] = ['asker', 'minister', 'ministry', 'respondent'];

const finds = ({ field, value }: Filter, { values }: Entry): boolean =>
  byWords.some((name) => name === field)
    ? values.some((own) => ` ${own} `.includes(` ${value} `))
    : values.includes(value.replaceAll('-', ' '));

function testOf(
  { asked, due, answered }: Columns,
  { field, value }: Filter,
  today: number,
): (record: number) => boolean {
  const day = Number(value.replaceAll('-', ''));
  if (field === 'from') return (record) => asked[record]! >= day;
  if (field === 'until') return (record) => asked[record]! > 0 && asked[record]! <= day;
  const term = termValues.indexOf(value);
  return (record) => termOf(due[record]!, answered[record]!, today) === term;
}

export const termValues: readonly string[] = ['in-time', 'late', 'open', 'overdue'];

/** The place among the term's values; -1 where the clock is not known. */
export function termOf(due: number, answered: number, today: number): number {
  if (due === 0) return -1;
  if (answered > 0) return answered <= due ? 0 : 1;
  return due < today ? 3 : 2;
}
