/**
 * `npm run relevance`: how well search finds, beside plain FTS5, on judged queries over the real papers. `-- --kinds` by kind of
 * query, `-- --queries` by query, `-- --similar` whether drafts find what was asked before, `-- --unjudged` lists what stands among the first ten of any system and nobody judged yet.
 */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { search } from '../src/store/search.ts';
import { openCollection } from './collection.ts';
import { ndcg } from './measure.ts';
import { figuresOf, type Query, readJudgements, readQueries, systemsOf } from './run.ts';
import { recallOfSimilar } from './similar.ts';
import { textOfPair } from './text.ts';

const corpus = process.env.ANSWERABLE_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus');
if (!existsSync(corpus)) throw new Error(`Cannot read the papers: there is no folder ${corpus}`);
const wanted = process.argv[2];
const store = await openCollection(corpus);
const queries = readQueries();
const judged = readJudgements();
const systems = systemsOf(store);

if (wanted === '--similar') console.log(recallOfSimilar(store));
else if (wanted === '--unjudged') showUnjudged();
else if (wanted === '--queries') showQueries();
else showFigures(wanted === '--kinds');

function showFigures(byKind: boolean): void {
  const groups = new Map<string, Query[]>([['all', queries]]);
  groups.set('odd, tuned on', queries.filter(isOdd));
  groups.set('even, held out', queries.filter((query) => !isOdd(query)));
  if (byKind) for (const [kind, own] of Map.groupBy(queries, ({ kind }) => kind)) groups.set(kind, own);
  for (const [name, own] of groups) {
    console.log(`${name}: ${own.length} queries`);
    for (const [system, find] of Object.entries(systems)) {
      const { ndcg10, recall10, recall20 } = figuresOf(find, own, judged);
      const cells = [ndcg10, recall10, recall20].map((value) => value.toFixed(3)).join('  ');
      console.log(`  ${system.padEnd(42)} nDCG@10, recall@10, recall@20  ${cells}`);
    }
  }
}

/** What search does is chosen on the queries with an odd number, and judged on the others. */
function isOdd({ id }: Query): boolean {
  return Number(id.slice(1)) % 2 === 1;
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
