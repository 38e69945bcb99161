import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { smallRegister } from '../web/api/fixtures/register.ts';
import { app } from '../web/app.ts';
import { localSettings } from '../web/settings.ts';

const main = resolve(import.meta.dirname, 'main.ts');

test('export writes the same bytes as the site, and says what they are', async () => {
  const data = mkdtempSync(join(tmpdir(), 'answerable-export-'));
  try {
    const store = smallRegister(60, data);
    const settings = { ...localSettings, site: 'https://vragen.example' };
    const args = ['export', '--data', data, '--site', settings.site];
    for (const format of ['ndjson', 'csv']) {
      const served = Buffer.from(await (await app(store, settings).request(`/register.${format}`)).arrayBuffer());
      const { stdout, stderr } = spawnSync(process.execPath, [main, ...args, '--format', format]);
      assert.deepEqual(stdout, served);
      const sha256 = createHash('sha256').update(served).digest('hex');
      assert.match(String(stderr), new RegExp(`^60 records at change \\d+, sha-256 ${sha256}`, 'm'));
    }
    const out = join(data, 'register.ndjson');
    execFileSync(process.execPath, [main, ...args, '--out', out], { stdio: 'pipe' });
    assert.equal(readFileSync(out, 'utf8').trim().split('\n').length, 60);
    assert.equal(spawnSync(process.execPath, [main, 'export', '--format', 'xls']).status, 2);
    store.close();
  } finally {
    rmSync(data, { recursive: true });
  }
});
