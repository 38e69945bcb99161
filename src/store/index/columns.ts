/** What the records of a part can be filtered by and counted over, each field one row of numbers, in memory. */

import { type Field, fields } from '../fields.ts';
import { newBytes, nextNumber } from './bytes.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { type Facts, factsAt, type Profiles, profilesOf } from './profiles.ts';

/** The fields that rest on facts of the documents; the term rests on days. */
export type FactField = Exclude<Field, 'term'>;
export const factFields: readonly FactField[] = fields.filter((field): field is FactField => field !== 'term');

/** A label with all that finds it, folded; one without a label is found and not counted. */
export type Entry = { readonly label: string | undefined; readonly values: readonly string[] };

/** Every entry of every field that any part has, numbered by field. */
export type Entries = {
  readonly of: Readonly<Record<FactField, readonly Entry[]>>;
  readonly add: (field: FactField, entry: Entry) => number;
};

export function newEntries(): Entries {
  const of = Object.fromEntries(factFields.map((field) => [field, [] as Entry[]])) as Record<FactField, Entry[]>;
  const known = new Map<string, number>();
  return {
    of,
    add: (field, entry) => {
      const key = JSON.stringify([field, entry.label ?? null, entry.values]);
      const found = known.get(key) ?? of[field].push(entry) - 1;
      known.set(key, found);
      return found;
    },
  };
}

/** Days are numbers such as 20230901, 0 where they are not known. */
export const dayFields = ['asked', 'newest', 'due', 'answered', 'days'] as const;
export type DayField = (typeof dayFields)[number];

export type Columns = Readonly<Record<DayField, Int32Array>> & {
  readonly calendar: Calendar;
  readonly profiles: readonly Profiles[];
};

/** One record before it stands in columns. */
export type ColumnRow = Readonly<Record<DayField, number>> & { readonly facts: Facts };

/** What facets, filters and orders need of each record, as columns of numbers. */
export function columnsOf(rows: readonly ColumnRow[]): Columns {
  const days = daysBy((field) => Int32Array.from(rows, (row) => row[field]));
  return { ...days, calendar: calendarOf(days), profiles: profilesOf(rows) };
}

const daysBy = <T>(of: (field: DayField) => T): Record<DayField, T> =>
  Object.fromEntries(dayFields.map((field) => [field, of(field)])) as Record<DayField, T>;

/** The row of a record in columns; rows of several parts make the columns of one. */
export const rowAt = (columns: Columns, record: number): ColumnRow => ({
  ...daysBy((field) => columns[field][record]!),
  facts: factsAt(columns.profiles, record),
});

export function packDays(columns: Columns): Uint8Array {
  const all = newBytes(1 << 16);
  for (const field of dayFields) for (const value of columns[field]) all.number(value + 1);
  return all.taken();
}

/** The columns of so many records, as their days and their profiles were packed. */
export function unpackColumns(packed: Uint8Array, records: number, profiles: readonly Profiles[]): Columns {
  const place = { bytes: packed, at: 0 };
  const days = daysBy(() => {
    const values = new Int32Array(records);
    for (let i = 0; i < records; i++) values[i] = nextNumber(place) - 1;
    return values;
  });
  return { ...days, calendar: calendarOf(days), profiles };
}
