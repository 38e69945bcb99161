import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { durationsOf } from './durations.ts';
import { answeredWithin, type SetFacts, waitsOf } from './waits.ts';

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
  const waits = waitsOf([set(10), { asked, unknown: true }], today);
  assert.deepEqual([waits.sets, waits.unknown, waits.open, waits.median], [2, 1, 0, 10]);
});

/** Four sets, worked out by hand: of 4 one is answered on day 10, of the 3 left one is withdrawn on day 15, of the 2 left one is answered on day 30. */
const withdrawn: SetFacts = { asked, due: plus(asked, 21), ended: plus(asked, 15) };
const four = [set(10), withdrawn, set(30), set()];

test('waitsOf() counts what ended without an answer as waiting until that day, and not longer', () => {
  const waits = waitsOf(four, today);
  assert.deepEqual(
    [waits.sets, waits.answered, waits.unanswered, waits.open, waits.overdue, waits.unknown],
    [4, 2, 1, 1, 1, 0],
  );
  assert.deepEqual(waits.curve, [
    { days: 0, waiting: 1 },
    { days: 10, waiting: 3 / 4 },
    { days: 30, waiting: (3 / 4) * (1 / 2) },
  ]);
  assert.deepEqual([waits.median, answeredWithin(waits, 21)], [30, 1 / 4]);
});

test('waitsOf() judges what ended without an answer only where its term was past', () => {
  assert.deepEqual([waitsOf(four, today).judged, waitsOf(four, today).inTime], [3, 1 / 3]);
  const lapsed: SetFacts = { ...withdrawn, ended: plus(asked, 22) };
  assert.deepEqual([waitsOf([...four, lapsed], today).judged, waitsOf([...four, lapsed], today).inTime], [4, 1 / 4]);
  assert.deepEqual([waitsOf([withdrawn], today).judged, waitsOf([withdrawn], today).inTime], [0, undefined]);
});

test('waitsOf() takes a set that is withdrawn after the day for open', () => {
  const { open, unanswered, overdue } = waitsOf([withdrawn], plus(asked, 14));
  assert.deepEqual([open, unanswered, overdue], [1, 0, 0]);
});

test('waitsOf() counts each set once, however it ended', () => {
  const days = fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(fc.tuple(days, fc.constantFrom('answered', 'ended')), { maxLength: 60 }), (sets) => {
      const facts = sets.map(([after, how]) => ({
        asked,
        ...(after === undefined ? {} : { [how]: plus(asked, after) }),
      }));
      const waits = waitsOf(facts, today);
      assert.equal(waits.answered + waits.unanswered + waits.open + waits.unknown, waits.sets);
      const { answered, open, unanswered } = durationsOf(facts, today, [7, 42]);
      const inClasses = answered.reduce((sum, each) => sum + each.sets, 0);
      assert.deepEqual([inClasses, unanswered, open], [waits.answered, waits.unanswered, waits.open]);
    }),
  );
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
