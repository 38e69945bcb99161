/**
 * The facts of records, kept by profile: records with the same facts in a group of fields have one profile in common, and
 * there are few of those. So counting is one step a record and group, whatever the number of fields, and a filter is
 * looked up by profile.
 */

import { newBytes, nextNumber, type Place } from './bytes.ts';
import type { Entries, Entry, FactField } from './columns.ts';

/** Fields that go together, since one mostly follows from another. */
const groups: readonly (readonly FactField[])[] = [
  ['year', 'session', 'status', 'kind', 'parliament'],
  ['party', 'asker'],
  ['minister', 'ministry', 'respondent'],
];

/** The entries of each profile in one field: those of profile p are values[starts[p]] up to values[starts[p + 1]]. */
export type Column = { readonly starts: Uint32Array; readonly values: Uint32Array };

export type Profiles = {
  readonly fields: readonly FactField[];
  /** The profile of each record. */
  readonly of: Uint32Array;
  /** How many records each profile has. */
  readonly records: Uint32Array;
  readonly facts: ReadonlyMap<FactField, Column>;
};

export type Facts = Readonly<Partial<Record<FactField, readonly number[]>>>;

/** The profiles of records by their facts, for each group of fields. */
export const profilesOf = (rows: readonly { readonly facts: Facts }[]): Profiles[] =>
  groups.map((fields) => {
    const places = new Map<string, number>();
    const profiles: Facts[] = [];
    const of = Uint32Array.from(rows, ({ facts }) => {
      const key = fields.map((field) => (facts[field] ?? []).join()).join(' ');
      const known = places.get(key) ?? profiles.push(facts) - 1;
      places.set(key, known);
      return known;
    });
    const columns = fields.map((field): [FactField, Column] => [field, columnOf(profiles, field)]);
    return { fields, of, records: sizesOf(of, profiles.length), facts: new Map(columns) };
  });

function columnOf(profiles: readonly Facts[], field: FactField): Column {
  const starts = new Uint32Array(profiles.length + 1);
  const values: number[] = [];
  profiles.forEach((facts, i) => {
    for (const value of facts[field] ?? []) values.push(value);
    starts[i + 1] = values.length;
  });
  return { starts, values: Uint32Array.from(values) };
}

/** How many records have each profile. */
export function sizesOf(of: Uint32Array, profiles: number): Uint32Array {
  const sizes = new Uint32Array(profiles);
  for (let i = 0; i < of.length; i++) sizes[of[i]!]!++;
  return sizes;
}

/** The facts of one record. */
export function factsAt(all: readonly Profiles[], record: number): Facts {
  return Object.fromEntries(
    all.flatMap(({ of, facts }) =>
      [...facts].map(([field, { starts, values }]) => {
        const profile = of[record]!;
        return [field, [...values.subarray(starts[profile], starts[profile + 1])]];
      }),
    ),
  );
}

/** Writes profiles with the entries that they use. */
export function packProfiles(all: readonly Profiles[], entries: Entries): Uint8Array {
  const bytes = newBytes(1 << 16);
  for (const { of, records, facts } of all) {
    bytes.number(records.length);
    for (const [field, { starts, values }] of facts) {
      const used = [...new Set(values)];
      const place = new Map(used.map((value, i) => [value, i]));
      const told = Buffer.from(JSON.stringify(used.map((value) => entries.of[field][value])));
      bytes.number(told.length);
      bytes.all(told);
      for (let i = 0; i + 1 < starts.length; i++) {
        bytes.number(starts[i + 1]! - starts[i]!);
        for (let at = starts[i]!; at < starts[i + 1]!; at++) bytes.number(place.get(values[at]!)!);
      }
    }
    for (const profile of of) bytes.number(profile);
  }
  return bytes.taken();
}

export function unpackProfiles(packed: Uint8Array, records: number, entries: Entries): Profiles[] {
  const place = { bytes: packed, at: 0 };
  return groups.map((fields) => {
    const size = nextNumber(place);
    const facts = new Map(
      fields.map((field) => [field, readColumn(place, size, (entry) => entries.add(field, entry))]),
    );
    const of = new Uint32Array(records);
    for (let i = 0; i < records; i++) of[i] = nextNumber(place);
    return { fields, of, records: sizesOf(of, size), facts };
  });
}

function readColumn(place: Place, profiles: number, add: (entry: Entry) => number): Column {
  const length = nextNumber(place);
  const told = JSON.parse(Buffer.from(place.bytes.subarray(place.at, place.at + length)).toString('utf8')) as Entry[];
  place.at += length;
  const numbers = Uint32Array.from(told, add);
  const starts = new Uint32Array(profiles + 1);
  const values: number[] = [];
  for (let i = 0; i < profiles; i++) {
    for (let left = nextNumber(place); left > 0; left--) values.push(numbers[nextNumber(place)]!);
    starts[i + 1] = values.length;
  }
  return { starts, values: Uint32Array.from(values) };
}
