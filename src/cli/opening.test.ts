import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { Problem } from '../record/problem.ts';
import { importInto } from './import.ts';
import { openThere, openToWrite } from './opening.ts';

const examples = resolve(import.meta.dirname, '../../examples/papers');

test('openThere() refuses a folder without a register, and makes nothing', () => {
  const folder = join(tmpdir(), `answerable-none-${process.pid}`);
  assert.throws(() => openThere(folder), Problem);
  assert.equal(existsSync(folder), false);
});

test('openToWrite() tells how far it is with a register that it has to bring up to date, and is silent else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-older-'));
  const said: string[] = [];
  let time = 0;
  const open = () =>
    openToWrite(folder, { isTTY: false, write: (text) => said.push(String(text)) > 0 }, () => (time += 10_000));
  try {
    const store = open();
    await importInto(store, [examples]);
    assert.deepEqual(said, []);
    store.exec('update record set timed = 0');
    store.close();
    open().close();
    assert.match(said.join(''), /older version.*\n/);
    openThere(folder).close();
    assert.equal(said.length, 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
