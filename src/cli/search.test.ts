import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');

test('search finds, offers what is near where there is nothing, and takes a draft', () => {
  const data = mkdtempSync(join(tmpdir(), 'answerable-search-'));
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [join(root, 'src/cli/main.ts'), ...args, '--data', data], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
  try {
    run('import', join(root, 'examples/papers'));
    assert.match(run('search', 'getijdenkaart'), /^\d+ records/);
    assert.match(run('search', 'getijdenkart'), /^0 records\s+near: getijdenkaart {2}\(\d+\)/);
    assert.match(run('search', 'AH-TK-20322033-54'), /^this number is of\n.+\nnl-tk\/ah-tk-20322033-54 · /);
    assert.equal(JSON.parse(run('search', 'ah-tk-20322033-54', '--json')).named.id, 'nl-tk/ah-tk-20322033-54');
    assert.match(run('search', '--like', 'Hoe oud is de getijdenkaart bij laagwater?'), /nl-tk\/ah-tk-20322033-54/);
  } finally {
    rmSync(data, { recursive: true });
  }
});
