/** Finding in the real papers, where they are at hand. */

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { importFiles } from '../src/intake/import.ts';
import { openStore } from '../src/store/open.ts';
import { search } from '../src/store/search.ts';

const corpus = process.env.ANSWERABLE_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus');
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
