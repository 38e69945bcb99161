import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTo } from './numbers.ts';

test('isTo() finds the question of an answer, also where one of them is in parts', () => {
  assert.equal(isTo(['2', '3'], ['3']), true);
  assert.equal(isTo(['2b'], ['2']), true);
  assert.equal(isTo(['2'], ['2a']), true);
  assert.equal(isTo(['2a'], ['2b']), false);
  assert.equal(isTo(['12'], ['1', '2']), false);
  assert.equal(isTo([], ['1']), false);
});
