import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileNames } from './file-names.ts';

test('fileNames() gives no two sources one name, and each line of a bulk file its own', () => {
  const nameOf = fileNames();
  assert.deepEqual(
    ['pdf/veer.pdf', 'text/veer.txt', 'VEER.md', 'veer-2.txt', 'zaken.ndjson, line 1', 'zaken.ndjson, line 12'].map(
      nameOf,
    ),
    ['veer', 'veer-2', 'VEER-3', 'veer-2-2', 'zaken-line-1', 'zaken-line-12'],
  );
});

test('answerable read --out writes a file for each source, also where two have one name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-read-'));
  for (const within of ['a', 'b']) {
    mkdirSync(join(folder, 'in', within), { recursive: true });
    writeFileSync(join(folder, 'in', within, 'veer.txt'), `Vragen van het lid Zwaan (VVP) over ${within}.\n`);
  }
  const main = join(import.meta.dirname, 'main.ts');
  const { status } = spawnSync(process.execPath, [main, 'read', join(folder, 'in'), '--out', join(folder, 'out')]);
  assert.equal(status, 0);
  assert.deepEqual(readdirSync(join(folder, 'out')).sort(), ['veer-2.json', 'veer.json']);
  rmSync(folder, { recursive: true });
});
