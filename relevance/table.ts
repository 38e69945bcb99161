/** The figures as docs/search.md tells them, and as a test reads them back there. */

import type { Grades } from './measure.ts';
import { figuresOf, isOdd, type Query } from './run.ts';
import type { System } from './systems.ts';

export type Row = { readonly name: string; readonly values: readonly number[] };

const plain = 'fts5, all words, then any';

/** Each system over all queries; ours and plain FTS5 over either half. */
export function systemRows(systems: Readonly<Record<string, System>>, queries: readonly Query[], judged: ReadonlyMap<string, Grades>): Row[] {
  const row = (name: string, system: System, own: readonly Query[]): Row => {
    const { ndcg10, recall10, recall20 } = figuresOf(system, own, judged);
    return { name, values: [ndcg10, recall10, recall20] };
  };
  const halves = [
    { name: 'odd, tuned on', own: queries.filter(isOdd) },
    { name: 'even, held out', own: queries.filter((query) => !isOdd(query)) },
  ];
  return [
    ...Object.entries(systems).map(([name, system]) => row(name, system, queries)),
    ...halves.flatMap(({ name, own }) =>
      ['answerable', plain].map((system) => row(`${system}; ${name} (${own.length})`, systems[system]!, own)),
    ),
  ];
}

/** nDCG@10 and recall@10 of ours, and both of plain FTS5, by kind of query. */
export const kindRows = (systems: Readonly<Record<string, System>>, queries: readonly Query[], judged: ReadonlyMap<string, Grades>): Row[] =>
  [...Map.groupBy(queries, ({ kind }) => kind)].map(([kind, own]) => ({
    name: `${kind} (${own.length})`,
    values: ['answerable', plain].flatMap((system) => {
      const { ndcg10, recall10 } = figuresOf(systems[system]!, own, judged);
      return [ndcg10, recall10];
    }),
  }));

export const tableOf = (rows: readonly Row[]): string =>
  rows.map(({ name, values }) => `| ${name} | ${values.map((value) => value.toFixed(3)).join(' | ')} |`).join('\n');

/** The rows of figures in a page of documentation. */
export const rowsIn = (page: string): Row[] =>
  [...page.matchAll(/^\| ([^|]+) \|((?: [01]\.\d{3} \|)+)$/gm)].map(([, name, cells]) => ({
    name: name!,
    values: [...cells!.matchAll(/[01]\.\d{3}/g)].map(([value]) => Number(value)),
  }));
