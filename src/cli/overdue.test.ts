import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openRegister } from '../intake/register.ts';
import { ask } from '../web/api/fixtures/register.ts';
import { overdue } from './overdue.ts';

test('answerable overdue --parliament lists those of that parliament alone, and refuses one that is not there', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-overdue-'));
  const said: string[] = [];
  t.mock.method(console, 'log', (line: string) => said.push(line));
  try {
    const store = openRegister(folder);
    ask(store, 1);
    ask(store, 2, {
      document: { kind: 'questions', parliament: 'uk-commons', id: 'q-2', case: '2-2024-02-05' },
      submitted: '2024-02-05',
    });
    store.close();
    const run = (...more: string[]): string[] => {
      said.length = 0;
      assert.equal(overdue(['--on', '2024-05-01', '--data', folder, ...more]), 0);
      return said.flatMap((line) => /^1 .*|uk-commons\/\S+|^0 .*/.exec(line)?.[0] ?? []);
    };
    assert.deepEqual(run('--parliament', 'uk-commons'), [
      'uk-commons/2-2024-02-05',
      '1 question set was overdue on 2024-05-01.',
    ]);
    assert.deepEqual(run('--parliament', 'nl-tk'), ['0 question sets were overdue on 2024-05-01.']);
    assert.throws(() => run('--parliament', 'zz'), { code: 'bad-usage', message: /"zz": it holds nl-tk, uk-commons/ });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
