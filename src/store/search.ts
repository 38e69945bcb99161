/** Full-text search: the unit found is a pair (an answer with its questions), grouped by record; every filter comes before any cut. */

import type { SQLInputValue } from 'node:sqlite';
import type { Store } from './open.ts';
import { type Passage, passageOf } from './passage.ts';
import { type Query, readQuery, toMatch } from './query.ts';
import { type Listed, type ListedRow, toListed } from './records.ts';

export type FoundPair = {
  readonly numbers: readonly string[];
  readonly question: readonly Passage[];
  readonly answer: readonly Passage[];
};

export type Found = {
  readonly records: number;
  readonly pairs: number;
  readonly results: readonly {
    readonly record: Listed;
    /** How many pairs of the record are found; `pairs` shows the best few of them. */
    readonly hits: number;
    readonly pairs: readonly FoundPair[];
  }[];
};

export type Page = { readonly limit: number; readonly offset: number };

/** Weights of subject, question, answer and notes; words as printed count beside their stems. */
const weights = '2, 1, 1, 0.5, 2, 1, 1, 0.5';
const shownPairs = 3;

/** Records found, best first; without words to look for, newest first. Throws a Problem 'bad-query' on a slip. */
export function search(store: Store, text: string, page: Page): Found {
  const query = readQuery(text);
  const { sql, values } = filterOf(query);
  const rows = query.terms.length === 0 ? listed(store, sql, values, page) : ranked(store, query, sql, values, page);
  const total = rows[0] ?? (page.offset > 0 ? { records: 0, pairs: 0 } : undefined);
  return {
    records: Number(total?.records ?? 0),
    pairs: Number(total?.pairs ?? 0),
    results: rows.map((row) => ({
      record: toListed(row),
      hits: row.hits,
      pairs: query.terms.length === 0 ? [] : pairsFound(store, query, row.number),
    })),
  };
}

type Row = ListedRow & {
  readonly number: number;
  readonly hits: number;
  readonly records: number;
  readonly pairs: number;
};

function ranked(
  store: Store,
  query: Query,
  filter: string,
  values: readonly SQLInputValue[],
  { limit, offset }: Page,
): Row[] {
  return store
    .prepare(
      `with hit as materialized (
         select rowid >> 12 as number, bm25(pair_text, ${weights}) as score
           from pair_text where pair_text match ?
       ), best as (
         select number, min(score) as score, count(*) as hits from hit
          where ${filter === '' ? 'true' : `number in (select number from record where ${filter})`}
          group by number
       ), page as (
         select number, score, hits, count(*) over () as records, sum(hits) over () as pairs
           from best order by score, number desc limit ? offset ?
       )
       select page.*, record.id, subject, askers, submitted, received, standing
         from page join record using (number) order by score, number desc`,
    )
    .all(toMatch(query), ...values, limit, offset) as unknown as Row[];
}

function listed(store: Store, filter: string, values: readonly SQLInputValue[], { limit, offset }: Page): Row[] {
  return store
    .prepare(
      `select number, id, subject, askers, submitted, received, standing, 0 as hits, 0 as pairs, count(*) over () as records
         from record where ${filter}
        order by coalesce(received, submitted) desc, id limit ? offset ?`,
    )
    .all(...values, limit, offset) as unknown as Row[];
}

/** The filters of a query as a condition on a record; a name is found by any of its words, all else as a whole. */
function filterOf({ filters }: Query): { sql: string; values: SQLInputValue[] } {
  const conditions = filters.map(({ field, without }) => {
    const not = without ? 'not ' : '';
    if (field === 'status') return `${not}standing = ?`;
    const by = field === 'asker' || field === 'minister' ? "value like '%' || ? || '%'" : 'value = ?';
    return `number ${not}in (select facet.record from facet where field = '${field}' and ${by})`;
  });
  const values = filters.map(({ field, value }) => (field === 'status' ? value : ` ${value} `));
  return { sql: conditions.join(' and '), values };
}

function pairsFound(store: Store, query: Query, number: number): FoundPair[] {
  return store
    .prepare(
      `select pair.* from pair_text join pair on pair.id = pair_text.rowid
        where pair_text match ? and pair_text.rowid between ? and ?
        order by bm25(pair_text, ${weights}), pair.id limit ${shownPairs}`,
    )
    .all(toMatch(query), number << 12, (number << 12) + 4095)
    .map(({ numbers, question, answer, notes }) => ({
      numbers: JSON.parse(String(numbers)),
      question: passageOf(query, String(question)),
      answer: passageOf(query, String(answer), String(notes)),
    }));
}
