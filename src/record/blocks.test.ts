import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf } from './blocks.ts';

const texts = (...args: Parameters<typeof blocksOf>) => blocksOf(...args).map(({ marker, text }) => marker + text);

test('blocksOf() sets printed paragraphs apart, and list items with their mark as printed', () => {
  assert.deepEqual(texts('Een. Twee.\n– drie\na) vier\nVijf.', ['Een.', 'Twee.', 'Vijf.']), [
    'Een.',
    'Twee.',
    '–drie',
    'a)vier',
    'Vijf.',
  ]);
});

test('blocksOf() keeps a line whole that the paragraphs do not make up', () => {
  assert.deepEqual(texts('Een. Twee.\nDrie.', ['Een.', 'Anders.']), ['Een. Twee.', 'Drie.']);
});

test('blocksOf() of a line that is only a list mark is that mark', () => {
  assert.deepEqual(texts('–\n\nb)'), ['–', 'b)']);
});
