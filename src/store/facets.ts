/** How the records found divide over what they can be filtered by. */

import { type Store, statement } from './open.ts';
import type { Field } from './query.ts';

export type Facet = {
  readonly field: Field;
  /** As printed: a party, a name, a portfolio, a year, a standing. */
  readonly value: string;
  readonly records: number;
};

/** Every value that the records have, by field, the most frequent first. */
export function countFacets(store: Store, numbers: readonly number[]): Facet[] {
  const rows = statement(
    store,
    `with found as materialized (select value as number from json_each(?))
      select field, label as value, count(distinct facet.record) as records from found join facet on facet.record = found.number
        where label is not null group by field, label
      union all
      select 'status', standing, count(*) from found join record using (number) group by standing
      order by field, records desc, value`,
  ).all(JSON.stringify(numbers));
  return rows.map((row) => ({ ...row }) as Facet);
}
