import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockRules } from './clock-rules.ts';

test('the recesses are in order, do not overlap, and say where they were read', () => {
  const { recesses } = clockRules;
  assert.ok(recesses.length >= 14);
  recesses.forEach(({ from, until, source }, i) => {
    assert.ok(from < until && source !== '', from);
    assert.ok(i === 0 || recesses[i - 1]!.until < from, from);
  });
});

test('every number of the clock says what it rests on', () => {
  for (const { from, ...rules } of clockRules.versions) {
    assert.match(from, /^\d{4}-\d{2}-\d{2}$/);
    for (const rule of Object.values(rules)) assert.notEqual(rule.source, '');
  }
});
