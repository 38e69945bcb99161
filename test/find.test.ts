/** Finding in the real papers, where they are at hand. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { agreementOf } from '../relevance/agreement.ts';
import { openCollection } from '../relevance/collection.ts';
import { readJudgements, readQueries, readSecondReading, systemsOf } from '../relevance/run.ts';
import { recallOfSimilar } from '../relevance/similar.ts';
import { kindRows, rowsIn, systemRows } from '../relevance/table.ts';
import { importFiles } from '../src/intake/import.ts';
import { openStore } from '../src/store/open.ts';
import { search } from '../src/store/search.ts';

const root = resolve(import.meta.dirname, '..');
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

test('search ranks real pairs better than plain FTS5 does, by the grades that readers gave, as docs/search.md tells', {
  skip: absent,
}, async () => {
  const store = await collection();
  const systems = systemsOf(store);
  const [queries, judged] = [readQueries(), readJudgements()];
  assert.ok(queries.length >= 110 && queries.every(({ id }) => judged.has(id)));
  const rows = systemRows(systems, queries, judged);
  const [own, ...others] = rows.slice(0, 4);
  assert.ok(own!.values[0]! > 0.785 && own!.values[1]! > 0.885, own!.values.join());
  for (const { name, values } of others) {
    assert.ok(own!.values[0]! > values[0]! + 0.1 && own!.values[1]! > values[1]! + 0.1, `${name} ${values.join()}`);
  }
  const told = new Map(
    rowsIn(readFileSync(join(root, 'docs/search.md'), 'utf8')).map(({ name, values }) => [name, values]),
  );
  for (const { name, values } of [...rows, ...kindRows(systems, queries, judged)]) {
    const near = told.get(name)?.every((value, i) => Math.abs(value - values[i]!) <= 0.0105);
    assert.ok(near, `docs/search.md tells ${name} as ${told.get(name)}, measured is ${values}: npm run relevance`);
  }
  const unjudged = queries.flatMap(({ id, text }) =>
    systems.answerable!(text, 10).filter((key) => !judged.get(id)?.has(key)),
  );
  assert.ok(unjudged.length <= 40, `${unjudged.length} results are not judged: npm run relevance -- --unjudged`);
});

test('two readings of the same pairs agree as docs/search.md tells, and what was settled is what counts', () => {
  const read = readSecondReading();
  const { pairs, same, kappa, relevantKappa } = agreementOf(read.map(({ grades }) => grades));
  const page = readFileSync(join(root, 'docs/search.md'), 'utf8');
  for (const told of [`${pairs} pairs`, `${(same * 100).toFixed(1)} %`, kappa.toFixed(3), relevantKappa.toFixed(3)])
    assert.ok(page.includes(told), told);
  const judged = readJudgements();
  for (const { query, key, settled } of read) assert.equal(judged.get(query)?.get(key), settled, `${query} ${key}`);
});

test('a question that is held out of its set finds the rest of it among the first ten', { skip: absent }, async () => {
  const { first, ten, drafts } = recallOfSimilar(await collection());
  assert.ok(drafts >= 90 && first > 0.65 && ten > 0.8, JSON.stringify({ first, ten, drafts }));
});
