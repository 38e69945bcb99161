/**
 * `npm run relevance`: how well search finds, beside plain FTS5, on judged queries over the real papers. After `--`:
 * `--queries` by query; `--similar` whether drafts find what was asked before; `--unjudged` what
 * stands among the first ten of any system and nobody judged yet; `--blind COUNT SEED` judged pairs, drawn at random, whole and
 * without their grades; `--agreement [FILE]` how far two readings agree, or a reading in a file with what was settled on.
 */

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { search } from '../src/store/search.ts';
import { agreementOf, type Both } from './agreement.ts';
import { openCollection } from './collection.ts';
import { ndcg } from './measure.ts';
import { randomOf } from '../bench/generate.ts';
import { readJudgements, readQueries, readSecondReading, systemsOf } from './run.ts';
import { recallOfSimilar } from './similar.ts';
import { kindRows, systemRows, tableOf } from './table.ts';
import { textOfPair } from './text.ts';

const corpus = process.env.ANSWERABLE_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus');
if (!existsSync(corpus)) throw new Error(`Cannot read the papers: there is no folder ${corpus}`);
const [wanted, ...more] = process.argv.slice(2);
if (wanted === '--agreement') {
  console.log(agreementOf(more[0] === undefined ? readSecondReading().map(({ grades }) => grades) : againstSettled(more[0])));
  process.exit();
}
const store = await openCollection(corpus);
const queries = readQueries();
const judged = readJudgements();
const systems = systemsOf(store);

if (wanted === '--similar') console.log(recallOfSimilar(store));
else if (wanted === '--unjudged') showUnjudged();
else if (wanted === '--blind') showBlind(Number(more[0] ?? 300), Number(more[1] ?? 1));
else if (wanted === '--queries') showQueries();
else showFigures();

function showFigures(): void {
  console.log(`${queries.length} queries, ${[...judged.values()].reduce((sum, { size }) => sum + size, 0)} judged pairs\n`);
  console.log(`| | nDCG@10 | recall@10 | recall@20 |\n| --- | ---: | ---: | ---: |\n${tableOf(systemRows(systems, queries, judged))}\n`);
  console.log(`| kind | nDCG@10 | recall@10 | FTS5 nDCG@10 | recall@10 |\n| --- | ---: | ---: | ---: | ---: |\n${tableOf(kindRows(systems, queries, judged))}`);
}

function showQueries(): void {
  for (const { id, text } of queries) {
    const values = Object.values(systems).map((find) => ndcg(find(text, 10), judged.get(id) ?? new Map(), 10).toFixed(2));
    console.log(`${id}  ${values.join('  ')}  ${search(store, text, { limit: 1, offset: 0 }).records}  ${text}`);
  }
}

function showUnjudged(): void {
  for (const { id, text, intent } of queries) {
    const found = new Set(Object.values(systems).flatMap((find) => find(text, 10)));
    for (const key of [...found].filter((each) => !judged.get(id)?.has(each))) {
      console.log(`${id}\t${key}\t?\t${text} (${intent})\t${textOfPair(store, key)}`);
    }
  }
}

/** Pairs in an order that says nothing of their grades, query by query. */
function showBlind(count: number, seed: number): void {
  const random = randomOf(seed);
  const all = queries.flatMap((query) => [...(judged.get(query.id)?.keys() ?? [])].map((key) => ({ query, key, at: random() })));
  const drawn = new Set(all.toSorted((a, b) => a.at - b.at).slice(0, count));
  for (const { query, key } of all.filter((each) => drawn.has(each)))
    console.log(`${query.id}\t${key}\t?\t${query.text} (${query.intent})\t${textOfPair(store, key, Number.POSITIVE_INFINITY)}`);
}

/** The grades of a file (query, pair, grade between tabs) beside those that were settled on. */
function againstSettled(file: string): Both[] {
  const grades = readJudgements();
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .flatMap(([query = '', key = '', grade = '']): Both[] => {
      const settled = grades.get(query)?.get(key);
      return settled === undefined || !/^[0-3]$/.test(grade) ? [] : [[settled, Number(grade)]];
    });
}
