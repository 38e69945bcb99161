/** Follows a service through all that may happen to it; the service is a local one (test/service). */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watch } from '../src/cli/watch.ts';
import { historyOf } from '../src/intake/history.ts';
import { statusOf } from '../src/intake/status.ts';
import { cases } from '../src/parliaments/nl-tk/sources/open-data.ts';
import type { Source } from '../src/sources/source.ts';
import { findFeed } from '../src/store/feeds.ts';
import { countItems, failedItems } from '../src/store/items.ts';
import { dropLease, renewLease, takeLease } from '../src/store/lease.ts';
import type { Store } from '../src/store/open.ts';
import { countRegister, findRecord } from '../src/store/records.ts';
import { sourcesOf } from '../src/store/sources.ts';
import { failuresOf, follow, noon, statesOf, type World } from './service/follower.ts';
import { answerCases, type Case, guidFrom, type OpenData } from './service/open-data.ts';
import type { Behaviour } from './service/server.ts';

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

/** A register that follows a service of these cases. */
const followCases = (
  data: OpenData,
  behaviour: Partial<Behaviour>,
  work: (world: World) => Promise<void>,
): Promise<void> =>
  follow(
    (url) => {
      const found = answerCases(data, url);
      return found && { type: 'application/json', bytes: JSON.stringify(found) };
    },
    behaviour,
    work,
  );

const many = (count: number, more: object = {}): Case[] => Array.from({ length: count }, (_, n) => caseOf(n, more));

test('syncSource() takes every case once; the next sync only asks whether anything changed', async () => {
  await followCases({ cases: many(600) }, {}, async ({ store, sync, asked }) => {
    const first = await sync(cases);
    assert.deepEqual([statesOf(first).length, new Set(statesOf(first)).size], [600, 1]);
    assert.deepEqual(countRegister(store), { documents: 600, records: 600 });
    assert.equal(findFeed(store, 'nl-tk/cases').cursor, '2031-09-02T08:00:59.000Z');
    assert.equal(asked[0]?.agent, 'Answerable/test (+a@b.nl)');
    asked.length = 0;
    assert.deepEqual(statesOf(await sync(cases)), []);
    assert.deepEqual(
      asked.map(({ status }) => status),
      ['304', '304', '304'],
    );
  });
});

test('syncSource() sets no mark in the future of the server, for what comes in until then would be passed over', async () => {
  const early = Date.parse('2031-09-02T08:00:00Z');
  await followCases({ cases: many(9) }, { skew: early - Date.now() }, async ({ store, sync }) => {
    await sync(cases);
    const { cursor = '', skew } = findFeed(store, cases.id);
    assert.ok(cursor >= '2031-09-02T08:00:00.000Z' && cursor < '2031-09-02T08:00:04.000Z', cursor);
    assert.ok(Math.abs(skew! - (early - noon) / 1000) < 5);
  });
});

test('syncSource() takes what changed, and says when it was what (B11)', async () => {
  const data = { cases: many(3) };
  await followCases(data, {}, async ({ store, sync }) => {
    await sync(cases);
    data.cases = [
      caseOf(0, { GestartOp: '2031-09-08T00:00:00+02:00', GewijzigdOp: '2031-09-09T10:00:00Z' }),
      ...data.cases.slice(1),
    ];
    assert.deepEqual(statesOf(await sync(cases)), ['new']);
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
    const listed = store.prepare('select address from listed').all();
    assert.equal(listed.length, 1, 'what was listed from the cursor before is forgotten');
  });
});

test('syncSource() takes a removed case out of the list and keeps its bytes; it comes back when the service has it again', async () => {
  const data = { cases: many(2) };
  await followCases(data, {}, async ({ store, sync }) => {
    await sync(cases);
    const removed = { Verwijderd: true, Nummer: undefined, GewijzigdOp: '2031-09-09T10:00:00Z' };
    data.cases = [caseOf(0, removed), data.cases[1]!];
    assert.deepEqual(statesOf(await sync(cases)), ['gone']);
    const gone = store.prepare("select name from item where state = 'gone'").get();
    assert.equal(gone?.name, '2031Z00000.json', 'it keeps its name, though the removal does not tell it');
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
    assert.deepEqual(statesOf(await sync(cases)), ['new']);
    assert.equal(findRecord(store, '2031Z00000')?.subject, 'Het veer 0');
  });
});

