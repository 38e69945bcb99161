import assert from 'node:assert/strict';
import { test } from 'node:test';
import { durationEnds, durationsOf } from './durations.ts';

const asked = '2031-01-01';

test('durationsOf() counts each set once: in its class, as open, as ended without an answer, or as unknown', () => {
  const facts = [
    { asked, answered: '2031-01-01' },
    { asked, answered: '2031-01-22' },
    { asked, answered: '2031-01-23' },
    { asked, answered: '2031-12-31' },
    { asked },
    { asked, ended: '2031-02-01' },
    { asked, unknown: true as const },
  ];
  const { answered, open, unanswered, unknown } = durationsOf(facts, '2032-01-01', [7, 14, 21, 28, 120]);
  assert.deepEqual(
    answered.filter(({ sets }) => sets > 0).map(({ from, until, sets }) => [from, until, sets]),
    [
      [0, 7, 1],
      [15, 21, 1],
      [22, 28, 1],
      [121, undefined, 1],
    ],
  );
  assert.deepEqual([open, unanswered, unknown], [1, 1, 1]);
});

test('durationsOf() knows nothing of what came after the day', () => {
  const { answered, open } = durationsOf(
    [{ asked, answered: '2031-01-22' }, { asked: '2031-02-01' }],
    '2031-01-10',
    [7],
  );
  assert.deepEqual([answered.reduce((sum, { sets }) => sum + sets, 0), open], [0, 1]);
});

test('durationEnds() follows the term, whatever it is, and has every other term as an end', () => {
  assert.deepEqual(durationEnds([21, 42]), [7, 14, 21, 28, 42, 63, 84, 126]);
  assert.deepEqual(durationEnds([11]), [4, 7, 11, 15, 22, 33, 44, 66]);
  assert.deepEqual(durationEnds([9, 10]), [3, 6, 9, 10, 12, 18, 27, 36, 54]);
  assert.deepEqual(durationEnds([1]), [1, 2, 3, 4, 6]);
});
