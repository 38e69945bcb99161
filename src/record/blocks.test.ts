import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf, cellsOf } from './blocks.ts';

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

test('blocksOf() takes for items the lines that the source says are, and for a row what has cells', () => {
  const text = 'Of these:\nboats\n– ferries\n\nyear\tboats\n\t12\nThat is all.';
  const blocks = blocksOf(text, undefined, [1, 2]);
  assert.deepEqual(
    blocks.map(({ kind, marker, text }) => [kind, marker, text]),
    [
      ['paragraph', '', 'Of these:'],
      ['item', '', 'boats'],
      ['item', '–', 'ferries'],
      ['row', '', 'year\tboats'],
      ['row', '', '\t12'],
      ['paragraph', '', 'That is all.'],
    ],
  );
  for (const { text: own, start } of blocks) assert.equal(text.slice(start, start + own.length), own);
  assert.deepEqual(cellsOf('a\t\tb'), [
    { text: 'a', at: 0 },
    { text: '', at: 2 },
    { text: 'b', at: 3 },
  ]);
});
