/** Kills an import at random moments and starts it again: every document is in once, and the register is whole. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { openStore } from '../src/store/open.ts';
import { countRegister } from '../src/store/records.ts';

const main = resolve(import.meta.dirname, '../src/cli/main.ts');
const paper = (
  n: number,
) => `Vragen van het lid Vosmaer (PVX) aan de Minister van Defensie over zaak ${n} (ingezonden 3 maart 2025).
Antwoord van Minister Zandbergen (Defensie) (ontvangen 20 maart 2025).

Vraag 1
Kent u zaak ${n}?

Antwoord 1
Ja, zaak ${n} is mij bekend.
`;

/** Runs an import, and kills it after so many milliseconds; tells whether it came to its end. */
function importOnce(papers: string, data: string, after?: number): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [main, 'import', papers, '--data', data], { stdio: 'ignore' });
    const timer = after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), after);
    child.on('exit', (code) => {
      clearTimeout(timer);
      done(code === 0);
    });
  });
}

test('an import of 1,000 documents, killed 20 times, ends with every document in once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'answerable-crash-'));
  try {
    const papers = join(folder, 'papers');
    await mkdir(papers);
    for (let n = 0; n < 1000; n++) await writeFile(join(papers, `${n}.txt`), paper(n));
    const data = join(folder, 'data');
    const start = performance.now();
    assert.ok(await importOnce(papers, data));
    const whole = performance.now() - start;
    await rm(data, { recursive: true });
    let killed = 0;
    for (let round = 0; killed < 20; round++) {
      assert.ok(round < 100, `only ${killed} of ${round} imports were killed before their end`);
      if (await importOnce(papers, data, 100 + Math.random() * whole)) await rm(data, { recursive: true });
      else killed++;
    }
    assert.ok(await importOnce(papers, data));
    const store = openStore(data);
    assert.deepEqual(countRegister(store), { documents: 1000, records: 1000 });
    assert.deepEqual({ ...store.prepare('pragma integrity_check').get() }, { integrity_check: 'ok' });
    assert.equal(store.prepare('select count(*) as n from source').get()?.n, 1000);
    store.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});
