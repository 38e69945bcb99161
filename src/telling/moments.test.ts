import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoff, retryAfter, sendAfter } from './moments.ts';

const at = (rhythm: 'now' | 'daily' | 'weekly', now: string) =>
  sendAfter(rhythm, new Date(now), 'Europe/Amsterdam').toISOString();

test('sendAfter() is at once, or at seven of the clock there, summer and winter', () => {
  assert.equal(at('now', '2031-01-14T10:00:00Z'), '2031-01-14T10:00:00.000Z');
  assert.equal(at('daily', '2031-01-14T05:59:00Z'), '2031-01-14T06:00:00.000Z');
  assert.equal(at('daily', '2031-01-14T06:00:00Z'), '2031-01-15T06:00:00.000Z');
  assert.equal(at('daily', '2031-07-14T23:30:00Z'), '2031-07-15T05:00:00.000Z');
  assert.equal(at('weekly', '2031-07-14T05:00:00Z'), '2031-07-21T05:00:00.000Z', 'a Monday morning that is just over');
  assert.equal(at('weekly', '2031-03-28T12:00:00Z'), '2031-03-31T05:00:00.000Z', 'summer time begins in between');
});

test('backoff() grows up to six hours, never the same for all', () => {
  const waits = [1, 2, 3, 4, 20].map((attempts) => backoff(attempts, 0.5) / 1000);
  assert.deepEqual(waits, [30, 90, 270, 810, 21_600]);
  assert.deepEqual([backoff(1, 0), backoff(1, 1)], [24_000, 36_000]);
});

test('retryAfter() reads seconds and moments, up to a day', () => {
  const now = new Date('2031-03-10T12:00:00Z');
  assert.equal(retryAfter('120', now), 120_000);
  assert.equal(retryAfter('Mon, 10 Mar 2031 12:05:00 GMT', now), 300_000);
  assert.equal(retryAfter('Mon, 10 Mar 2031 11:00:00 GMT', now), 0);
  assert.equal(retryAfter('999999999', now), 86_400_000);
  assert.equal(retryAfter('soon', now), undefined);
  assert.equal(retryAfter(null, now), undefined);
});
