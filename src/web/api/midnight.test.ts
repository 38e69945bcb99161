import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayBegan } from './midnight.ts';

test('dayBegan() is the last midnight of the place, in summer, in winter, and on the days between', () => {
  const began = (moment: string, zone: string): string => dayBegan(new Date(moment), zone);
  assert.equal(began('2031-01-05T10:20:30Z', 'Europe/Amsterdam'), '2031-01-04T23:00:00Z');
  assert.equal(began('2031-01-05T22:59:59Z', 'Europe/Amsterdam'), '2031-01-04T23:00:00Z');
  assert.equal(began('2031-01-05T23:00:00Z', 'Europe/Amsterdam'), '2031-01-05T23:00:00Z');
  assert.equal(began('2031-07-05T10:00:00Z', 'Europe/Amsterdam'), '2031-07-04T22:00:00Z');
  assert.equal(began('2031-03-30T12:00:00Z', 'Europe/Amsterdam'), '2031-03-29T23:00:00Z');
  assert.equal(began('2031-10-26T22:30:00Z', 'Europe/Amsterdam'), '2031-10-25T22:00:00Z');
  assert.equal(began('2031-01-05T10:00:00Z', 'Asia/Kolkata'), '2031-01-04T18:30:00Z');
});
