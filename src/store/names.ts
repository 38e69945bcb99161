/** The names that records are counted under, such as members and offices, in one order that growth does not disturb. */

import { type Field, foldedValue } from './fields.ts';
import type { Named } from './figures.ts';
import { type Store, statement } from './open.ts';
import type { KeysetPage } from './record-list.ts';

/** The names of one parliament, where it is said. */
type Own = { readonly parliament?: string | null | undefined };
const own = "and (:parliament is null or id between :parliament || '/' and :parliament || '0')";

/** A name and the key that it is sorted by: its folded words. */
export type KeyedName = Named & { readonly key: string };

const select = `select value as key, max(label) as name, count(*) as sets, min(submitted) as first, max(submitted) as last
  from facet join record on record.number = facet.record where field = :field and label is not null ${own}`;

/** Names in the order of their folded words. */
export function listNames(store: Store, field: Field, page: KeysetPage & Own): KeyedName[] {
  const { after = '', before, limit, parliament = null } = page;
  const backwards = before !== undefined;
  const rows = statement(
    store,
    `${select} and value ${backwards ? '<' : '>'} :key group by value order by value ${backwards ? 'desc' : 'asc'} limit :limit`,
  ).all({ field, key: before ?? after, limit, parliament });
  const found = rows.map(toName);
  return backwards ? found.reverse() : found;
}

/** A name, however its capitals, accents and marks are written. */
export function findName(
  store: Store,
  field: Field,
  name: string,
  { parliament = null }: Own = {},
): KeyedName | undefined {
  const row = statement(store, `${select} and value = :key group by value`).get({
    field,
    key: ` ${foldedValue(name)} `,
    parliament,
  });
  return row && toName(row);
}

const toName = ({ key, name, sets, first, last }: Record<string, unknown>): KeyedName => ({
  key: String(key),
  name: String(name),
  sets: Number(sets),
  ...(first === null ? {} : { first: String(first) }),
  ...(last === null ? {} : { last: String(last) }),
});
