/** `answerable sync` and `answerable status` as they are run: what they print, their exit codes, the watch and its stop. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import type { Status } from '../src/intake/status.ts';
import { dropLease, takeLease } from '../src/store/lease.ts';
import { openStore } from '../src/store/open.ts';
import { answerCases, type Case, guidFrom } from './service/open-data.ts';
import { type Service, serve } from './service/server.ts';

const main = resolve(import.meta.dirname, '../src/cli/main.ts');
const caseOf = (n: number, more: object = {}): Case => ({
  Id: guidFrom(`case ${n}`),
  Nummer: `2015Z0000${n}`,
  Soort: 'Schriftelijke vragen',
  Onderwerp: `Het veer ${n}`,
  GestartOp: '2015-09-01T00:00:00+02:00',
  GewijzigdOp: `2015-09-02T10:00:0${n}+02:00`,
  Indiener: 'Vera Vosmaer',
  ...more,
});
const data: { cases: Case[] } = { cases: [caseOf(1), caseOf(2)] };
let folder: string;
let service: Service;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'answerable-command-'));
  service = await serve((url) => {
    const found = answerCases(data, url);
    return found && { type: 'application/json', bytes: JSON.stringify(found) };
  });
});
after(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

const start = (...args: string[]) => {
  const child = spawn(process.execPath, [main, ...args, '--data', folder], {
    env: { ...process.env, NO_COLOR: '1', ANSWERABLE_CONTACT: '' },
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said.err += text;
  });
  return { child, said, ended: once(child, 'close').then(([code]) => Number(code)) };
};
const run = async (...args: string[]) => {
  const { said, ended } = start(...args);
  return { code: await ended, ...said };
};
const mirror = () => [
  '--contact',
  'griffie@example.org',
  '--at',
  service.home,
  '--allow-host',
  service.host,
  '--pace',
  '0',
];
const status = async (): Promise<Status> => JSON.parse((await run('status', '--json')).out) as Status;

test('sync asks for a contact and known sources, in words and with exit code 2', async () => {
  for (const [args, words] of [
    [['sync'], /Say who asks/],
    [['sync', 'elsewhere', '--contact', 'a@b.nl'], /No source and no folder is called elsewhere/],
  ] as const) {
    const { code, err } = await run(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, words);
  }
});

test('sync does not go into the own network unless it is told that it may', async () => {
  const { code, err } = await run('sync', 'nl-tk/cases', '--contact', 'a@b.nl', '--at', service.home, '--pace', '0');
  assert.equal(code, 1);
  assert.match(err, /Only https is fetched/);
  assert.equal(service.asked.length, 0);
});

test('sync takes in what is new and says so; status tells what is in, and what failed and why', async () => {
  const first = await run('sync', 'nl-tk/cases', ...mirror(), '--json');
  assert.equal(first.code, 0, first.err);
  const { source, new: taken, failed, cursor } = JSON.parse(first.out);
  assert.deepEqual([source, taken, failed, cursor], ['nl-tk/cases', 2, 0, '2015-09-02T08:00:02.000Z']);
  assert.match(service.asked[0]!.agent, /^Answerable\/[\d.]+ \(\+griffie@example\.org\)$/);
  data.cases.push(caseOf(3, { Nummer: null }));
  const second = await run('sync', 'nl-tk/cases', ...mirror());
  assert.deepEqual([second.code, /1 failed/.test(second.out)], [1, true]);
  const found = (await status()).sources.find(({ id }) => id === 'nl-tk/cases')!;
  assert.deepEqual(found.items, { waiting: 0, taken: 2, failed: 1, gone: 0 });
  assert.equal(found.state, 'incomplete');
  assert.match(found.failures[0]!.reason, /Nummer is not there/);
  const words = await run('status');
  assert.match(words.out, /nl-tk\/cases .*\n {2}incomplete: 2 taken, 0 waiting, 1 failed, 0 removed by the source/);
  assert.match(words.out, /Nummer is not there; were the fields renamed\? \(tried 1 times, next 2/);
  assert.match(words.out, /nl-tk\/publications .*\n {2}never asked/);
});

test('status raises an alert on silence, and its exit code tells', async () => {
  const store = openStore(folder);
  store.exec("update feed set brought = '2024-01-10T12:00:00.000Z'");
  store.close();
  const { code, out } = await run('status');
  assert.equal(code, 1);
  assert.match(out, /! nothing new for \d+ sitting days/);
});

test('sync --retry takes what failed once it is whole', async () => {
  data.cases[2] = caseOf(3);
  assert.equal((await run('sync', 'nl-tk/cases', ...mirror(), '--retry')).code, 0);
  assert.equal((await status()).sources.find(({ id }) => id === 'nl-tk/cases')?.state, 'complete');
});

test('one sync at a time: another says who is at work; one that was killed is no hindrance', async () => {
  const store = openStore(folder);
  const other = { work: 'sync', holder: 'elsewhere 1' };
  takeLease(store, other, '', '9999', () => true);
  const refused = await run('sync', 'nl-tk/cases', ...mirror());
  assert.deepEqual([refused.code, refused.err.trim()], [1, 'Another sync is at work in this register (elsewhere 1).']);
  dropLease(store, other);
  store.close();
});

test('sync --watch brings what is new in the next round, and stops cleanly when it is told to', async () => {
  const { child, said, ended } = start('sync', 'nl-tk/cases', ...mirror(), '--watch', '--every', '1');
  while (!said.out.includes('nl-tk/cases:')) await once(child.stdout, 'data');
  child.kill('SIGTERM');
  assert.equal(await ended, 0, said.err);
  const store = openStore(folder);
  assert.equal(store.prepare('select count(*) as n from lease').get()?.n, 0);
  store.close();
});
