/**
 * Which records the filters of a query let through. Of several values of one field any will do; and what fails on one
 * field alone is told apart, because that field's own counts show what else could be chosen.
 */

import { byWords, type Filter, foldedValue } from '../fields.ts';
import { termsOn, termValues } from './calendar.ts';
import type { Columns, Entries, Entry, FactField } from './columns.ts';
import type { Part } from './part.ts';
import { roomForBits } from './room.ts';

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

/** Filters by field: several of one field mean any of them, of several fields all. */
export function grouped(filters: readonly Filter[], today: number): Grouped {
  const wanted = filters.filter(({ without }) => !without);
  return {
    groups: [...Map.groupBy(wanted, ({ field }) => field).values()],
    without: filters.filter(({ without }) => without),
    today,
  };
}

/** The masks of a part; undefined where every record of it passes. */
export function masksOf(part: Part, entries: Entries, { groups, without, today }: Grouped): Masks | undefined {
  const isWhole = !part.dead.includes(1);
  if (isWhole && groups.length + without.length === 0) return undefined;
  const masks = roomForBits(part.numbers.length).fill(0);
  if (!isWhole) for (let record = 0; record < masks.length; record++) if (part.dead[record]) masks[record] = never;
  groups.forEach((group, bit) => {
    mark(masks, part.columns, entries, { filters: group, today, where: false, bits: 1 << bit });
  });
  for (const filter of without)
    mark(masks, part.columns, entries, { filters: [filter], today, where: true, bits: never });
  return masks;
}

type Marking = { readonly filters: Group; readonly today: number; readonly where: boolean; readonly bits: number };

/** Sets bits where any of the filters holds, or where none does. */
function mark(masks: Masks, columns: Columns, entries: Entries, marking: Marking): void {
  const { filters, today, where, bits } = marking;
  const { field } = filters[0]!;
  if (field === 'from' || field === 'until') {
    markDays(masks, columns, marking);
    return;
  }
  const { of, holds } =
    field === 'term' ? termsHeld(columns, filters, today) : factsHeld(columns, entries, field, filters);
  const held = Number(where);
  for (let record = 0; record < masks.length; record++) if (holds[of[record]!] === held) masks[record]! |= bits;
}

/** The profile of each record, and for each profile 1 where any of the filters holds. */
type Held = { readonly of: Uint32Array; readonly holds: Uint8Array };

function factsHeld({ profiles }: Columns, entries: Entries, field: FactField, filters: Group): Held {
  const { of, records, facts } = profiles.find(({ fields }) => fields.includes(field))!;
  const { starts, values } = facts.get(field)!;
  const wanted = new Uint8Array(entries.of[field].length);
  entries.of[field].forEach((entry, i) => {
    if (filters.some((filter) => finds(filter, entry))) wanted[i] = 1;
  });
  const holds = new Uint8Array(records.length);
  for (let profile = 0; profile < holds.length; profile++) {
    for (let at = starts[profile]!; at < starts[profile + 1]!; at++) holds[profile]! |= wanted[values[at]!]!;
  }
  return { of, holds };
}

function termsHeld({ calendar }: Columns, filters: Group, today: number): Held {
  const wanted = filters.map(({ value }) => termValues.indexOf(value));
  const terms = termsOn(calendar, today);
  const holds = new Uint8Array(terms.length);
  for (let profile = 0; profile < holds.length; profile++) if (wanted.includes(terms[profile]!)) holds[profile] = 1;
  return { of: calendar.of, holds };
}

function markDays(masks: Masks, { asked }: Columns, { filters, where, bits }: Marking): void {
  const limits = filters.map(({ value }) => Number(value.replaceAll('-', '')));
  // Of several days the one that lets the most through: the filters of a group are of one field.
  const [first, last] =
    filters[0]!.field === 'from' ? [Math.min(...limits), Number.POSITIVE_INFINITY] : [1, Math.max(...limits)];
  for (let record = 0; record < masks.length; record++) {
    const day = asked[record]!;
    if ((day >= first && day <= last) === where) masks[record]! |= bits;
  }
}

const finds = ({ field, value, said, exact }: Filter, entry: Entry): boolean => {
  const { values } = entry;
  if (exact) return nameOf(entry) === value;
  return byWords.some((name) => name === field)
    ? values.some((own) => ` ${own} `.includes(` ${value} `) || said?.(own) === true)
    : values.includes(value.replaceAll('-', ' '));
};

/** Labels as filters have them, folded when they are first asked for. */
const names = new WeakMap<Entry, string>();

function nameOf(entry: Entry): string | undefined {
  if (entry.label === undefined) return undefined;
  const name = names.get(entry) ?? foldedValue(entry.label);
  names.set(entry, name);
  return name;
}
