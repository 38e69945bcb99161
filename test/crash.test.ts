/** Kills an import at random moments and starts it again: every document is in once, and the register is whole. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
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

/** Runs an import, and kills it so many milliseconds after it began to write; tells whether it came to its end. */
function importOnce(papers: string, data: string, after?: number): Promise<boolean> {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(data, '..', 'code') };
  return new Promise((done) => {
    const child = spawn(process.execPath, [main, 'import', papers, '--data', data], { stdio: 'ignore', env });
    let timer: NodeJS.Timeout | undefined;
    const files = watch(data, () => {
      if (after !== undefined) timer ??= setTimeout(() => child.kill('SIGKILL'), after);
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      files.close();
      done(code === 0);
    });
  });
}

const documentsIn = (data: string): number => {
  const store = openStore(data);
  const { documents } = countRegister(store);
  store.close();
  return documents;
};

test('an import of 1,000 documents, killed 20 times, ends with every document in once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'answerable-crash-'));
  try {
    const papers = join(folder, 'papers');
    await mkdir(papers);
    for (let n = 0; n < 1000; n++) await writeFile(join(papers, `${n}.txt`), paper(n));
    const data = join(folder, 'data');
    const anew = async () => {
      await rm(data, { recursive: true, force: true });
      await mkdir(data);
    };
    await anew();
    const start = performance.now();
    assert.ok(await importOnce(papers, data));
    const whole = performance.now() - start;
    await anew();
    let [killed, inWork, had] = [0, 0, 0];
    for (let round = 0; killed < 20; round++) {
      assert.ok(round < 100, `only ${killed} of ${round} imports were killed before their end`);
      // Each goes on where the last was killed: together they go through the whole of the work.
      if (await importOnce(papers, data, (Math.random() * whole) / 4)) await anew();
      else killed++;
      const has = documentsIn(data);
      if (has > had && has < 1000) inWork++;
      had = has;
    }
    assert.ok(inWork > 0, `no kill came while documents were taken in`);
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
