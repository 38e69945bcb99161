/** Holds what the docs say against the code. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { siteOptions } from '../src/cli/serve.ts';
import { settingOptions, settingsHelp } from '../src/cli/site-settings.ts';
import { readingJsonSchema } from '../src/record/reading.ts';
import { openStore } from '../src/store/open.ts';
import { problemStatuses } from '../src/web/api/problem.ts';
import { app } from '../src/web/app.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const schemaPath = 'docs/reading.schema.json';

test('docs/reading.schema.json is what the code says (UPDATE_DOCS=1 writes it)', () => {
  const schema = `${JSON.stringify(readingJsonSchema(), null, 2)}\n`;
  if (process.env.UPDATE_DOCS === '1') writeFileSync(resolve(root, schemaPath), schema);
  assert.equal(read(schemaPath), schema);
});

test('the README describes every remark code', () => {
  const codes = JSON.stringify(readingJsonSchema()).match(/"code":\{"type":"string","enum":\[([^\]]*)\]/)?.[1] ?? '';
  const named = codes.split(',').map((code) => code.replaceAll('"', ''));
  assert.ok(named.length > 10);
  for (const code of named) assert.ok(read('README.md').includes(`| \`${code}\` |`), code);
});

test('the README names every command, and every command has help', () => {
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [resolve(root, 'src/cli/main.ts'), ...args], { encoding: 'utf8' });
  const commands = [...run('--help').matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) => name!);
  assert.ok(commands.length >= 4);
  for (const command of commands) {
    assert.ok(read('README.md').includes(`answerable ${command}`), command);
    assert.match(run(command, '--help'), new RegExp(`^answerable ${command}`));
  }
});

test('the README describes every setting of the site, and what it is called in the environment', () => {
  for (const name of Object.keys(siteOptions)) assert.match(read('README.md'), new RegExp(`\`--${name}\\b`), name);
  for (const name of Object.keys(settingOptions)) {
    assert.ok(read('README.md').includes(`ANSWERABLE_${name.toUpperCase()}`), name);
    assert.ok(settingsHelp.includes(`ANSWERABLE_${name.toUpperCase()}`), name);
  }
});

test('docs/api.md names every path, parameter and problem of the API, and has its version among the changes', async () => {
  const response = await app(openStore(':memory:')).request('/api/v1/openapi.json');
  const { paths, info } = JSON.parse(await response.text());
  const text = read('docs/api.md');
  for (const [path, { get }] of Object.entries<{ get: { parameters?: { name: string; in: string }[] } }>(paths)) {
    assert.ok(text.includes(`\`${path}\``), path);
    for (const { name, in: where } of get.parameters ?? []) {
      if (where === 'query' && name !== 'cursor') assert.ok(text.includes(`\`${name}\``), `${path} ${name}`);
    }
  }
  for (const problem of Object.keys(problemStatuses)) assert.ok(text.includes(`\`${problem}\``), problem);
  assert.ok(text.includes(`| ${info.version} |`));
});

test('the README or the docs name every kind of page that the site serves', () => {
  const told = [
    read('README.md'),
    ...readdirSync(resolve(root, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => read(`docs/${name}`)),
  ].join();
  const served = app(openStore(':memory:')).routes.filter(
    ({ method, path }) => method === 'GET' && !/^\/(?:en\b|vast\b|\.json$)/.test(path),
  );
  const kinds = new Set(
    served.map(({ path }) => /^\/\.?[\w-]+/.exec(path.replace(/:file\{([^}\\]*)/, '$1'))?.[0] ?? '/'),
  );
  assert.ok(kinds.size > 12);
  for (const kind of kinds) if (kind !== '/') assert.ok(told.includes(`\`${kind}`), kind);
});
