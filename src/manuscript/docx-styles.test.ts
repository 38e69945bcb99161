import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labeller, printed } from './docx-styles.ts';

test('printed() writes letters and Roman numbers as Word does', () => {
  assert.deepEqual(
    [1, 26, 27, 53].map((value) => printed(value, 'lowerLetter')),
    ['a', 'z', 'aa', 'aaa'],
  );
  assert.deepEqual(
    [4, 99, 140].map((value) => printed(value, 'upperRoman')),
    ['IV', 'XCIX', 'CXL'],
  );
});

test('printed() gives digits where a hostile file asks for millions of letters, or for less than none', () => {
  for (const format of ['lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman', 'decimal'])
    for (const value of [1e9, 0, -100]) assert.equal(printed(value, format), String(value), format);
});

test('labeller() labels no level deeper than there are', () => {
  const level = { format: 'decimal', text: '%1.', start: 1 };
  const levels = new Map([0, 8, 9, 1e9].map((depth) => [depth, level]));
  const label = labeller(new Map([['1', { list: '1', levels }]]));
  assert.deepEqual([label('1', 0), label('1', 8), label('1', 9), label('1', 1e9)], ['1.', '1.', '', '']);
});
