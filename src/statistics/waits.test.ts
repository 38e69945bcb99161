import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type SetFacts, waitsOf } from './waits.ts';

const plus = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const asked = '2031-01-01';
/** A set that was answered after so many days; undefined: not yet. */
const set = (days?: number): SetFacts => ({
  asked,
  due: plus(asked, 21),
  ...(days === undefined ? {} : { answered: plus(asked, days) }),
});
const today = plus(asked, 100);

test('waitsOf() counts the open sets as waiting, so that the slowest are in the median (B17)', () => {
  const answered = [10, 20].map(set);
  assert.equal(waitsOf(answered, today).median, 10);
  const all = waitsOf([...answered, set(), set(), set()], today);
  assert.deepEqual([all.sets, all.answered, all.open, all.overdue], [5, 2, 3, 3]);
  assert.equal(all.median, undefined);
  assert.equal(all.quartile1, 20);
  assert.equal(all.inTime, 2 / 5);
});

test('waitsOf() knows nothing of what came after the day', () => {
  const waits = waitsOf([set(10), set(50)], plus(asked, 30));
  assert.deepEqual([waits.answered, waits.open, waits.overdue], [1, 1, 1]);
  assert.equal(waitsOf([set(10)], '2030-12-31').sets, 0);
});

test('waitsOf() counts a set whose day of answer is not known, and reckons no days with it', () => {
  const waits = waitsOf([set(10), { asked, ended: 'unknown' }], today);
  assert.deepEqual([waits.sets, waits.unknown, waits.open, waits.median], [2, 1, 0, 10]);
});

test('waitsOf() takes a set that was asked lately for what it is: it says nothing of longer waits', () => {
  const young: SetFacts = { asked: plus(asked, 95), due: plus(asked, 116) };
  const { median, overdue, open } = waitsOf([set(10), set(30), set(40), young], today);
  assert.deepEqual([median, overdue, open], [30, 0, 1]);
});

test('without open sets the median is the middle one, and the curve only falls', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 60 }), (days) => {
      const { median, curve } = waitsOf(days.map(set), today);
      const sorted = days.toSorted((a, b) => a - b);
      assert.equal(median, sorted[Math.ceil(sorted.length / 2) - 1]);
      for (const [i, { waiting }] of curve.entries()) assert.ok(i === 0 || waiting < curve[i - 1]!.waiting);
      assert.ok(curve.at(-1)!.waiting < 1e-9);
    }),
  );
});
