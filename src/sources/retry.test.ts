import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoff, retryAfter } from './retry.ts';

test('retryAfter() reads seconds and moments, a moment by the clock of the server', () => {
  const now = Date.parse('2031-09-01T12:00:00Z');
  const moment = 'Mon, 01 Sep 2031 13:00:30 GMT';
  assert.equal(retryAfter('120', null, now), 120_000);
  assert.equal(retryAfter(moment, 'Mon, 01 Sep 2031 13:00:00 GMT', now), 30_000);
  assert.equal(retryAfter(moment, null, now), 3_630_000);
  assert.equal(retryAfter('Mon, 01 Sep 2031 11:00:00 GMT', null, now), 0);
  for (const odd of [null, '', 'soon', '-3', '1.5']) assert.equal(retryAfter(odd, null, now), undefined, String(odd));
});

test('backoff() doubles up to a most, with up to half of it by chance', () => {
  assert.deepEqual(
    [1, 2, 3, 9].map((tries) => backoff(tries, 100, 1000, 0)),
    [100, 200, 400, 1000],
  );
  assert.equal(backoff(2, 100, 1000, 1), 300);
});
