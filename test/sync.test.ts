/** Follows a service through all that may happen to it; the service is a local one (test/service). */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from '../src/intake/history.ts';
import { openReader, type Reader } from '../src/intake/reader.ts';
import { openRegister } from '../src/intake/register.ts';
import { syncSource } from '../src/intake/sync.ts';
import type { SyncStep } from '../src/intake/sync-run.ts';
import { cases } from '../src/parliaments/nl-tk/sources/open-data.ts';
import type { Machine } from '../src/sources/fetcher.ts';
import { guardedFetch } from '../src/sources/guard.ts';
import { findFeed } from '../src/store/feeds.ts';
import { countItems, failedItems } from '../src/store/items.ts';
import { takeLease } from '../src/store/lease.ts';
import type { Store } from '../src/store/open.ts';
import { countRegister, findRecord } from '../src/store/records.ts';
import { sourcesOf } from '../src/store/sources.ts';
import { answerCases, type Case, guidFrom, type OpenData } from './service/open-data.ts';
import { type Behaviour, serve } from './service/server.ts';

/** The day on which all of this happens. */
const day10 = Date.parse('2031-09-10T12:00:00Z');
const lease = { work: 'sync', holder: 'test' };

const caseOf = (n: number, more: object = {}): Case => ({
  Id: guidFrom(`case ${n}`),
  Nummer: `2031Z${String(n).padStart(5, '0')}`,
  Soort: 'Schriftelijke vragen',
  Status: 'Vrijgegeven',
  Onderwerp: `Het veer ${n}`,
  GestartOp: '2031-09-01T00:00:00+02:00',
  Vergaderjaar: '2030-2031',
  Afgedaan: false,
  GewijzigdOp: `2031-09-02T10:00:${String(n % 60).padStart(2, '0')}.000+02:00`,
  Indiener: 'Vera Vosmaer (V.)',
  GerichtAan: 'N. Iemand',
  ...more,
});

type Round = { readonly steps: readonly SyncStep[]; readonly slept: number };

/** A register that follows a service; each sync is one run. */
async function follow(
  data: OpenData,
  behaviour: Partial<Behaviour>,
  work: (world: World) => Promise<void>,
): Promise<void> {
  const service = await serve(
    (url) => {
      const found = answerCases(data, url);
      return found && { type: 'application/json', bytes: JSON.stringify(found) };
    },
    { skew: day10 - Date.now(), ...behaviour },
  );
  const fetch = guardedFetch({ allow: [service.host] });
  const store = openRegister(':memory:');
  const reader: Reader = openReader(1);
  const clock = { now: day10 };
  let slept = 0;
  const machine: Machine = {
    fetch,
    now: () => clock.now,
    sleep: async (milliseconds) => {
      slept += milliseconds;
      clock.now += milliseconds;
    },
    chance: () => 0,
  };
  const sync = async (hurry = false): Promise<Round> => {
    slept = 0;
    takeLease(store, lease, new Date(clock.now).toISOString(), '9999', () => true);
    const settings = { agent: 'Answerable/test (+a@b.nl)', home: service.home, pace: 0, lease, hurry };
    const steps = await Array.fromAsync(syncSource(store, cases, reader, machine, settings));
    return { steps, slept };
  };
  try {
    await work({ store, sync, asked: service.asked, clock });
  } finally {
    await reader.close();
    await fetch.close();
    await service.close();
  }
}

type World = {
  readonly store: Store;
  readonly sync: (hurry?: boolean) => Promise<Round>;
  readonly asked: { readonly path: string; readonly status: string; readonly agent: string }[];
  readonly clock: { now: number };
};

const many = (count: number, more: object = {}): Case[] => Array.from({ length: count }, (_, n) => caseOf(n, more));
const states = ({ steps }: Round): string[] => steps.flatMap((each) => (each.step === 'item' ? [each.state] : []));

