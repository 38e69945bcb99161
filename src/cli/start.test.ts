import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const main = resolve(import.meta.dirname, 'main.ts');

test('start imports what it is given, prints the address, serves, and stops when told to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'answerable-start-'));
  const paper = join(folder, 'ah-tk-20312032-7.txt');
  await writeFile(
    paper,
    'Vragen van het lid Vosmaer (PVX) aan de Minister van Eilanden over het veer (ingezonden 3 maart 2032).\n\nVraag 1\nWaarom?\n',
  );
  const child = spawn(process.execPath, [main, 'start', paper, '--port', '0', '--data', join(folder, 'data')]);
  try {
    const address = await new Promise<string>((found, failed) => {
      let printed = '';
      child.stdout.on('data', (piece) => {
        printed += piece;
        const match = /http:\/\/\S+/.exec(printed);
        if (match) found(match[0]);
      });
      child.on('exit', (code) => failed(new Error(`ended with ${code}: ${printed}`)));
    });
    const page = await fetch(`${address}vragen/nl-tk/ah-tk-20312032-7`);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /Waarom\?/);
    child.removeAllListeners('exit');
    child.kill('SIGTERM');
    assert.equal(await new Promise((done) => child.on('exit', done)), 0);
  } finally {
    child.kill('SIGKILL');
    await rm(folder, { recursive: true });
  }
});

const run = (...args: string[]): Promise<{ code: number | null; err: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    child.stderr.on('data', (piece) => {
      err += piece;
    });
    child.on('exit', (code) => done({ code, err }));
  });

test('a command that is used wrongly says how, and ends with 2', async () => {
  for (const args of [['nonsense'], ['read'], ['read', '--nonsense'], ['serve', '--port', 'x'], ['search'], ['show']]) {
    const { code, err } = await run(...args);
    assert.equal(code, 2, args.join(' '));
    assert.ok(err.length > 10 && !err.includes('    at '), err);
  }
});
