import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClockRules, RulesVersion } from '../record/clock-rules.ts';
import { usualTerms } from './usual.ts';

const rule = <T>(value: T) => ({ value, source: 'made up' });
const rules = (...versions: readonly RulesVersion[]): ClockRules => ({
  parliament: 'xx',
  timeZone: 'UTC',
  soon: rule(5),
  versions,
  sits: rule([1, 2, 3, 4]),
  recesses: [{ name: 'long', from: '2031-01-01', until: '2031-12-31', source: 'made up' }],
});
const version = (term: number, more: Partial<RulesVersion> = {}): RulesVersion => ({
  from: '2000-01-01',
  term: rule(term),
  recessStopsTheTerm: rule(false),
  ...more,
});
const days = (of: ClockRules, day = '2031-06-01') => usualTerms(of, day).map((term) => [term.rule, term.days]);

test('usualTerms() tells the terms in days of the calendar', () => {
  assert.deepEqual(days(rules(version(21, { termAfterNotice: rule(42) }))), [
    ['term', 21],
    ['term-after-notice', 42],
  ]);
  assert.deepEqual(days(rules(version(5, { counts: rule('working-days') }))), [['term', 7]]);
});

test('usualTerms() tells of sitting days the most that they take: five from a Thursday end on Monday week', () => {
  assert.deepEqual(days(rules(version(5, { counts: rule('sitting-days'), recessStopsTheTerm: rule(true) }))), [
    ['term', 11],
  ]);
});

test('usualTerms() takes the rules of the day', () => {
  const both = rules(version(14), { ...version(28), from: '2020-01-01' });
  assert.deepEqual([days(both, '2019-12-31'), days(both, '2020-01-01')], [[['term', 14]], [['term', 28]]]);
});
