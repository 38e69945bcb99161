/**
 * 5,000 real cases from a service that misbehaves in every way it knows, by a sync that is killed 20 times at random moments:
 * the register ends complete and the same as after a clean sync. The sync after it may be given a page whole that was odd when a
 * killed sync read it; it brings nothing, and the one after that only asks whether anything changed.
 */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { historyOf } from '../src/intake/history.ts';
import { openStore, type Store } from '../src/store/open.ts';
import { countRegister, findRecord } from '../src/store/records.ts';
import { chanceFrom } from './service/moods.ts';
import { oddly } from './service/oddities.ts';
import { answerCases, type Case } from './service/open-data.ts';
import { type Behaviour, type Service, serve } from './service/server.ts';

const main = resolve(import.meta.dirname, '../src/cli/main.ts');
const corpus = process.env.ANSWERABLE_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus');
const bulk = join(corpus, 'nl/bulk/zaken-schriftelijke-vragen.ndjson.gz');
const absent = existsSync(bulk) ? false : `${bulk} is not here: set ANSWERABLE_CORPUS`;
const wanted = 5000;
const kills = 20;

/** Cases as the House has them, and as it has them after it removed some and mended others. */
function realCases(): { readonly before: readonly Case[]; readonly after: readonly Case[] } {
  const lines = gunzipSync(readFileSync(bulk)).toString('utf8').split('\n', wanted);
  const before = lines.map((line) => JSON.parse(line) as Case);
  const later = '2024-09-30T10:00:00.000+02:00';
  const after = before.map((each, i) => {
    if (i % 500 === 3) return { ...each, Verwijderd: true, GewijzigdOp: later };
    return i % 10 === 9 ? { ...each, Onderwerp: `${each.Onderwerp} (gewijzigd)`, GewijzigdOp: later } : each;
  });
  return { before, after };
}

/** The other way round: what `oddly` does to a page where chance says this. */
const turned = (): number => 0.2;

type Ended = { readonly code: number | null; readonly killed: boolean; readonly said: string };

/** Runs a sync; `kill` is called with what kills it. */
function run(service: Service, data: string, kill?: (die: () => void) => void): Promise<Ended> {
  const args = ['sync', 'nl-tk/cases', '--contact', 'test@example.org', '--pace', '0', '--retry', '--data', data];
  return new Promise((done) => {
    const child = spawn(process.execPath, [main, ...args, '--at', service.home, '--allow-host', service.host], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(data, '..', 'code') },
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    kill?.(() => child.kill('SIGKILL'));
    child.on('exit', (code, signal) => done({ code, killed: signal === 'SIGKILL', said }));
  });
}

/**
 * All that the register knows, a line each: every record whole, with what it was before and from when until when, and the
 * journal of its items. Only what differs by the day of the sync is left out, and the bytes that a service made odd.
 */
function* linesOf(store: Store): Generator<string> {
  for (const { id } of store.prepare('select id from record order by id').all()) {
    const history = historyOf(store, String(id)).map(({ sha256: _, ...each }) => each);
    yield JSON.stringify([findRecord(store, String(id)), history]);
  }
  const journal = 'select feed, key, version, name, address, state, reason, tries from item order by feed, key';
  for (const row of store.prepare(journal).iterate()) yield JSON.stringify(row);
}

