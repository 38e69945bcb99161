/**
 * Tells 2,000 followers of 500 new answers: every notice once, in a stated time; and the same while the telling and the mail
 * server are killed again and again. The mail that is in doubt at a kill comes again under the same name, and is counted.
 */

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openSetting } from '../src/cli/tell-settings.ts';
import { openRegister } from '../src/intake/register.ts';
import type { Reading } from '../src/record/reading.ts';
import { openFollowers } from '../src/store/followers.ts';
import { confirmFollow, followsOf } from '../src/store/follows.ts';
import { outboxState } from '../src/store/outbox.ts';
import { takeDocuments } from '../src/store/take.ts';
import { evaluate } from '../src/telling/evaluate.ts';
import type { Followed } from '../src/telling/followed.ts';
import { signUp } from '../src/telling/sign-up.ts';

const main = resolve(import.meta.dirname, '../src/cli/main.ts');
const sinkFile = resolve(import.meta.dirname, 'mail-sink.ts');
const site = 'https://vragen.example';
const answers = 500;
const members = 50;
const dayOf = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

const paper = (n: number, kind: 'questions' | 'answer') => {
  const reading: Reading = {
    document: { kind, parliament: 'nl-tk', id: `${kind}-${n}`, case: `2031Z${String(n).padStart(5, '0')}` },
    subject: `zaak ${n}`,
    askers: [{ name: `Vosmaer ${n % members}`, party: 'PVX' }],
    addressees: [{ role: 'minister', portfolio: 'Veren' }],
    submitted: dayOf(10),
    questions: [{ numbers: ['1'], text: `Kent u zaak ${n}?`, notes: [] }],
    answers: kind === 'answer' ? [{ to: ['1'], text: `Ja, zaak ${n} is mij bekend.`, notes: [] }] : [],
    ...(kind === 'answer' ? { reply: { by: [], onBehalfOf: [], received: dayOf(0), seeAlso: [] } } : {}),
    notes: [],
    other: [],
    reading: { coverage: 1, unread: [], remarks: [] },
  };
  return { name: reading.document.id!, bytes: Buffer.from(reading.document.id!), text: 'x', reading, sameSet: [] };
};

/** What each of 2,000 follows, and of which sets each must hear. */
function everybody(): { address: string; followed: Followed; sets: number[] }[] {
  return Array.from({ length: 2000 }, (_, i) => {
    const n = i % answers;
    const record = `nl-tk/2031Z${String(n).padStart(5, '0')}`;
    const address = `lezer${i}@lezer.example`;
    if (i < 100) {
      const sets = Array.from({ length: answers / members }, (__, k) => (i % members) + k * members);
      return { address, followed: { kind: 'member', name: `Vosmaer ${i % members}` }, sets };
    }
    if (i < 1100) return { address, followed: { kind: 'search', query: `"zaak ${n}"` }, sets: [n] };
    if (i < 1800) return { address, followed: { kind: 'set', record }, sets: [n] };
    return { address, followed: { kind: 'question', record, number: '1' }, sets: [n] };
  });
}

const expected = everybody()
  .flatMap(({ address, sets }) => sets.map((n) => `${address}\tAntwoord: Zaak ${n}`))
  .sort();

let folder: string;
const started: ChildProcess[] = [];

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'answerable-telling-'));
  const data = join(folder, 'data');
  const store = openRegister(data);
  const setting = openSetting(store, data, site, {});
  setting.followers.exec('pragma synchronous = off');
  takeDocuments(
    store,
    Array.from({ length: answers }, (_, n) => paper(n, 'questions')),
  );
  evaluate(setting);
  for (const { address, followed } of everybody()) {
    const signed = signUp(setting, { channel: 'mail', address, followed, rhythm: 'now', language: 'nl' });
    assert.ok(signed.state === 'asked');
    for (const each of followsOf(setting.followers, signed.follower)) confirmFollow(setting.followers, each, dayOf(1));
  }
  setting.followers.exec('delete from outbox; delete from event');
  takeDocuments(
    store,
    Array.from({ length: answers }, (_, n) => paper(n, 'answer')),
  );
  setting.followers.close();
  store.close();
});

after(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

type Sink = { readonly port: string; readonly kill: () => Promise<void> };

async function openSink(file: string, port = '0'): Promise<Sink> {
  const child = spawn(process.execPath, [sinkFile, port, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  const [said] = await once(child.stdout!, 'data');
  return { port: String(said).trim(), kill: () => kill(child) };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Lets a process say at its end how many microseconds it worked: a machine that stands still costs none. */
const counted = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); console.error('processor', user + system); })",
)}`;

function tell(data: string, port: string, ...more: string[]): ChildProcess {
  const env = {
    ...process.env,
    ANSWERABLE_SMTP: `smtp://127.0.0.1:${port}`,
    ANSWERABLE_SENDER: 'volgen@vragen.example',
    NODE_COMPILE_CACHE: join(folder, 'code'),
  };
  const args = ['--import', counted, main, 'tell', '--site', site, '--data', data, ...more];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr!.resume();
  started.push(child);
  return child;
}

