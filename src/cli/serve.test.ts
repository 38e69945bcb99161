import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'answerable-serve-'));
test.after(() => rmSync(folder, { recursive: true }));

/** Tells at its end which modules a process loaded and which tables it read. */
const watcher = `
import fs from 'node:fs';
import { registerHooks, syncBuiltinESMExports } from 'node:module';
const said = [];
registerHooks({ load: (url, context, next) => (said.push('module ' + url), next(url, context)) });
const { readFileSync } = fs;
fs.readFileSync = (path, ...rest) => (said.push('file ' + path), readFileSync(path, ...rest));
syncBuiltinESMExports();
process.on('exit', () => fs.writeFileSync(process.env.SAID, said.join('\\n')));`;

/** What a server has loaded when it has sent its first page. */
async function loadedBeforeFirstPage(): Promise<string[]> {
  const said = join(folder, 'said');
  const main = join(import.meta.dirname, 'main.ts');
  const preload = `data:text/javascript,${encodeURIComponent(watcher)}`;
  const args = ['--import', preload, main, 'serve', '--port', '0', '--data', join(folder, 'data')];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, SAID: said },
  });
  const [address] = (await once(createInterface(child.stdout), 'line')) as [string];
  assert.equal((await fetch(address)).status, 200);
  child.kill('SIGTERM');
  await once(child, 'exit');
  return readFileSync(said, 'utf8').split('\n');
}

test('serve() loads no more before its first page than that needs', async () => {
  const loaded = await loadedBeforeFirstPage();
  const modules = loaded.filter((each) => each.startsWith('module '));
  assert.ok(modules.length > 100 && modules.length < 620, `${modules.length} modules`);
  const later = ['unpdf', 'undici', 'nodemailer', 'tar-stream', 'standardwebhooks', '@modelcontextprotocol/sdk'];
  for (const name of later) {
    assert.deepEqual(
      loaded.filter((each) => each.includes(`/node_modules/${name}/`)),
      [],
    );
  }
  const tables = loaded.filter((each) => each.startsWith('file ') && each.endsWith('.tsv'));
  assert.deepEqual(tables, []);
});
