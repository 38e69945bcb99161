/**
 * Search over generated pairs, by kind of query: rank, totals, facets, timeline and passages of the first page of 20 records.
 * Every query is asked for the first time by a process that has answered others (cold), and again at once (warm), in several
 * rounds, each with its memory empty; of each query the fastest round counts. Beside it plain FTS5 on the same pairs.
 */

import { openStore } from '../src/store/open.ts';
import { search } from '../src/store/search.ts';
import { type Plain, plainFts } from './fts.ts';
import { rounded } from './measure.ts';
import { benchNear } from './near.ts';
import { drawQueries, type Kind, kinds, type Queries } from './queries.ts';
import { benchVisible } from './visible.ts';

const first = { limit: 20, offset: 0, today: '2041-06-15' };
const each = 100;
const rounds = 5;

/** What p50 and p95 should be at most, at 100,000 and at 600,000 pairs. */
const goals: Partial<Record<Kind, string>> = {
  'any word': 'p95 15/35',
  'common word': 'p50 2/3, p95 8/15',
  'three words': 'p95 8/12',
  phrase: 'p95 10/30',
  prefix: 'p95 8/15',
  'filter with facets': 'p95 5/10',
};

export function benchSearch(folder: string, plainPath: string, pairs: number): void {
  const queries = drawQueries(pairs / 5, each);
  const ours = timesOf(folder, queries);
  const store = openStore(folder);
  const plain = plainFts(store, plainPath);
  const theirs = plainTimes(plain, queries);
  const index = Number(store.prepare('select sum(length(bytes)) as n from segment_piece').get()!.n);
  console.log(
    `  milliseconds a page, p50/p95 of up to ${each} queries, the fastest of ${rounds} rounds; CPU is the mean of all first askings;\n` +
      `  FTS5 (its index is ${rounded(plain.bytes / index)} times ours): total, best 20 with passages, 6 fields counted`,
  );
  for (const kind of kinds) {
    const found = queries[kind].map((query) => search(store, query, first).pairs);
    const { cold, warm, cpu } = ours[kind];
    const other = theirs[kind];
    const beside = other
      ? `FTS5 ${spread(other)} = ${rounded(at(other, 0.5) / at(cold, 0.5))}/${rounded(at(other, 0.95) / at(cold, 0.95))} times ours`
      : '';
    console.log(
      `  ${kind.padEnd(18)} ${String(queries[kind].length).padStart(3)} queries, median ${String(at(found, 0.5)).padStart(6)} pairs: ` +
        `first ${spread(cold)}  again ${spread(warm)}  CPU ${rounded(cpu)}  ${beside}  ${goals[kind] ? `(goal ${goals[kind]})` : ''}`,
    );
  }
  benchNear(store);
  benchVisible(store);
  store.close();
}

type Times = { cold: number[]; warm: number[]; cpu: number };

/** The times of every query, the fastest of several rounds; each round opens the register anew, so that its memory is empty. */
function timesOf(folder: string, queries: Queries): Record<Kind, Times> {
  const times = Object.fromEntries(kinds.map((kind) => [kind, { cold: [], warm: [], cpu: 0 }])) as unknown as Record<
    Kind,
    Times
  >;
  for (let round = 0; round < rounds; round++) {
    const store = openStore(folder);
    for (const query of ['de kamer', 'onderzoek', '"van de"', 'kust*', 'year:2035 wet']) search(store, query, first);
    for (const kind of kinds) {
      const { cold, warm } = times[kind];
      let cpu = 0;
      queries[kind].forEach((query, i) => {
        const began = process.cpuUsage();
        cold[i] = Math.min(
          cold[i] ?? Number.POSITIVE_INFINITY,
          millisecondsOf(() => search(store, query, first)),
        );
        const { user, system } = process.cpuUsage(began);
        cpu += (user + system) / 1000;
        warm[i] = Math.min(
          warm[i] ?? Number.POSITIVE_INFINITY,
          millisecondsOf(() => search(store, query, first)),
        );
      });
      times[kind].cpu += cpu / queries[kind].length / rounds;
    }
    store.close();
  }
  return times;
}

/** FTS5 on the same queries, those without filters and not all of them: the fastest of two rounds. */
function plainTimes(plain: Plain, queries: Queries): Partial<Record<Kind, number[]>> {
  const asked = kinds.filter((kind) => !kind.startsWith('filter'));
  plain.page('onderzoek');
  const timesOf = (query: string): number => Math.min(...[0, 1].map(() => millisecondsOf(() => plain.page(query))));
  return Object.fromEntries(asked.map((kind) => [kind, queries[kind].slice(0, 50).map(timesOf)]));
}

function millisecondsOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;

const spread = (times: readonly number[]): string =>
  `${rounded(at(times, 0.5))}/${rounded(at(times, 0.95))}`.padStart(10);
