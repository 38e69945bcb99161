/** The filters of a query as a condition on a record: of several values of one field any, of several fields all. */

import type { SQLInputValue } from 'node:sqlite';
import { termSql } from './facets.ts';
import type { Filter } from './fields.ts';

export type Condition = { readonly sql: string; readonly values: Readonly<Record<string, SQLInputValue>> };

export function conditionOf(filters: readonly Filter[], today: string | undefined): Condition {
  const values: Record<string, SQLInputValue> = { today: today ?? '' };
  const sqlOf = (filter: Filter): string => {
    const name = `value${Object.keys(values).length}`;
    values[name] = comparedTo(filter);
    return `coalesce(${testOf(filter, name)}, 0)`;
  };
  const groups = Map.groupBy(filters, ({ field, without }) => `${without} ${field}`);
  const all = [...groups.values()].map((group) => {
    const any = `(${group.map(sqlOf).join(' or ')})`;
    return group[0]!.without ? `not ${any}` : any;
  });
  return { sql: ['(:today is not null)', ...all].join(' and '), values };
}

/** Fields that are found by any word of theirs, all others as a whole. */
const names = ['asker', 'minister', 'ministry', 'respondent'];

function testOf({ field }: Filter, name: string): string {
  if (field === 'from') return `coalesce(submitted, received) >= :${name}`;
  if (field === 'until') return `coalesce(submitted, received) <= :${name}`;
  if (field === 'term') return `${termSql} = :${name}`;
  const by = names.includes(field) ? `value like '%' || :${name} || '%'` : `value = :${name}`;
  return `record.number in (select facet.record from facet where field = '${field}' and ${by})`;
}

const comparedTo = ({ field, value }: Filter): string =>
  field === 'from' || field === 'until' || field === 'term' ? value : ` ${value.replaceAll('-', ' ')} `;
