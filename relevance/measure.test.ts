import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreementOf, type Both } from './agreement.ts';
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

test('agreementOf() is 1 where two readings agree, 0 where they agree by chance, and less the further they are apart', () => {
  const kappa = (...both: Both[]) => agreementOf(both).kappa;
  assert.equal(kappa([0, 0], [3, 3], [1, 1]), 1);
  assert.equal(kappa([0, 0], [0, 3], [3, 0], [3, 3]), 0);
  assert.ok(kappa([0, 0], [3, 3], [2, 3]) > kappa([0, 0], [3, 3], [0, 3]));
  // By hand: observed (0 + 0 + 1) / 3, expected (0 + 9 + 9 + 9 + 0 + 0 + 4 + 1 + 1) / 9.
  assert.ok(Math.abs(kappa([0, 0], [3, 3], [2, 3]) - (1 - 1 / 3 / (33 / 9))) < 1e-12);
  assert.equal(agreementOf([[2, 3], [0, 1]]).relevantKappa, 1);
});
