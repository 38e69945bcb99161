/** The SyncFeed, the search of official publications and the papers of the open data, from a local service in their shapes. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { importFiles } from '../src/intake/import.ts';
import { openRegister } from '../src/intake/register.ts';
import { documents } from '../src/parliaments/nl-tk/sources/open-data.ts';
import { publications } from '../src/parliaments/nl-tk/sources/publications.ts';
import { caseFeed, documentFeed } from '../src/parliaments/nl-tk/sources/sync-feed.ts';
import { findConflicts } from '../src/store/conflicts.ts';
import { findFeed } from '../src/store/feeds.ts';
import { countItems } from '../src/store/items.ts';
import type { Store } from '../src/store/open.ts';
import { originsOf } from '../src/store/origins.ts';
import { countRegister, findRecord } from '../src/store/records.ts';
import { sourcesOf } from '../src/store/sources.ts';
import { answerFeed, type Change } from './service/feed.ts';
import { failuresOf, follow, statesOf } from './service/follower.ts';
import { answerCases, type Case, guidFrom } from './service/open-data.ts';
import { answerSearch, type Publication } from './service/search.ts';
import type { Answer } from './service/server.ts';

const example = (name: string): Buffer => readFileSync(resolve(import.meta.dirname, '../examples/papers', name));
const json = (found: object | undefined): Answer | undefined =>
  found && { type: 'application/json', bytes: JSON.stringify(found) };

const caseOf = (n: number, more: object = {}): Case => ({
  Id: guidFrom(`case ${n}`),
  Nummer: `2031Z0000${n}`,
  Soort: 'Schriftelijke vragen',
  Onderwerp: `Het veer ${n}`,
  GestartOp: '2031-09-01T00:00:00+02:00',
  GewijzigdOp: '2031-09-02T10:00:00+02:00',
  Indiener: 'Vera Vosmaer',
  ...more,
});
const change = (number: number, n: number, fields?: Change['fields']): Change => ({
  number,
  id: guidFrom(`case ${n}`),
  updated: `2031-09-0${Math.min(9, number)}T12:00:00Z`,
  ...(fields ? { fields } : {}),
});
const asks = { soort: 'Schriftelijke vragen', nummer: 'x' };

test('the SyncFeed: cases of this instrument are fetched, others passed by, removed ones taken out; it goes on where it was', async () => {
  const changes = [
    change(1, 1, asks),
    change(2, 2, { soort: 'Motie' }),
    change(3, 3, asks),
    change(4, 4, asks),
    change(5, 3),
  ];
  const cases = [1, 2, 3, 4].map((n) => caseOf(n));
  const answer = (url: URL) => answerFeed(changes, url, 2) ?? json(answerCases({ cases }, url));
  await follow(answer, {}, async ({ store, sync, asked }) => {
    assert.deepEqual(statesOf(await sync(caseFeed)).toSorted(), ['gone', 'new', 'new']);
    assert.deepEqual(
      ['2031Z00001', '2031Z00002', '2031Z00003', '2031Z00004'].map((id) => findRecord(store, id)?.subject),
      ['Het veer 1', undefined, undefined, 'Het veer 4'],
    );
    assert.equal(Number(findFeed(store, caseFeed.id).cursor), 5);
    changes.push(change(6, 4));
    asked.length = 0;
    assert.deepEqual(statesOf(await sync(caseFeed)), ['gone']);
    assert.equal(findRecord(store, '2031Z00004'), undefined);
    assert.ok(asked[0]?.path.includes('skiptoken=5'));
  });
});

test('the SyncFeed: a page that is cut off is asked again', async () => {
  const changes = Array.from({ length: 9 }, (_, i) => change(i + 1, i + 1, asks));
  const cases = changes.map((_, i) => caseOf(i + 1));
  const answer = (url: URL) => answerFeed(changes, url, 4) ?? json(answerCases({ cases }, url));
  await follow(
    answer,
    { share: 0.4, moods: ['cut', 'short', 'error-page'], seed: 3 },
    async ({ store, sync, asked }) => {
      await sync(caseFeed);
      await sync(caseFeed, { hurry: true });
      assert.equal(countRegister(store).records, 9);
      assert.ok(asked.some(({ status }) => status === 'short') && asked.some(({ status }) => status === 'cut'));
    },
  );
});

const pdf: Answer = { type: 'application/pdf', bytes: example('ah-tk-20312032-16.pdf') };
const metadata: Answer = {
  type: 'application/xml',
  bytes: '<?xml version="1.0"?><metadata><meta name="x"/></metadata>',
};

test('official publications: every form of a publication is fetched, metadata is kept, the case comes along', async () => {
  const found: Publication[] = [
    { id: 'ah-tk-20312032-16', modified: '2031-09-22', case: '2031Z00016', forms: { pdf, metadata, odt: pdf } },
    { id: 'kst-36000-1', modified: '2031-09-22', forms: { pdf } },
  ];
  await follow(
    (url) => answerSearch(found, url, 1),
    {},
    async ({ store, sync, asked }) => {
      assert.deepEqual(statesOf(await sync(publications)).toSorted(), ['kept', 'new']);
      const record = findRecord(store, '2031Z00016');
      assert.deepEqual([record?.id, record?.documents[0]?.id], ['nl-tk/2031Z00016', 'ah-tk-20312032-16']);
      const [source] = sourcesOf(store, record!.id);
      const [origin] = originsOf(store, source!.sha256);
      assert.ok(origin?.address.endsWith('/frbr/ah-tk-20312032-16/pdf'));
      assert.equal(findFeed(store, publications.id).cursor, '2031-09-22');
      asked.length = 0;
      await sync(publications);
      assert.deepEqual([...new Set(asked.map(({ status }) => status))], ['304']);
    },
  );
});

test('official publications: an error page that says 200 is a failure with its reason, and what it is comes in later', async () => {
  const wrong: Answer = { type: 'application/pdf', bytes: '<html>fout404</html>' };
  const found: Publication[] = [{ id: 'ah-tk-20312032-16', modified: '2031-09-22', forms: { pdf: wrong } }];
  await follow(
    (url) => answerSearch(found, url, 9),
    {},
    async ({ store, sync }) => {
      assert.deepEqual(failuresOf(await sync(publications)), [
        'ah-tk-20312032-16.pdf: The service answered with its page for errors',
      ]);
      found[0] = { ...found[0]!, forms: { pdf } };
      assert.deepEqual(statesOf(await sync(publications, { hurry: true })), ['new']);
      assert.equal(countItems(store, publications.id).failed, 0);
    },
  );
});

test('papers of the open data: the file is read by the grammar; the party that it prints wins, and the conflict is listed (B20)', async () => {
  const actor = (ActorFractie: string) => ({
    ActorNaam: 'Vera Vosmaer',
    ActorFractie,
    Relatie: 'Indiener',
    Functie: 'Tweede Kamerlid',
  });
  const paper = {
    Id: guidFrom('paper'),
    Soort: 'Antwoord schriftelijke vragen',
    DocumentNummer: '2031D00016',
    ContentType: 'application/pdf',
    GewijzigdOp: '2031-09-22T10:00:00+02:00',
    Zaak: [{ Id: guidFrom('case 1'), Nummer: '2031Z00001', Soort: 'Schriftelijke vragen' }],
  };
  const fed = { ...caseOf(1), Indiener: undefined, ZaakActor: [actor('GroenOever')] };
  const answer = (url: URL): Answer | undefined => {
    if (url.pathname.endsWith('/resource')) return pdf;
    if (url.pathname.endsWith('/Document')) return json({ value: [paper], '@odata.count': 1 });
    return url.pathname.endsWith('/Zaak') ? json({ value: [fed], '@odata.count': 1 }) : undefined;
  };
  await follow(answer, {}, async ({ store, sync }) => {
    const { cases } = await import('../src/parliaments/nl-tk/sources/open-data.ts');
    assert.deepEqual(statesOf(await sync(cases)), ['new']);
    assert.equal(findRecord(store, '2031Z00001')?.askers[0]?.party, 'GroenOever');
    assert.deepEqual(statesOf(await sync(documents)), ['new']);
    const record = findRecord(store, '2031Z00001')!;
    assert.equal(record.documents.length, 2);
    assert.equal(record.askers[0]?.party, 'PVX');
    assert.deepEqual(findConflicts(store, 9, record.id), [
      { record: record.id, message: 'Vosmaer asks for PVX in the paper, for GroenOever in the data' },
    ]);
  });
});

test('the SyncFeed: papers are fetched where the feed says', async () => {
  const changes = [change(1, 1, { soort: 'Antwoord schriftelijke vragen', documentNummer: '2031D00016' })];
  const answer = (url: URL) =>
    answerFeed(changes, url, 9) ??
    (url.pathname === join('/SyncFeed/2.0/Resources', guidFrom('case 1')) ? pdf : undefined);
  await follow(answer, {}, async ({ store, sync }) => {
    assert.deepEqual(statesOf(await sync(documentFeed)), ['new']);
    assert.equal(findRecord(store, 'ah-tk-20312032-16')?.askers[0]?.name, 'Vosmaer');
  });
});

const corpus = process.env.ANSWERABLE_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus');
const realPapers = join(corpus, 'nl/pdf');

test('official publications: real papers from a misbehaving service are the same records as from their files', {
  skip: existsSync(realPapers) ? false : `${realPapers} is not here: set ANSWERABLE_CORPUS`,
}, async () => {
  const names = readdirSync(realPapers).filter((name) => name.endsWith('.pdf'));
  const found = names.map((name): Publication => {
    const bytes = readFileSync(join(realPapers, name));
    return {
      id: name.replace('.pdf', ''),
      modified: '2024-05-02',
      forms: { pdf: { type: 'application/pdf', bytes }, metadata },
    };
  });
  const recordsOf = (store: Store) =>
    store
      .prepare('select id from record order by id')
      .all()
      .map(({ id }) => findRecord(store, String(id)));
  const imported = openRegister(':memory:');
  for await (const step of importFiles(
    imported,
    names.map((name) => join(realPapers, name)),
  ))
    assert.equal(step.state, 'new');
  await follow(
    (url) => answerSearch(found, url, 6),
    { share: 0.4, seed: 11 },
    async ({ store, sync, asked }) => {
      for (let round = 0; round < 20; round++) await sync(publications, { hurry: true });
      assert.deepEqual(recordsOf(store), recordsOf(imported));
      assert.deepEqual(countItems(store, publications.id), { waiting: 0, taken: 2 * names.length, failed: 0, gone: 0 });
      assert.ok(asked.filter(({ status }) => status !== '200' && status !== '304').length > 20);
    },
  );
});