test('syncSource() takes every case once; the next sync only asks whether anything changed', async () => {
  await follow({ cases: many(600) }, {}, async ({ store, sync, asked }) => {
    const first = await sync();
    assert.deepEqual([states(first).length, new Set(states(first)).size], [600, 1]);
    assert.deepEqual(countRegister(store), { documents: 600, records: 600 });
    assert.equal(findFeed(store, 'nl-tk/cases').cursor, '2031-09-02T08:00:59.000Z');
    assert.equal(asked[0]?.agent, 'Answerable/test (+a@b.nl)');
    asked.length = 0;
    assert.deepEqual(states(await sync()), []);
    assert.deepEqual(
      asked.map(({ status }) => status),
      ['304', '304', '304'],
    );
  });
});

test('syncSource() sets no mark in the future of the server, for what comes in until then would be passed over', async () => {
  const early = Date.parse('2031-09-02T08:00:00Z');
  await follow({ cases: many(9) }, { skew: early - Date.now() }, async ({ store, sync }) => {
    await sync();
    const { cursor = '', skew } = findFeed(store, cases.id);
    assert.ok(cursor >= '2031-09-02T08:00:00.000Z' && cursor < '2031-09-02T08:00:04.000Z', cursor);
    assert.ok(Math.abs(skew! - (early - day10) / 1000) < 5);
  });
});

test('syncSource() takes what changed, and says when it was what (B11)', async () => {
  const data = { cases: many(3) };
  await follow(data, {}, async ({ store, sync }) => {
    await sync();
    data.cases = [
      caseOf(0, { GestartOp: '2031-09-08T00:00:00+02:00', GewijzigdOp: '2031-09-09T10:00:00Z' }),
      ...data.cases.slice(1),
    ];
    assert.deepEqual(states(await sync()), ['new']);
    assert.equal(findRecord(store, '2031Z00000')?.submitted, '2031-09-08');
    const [due] = store.prepare("select due from record where id = 'nl-tk/2031Z00000'").all();
    assert.equal(due?.due, '2031-09-29');
    assert.deepEqual(
      historyOf(store, 'nl-tk/2031Z00000').map(({ from, until, changed }) => ({ from, until, changed })),
      [
        {
          from: '2031-09-02T08:00:00.000Z',
          until: '2031-09-09T10:00:00.000Z',
          changed: [
            { field: 'submitted', before: '2031-09-01', after: '2031-09-08' },
            { field: 'due', before: '2031-09-22', after: '2031-09-29' },
          ],
        },
      ],
    );
    const shown = sourcesOf(store, 'nl-tk/2031Z00000').map((source) => source.shown);
    assert.deepEqual(shown.sort(), [false, true]);
  });
});

test('syncSource() takes a removed case out of the list and keeps its bytes; it comes back when the service has it again', async () => {
  const data = { cases: many(2) };
  await follow(data, {}, async ({ store, sync }) => {
    await sync();
    data.cases = [caseOf(0, { Verwijderd: true, GewijzigdOp: '2031-09-09T10:00:00Z' }), data.cases[1]!];
    assert.deepEqual(states(await sync()), ['gone']);
    assert.equal(findRecord(store, '2031Z00000'), undefined);
    assert.deepEqual(
      store
        .prepare('select id from record')
        .all()
        .map(({ id }) => id),
      ['nl-tk/2031Z00001'],
    );
    assert.equal(store.prepare('select count(*) as n from source').get()?.n, 2);
    data.cases = [caseOf(0, { GewijzigdOp: '2031-09-09T11:00:00Z' }), data.cases[1]!];
    assert.deepEqual(states(await sync()), ['new']);
    assert.equal(findRecord(store, '2031Z00000')?.subject, 'Het veer 0');
  });
});

