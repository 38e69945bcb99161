import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { countRegister } from '../store/records.ts';
import { importFiles } from './import.ts';
import { openRegister } from './register.ts';

const paper = resolve(import.meta.dirname, '../../examples/papers/ah-tk-20312032-16.txt');

test('importFiles() takes no set of questions from what is none, and says so by name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-import-'));
  const list = join(folder, 'members.json');
  writeFileSync(list, JSON.stringify([{ name: 'Vosmaer', party: 'PVX' }]));
  const note = join(folder, 'note.txt');
  writeFileSync(note, 'Gisteren is het veer weer niet gevaren.\n');
  const store = openRegister(join(folder, 'register'));
  try {
    const steps: [string, string][] = [];
    for await (const { path, state } of importFiles(store, [paper, list, note])) steps.push([path, state]);
    assert.deepEqual(steps.at(0), [paper, 'new']);
    assert.ok(steps.length > 2 && steps.slice(1).every(([, state]) => state === 'refused'));
    assert.deepEqual(countRegister(store), { documents: 1, records: 1 });
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
});
