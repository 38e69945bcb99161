import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitsByYear } from './course.ts';

test('waitsByYear() tells each year by its own sets, those of its last day too, the open ones as waiting', () => {
  const facts = [
    { asked: '2032-01-01', due: '2032-01-22' },
    { asked: '2031-12-31', due: '2032-01-21', answered: '2032-01-10' },
    { asked: '2031-01-01', due: '2031-01-22', answered: '2031-03-01' },
  ];
  assert.deepEqual(
    waitsByYear(facts, '2032-06-01').map(({ year, waits }) => [
      year,
      waits.sets,
      waits.open,
      waits.median,
      waits.inTime,
    ]),
    [
      ['2031', 2, 0, 10, 0.5],
      ['2032', 1, 1, undefined, 0],
    ],
  );
});
