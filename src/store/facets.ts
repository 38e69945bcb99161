/** How the records found divide over what they can be filtered by, and over the years. */

import type { Field } from './fields.ts';
import { type Store, statement } from './open.ts';

export type Facet = {
  readonly field: Field;
  /** As printed: a party, a name, a portfolio, a year; or the value of a closed list. */
  readonly value: string;
  readonly records: number;
};

/** How many of the records found were asked in a year ('2023'), or in a month ('2023-04') where one year was asked for. */
export type Span = { readonly span: string; readonly records: number };

/** Every value that the records have, by field, the most frequent first; terms as of a day. */
export function countFacets(store: Store, numbers: readonly number[], today: string | undefined): Facet[] {
  const rows = statement(
    store,
    `with found as materialized (select value as number from json_each(:numbers))
      select field, label as value, count(distinct facet.record) as records from found join facet on facet.record = found.number
        where label is not null group by field, label
      union all
      select 'term', ${termSql} as value, count(*) from found join record using (number) group by value having value is not null
      order by field, records desc, value`,
  ).all({ numbers: JSON.stringify(numbers), today: today ?? '' });
  return rows.map((row) => ({ ...row }) as Facet);
}

/** Where a record stands in its term on the day :today. */
export const termSql =
  "case when answered <= due then 'in-time' when answered > due then 'late' when due is null or ending is not null then null when due < :today then 'overdue' else 'open' end";

export function countSpans(store: Store, numbers: readonly number[], letters: 4 | 7): Span[] {
  const rows = statement(
    store,
    `select substr(submitted, 1, :letters) as span, count(*) as records from record
      where number in (select value from json_each(:numbers)) and submitted is not null group by span order by span`,
  ).all({ numbers: JSON.stringify(numbers), letters });
  return rows.map((row) => ({ ...row }) as Span);
}
