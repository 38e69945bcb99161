import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countSpans, withGaps } from './spans.ts';

const counted = (days: readonly string[], by: 'year' | 'month') =>
  countSpans(days, by).map(({ span, sets }) => `${span} ${sets}`);

test('countSpans() counts by year and by month, the first and the last day of a year in it, gaps as nothing', () => {
  const days = ['2024-01-01', '2021-12-31', '2021-01-01'];
  assert.deepEqual(counted(days, 'year'), ['2021 2', '2022 0', '2023 0', '2024 1']);
  assert.deepEqual(counted(['2021-11-30', '2022-02-01'], 'month'), [
    '2021-11 1',
    '2021-12 0',
    '2022-01 0',
    '2022-02 1',
  ]);
  assert.deepEqual(counted([], 'year'), []);
});

test('withGaps() fills no gap of more than a lifetime', () => {
  const far = [
    { span: '0021', sets: 1 },
    { span: '2021', sets: 2 },
  ];
  assert.deepEqual(withGaps(far), far);
});
