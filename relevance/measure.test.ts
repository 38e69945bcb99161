import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ndcg, recall } from './measure.ts';

const grades = new Map([
  ['a', 3],
  ['b', 1],
  ['c', 0],
  ['d', 2],
]);

test('ndcg() is 1 for the best order, less for another, 0 for nothing', () => {
  assert.equal(ndcg(['a', 'd', 'b'], grades, 10), 1);
  assert.ok(ndcg(['d', 'a', 'b'], grades, 10) < 1);
  assert.ok(ndcg(['x', 'a', 'd', 'b'], grades, 10) < ndcg(['a', 'x', 'd', 'b'], grades, 10));
  assert.equal(ndcg(['c', 'x'], grades, 10), 0);
});

test('recall() counts what is relevant, of as many as could be met', () => {
  assert.equal(recall(['a', 'b', 'c'], grades, 3), 0.5);
  assert.equal(recall(['a'], grades, 1), 1);
});
