import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openStore } from '../store/open.ts';

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

test('answerable COMMAND --help tells how it is used, also where it could not run', () => {
  const { status, stdout, stderr } = run('search', '--data', '/nowhere', '--help');
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /^answerable search QUERY/);
});

test('a refusal is told in one line, a fault of ours with where it happened', () => {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-main-'));
  const refused = run('show', 'x', '--data', join(folder, 'none'));
  assert.equal(refused.status, 2);
  assert.match(refused.stderr, /^There is no register in .*\n$/);
  const store = openStore(folder);
  store.exec('drop table record; create table record (id text)');
  store.close();
  const fault = run('show', 'x', '--data', folder);
  assert.equal(fault.status, 1);
  assert.match(fault.stderr, /no such column: [\s\S]*\n {4}at /);
  rmSync(folder, { recursive: true });
});
