/** The description of the API against the official rules for it, where those are at hand. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { smallRegister } from '../src/web/api/fixtures/register.ts';
import { app } from '../src/web/app.ts';
import { localSettings } from '../src/web/settings.ts';

const root = resolve(import.meta.dirname, '..');
const standards = process.env.ANSWERABLE_CORPUS
  ? resolve(process.env.ANSWERABLE_CORPUS, '../standards')
  : resolve(root, '../shared/standards');
const ruleset = join(standards, 'adr/nlgov-adr-2.2-working.spectral.yaml');
const schema = join(standards, 'openapi/openapi-3.1-2026-08-03.schema.json');
const skip = [ruleset, schema].every((path) => existsSync(path)) ? false : `the standards are absent: ${standards}`;

const site = app(smallRegister(3), { ...localSettings, site: 'https://vragen.example' });
const describe = async (language: string): Promise<string> =>
  (await site.request('/api/v1/openapi.json', { headers: { 'accept-language': language } })).text();

/** What the linter finds in a description with the official ruleset, one finding a line. */
function lint(description: string): { readonly status: number | null; readonly found: string } {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-lint-'));
  try {
    const path = join(folder, 'openapi.json');
    writeFileSync(path, description);
    const spectral = join(root, 'node_modules/@stoplight/spectral-cli/dist/index.js');
    const args = [spectral, 'lint', '-r', ruleset, '-f', 'text', '--fail-severity', 'hint', path];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { status, found: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const language of ['nl', 'en']) {
  test(`the description of the API in ${language} meets the NL API Design Rules by the official ruleset`, {
    skip,
  }, async () => {
    const { status, found } = lint(await describe(language));
    assert.equal(status, 0, found);
  });

  test(`the description of the API in ${language} is OpenAPI 3.1 by the schema of it`, { skip }, async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: true, allErrors: true });
    (addFormats as unknown as (to: Ajv2020) => void)(ajv);
    ajv.addFormat('media-range', true);
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
    const document: object = JSON.parse(await describe(language));
    assert.ok(validate(document), JSON.stringify(validate.errors, null, 1));
    assert.equal(validate({ ...document, paths: [] }), false);
  });
}

test('the ruleset finds what is wrong with a description that is', { skip }, async () => {
  const document = JSON.parse(await describe('nl'));
  document.paths['/Wrong_Path/'] = document.paths['/records'];
  const { status, found } = lint(JSON.stringify(document));
  assert.notEqual(status, 0);
  assert.match(found, /nlgov:paths-kebab-case|path-keys-no-trailing-slash/);
});
