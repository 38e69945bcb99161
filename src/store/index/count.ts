/** How what was found divides over every field, and over the years or the months of one. */

import type { Facet, Span } from '../facets.ts';
import { fields } from '../fields.ts';
import type { Chosen } from './choose.ts';
import type { Entries, FactField } from './columns.ts';
import { type Grouped, termOf, termValues } from './filter.ts';

/** The most frequent first; of a field that is filtered on, every value by what there would be if it were chosen. */
export function countFacets(all: readonly Chosen[], entries: Entries, filters: Grouped): Facet[] {
  return fields.flatMap((field) => {
    const bit = 1 << filters.groups.findIndex((group) => group[0]!.field === field);
    const counts = field === 'term' ? countTerms(all, bit, filters.today) : countFacts(all, entries, field, bit);
    return [...counts]
      .filter(([, records]) => records > 0)
      .map(([value, records]): Facet => ({ field, value, records }))
      .sort((a, b) => b.records - a.records || (a.value < b.value ? -1 : 1));
  });
}

/** The records that count for a field: those found, and those that its own filter alone keeps out. */
function countFacts(all: readonly Chosen[], entries: Entries, field: FactField, bit: number): Map<string, number> {
  const counts = new Uint32Array(entries.of[field].length);
  for (const { part, records, almost, failed } of all) {
    const { starts, values } = part.columns.facts[field];
    for (let i = 0; i < records.length; i++) {
      const record = records[i]!;
      for (let at = starts[record]!; at < starts[record + 1]!; at++) counts[values[at]!]!++;
    }
    for (let i = 0; i < almost.length; i++) {
      if (failed[i] !== bit) continue;
      for (let at = starts[almost[i]!]!; at < starts[almost[i]! + 1]!; at++) counts[values[at]!]!++;
    }
  }
  const labels = new Map<string, number>();
  entries.of[field].forEach(({ label }, i) => {
    if (label !== undefined && counts[i]! > 0) labels.set(label, (labels.get(label) ?? 0) + counts[i]!);
  });
  return labels;
}

function countTerms(all: readonly Chosen[], bit: number, today: number): Map<string, number> {
  const counts = termValues.map(() => 0);
  for (const { part, records, almost, failed } of all) {
    const { due, answered } = part.columns;
    const count = (record: number): void => {
      const term = termOf(due[record]!, answered[record]!, today);
      if (term >= 0) counts[term]!++;
    };
    for (let i = 0; i < records.length; i++) count(records[i]!);
    for (let i = 0; i < almost.length; i++) if (failed[i] === bit) count(almost[i]!);
  }
  return new Map(termValues.map((value, i) => [value, counts[i]!]));
}

/** Records by the month of asking, or by the year. */
export function countSpans(all: readonly Chosen[], by: 'year' | 'month'): Span[] {
  const counts = new Uint32Array(10_000 * 13);
  for (const { part, records } of all) {
    const { asked } = part.columns;
    for (let i = 0; i < records.length; i++) {
      const day = asked[records[i]!]!;
      const month = (day / 100) | 0;
      counts[((month / 100) | 0) * 13 + (month % 100)]!++;
    }
  }
  const spans = new Map<string, number>();
  for (let at = 13; at < counts.length; at++) {
    if (counts[at] === 0) continue;
    const year = String((at / 13) | 0).padStart(4, '0');
    const span = by === 'year' ? year : `${year}-${String(at % 13).padStart(2, '0')}`;
    spans.set(span, (spans.get(span) ?? 0) + counts[at]!);
  }
  return [...spans].map(([span, records]) => ({ span, records }));
}