test('syncSource() keeps a case without a field it must have as a failure with its reason, and takes it when it is whole', async () => {
  const data = { cases: [caseOf(1, { Nummer: undefined }), caseOf(2)] };
  await follow(data, {}, async ({ store, sync, clock }) => {
    const { steps } = await sync();
    assert.ok(steps.some((each) => each.step === 'failed' && /Nummer is not there/.test(each.why)));
    assert.deepEqual(countItems(store, 'nl-tk/cases'), { waiting: 0, taken: 1, failed: 1, gone: 0 });
    const [failure] = failedItems(store, 'nl-tk/cases', 9);
    assert.equal(failure?.nextTry, new Date(clock.now + 5 * 60_000).toISOString());
    assert.equal(store.prepare('select count(*) as n from source').get()?.n, 2);
    data.cases = [caseOf(1), caseOf(2)];
    await sync();
    assert.deepEqual(countItems(store, 'nl-tk/cases'), { waiting: 0, taken: 2, failed: 0, gone: 0 });
    assert.equal(countRegister(store).records, 2);
  });
});

test('syncSource() tries a failure again when its time has come, twice as late each time, or at once when told', async () => {
  const data = { cases: [caseOf(1, { Nummer: undefined })] };
  await follow(data, {}, async ({ store, sync, clock, asked }) => {
    await sync();
    asked.length = 0;
    const alone = () => asked.filter(({ path }) => path.includes('Zaak(')).length;
    await sync();
    assert.equal(alone(), 0);
    clock.now += 5 * 60_000;
    await sync();
    assert.equal(alone(), 1);
    const [failure] = failedItems(store, 'nl-tk/cases', 9);
    assert.deepEqual([failure?.tries, Date.parse(failure!.nextTry!) - clock.now], [2, 10 * 60_000]);
    data.cases = [caseOf(1)];
    await sync(true);
    assert.equal(countItems(store, 'nl-tk/cases').taken, 1);
  });
});

test('syncSource() gets through a service that misbehaves to the same records as from a good one', async () => {
  const data = { cases: many(700) };
  const records = (store: Store) =>
    store.prepare('select id, subject, askers, submitted, standing, due, facts from record order by id').all();
  let clean: unknown;
  await follow(data, {}, async ({ store, sync }) => {
    await sync();
    clean = records(store);
  });
  await follow(data, { share: 0.5, seed: 7 }, async ({ store, sync, asked }) => {
    for (let round = 0; round < 30 && findFeed(store, 'nl-tk/cases').ended === undefined; round++) await sync();
    assert.deepEqual(records(store), clean);
    assert.ok(asked.filter(({ status }) => status !== '200' && status !== '304').length >= 3);
  });
});

test('syncSource() asks a listing again that told of fewer cases than it counted', async () => {
  let asked = 0;
  const data = {
    cases: many(300),
    get slipped() {
      return asked++ < 2 ? ['2031Z00299'] : [];
    },
  };
  await follow(data, {}, async ({ store, sync }) => {
    const { steps } = await sync();
    assert.ok(steps.some((each) => each.step === 'note' && /told of 299 of its 300 items/.test(each.why)));
    assert.equal(countRegister(store).records, 300);
  });
});

test('syncSource() ends when pages go round, and begins at its cursor the next time', async () => {
  const round = {
    ...cases,
    readPage: (page: Parameters<typeof cases.readPage>[0], from: Parameters<typeof cases.readPage>[1]) => ({
      ...cases.readPage(page, from),
      next: page.address,
    }),
  };
  await follow({ cases: many(3) }, {}, async ({ store }) => {
    const service = await serve((url) => ({
      type: 'application/json',
      bytes: JSON.stringify(answerCases({ cases: many(3) }, url)),
    }));
    const fetch = guardedFetch({ allow: [service.host] });
    const reader = openReader(1);
    takeLease(store, lease, '', '9999', () => true);
    const machine = { fetch, now: Date.now, sleep: async () => undefined, chance: () => 0 };
    const steps = await Array.fromAsync(
      syncSource(store, round, reader, machine, { agent: 'x', home: service.home, pace: 0, lease }),
    );
    assert.ok(steps.some((each) => each.step === 'failed' && /go round/.test(each.why)));
    assert.equal(countRegister(store).records, 3);
    assert.equal(findFeed(store, cases.id).page, undefined);
    await reader.close();
    await fetch.close();
    await service.close();
  });
});
