import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holidayOn } from './holidays.ts';

const mondays = (monday: 'first' | 'last', month: number, years: readonly string[]): string[] =>
  years.flatMap((year) =>
    Array.from({ length: 31 }, (_, i) => `${year}-${String(month).padStart(2, '0')}-${String(i + 1).padStart(2, '0')}`)
      .filter((day) => holidayOn(day, [{ name: 'Ferry day', monday, month }]))
      .map((day) => day.slice(0, 10)),
  );

test('holidayOn() finds the first and the last Monday of a month, also where it is its first or last day, and of December', () => {
  // 1 May 2034 and 31 May 2032 are Mondays, so is 31 December 2029.
  assert.deepEqual(mondays('first', 5, ['2034', '2032']), ['2034-05-01', '2032-05-03']);
  assert.deepEqual(mondays('last', 5, ['2034', '2032']), ['2034-05-29', '2032-05-31']);
  assert.deepEqual(mondays('last', 12, ['2029', '2032']), ['2029-12-31', '2032-12-27']);
  assert.deepEqual(mondays('first', 12, ['2032']), ['2032-12-06']);
});
