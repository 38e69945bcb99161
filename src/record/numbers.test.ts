import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isTo, matching } from './numbers.ts';

test('isTo() finds the question of an answer, also where one of them is in parts', () => {
  assert.equal(isTo(['2', '3'], ['3']), true);
  assert.equal(isTo(['2b'], ['2']), true);
  assert.equal(isTo(['2'], ['2a']), true);
  assert.equal(isTo(['2a'], ['2b']), false);
  assert.equal(isTo(['12'], ['1', '2']), false);
  assert.equal(isTo([], ['1']), false);
});

test('matching() finds a number itself, its parts and its whole, and takes many in a moment', () => {
  const whole = (number: string): string => number.replace(/[a-z]$/, '');
  const belongs = (a: string, b: string): boolean => a === b || whole(a) === b || a === whole(b);
  const number = fc.stringMatching(/^[1-4][a-c]?$/);
  fc.assert(
    fc.property(fc.array(number), number, (to, own) => matching(to)(own) === to.some((each) => belongs(each, own))),
  );
  const many = Array.from({ length: 20_000 }, (_, n) => `${n}a`);
  const before = process.cpuUsage().user;
  assert.ok(many.every(matching(many)));
  assert.ok(!many.map((each) => `${each}a`).some(matching(many)));
  assert.ok(process.cpuUsage().user - before < 2_000_000);
});
