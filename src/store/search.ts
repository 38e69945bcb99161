/** Full-text search: the unit found is a pair (an answer with its questions), grouped by record; every filter comes before any cut. */

import type { LanguageCode } from '../language/language.ts';
import { countFacets, countSpans, type Facet, type Span } from './facets.ts';
import { conditionOf } from './filter.ts';
import { type Pair, pairsPerRecord } from './index-record.ts';
import { toMatch } from './match.ts';
import { type Store, statement } from './open.ts';
import { unpack } from './pack.ts';
import { type Passage, passageOf } from './passage.ts';
import { type Expression, type Query, readQuery } from './query.ts';
import { type Listed, type ListedRow, toListed } from './records.ts';
import { wantedOf } from './wanted.ts';

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
  /** How all records found lie over the years of asking; over the months, where one year is asked for. */
  readonly timeline: readonly Span[];
  readonly results: readonly {
    readonly record: Listed;
    /** How many pairs of the record are found; `pairs` shows the best few of them. */
    readonly hits: number;
    readonly pairs: readonly FoundPair[];
  }[];
};

/** By how well it fits; by the day of the newest reply, else of asking; by the days that the answer took, the longest first. */
export const sorts = ['relevance', 'newest', 'oldest', 'days'] as const;
export type Sort = (typeof sorts)[number];

export const isSort = (text: string): text is Sort => sorts.some((sort) => sort === text);

export type Page = {
  readonly limit: number;
  readonly offset: number;
  /** Relevance where there are words to look for, else newest. */
  readonly sort?: Sort;
  /** The day on which terms run, overdue or not; without it none is overdue. */
  readonly today?: string;
};

/** Weights of subject and words as printed, and of their stems. */
const weights = '2, 1, 2, 1';
const shownPairs = 3;

/** Records found, best first; without words to look for, newest first. Throws a Problem 'bad-query' on a slip. */
export function search(store: Store, text: string, page: Page): Found {
  const query = readQuery(text);
  const { records, pairs } = find(store, query, page);
  const numbers = records.map(({ number }) => number);
  const shown = new Map(
    numbers.slice(page.offset, page.offset + page.limit).map((number): [number, Hit[]] => [number, []]),
  );
  for (const hit of pairs) shown.get(recordNumber(hit.id))?.push(hit);
  const year = query.filters.filter(({ field, without }) => field === 'year' && !without);
  return {
    records: records.length,
    pairs: pairs.length,
    facets: countFacets(store, numbers, page.today),
    timeline: countSpans(store, numbers, year.length === 1 ? 7 : 4),
    results: [...shown].map(([number, found]) => resultOf(store, query, number, found)),
  };
}

function resultOf(store: Store, query: Query, number: number, found: readonly Hit[]): Found['results'][number] {
  const row = statement(store, 'select * from record where number = ?').get(number)!;
  const wanted = wantedOf(query, row.language as LanguageCode);
  const best = found.toSorted((a, b) => a.score - b.score || a.id - b.id).slice(0, shownPairs);
  const pairs = best.length > 0 ? unpack<Pair[]>(row.pairs) : [];
  return {
    record: toListed(row as ListedRow),
    hits: found.length,
    pairs: best.map(({ id }) => {
      const { numbers, question, answer, notes } = pairs[id % pairsPerRecord]!;
      const note = passageOf(wanted, notes);
      return {
        numbers,
        question: passageOf(wanted, question),
        answer: passageOf(wanted, answer),
        note: note.some(({ hit }) => hit) ? note : [],
      };
    }),
  };
}

const recordNumber = (id: number): number => Math.floor(id / pairsPerRecord);

type Hit = { readonly id: number; readonly score: number };

type Row = { readonly number: number; readonly day: string; readonly days: number; score: number };

/** Every pair that the query finds under its filters, and the records that they are of, in order. */
function find(store: Store, query: Query, { sort, today }: Page): { records: Row[]; pairs: Hit[] } {
  const { sql, values } = conditionOf(query.filters, today);
  const rows = statement(
    store,
    `select number, coalesce(received, submitted, '') as day, coalesce(days, -1) as days, 0.0 as score from record where ${sql}`,
  ).all(values) as Row[];
  if (!query.find) return { records: inOrder(rows, sort ?? 'newest'), pairs: [] };
  const allowed = new Map(rows.map((row) => [row.number, row]));
  const pairs: Hit[] = [];
  const found = new Set<Row>();
  for (const hit of hitsOf(store, query.find)) {
    const row = allowed.get(recordNumber(hit.id));
    if (!row) continue;
    pairs.push(hit);
    row.score = Math.min(row.score, hit.score);
    found.add(row);
  }
  return { records: inOrder([...found], sort ?? 'relevance'), pairs };
}

function hitsOf(store: Store, find: Expression): Iterable<Hit> {
  const codes = statement(store, 'select distinct language from record').all();
  if (codes.length === 0) return [];
  const match = toMatch(
    find,
    codes.map(({ language }) => language as LanguageCode),
  );
  return statement(
    store,
    `select rowid as id, bm25(pair_text, ${weights}) as score from pair_text where pair_text match ?`,
  ).iterate(match) as Iterable<Hit>;
}

function inOrder(rows: Row[], sort: Sort): Row[] {
  const newest = (a: Row, b: Row): number => (a.day === b.day ? b.number - a.number : a.day < b.day ? 1 : -1);
  const compare: Record<Sort, (a: Row, b: Row) => number> = {
    relevance: (a, b) => a.score - b.score || b.number - a.number,
    newest,
    oldest: (a, b) => Number(a.day === '') - Number(b.day === '') || -newest(a, b),
    days: (a, b) => b.days - a.days || newest(a, b),
  };
  return rows.sort(compare[sort]);
}
