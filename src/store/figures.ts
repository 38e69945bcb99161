/** What statistics are made of: a few facts of each set, of the whole register or of all that share a facet. */

import { type Field, foldedValue } from './fields.ts';
import { type Store, statement } from './open.ts';
import { type Listed, type ListedRow, toListed } from './records.ts';

/** A set as its row tells it: answered, ended without an answer, or `unknown` where it ended on a day that nobody told. */
export type SetRow = {
  readonly asked: string;
  readonly due?: string;
  readonly answered?: string;
  readonly ended?: string;
  readonly unknown?: true;
};

/** All that have one value of a field, such as one party. */
export type Group = { readonly field: Field; readonly value: string };

const within = (group: Group | undefined): string =>
  group
    ? 'number in (select record from facet where field = :field and value = :value)'
    : ':field is null and :value is null';
const valuesOf = (group: Group | undefined) => ({
  field: group?.field ?? null,
  value: group ? ` ${foldedValue(group.value)} ` : null,
});

/** The facts of every set of which the day of asking is known. */
export const setRows = (store: Store, group?: Group): SetRow[] =>
  statement(
    store,
    `select submitted, due, answered, ended, ending from record where submitted is not null and ${within(group)} order by submitted`,
  )
    .all(valuesOf(group))
    .map(toSetRow);

const toSetRow = ({ submitted, due, answered, ended, ending }: Record<string, unknown>): SetRow => ({
  asked: String(submitted),
  ...(due === null ? {} : { due: String(due) }),
  ...(answered === null ? {} : { answered: String(answered) }),
  ...(ended === null ? {} : { ended: String(ended) }),
  ...(ending !== null && answered === null && ended === null ? { unknown: true } : {}),
});

/** The facts of every set of a group, by what it is counted under in another field: a party's by ministry. */
export function rowsByName(store: Store, field: Field, group?: Group): ReadonlyMap<string, readonly SetRow[]> {
  const rows = statement(
    store,
    `select label, submitted, due, answered, ended, ending from facet join record on record.number = facet.record
      where facet.field = :by and label is not null and submitted is not null and ${within(group)} order by submitted`,
  ).all({ by: field, ...valuesOf(group) });
  const named = Map.groupBy(rows, ({ label }) => String(label));
  return new Map([...named].map(([name, own]) => [name, own.map(toSetRow)]));
}

/** The newest sets of a group; of all, where none is named. */
export const newestOf = (store: Store, group: Group | undefined, limit: number): Listed[] =>
  statement(
    store,
    `select id, subject, askers, submitted, received, standing from record where ${within(group)}
      order by coalesce(submitted, received) desc, id limit :limit`,
  )
    .all({ ...valuesOf(group), limit })
    .map((row) => toListed(row as unknown as ListedRow));

export type Named = { readonly name: string; readonly sets: number; readonly first?: string; readonly last?: string };

/** Every value of a field with its sets and the years that they lie between, the most frequent first. */
export const namesOf = (store: Store, field: Field): Named[] =>
  statement(
    store,
    `select max(label) as name, count(*) as sets, min(submitted) as first, max(submitted) as last
      from facet join record on record.number = facet.record
      where field = ? and label is not null group by value order by sets desc, name`,
  )
    .all(field)
    .map(({ name, sets, first, last }) => ({
      name: String(name),
      sets: Number(sets),
      ...(first === null ? {} : { first: String(first) }),
      ...(last === null ? {} : { last: String(last) }),
    }));

/** The name of a group as it is printed; undefined where the register has no such value. */
export function groupName(store: Store, { field, value }: Group): string | undefined {
  const row = statement(store, 'select max(label) as label from facet where field = ? and value = ?').get(
    field,
    ` ${foldedValue(value)} `,
  );
  return row?.label == null ? undefined : String(row.label);
}
