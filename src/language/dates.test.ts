import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateIn } from './dates.ts';

test('dateIn() reads days and months as people write them', () => {
  for (const text of ['31 augustus 2023', '31-8-2023', '31/08/2023', '2023-08-31', '31 August 2023', '31 aug 2023']) {
    assert.deepEqual(dateIn(`veer ${text}`), { start: 5, end: 5 + text.length, date: '2023-08-31' }, text);
  }
  assert.equal(dateIn('asiel mei 2024')?.date, '2024-05');
  assert.equal(dateIn('1 maart 2023')?.date, '2023-03-01');
});

test('dateIn() reads a year, and years from one up to another', () => {
  assert.deepEqual(dateIn('stikstof 2021'), { start: 9, end: 13, date: '2021' });
  for (const years of ['2019-2023', '2019–2023', '2019 tot en met 2023', '2019 t/m 2023', '2019 to 2023', '2019/2023'])
    assert.deepEqual(dateIn(`veer ${years}`), { start: 5, end: 5 + years.length, date: '2019', until: '2023' }, years);
});

test('dateIn() passes by what is no day, numbers that are no years, and a filter', () => {
  for (const text of [
    '31 februari 2023',
    '2.019 euro',
    '36410',
    '2023-2019',
    'ah-tk-20232024-16',
    '32-1-2023',
    'kst 36 410',
    'from:2023-08-31',
    '2023Z01234',
  ]) {
    assert.equal(dateIn(text), undefined, text);
  }
});
