/** Full-text search: the unit found is a pair (an answer with its questions), grouped by record; every filter comes before any cut. */

import type { SQLInputValue } from 'node:sqlite';
import { countFacets, type Facet } from './facets.ts';
import { type Pair, pairsPerRecord } from './index-record.ts';
import { type Store, statement } from './open.ts';
import { unpack } from './pack.ts';
import { type Passage, passageOf } from './passage.ts';
import { hitsIn, type Query, readQuery, toMatch } from './query.ts';
import { type Listed, type ListedRow, toListed } from './records.ts';

export type FoundPair = {
  readonly numbers: readonly string[];
  readonly question: readonly Passage[];
  readonly answer: readonly Passage[];
  /** Where a note has what was looked for; else empty. */
  readonly note: readonly Passage[];
};

export type Found = {
  readonly records: number;
  readonly pairs: number;
  /** How all records found divide over what they can be filtered by. */
  readonly facets: readonly Facet[];
  readonly results: readonly {
    readonly record: Listed;
    /** How many pairs of the record are found; `pairs` shows the best few of them. */
    readonly hits: number;
    readonly pairs: readonly FoundPair[];
  }[];
};

export type Page = { readonly limit: number; readonly offset: number };

/** Weights of subject and words as printed, and of their stems. */
const weights = '2, 1, 2, 1';
const shownPairs = 3;

/** Records found, best first; without words to look for, newest first. Throws a Problem 'bad-query' on a slip. */
export function search(store: Store, text: string, page: Page): Found {
  const query = readQuery(text);
  if (query.terms.length === 0) return listed(store, query, page);
  const hits = findHits(store, query);
  const shown = hits.best.slice(page.offset, page.offset + page.limit);
  const own = new Map(shown.map((number): [number, Hit[]] => [number, []]));
  for (const hit of hits.pairs) own.get(recordNumber(hit.id))?.push(hit);
  return {
    records: hits.best.length,
    pairs: hits.pairs.length,
    facets: countFacets(store, hits.best),
    results: [...own].map(([number, found]) => resultOf(store, query, number, found)),
  };
}

function resultOf(store: Store, query: Query, number: number, found: readonly Hit[]): Found['results'][number] {
  const row = statement(store, 'select * from record where number = ?').get(number)!;
  const pairs = unpack<Pair[]>(row.pairs);
  const best = found.toSorted((a, b) => a.score - b.score || a.id - b.id).slice(0, shownPairs);
  return {
    record: toListed(row as ListedRow),
    hits: found.length,
    pairs: best.map(({ id }) => {
      const { numbers, question, answer, notes } = pairs[id % pairsPerRecord]!;
      return {
        numbers,
        question: passageOf(query, question),
        answer: passageOf(query, answer),
        note: hitsIn(query, notes).length > 0 ? passageOf(query, notes) : [],
      };
    }),
  };
}

const recordNumber = (id: number): number => Math.floor(id / pairsPerRecord);

type Hit = { readonly id: number; readonly score: number };

/** Every pair that the query finds under its filters, and the records that they are of, best first. */
function findHits(store: Store, query: Query): { pairs: Hit[]; best: number[] } {
  const allowed = query.filters.length > 0 ? new Set(filtered(store, query)) : undefined;
  const found = statement(
    store,
    `select rowid as id, bm25(pair_text, ${weights}) as score from pair_text where pair_text match ?`,
  );
  const best = new Map<number, number>();
  const pairs: Hit[] = [];
  for (const hit of found.iterate(toMatch(query)) as Iterable<Hit>) {
    const number = recordNumber(hit.id);
    if (allowed && !allowed.has(number)) continue;
    pairs.push(hit);
    best.set(number, Math.min(best.get(number) ?? 0, hit.score));
  }
  const ranked = [...best].sort((a, b) => a[1] - b[1] || b[0] - a[0]).map(([number]) => number);
  return { pairs, best: ranked };
}

/** The numbers of the records that the filters of a query let through. */
function filtered(store: Store, query: Query): number[] {
  const { sql, values } = filterOf(query);
  return statement(store, `select number from record where ${sql}`)
    .all(...values)
    .map(({ number }) => Number(number));
}

function listed(store: Store, query: Query, { limit, offset }: Page): Found {
  const { sql, values } = filterOf(query);
  const rows = statement(
    store,
    `select id, subject, askers, submitted, received, standing from record where ${sql}
      order by coalesce(received, submitted) desc, id limit ? offset ?`,
  ).all(...values, limit, offset);
  const numbers = filtered(store, query);
  return {
    records: numbers.length,
    pairs: 0,
    facets: countFacets(store, numbers),
    results: rows.map((row) => ({ record: toListed(row as ListedRow), hits: 0, pairs: [] })),
  };
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
