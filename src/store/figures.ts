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

/** What figures are of: the sets of one parliament, or of a group in it; of the whole register where nothing is said. */
export type Scope = { readonly parliament?: string | undefined; readonly group?: Group | undefined };

const within = ({ parliament, group }: Scope): string =>
  [
    parliament === undefined ? ':parliament is null' : "id between :parliament || '/' and :parliament || '0'",
    group
      ? 'number in (select record from facet where field = :field and value = :value)'
      : ':field is null and :value is null',
  ].join(' and ');
const valuesOf = ({ parliament, group }: Scope) => ({
  parliament: parliament ?? null,
  field: group?.field ?? null,
  value: group ? ` ${foldedValue(group.value)} ` : null,
});

/** The parliaments whose records the register holds, by the first part of their ids. */
export function parliamentsIn(store: Store): string[] {
  const next = statement(store, 'select id from record where id > ? order by id limit 1');
  const found: string[] = [];
  for (let row = next.get(''); row; row = next.get(`${found.at(-1)}0`)) found.push(String(row.id).split('/')[0]!);
  return found;
}

/** The facts of every set of which the day of asking is known. */
export const setRows = (store: Store, scope: Scope = {}): SetRow[] =>
  statement(
    store,
    `select submitted, due, answered, ended, ending from record where submitted is not null and ${within(scope)} order by submitted`,
  )
    .all(valuesOf(scope))
    .map(toSetRow);

/** How many sets have no day of asking: no paper of them tells one, and no figure has them. */
export const countUndated = (store: Store, scope: Scope = {}): number =>
  Number(
    statement(store, `select count(*) as sets from record where submitted is null and ${within(scope)}`).get(
      valuesOf(scope),
    )?.sets,
  );

const toSetRow = ({ submitted, due, answered, ended, ending }: Record<string, unknown>): SetRow => ({
  asked: String(submitted),
  ...(due === null ? {} : { due: String(due) }),
  ...(answered === null ? {} : { answered: String(answered) }),
  ...(ended === null ? {} : { ended: String(ended) }),
  ...(ending !== null && answered === null && ended === null ? { unknown: true } : {}),
});

/** The facts of every set of a group, by what it is counted under in another field: a party's by ministry. */
export function rowsByName(store: Store, field: Field, scope: Scope): ReadonlyMap<string, readonly SetRow[]> {
  const rows = statement(
    store,
    `select label, submitted, due, answered, ended, ending from facet join record on record.number = facet.record
      where facet.field = :by and label is not null and submitted is not null and ${within(scope)} order by submitted`,
  ).all({ by: field, ...valuesOf(scope) });
  const named = Map.groupBy(rows, ({ label }) => String(label));
  return new Map([...named].map(([name, own]) => [name, own.map(toSetRow)]));
}

/** The newest sets. */
export const newestOf = (store: Store, scope: Scope, limit: number, offset = 0): Listed[] =>
  statement(
    store,
    `select id, subject, askers, submitted, received, standing from record where ${within(scope)}
      order by coalesce(submitted, received) desc, id limit :limit offset :offset`,
  )
    .all({ ...valuesOf(scope), limit, offset })
    .map((row) => toListed(row as unknown as ListedRow));

export type Named = { readonly name: string; readonly sets: number; readonly first?: string; readonly last?: string };

/** Every value of a field with its sets and the years that they lie between, the most frequent first. */
export const namesOf = (store: Store, field: Field, parliament?: string): Named[] =>
  statement(
    store,
    `select max(label) as name, count(*) as sets, min(submitted) as first, max(submitted) as last
      from facet join record on record.number = facet.record
      where field = :by and label is not null and ${within({ parliament })} group by value order by sets desc, name`,
  )
    .all({ by: field, ...valuesOf({ parliament }) })
    .map(({ name, sets, first, last }) => ({
      name: String(name),
      sets: Number(sets),
      ...(first === null ? {} : { first: String(first) }),
      ...(last === null ? {} : { last: String(last) }),
    }));

/** The name of a group as it is printed; undefined where there is no such value. */
export function groupName(store: Store, { field, value }: Group, parliament?: string): string | undefined {
  const row = statement(
    store,
    `select max(label) as label from facet join record on record.number = facet.record
      where field = :by and value = :name and ${within({ parliament })}`,
  ).get({ by: field, name: ` ${foldedValue(value)} `, ...valuesOf({ parliament }) });
  return row?.label == null ? undefined : String(row.label);
}
