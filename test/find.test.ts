/** Finding in the real papers, where they are at hand. */

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { openCollection } from '../relevance/collection.ts';
import { figuresOf, readJudgements, readQueries, systemsOf } from '../relevance/run.ts';
import { recallOfSimilar } from '../relevance/similar.ts';
import { importFiles } from '../src/intake/import.ts';
import { openStore } from '../src/store/open.ts';
import { search } from '../src/store/search.ts';

const corpus = process.env.ANSWERABLE_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus');
/** Opened once, for it takes seconds. */
let opened: ReturnType<typeof openCollection> | undefined;
const collection = () => (opened ??= openCollection(corpus));
const absent = existsSync(corpus) ? false : `the corpus is absent: ${corpus}`;

test('B8: other forms, parts of compounds, synonyms and diacritics find the paper that the project started from', {
  skip: absent,
}, async () => {
  const store = openStore(':memory:');
  const paper = join(corpus, 'nl/text/ah-tk-20232024-16.txt');
  for await (const { state } of importFiles(store, [paper])) assert.equal(state, 'new');
  for (const query of [
    'vraag',
    'vragen',
    'munitie',
    'clusterbommen',
    'clusterbom',
    'Oekraine',
    'Oekraïne',
    'verplichtend',
  ]) {
    const { results } = search(store, query, { limit: 1, offset: 0 });
    const marked = results.flatMap(({ pairs }) => pairs.flatMap(({ question, answer }) => [...question, ...answer]));
    assert.ok(results.length === 1, query);
    if (query.startsWith('vra')) continue;
    assert.ok(
      marked.some(({ hit }) => hit),
      `${query} is not marked`,
    );
  }
  assert.equal(search(store, 'vliegveld', { limit: 1, offset: 0 }).records, 0);
});

test('search ranks real pairs better than plain FTS5 does, by the grades that a reader gave', {
  skip: absent,
}, async () => {
  const store = await collection();
  const { answerable, ...others } = systemsOf(store);
  const [queries, judged] = [readQueries(), readJudgements()];
  assert.ok(queries.length >= 60 && queries.every(({ id }) => judged.has(id)));
  const own = figuresOf(answerable!, queries, judged);
  assert.ok(own.ndcg10 > 0.77 && own.recall10 > 0.85, JSON.stringify(own));
  for (const [name, find] of Object.entries(others)) {
    const { ndcg10, recall10 } = figuresOf(find, queries, judged);
    assert.ok(own.ndcg10 > ndcg10 + 0.1 && own.recall10 > recall10 + 0.1, `${name} ${ndcg10} ${recall10}`);
  }
  const unjudged = queries.flatMap(({ id, text }) => answerable!(text, 10).filter((key) => !judged.get(id)?.has(key)));
  assert.ok(unjudged.length <= 40, `${unjudged.length} results are not judged: npm run relevance -- --unjudged`);
});

test('a question that is held out of its set finds the rest of it among the first ten', { skip: absent }, async () => {
  const { first, ten, drafts } = recallOfSimilar(await collection());
  assert.ok(drafts >= 90 && first > 0.65 && ten > 0.8, JSON.stringify({ first, ten, drafts }));
});
