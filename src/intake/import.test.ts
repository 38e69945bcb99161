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

test('importFiles() names what a file of many holds by the folder that it lies in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-import-'));
  const sets = join(folder, 'sets.ndjson');
  writeFileSync(sets, '{"no":"case"}\n{"nor":"this"}\n');
  const store = openRegister(join(folder, 'register'));
  try {
    const steps = await Array.fromAsync(importFiles(store, [sets]));
    assert.deepEqual(
      steps.map(({ path }) => path),
      [`${sets}, line 1`, `${sets}, line 2`],
    );
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
});