test('syncSource() keeps a case without a field it must have as a failure with its reason, and takes it when it is whole', async () => {
  const data = { cases: [caseOf(1, { Nummer: undefined }), caseOf(2)] };
  await followCases(data, {}, async ({ store, sync, clock }) => {
    const steps = await sync(cases);
    assert.ok(steps.some((each) => each.step === 'failed' && /Nummer is not there/.test(each.why)));
    assert.deepEqual(countItems(store, 'nl-tk/cases'), { waiting: 0, taken: 1, failed: 1, gone: 0 });
    const [failure] = failedItems(store, 'nl-tk/cases', 9);
    assert.equal(failure?.nextTry, new Date(clock.now + 5 * 60_000).toISOString());
    assert.equal(store.prepare('select count(*) as n from source').get()?.n, 2);
    data.cases = [caseOf(1), caseOf(2)];
    await sync(cases);
    assert.deepEqual(countItems(store, 'nl-tk/cases'), { waiting: 0, taken: 2, failed: 0, gone: 0 });
    assert.equal(countRegister(store).records, 2);
  });
});

test('syncSource() takes nothing in that is read, but is no written question', async () => {
  await followCases({ cases: [caseOf(1, { Onderwerp: 'x'.repeat(100_001) })] }, {}, async ({ store, sync }) => {
    assert.deepEqual(failuresOf(await sync(cases)), ['2031Z00001.json: It was read, but is no written question']);
    assert.equal(countRegister(store).documents, 0);
  });
});

test('syncSource() tries a failure again when its time has come, twice as late each time, or at once when told', async () => {
  const data = { cases: [caseOf(1, { Nummer: undefined })] };
  await followCases(data, {}, async ({ store, sync, clock, asked }) => {
    await sync(cases);
    asked.length = 0;
    const alone = () => asked.filter(({ path }) => path.includes('Zaak(')).length;
    await sync(cases);
    assert.equal(alone(), 0);
    clock.now += 5 * 60_000;
    await sync(cases);
    assert.equal(alone(), 1);
    const [failure] = failedItems(store, 'nl-tk/cases', 9);
    assert.deepEqual([failure?.tries, Date.parse(failure!.nextTry!) - clock.now], [2, 10 * 60_000]);
    data.cases = [caseOf(1)];
    await sync(cases, { hurry: true });
    assert.equal(countItems(store, 'nl-tk/cases').taken, 1);
  });
});

