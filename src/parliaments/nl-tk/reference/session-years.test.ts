import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openingOf, sessionYearOf } from './session-years.ts';

test('sessionYearOf() changes on the third Tuesday of September', () => {
  assert.deepEqual([2023, 2024, 2025, 2026].map(openingOf), ['2023-09-19', '2024-09-17', '2025-09-16', '2026-09-15']);
  assert.deepEqual(['2023-09-18', '2023-09-19', '2024-01-01'].map(sessionYearOf), [
    '2022-2023',
    '2023-2024',
    '2023-2024',
  ]);
});
