/** How what was found divides over every field, and over the years or the months of one. */

import type { Facet, Span } from '../facets.ts';
import { type Field, fields } from '../fields.ts';
import { termsOn, termValues } from './calendar.ts';
import type { Chosen } from './choose.ts';
import type { Entries, FactField } from './columns.ts';
import type { Grouped } from './filter.ts';
import type { Profiles } from './profiles.ts';
import { roomForPairs } from './room.ts';

/** How many of the records found have each profile, in every part. */
type Counts = readonly {
  readonly chosen: Chosen;
  readonly calendar: Uint32Array;
  readonly profiles: readonly Uint32Array[];
}[];

/** The most frequent first; of a field that is filtered on, every value by what there would be if it were chosen. */
export function countAll(
  all: readonly Chosen[],
  entries: Entries,
  filters: Grouped,
  by: 'year' | 'month',
): { readonly facets: Facet[]; readonly timeline: Span[] } {
  const counts = all.map((chosen) => {
    const { calendar, profiles } = chosen.part.columns;
    const side = shorterSide(chosen);
    return { chosen, calendar: countBy(calendar, side), profiles: profiles.map((each) => countBy(each, side)) };
  });
  const facets = fields.flatMap((field) => facetsOf(counts, entries, filters, field));
  return { facets, timeline: spansOf(counts, by) };
}

/** The facets alone. */
export const countFacets = (all: readonly Chosen[], entries: Entries, filters: Grouped): Facet[] =>
  countAll(all, entries, filters, 'year').facets;

/** Either the records found, or those not found: where nearly all are found the others are sooner counted. */
type Side = { readonly records: Uint32Array; readonly areFound: boolean };

function shorterSide({ records, part }: Chosen): Side {
  const size = part.numbers.length;
  const left = size - records.length;
  if (left * 4 > size) return { records, areFound: true };
  const others = roomForPairs(left);
  let count = 0;
  let record = 0;
  for (let i = 0; i < records.length; i++) {
    for (; record < records[i]!; record++) others[count++] = record;
    record++;
  }
  for (; record < size; record++) others[count++] = record;
  return { records: others, areFound: false };
}

/** How many of the records found have each profile. */
function countBy({ of, records: all }: Pick<Profiles, 'of' | 'records'>, { records, areFound }: Side): Uint32Array {
  const counts = areFound ? new Uint32Array(all.length) : all.slice();
  const step = areFound ? 1 : -1;
  for (let i = 0; i < records.length; i++) counts[of[records[i]!]!]! += step;
  return counts;
}

function facetsOf(counts: Counts, entries: Entries, filters: Grouped, field: Field): Facet[] {
  const bit = 1 << filters.groups.findIndex((group) => group[0]!.field === field);
  const counted = field === 'term' ? countTerms(counts, bit, filters.today) : countFacts(counts, entries, field, bit);
  return [...counted]
    .filter(([, records]) => records > 0)
    .map(([value, records]): Facet => ({ field, value, records }))
    .sort((a, b) => b.records - a.records || (a.value < b.value ? -1 : 1));
}

/** The records that count for a field: those found, and those that its own filter alone keeps out. */
function countFacts(all: Counts, entries: Entries, field: FactField, bit: number): Map<string, number> {
  const counts = new Uint32Array(entries.of[field].length);
  for (const { chosen, profiles } of all) {
    const group = chosen.part.columns.profiles.findIndex(({ fields }) => fields.includes(field));
    const { of, facts } = chosen.part.columns.profiles[group]!;
    const { starts, values } = facts.get(field)!;
    const own = withAlmost(profiles[group]!, of, chosen, bit);
    for (let profile = 0; profile < own.length; profile++) {
      const records = own[profile]!;
      if (records === 0) continue;
      for (let at = starts[profile]!; at < starts[profile + 1]!; at++) counts[values[at]!]! += records;
    }
  }
  const labels = new Map<string, number>();
  entries.of[field].forEach(({ label }, i) => {
    if (label !== undefined && counts[i]! > 0) labels.set(label, (labels.get(label) ?? 0) + counts[i]!);
  });
  return labels;
}

function withAlmost(counts: Uint32Array, of: Uint32Array, { almost, failed }: Chosen, bit: number): Uint32Array {
  if (bit <= 0 || almost.length === 0) return counts;
  const more = counts.slice();
  for (let i = 0; i < almost.length; i++) if (failed[i] === bit) more[of[almost[i]!]!]!++;
  return more;
}

function countTerms(all: Counts, bit: number, today: number): Map<string, number> {
  const counts = termValues.map(() => 0);
  for (const { chosen, calendar } of all) {
    const own = withAlmost(calendar, chosen.part.columns.calendar.of, chosen, bit);
    termsOn(chosen.part.columns.calendar, today).forEach((term, profile) => {
      if (term >= 0) counts[term]! += own[profile]!;
    });
  }
  return new Map(termValues.map((value, i) => [value, counts[i]!]));
}

/** Records by the month of asking, or by the year. */
function spansOf(all: Counts, by: 'year' | 'month'): Span[] {
  const counts = new Map<number, number>();
  for (const { chosen, calendar } of all) {
    chosen.part.columns.calendar.months.forEach((month, profile) => {
      const span = by === 'year' ? (month / 100) | 0 : month;
      if (month > 0 && calendar[profile]! > 0) counts.set(span, (counts.get(span) ?? 0) + calendar[profile]!);
    });
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([span, records]) => {
      const digits = String(span).padStart(by === 'year' ? 4 : 6, '0');
      return { span: by === 'year' ? digits : `${digits.slice(0, 4)}-${digits.slice(4)}`, records };
    });
}
