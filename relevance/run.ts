/** Measures the systems on the judged queries. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../src/store/open.ts';
import type { Both } from './agreement.ts';
import { type Grades, mean, ndcg, recall } from './measure.ts';
import { fts, ours, type System } from './systems.ts';

export type Query = { readonly id: string; readonly kind: string; readonly text: string; readonly intent: string };

const rowsOf = (name: string): string[][] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

export const readQueries = (): Query[] =>
  rowsOf('queries.tsv').map(([id = '', kind = '', text = '', intent = '']) => ({ id, kind, text, intent }));

/** What search does is chosen on the queries with an odd number, and judged on the others. */
export const isOdd = ({ id }: Query): boolean => Number(id.slice(1)) % 2 === 1;

/** The grades by the query's id. */
export function readJudgements(): ReadonlyMap<string, Grades> {
  const all = new Map<string, Map<string, number>>();
  for (const [query = '', key = '', grade = ''] of rowsOf('judgements.tsv')) {
    if (!/^[0-3]$/.test(grade)) throw new RangeError(`Cannot read a grade from 0 to 3: got "${grade}" for ${query} ${key}`);
    const grades = all.get(query) ?? new Map<string, number>();
    all.set(query, grades);
    grades.set(key, Number(grade));
  }
  return all;
}

/** The grades of two readings of the same pairs, and what was settled on. */
export type TwiceRead = { readonly query: string; readonly key: string; readonly grades: Both; readonly settled: number };

export const readSecondReading = (): TwiceRead[] =>
  rowsOf('second-reading.tsv').map(([query = '', key = '', first, second, settled]) => ({
    query,
    key,
    grades: [Number(first), Number(second)],
    settled: Number(settled),
  }));

export const systemsOf = (store: Store): Readonly<Record<string, System>> => ({
  answerable: ours(store),
  'fts5, all words': fts(store, { stemmed: false, any: false }),
  'fts5, all words, then any': fts(store, { stemmed: false, any: true }),
  'fts5 with our stems, all words, then any': fts(store, { stemmed: true, any: true }),
});

export type Figures = { readonly ndcg10: number; readonly recall10: number; readonly recall20: number };

export function figuresOf(system: System, queries: readonly Query[], judged: ReadonlyMap<string, Grades>): Figures {
  const each = queries.map(({ id, text }) => ({ found: system(text, 20), grades: judged.get(id) ?? new Map() }));
  return {
    ndcg10: mean(each.map(({ found, grades }) => ndcg(found, grades, 10))),
    recall10: mean(each.map(({ found, grades }) => recall(found, grades, 10))),
    recall20: mean(each.map(({ found, grades }) => recall(found, grades, 20))),
  };
}