test('syncSource() gets through a service that misbehaves to the same records as from a good one', async () => {
  const data = { cases: many(700) };
  const records = (store: Store) =>
    store.prepare('select id, subject, askers, submitted, standing, due, facts from record order by id').all();
  let clean: unknown;
  await followCases(data, {}, async ({ store, sync }) => {
    await sync(cases);
    clean = records(store);
  });
  await followCases(data, { share: 0.5, seed: 7 }, async ({ store, sync, asked }) => {
    for (let round = 0; round < 30 && findFeed(store, 'nl-tk/cases').ended === undefined; round++) await sync(cases);
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
  await followCases(data, {}, async ({ store, sync }) => {
    const steps = await sync(cases);
    assert.ok(steps.some((each) => each.step === 'note' && /told of 299 of its 300 items/.test(each.why)));
    assert.equal(countRegister(store).records, 300);
  });
});

test('syncSource() ends when pages go round, and begins at its cursor the next time', async () => {
  const round: Source = { ...cases, readPage: (page, from) => ({ ...cases.readPage(page, from), next: page.address }) };
  await followCases({ cases: many(3) }, {}, async ({ store, sync }) => {
    assert.deepEqual(failuresOf(await sync(round)), ['nl-tk/cases: The pages of the listing go round']);
    assert.equal(countRegister(store).records, 3);
    assert.equal(findFeed(store, cases.id).page, undefined);
    assert.deepEqual(failuresOf(await sync(cases)), []);
  });
});

test('syncSource() lists everything anew when told, and takes nothing twice', async () => {
  await followCases({ cases: many(3) }, {}, async ({ store, sync, asked }) => {
    await sync(cases);
    asked.length = 0;
    assert.deepEqual(statesOf(await sync(cases, { again: true })), []);
    assert.ok(!asked[0]!.path.includes('GewijzigdOp+ge') && !asked[0]!.path.includes('GewijzigdOp%20ge'));
    assert.deepEqual(countRegister(store), { documents: 3, records: 3 });
  });
});

test('syncSource() asks politely: a pace, Retry-After, who asks; and keeps why a listing failed', async () => {
  await followCases({ cases: many(3) }, { share: 1, moods: ['503'] }, async ({ store, sync, asked, clock }) => {
    assert.deepEqual(failuresOf(await sync(cases)), ['nl-tk/cases: The server answered 503']);
    assert.equal(asked.length, 5);
    assert.ok(asked.every(({ agent }) => agent === 'Answerable/test (+a@b.nl)'));
    const { failure, nextTry, tries, page } = findFeed(store, cases.id);
    assert.deepEqual([failure, tries, Date.parse(nextTry!) - clock.now], ['The server answered 503', 1, 60_000]);
    assert.ok(page?.includes('/OData/v4/2.0/Zaak?'));
  });
});

test('one sync at a time: what a holder writes after it lost its lease is refused', async () => {
  await followCases({ cases: many(3) }, {}, async ({ store, sync }) => {
    const now = '2031-09-10T12:00:00.000Z';
    const mine = { work: 'sync', holder: 'test' };
    const other = { work: 'sync', holder: 'other 1' };
    assert.deepEqual(
      takeLease(store, mine, now, '2031-09-10T12:05:00.000Z', () => false),
      {},
    );
    assert.deepEqual(
      takeLease(store, other, now, '9999', () => false),
      { heldBy: 'test' },
    );
    assert.deepEqual(
      takeLease(store, other, '2031-09-10T12:06:00.000Z', '9999', () => false),
      {},
    );
    assert.throws(() => renewLease(store, mine, '9999'), /was lost/);
    assert.deepEqual(
      takeLease(store, mine, now, '9999', (holder) => holder === 'other 1'),
      {},
    );
    dropLease(store, mine);
    assert.deepEqual(statesOf(await sync(cases)), ['new', 'new', 'new']);
  });
});

test('a source that fails is left alone until its time, later each time, while the others are asked every round', async () => {
  const answer = (url: URL) => {
    const found = url.pathname === '/nowhere' ? undefined : answerCases({ cases: many(2) }, url);
    return found && { type: 'application/json', bytes: JSON.stringify(found) };
  };
  await follow(answer, {}, async ({ store, sync, clock }) => {
    const broken: Source = { ...cases, id: 'nl-tk/broken', first: ({ home }) => `${home}/nowhere` };
    const stop = new AbortController();
    const rounds: string[] = [];
    const machine = {
      now: () => clock.now,
      chance: () => 0.5,
      sleep: async (milliseconds: number) => {
        clock.now += milliseconds;
      },
    };
    const round = async (due: readonly Source[]) => {
      rounds.push(due.map(({ id }) => id.slice(6)).join(' '));
      for (const source of due) await sync(source);
      if (rounds.length === 12) stop.abort();
    };
    await watch({ store, sources: [cases, broken], machine, every: 60_000, stop: stop.signal, round });
    assert.ok(rounds.every((each) => each.startsWith('cases')));
    const asked = rounds.flatMap((each, i) => (each.endsWith('broken') ? [i] : []));
    assert.deepEqual(asked, [0, 1, 3, 7]);
    assert.match(findFeed(store, broken.id).failure!, /404/);
    assert.equal(countRegister(store).records, 2);
    const status = statusOf(store, new Date(clock.now)).sources;
    assert.ok(!status.find(({ id }) => id === cases.id)?.alerts.some(({ alert }) => alert === 'failing'));
  });
});

test('a register of before states were kept takes them over: a newer state speaks, and the older one stands in the history', async () => {
  const data = { cases: many(3) };
  await followCases(data, {}, async ({ store, sync, clock }) => {
    await sync(cases);
    store.exec('delete from state; delete from removal');
    assert.equal(findRecord(store, 'nl-tk/2031Z00001')?.subject, 'Het veer 1', 'it is shown as it was');
    assert.deepEqual(historyOf(store, 'nl-tk/2031Z00001'), []);
    const later = '2031-09-09T10:00:00.000+02:00';
    data.cases = [
      caseOf(0),
      caseOf(1, { Onderwerp: 'De pont 1', GewijzigdOp: later }),
      caseOf(2, { Verwijderd: true, GewijzigdOp: later }),
    ];
    clock.now += 86_400_000;
    await sync(cases);
    assert.equal(findRecord(store, 'nl-tk/2031Z00001')?.subject, 'De pont 1');
    assert.deepEqual(
      historyOf(store, 'nl-tk/2031Z00001').map(({ changed }) => changed.find(({ field }) => field === 'subject')),
      [{ field: 'subject', before: 'Het veer 1', after: 'De pont 1' }],
    );
    assert.equal(findRecord(store, 'nl-tk/2031Z00002'), undefined, 'what is removed speaks no more');
    assert.equal(findRecord(store, 'nl-tk/2031Z00000')?.subject, 'Het veer 0');
  });
});
