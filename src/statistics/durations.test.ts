import assert from 'node:assert/strict';
import { test } from 'node:test';
import { durationsOf } from './durations.ts';

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
  const { answered, open, unanswered, unknown } = durationsOf(facts, '2032-01-01');
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
  const { answered, open } = durationsOf([{ asked, answered: '2031-01-22' }, { asked: '2031-02-01' }], '2031-01-10');
  assert.deepEqual([answered.reduce((sum, { sets }) => sum + sets, 0), open], [0, 1]);
});
