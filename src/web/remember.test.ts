import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteChange } from '../store/changes.ts';
import { openStore } from '../store/open.ts';
import { remember, rememberPage } from './remember.ts';

test('remember() reckons once until the register changes, and keeps the newest askings alone', () => {
  const store = openStore(':memory:');
  let reckoned = 0;
  const ask = (key: string): number => rememberPage(store, key, () => ++reckoned);
  assert.deepEqual([ask('a'), ask('a')], [1, 1]);
  noteChange(store, 'xx/1');
  assert.equal(ask('a'), 2);
  for (let n = 0; n < 200; n++) ask(`other ${n}`);
  assert.equal(ask('a'), 203);
});

test('rememberPage() drives nothing out of what remember() keeps', () => {
  const store = openStore(':memory:');
  let reckoned = 0;
  const ask = (): number => remember(store, 'figures', () => ++reckoned);
  ask();
  for (let n = 0; n < 300; n++) rememberPage(store, `page ${n}`, () => n);
  assert.equal(ask(), 1);
});
