import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf, prose } from './prose.ts';

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

test('prose() links the stretches that refer to something, wherever their block lies', () => {
  const text = 'Zie vraag 2.\n– of vraag 3, <b>.';
  const links = [
    { start: 4, end: 11, href: '#vraag-2' },
    { start: 18, end: 25, href: '#vraag-3' },
  ];
  assert.match(
    String(prose(text, undefined, '', links)),
    /<p>Zie <a href="#vraag-2">vraag 2<\/a>\.<\/p>.*of <a href="#vraag-3">vraag 3<\/a>, &lt;b&gt;\./s,
  );
});

test('blocksOf() of a line that is only a list mark is that mark', () => {
  assert.deepEqual(texts('–\n\nb)'), ['–', 'b)']);
});
