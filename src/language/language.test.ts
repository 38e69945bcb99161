import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from './language.ts';

const { nl, en } = languages;
const sameStem = (...words: string[]) => assert.equal(new Set(words.map(nl.stem)).size, 1, words.join(' '));

test('stem() brings the forms of a Dutch word together', () => {
  sameStem('vraag', 'vragen');
  sameStem('huis', 'huizen');
  sameStem('brief', 'brieven');
  sameStem('bom', 'bommen');
  sameStem('stad', 'steden');
  sameStem('lid', 'leden');
  sameStem('organisatie', 'organisaties');
});

test('parts() takes a compound apart, with and without a linking sound', () => {
  assert.deepEqual(nl.parts('clustermunitie'), ['cluster', 'munitie']);
  assert.deepEqual(nl.parts('kinderopvang'), ['kind', 'opvang']);
  assert.ok(nl.parts('asielzoekerscentrum').includes('asielzoeker'));
  assert.ok(nl.parts('werkloosheidsuitkeringen').includes(nl.stem('uitkering')));
});

test('parts() leaves words whole that only look like compounds', () => {
  for (const word of ['staatssecretaris', 'staatssecretarissen', 'minister', 'vraag', 'kamer', 'handelingen']) {
    assert.deepEqual(nl.parts(word), [], word);
  }
});

test('synonyms() works both ways', () => {
  assert.deepEqual(nl.synonyms(nl.stem('clusterbommen')), [['clustermunitie']]);
  assert.deepEqual(nl.synonyms(nl.stem('clustermunitie')), [['clusterbom']]);
});

test('English has stems, and no parts', () => {
  assert.equal(en.stem('questions'), en.stem('question'));
  assert.deepEqual(en.parts('housekeeping'), []);
});
