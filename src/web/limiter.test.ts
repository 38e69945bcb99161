import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assets } from './assets.ts';
import { costOf } from './limit.ts';
import { openLimiter, rateOf } from './limiter.ts';

test('a limiter lets a burst through, then so many a minute, and says when to come back', () => {
  const { ask } = openLimiter({ perMinute: 60, burst: 3 });
  const asked = [0, 0, 0, 0, 500, 1000, 1000].map((now) => ask('a', 1, now));
  assert.deepEqual(
    asked.map(({ allowed, left, retryAfter }) => [allowed, left, retryAfter]),
    [
      [true, 2, 0],
      [true, 1, 0],
      [true, 0, 0],
      [false, 0, 1],
      [false, 0, 1],
      [true, 0, 0],
      [false, 0, 1],
    ],
  );
  assert.deepEqual(ask('a', 1, 60_000), { allowed: true, left: 2, retryAfter: 0, resetAfter: 1 });
});

test('a limiter counts every client by itself, and dear requests for more', () => {
  const { ask } = openLimiter({ perMinute: 60, burst: 3 });
  assert.equal(ask('a', 3, 0).left, 0);
  assert.equal(ask('a', 1, 0).allowed, false);
  assert.equal(ask('b', 1, 0).allowed, true);
  assert.equal(ask('c', 20, 0).allowed, true, 'no cost is beyond a whole burst');
});

test('a limiter remembers only so many clients, and none that owes nothing', () => {
  const limiter = openLimiter({ perMinute: 60, burst: 3 }, 100);
  for (let i = 0; i < 10_000; i++) limiter.ask(`client ${i}`, 1, i);
  assert.equal(limiter.known(), 100);
  limiter.ask('client 9999', 0, 1e9);
  assert.equal(limiter.known(), 99);
});

test('ordinary browsing meets no limit: a page a second for an hour, with all that belongs to it', () => {
  const { ask } = openLimiter(rateOf(1200));
  for (let second = 0; second < 3600; second++) {
    for (const path of ['/zoeken', assets.style.address, assets.mark.address, '/vragen/xx/1', '/bron/1']) {
      assert.ok(ask('reader', costOf(path), second * 1000).allowed);
    }
  }
});
