import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteChange } from '../store/changes.ts';
import { openStore } from '../store/open.ts';
import { remember, rememberPage } from './remember.ts';

test('remember() reckons once until the register changes, and keeps the newest askings alone', () => {
  const store = openStore(':memory:');
  let reckoned = 0;
  const ask = (key: string): number => remember(store, key, () => ++reckoned);
  assert.deepEqual([ask('a'), ask('a')], [1, 1]);
  noteChange(store, 'xx/1');
  assert.equal(ask('a'), 2);
  for (let n = 0; n < 200; n++) ask(`other ${n}`);
  assert.equal(ask('a'), 203);
});

test('rememberPage() keeps pages up to so many bytes, those that were asked last, and drives nothing else out', () => {
  const store = openStore(':memory:');
  const bytes = new Uint8Array(1024 * 1024);
  let reckoned = 0;
  const figures = (): number => remember(store, 'figures', () => ++reckoned);
  figures();
  let made = 0;
  const ask = (key: string): number => rememberPage(store, key, () => ({ bytes, made: ++made })).made;
  for (let n = 0; n < 4; n++) ask(`page ${n}`);
  assert.equal(ask('page 0'), 1);
  for (let n = 4; n < 8; n++) ask(`page ${n}`);
  assert.equal(ask('page 0'), 1);
  assert.equal(ask('page 1'), 9);
  assert.equal(figures(), 1);
});
