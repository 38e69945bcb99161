import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brokenWord, halvesOf, joinedWord } from './written.ts';

test('joinedWord() joins what was typed as one piece, numbers only where their points stand by thousands', () => {
  assert.equal(joinedWord(['noord', 'korea']), 'noordkorea');
  assert.equal(joinedWord(['a', 'z', 'c']), 'azc');
  assert.equal(joinedWord(['3', '000']), '3000');
  for (const words of [['2', '5'], ['36', '410', '12'], ['korea'], ['x'.repeat(20), 'y'.repeat(20)]]) {
    assert.equal(joinedWord(words), undefined, words.join());
  }
});

test('brokenWord() breaks thousands, and letters from digits', () => {
  assert.deepEqual(brokenWord('3000'), ['3', '000']);
  assert.deepEqual(brokenWord('1250000'), ['1', '250', '000']);
  assert.deepEqual(brokenWord('f35'), ['f', '35']);
  assert.deepEqual(brokenWord('5g'), ['5', 'g']);
  for (const word of ['300', '0123', 'korea', '2023z14476']) assert.equal(brokenWord(word), undefined, word);
});

test('halvesOf() leaves no half of one or two letters, but for a letter before', () => {
  assert.deepEqual(halvesOf('kernzee'), [
    ['k', 'ernzee'],
    ['ker', 'nzee'],
    ['kern', 'zee'],
  ]);
  assert.deepEqual(halvesOf('kern'), []);
  assert.deepEqual(halvesOf('x'.repeat(50)), []);
});