type Arrived = { readonly id: string; readonly what: string };

const arrived = (file: string): Arrived[] =>
  (existsSync(file) ? readFileSync(file, 'utf8') : '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ id: line.slice(0, line.indexOf('\t')), what: line.slice(line.indexOf('\t') + 1) }));

/** One of each name: a mail that comes again bears the same, and says the same. */
function byName(mails: readonly Arrived[]): string[] {
  const named = new Map(mails.map(({ id, what }) => [id, what]));
  for (const { id, what } of mails) assert.equal(named.get(id), what);
  return [...named.values()].sort();
}

test('500 new answers are told to 2,000 followers, each notice once, within a minute of processor time', async (t) => {
  const data = join(folder, 'load');
  cpSync(join(folder, 'data'), data, { recursive: true });
  const file = join(folder, 'load.txt');
  const sink = await openSink(file);
  const start = performance.now();
  const child = tell(data, sink.port);
  let used = '';
  child.stderr!.setEncoding('utf8').on('data', (text) => {
    used += text;
  });
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - start) / 1000;
  const processor = Number(/^processor (\d+)$/m.exec(used)?.[1]) / 1e6;
  t.diagnostic(
    `${expected.length} mails in ${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of them of the processor`,
  );
  assert.equal(code, 0);
  assert.deepEqual(
    arrived(file)
      .map(({ what }) => what)
      .sort(),
    expected,
  );
  assert.deepEqual(byName(arrived(file)), expected);
  assert.ok(processor < 60, `${processor} seconds`);
  await sink.kill();
});

/** The names of the mails of which nobody can know whether they arrived: sending them was begun, or broken off by the server. */
function inDoubt(data: string, states = ['sending', 'pending']): string[] {
  const followers = openFollowers(data);
  const rows = followers
    .prepare('select distinct message from outbox where attempts > 0 and state in (select value from json_each(?))')
    .all(JSON.stringify(states));
  followers.close();
  return rows.map(({ message }) => `<${message}@vragen.example>`);
}

test('killed again and again, with its mail server, the telling tells everything; only a mail in doubt comes again, by its name', async (t) => {
  const data = join(folder, 'kill');
  cpSync(join(folder, 'data'), data, { recursive: true });
  const file = join(folder, 'kill.txt');
  let sink = await openSink(file);
  const doubts: string[] = [];
  let kills = 0;
  for (let round = 0; round < 10; round++) {
    const child = tell(data, sink.port, '--watch');
    const had = arrived(file).length;
    for (let waits = 0; arrived(file).length === had && waits < 2400; waits++) await pause(25);
    await pause(Math.random() * 150);
    if (round % 3 === 2) {
      await sink.kill();
      kills++;
      await pause(Math.random() * 100);
      doubts.push(...inDoubt(data));
      sink = await openSink(file, sink.port);
    }
    await kill(child);
    kills++;
    const left = inDoubt(data, ['sending']);
    assert.ok(left.length <= 1, `${left.length} mails are in doubt at once`);
    doubts.push(...left);
  }
  const seen = arrived(file).length;
  const [code] = await once(tell(data, sink.port), 'close');
  assert.equal(code, 0);
  const followers = openFollowers(data);
  const { pending, sending, sent, failed } = outboxState(followers, dayOf(0));
  followers.close();
  await sink.kill();
  assert.deepEqual([pending, sending, sent, failed], [0, 0, expected.length, 0]);
  assert.ok(seen > 0 && seen < expected.length, `the kills came while it was sending: ${seen} had arrived by the last`);
  assert.deepEqual(byName(arrived(file)), expected);
  const times = Map.groupBy(arrived(file), ({ id }) => id);
  const again = [...times].filter(([, mails]) => mails.length > 1).map(([id]) => id);
  t.diagnostic(
    `${kills} kills left ${doubts.length} mails in doubt; ${again.length} of them came again, by the same Message-ID`,
  );
  for (const id of again) assert.ok(doubts.includes(id), `${id} came twice and was not in doubt`);
  const most = arrived(file).length - expected.length;
  assert.ok(most <= doubts.length, `${most} mails more than expected, of ${doubts.length} in doubt`);
});
