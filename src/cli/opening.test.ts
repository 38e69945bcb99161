import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

test('openToWrite() and openThere() say what is wrong with a folder, and are no fault of ours', () => {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-wrong-'));
  try {
    writeFileSync(join(folder, 'file'), 'text');
    assert.throws(() => openToWrite(join(folder, 'file')), /Cannot open a register in .*file/);
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'other', 'register.sqlite'), 'This is no database. '.repeat(2000));
    assert.throws(() => openThere(join(folder, 'other')), Problem);
  } finally {
    rmSync(folder, { recursive: true });
  }
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
