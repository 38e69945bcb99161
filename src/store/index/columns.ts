/** What the records of a part can be filtered by and counted over, each field one row of numbers, in memory. */

import { type Field, fields } from '../fields.ts';
import { newBytes } from './bytes.ts';

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

/** The entries of each record of a part, in its order: those of record r are values[starts[r]] up to values[starts[r + 1]]. */
export type Column = { readonly starts: Uint32Array; readonly values: Uint32Array };

/** Days are numbers such as 20230901, 0 where they are not known. */
export const dayFields = ['asked', 'newest', 'due', 'answered', 'days'] as const;
export type DayField = (typeof dayFields)[number];

export type Columns = Readonly<Record<DayField, Int32Array>> & { readonly facts: Readonly<Record<FactField, Column>> };

/** One record before it stands in columns. */
export type ColumnRow = Readonly<Record<DayField, number>> & {
  readonly facts: Readonly<Partial<Record<FactField, readonly number[]>>>;
};

export function columnsOf(rows: readonly ColumnRow[]): Columns {
  const facts = factFields.map((field): [FactField, Column] => {
    const starts = new Uint32Array(rows.length + 1);
    const values: number[] = [];
    rows.forEach((row, i) => {
      for (const value of row.facts[field] ?? []) values.push(value);
      starts[i + 1] = values.length;
    });
    return [field, { starts, values: Uint32Array.from(values) }];
  });
  const days = dayFields.map((field) => [field, Int32Array.from(rows, (row) => row[field])]);
  return { ...Object.fromEntries(days), facts: Object.fromEntries(facts) } as Columns;
}

/** The row of a record in columns; rows of several parts make the columns of one. */
export function rowAt(columns: Columns, record: number): ColumnRow {
  const facts = factFields.map((field) => {
    const { starts, values } = columns.facts[field];
    return [field, [...values.subarray(starts[record], starts[record + 1])]];
  });
  const days = dayFields.map((field) => [field, columns[field][record]]);
  return { ...Object.fromEntries(days), facts: Object.fromEntries(facts) } as ColumnRow;
}

/** Writes columns with the entries that they use. */
export function packColumns(columns: Columns, entries: Entries): Uint8Array {
  const all = newBytes(1 << 16);
  for (const field of dayFields) for (const value of columns[field]) all.number(value + 1);
  for (const field of factFields) {
    const { starts, values } = columns.facts[field];
    const used = [...new Set(values)];
    const place = new Map(used.map((value, i) => [value, i]));
    const told = Buffer.from(JSON.stringify(used.map((value) => entries.of[field][value])));
    all.number(told.length);
    all.all(told);
    for (let i = 0; i + 1 < starts.length; i++) {
      all.number(starts[i + 1]! - starts[i]!);
      for (let at = starts[i]!; at < starts[i + 1]!; at++) all.number(place.get(values[at]!)!);
    }
  }
  return all.taken();
}

export function unpackColumns(packed: Uint8Array, records: number, entries: Entries): Columns {
  const reader = { bytes: packed, at: 0 };
  const days = dayFields.map((field) => [field, readDays(reader, records)]);
  const facts = factFields.map((field) => [field, readColumn(reader, records, (entry) => entries.add(field, entry))]);
  return { ...Object.fromEntries(days), facts: Object.fromEntries(facts) } as Columns;
}

type Place = { readonly bytes: Uint8Array; at: number };

function nextNumber(place: Place): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = place.bytes[place.at++]!;
    value |= (byte & 127) << shift;
    if (byte < 128) return value >>> 0;
  }
}

function readDays(place: Place, records: number): Int32Array {
  const days = new Int32Array(records);
  for (let i = 0; i < records; i++) days[i] = nextNumber(place) - 1;
  return days;
}

function readColumn(place: Place, records: number, add: (entry: Entry) => number): Column {
  const length = nextNumber(place);
  const told = JSON.parse(Buffer.from(place.bytes.subarray(place.at, place.at + length)).toString('utf8')) as Entry[];
  place.at += length;
  const numbers = Uint32Array.from(told, add);
  const starts = new Uint32Array(records + 1);
  const values: number[] = [];
  for (let i = 0; i < records; i++) {
    for (let left = nextNumber(place); left > 0; left--) values.push(numbers[nextNumber(place)]!);
    starts[i + 1] = values.length;
  }
  return { starts, values: Uint32Array.from(values) };
}