test('a sync of 5,000 cases from a misbehaving service, killed 20 times, ends as a clean one does', {
  skip: absent,
}, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'answerable-sync-'));
  const { before, after } = realCases();
  const chance = chanceFrom(31);
  const data: { cases: readonly Case[]; odd: boolean } = { cases: before, odd: false };
  let onAsk: () => void = () => undefined;
  const behaviour: { -readonly [K in keyof Behaviour]: Behaviour[K] } = { share: 0, seed: 5, skew: 3_600_000 };
  const service = await serve((url) => {
    onAsk();
    const found = answerCases(data, url);
    return found && { type: 'application/json', bytes: JSON.stringify(data.odd ? oddly(found, chance) : found) };
  }, behaviour);
  const torn = join(folder, 'torn');
  let killed = 0;
  /** Syncs until so many syncs were killed, each a little after one of its first requests; then to the end. */
  const tear = async (until: number): Promise<void> => {
    Object.assign(data, { odd: true });
    behaviour.share = 0.3;
    for (let round = 0; killed < until; round++) {
      assert.ok(round < 4 * kills, `only ${killed} of ${round} syncs were killed before their end`);
      let left = 1 + Math.floor(chance() * 3);
      const ended = await run(service, torn, (die) => {
        onAsk = () => {
          if (--left === 0) setTimeout(die, chance() * 300);
        };
      });
      if (ended.killed) killed++;
    }
    onAsk = () => undefined;
    Object.assign(data, { odd: false });
    behaviour.share = 0;
    const last = await run(service, torn);
    assert.equal(last.code, 0, last.said);
  };
  try {
    const clean = join(folder, 'clean');
    const began = performance.now();
    assert.equal((await run(service, clean)).code, 0);
    const took = performance.now() - began;
    data.cases = after;
    assert.equal((await run(service, clean)).code, 0);

    data.cases = before;
    service.asked.length = 0;
    await tear(kills / 2);
    data.cases = after;
    await tear(kills);
    const bad = service.asked.filter(({ status }) => status !== '200' && status !== '304').length;

    const [one, other] = [openStore(clean), openStore(torn)];
    assert.deepEqual(countRegister(one), { documents: wanted + 500, records: wanted - 10 });
    assert.deepEqual(countRegister(other), countRegister(one));
    const lines = linesOf(other);
    for (const line of linesOf(one)) assert.equal(lines.next().value, line);
    assert.equal(lines.next().done, true);
    assert.deepEqual({ ...other.prepare('pragma integrity_check').get() }, { integrity_check: 'ok' });
    const newest = () => other.prepare('select max(number) as n from change').get()?.n;
    const was = newest();
    /** The statuses of the answers to one more sync. */
    const askedAgain = async (): Promise<string[]> => {
      service.asked.length = 0;
      assert.equal((await run(service, torn)).code, 0);
      assert.equal(newest(), was);
      return [...new Set(service.asked.map(({ status }) => status))];
    };
    await askedAgain();
    assert.deepEqual(await askedAgain(), ['304']);
    one.close();
    other.close();
    t.diagnostic(
      `clean sync ${Math.round(took)} ms; ${killed} kills, ${bad} bad answers; ${service.asked.length} requests to see that nothing changed`,
    );
  } finally {
    await service.close();
    await rm(folder, { recursive: true });
  }
});

test('a page that was odd when a killed sync read it is given whole once more, and brings nothing', {
  skip: absent,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'answerable-sync-'));
  const cases = realCases().before.slice(0, 600);
  let onAsk: () => void = () => undefined;
  let odd = false;
  const service = await serve((url) => {
    onAsk();
    const found = answerCases({ cases }, url);
    return found && { type: 'application/json', bytes: JSON.stringify(odd ? oddly(found, turned) : found) };
  });
  const statuses = async (): Promise<string[]> => {
    service.asked.length = 0;
    assert.equal((await run(service, join(folder, 'data'))).code, 0);
    return service.asked.map(({ status }) => status);
  };
  try {
    await statuses();
    assert.deepEqual(await statuses(), ['304', '304', '304']);
    odd = true;
    service.asked.length = 0;
    const broken = await run(service, join(folder, 'data'), (die) => {
      onAsk = () => service.asked.length === 1 && die();
    });
    assert.ok(broken.killed);
    onAsk = () => undefined;
    odd = false;
    assert.deepEqual(await statuses(), ['304', '304'], 'the listing goes on where it was');
    assert.deepEqual(await statuses(), ['200', '304', '304']);
    assert.deepEqual(await statuses(), ['304', '304', '304']);
    const store = openStore(join(folder, 'data'));
    assert.deepEqual(countRegister(store), { documents: 600, records: 600 });
    store.close();
  } finally {
    await service.close();
    await rm(folder, { recursive: true });
  }
});
