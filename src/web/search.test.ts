import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { openStore } from '../store/open.ts';
import { takeDocument } from '../store/take.ts';
import { app } from './app.ts';

const store = openStore(':memory:');
const take = (name: string, submitted: string, party: string, office: string) => {
  const reading: Reading = {
    document: { kind: 'questions', parliament: 'nl-tk', id: `kv-tk-${name}`, case: name },
    subject: `het veer ${name}`,
    askers: [{ name: 'Vosmaer', party }],
    addressees: [{ role: 'minister', portfolio: office, resolved: { name: office, ministry: office } }],
    submitted,
    questions: [{ numbers: ['1'], text: 'Vaart het veer bij laagwater?', notes: [] }],
    answers: [],
    notes: [],
    other: [],
    reading: { coverage: 1, unread: [], remarks: [] },
  };
  takeDocument(store, { name, bytes: Buffer.from(name), text: name, reading, sameSet: [] });
};
take('2031Z00001', '2031-03-08', 'PVX', 'Waterzaken');
take('2032Z00001', '2032-03-08', 'PVX', 'Waterzaken');
take('2032Z00002', '2032-04-08', 'De Brug', 'Luchtzaken');
const site = app(store);
const body = async (path: string): Promise<string> => (await site.request(path)).text();
const groupOf = (page: string, name: string): string =>
  new RegExp(`<section><h3>${name}</h3>.*?</section>`, 's').exec(page)?.[0] ?? '';

test('the number of a set, or of a paper of it, leads to that set', async () => {
  for (const number of ['2031Z00001', '2031z00001', 'kv-tk-2031Z00001']) {
    const page = await body(`/zoeken?q=${number}`);
    assert.match(
      page,
      /Dit is het nummer van<\/h2>\s*<ol class="list found"><li><h3><a href="\/vragen\/nl-tk\/2031Z00001"/,
    );
    assert.doesNotMatch(page, /Niets gevonden/);
  }
  const { named } = (await (await site.request('/zoeken.json?q=2031Z00001')).json()) as { named: { id: string } };
  assert.equal(named.id, 'nl-tk/2031Z00001');
});

test('a slip in a query is told in the language of the page', async () => {
  const slip = async (path: string) => /<div class="slip".*?<p>(.*?)<\/p>/s.exec(await body(path))?.[1];
  assert.match((await slip('/zoeken?q=foo:bar'))!, /Er is geen veld ‘foo’/);
  const wrong = await body('/zoeken?q=foo:bar');
  assert.match(wrong, /<input id="q"[^>]* aria-invalid="true" aria-describedby="fout" autofocus>/);
  assert.match(wrong, /<title>Fout: Deze zoekvraag.*<div class="slip" role="alert" id="fout">/s);
  assert.doesNotMatch(await body('/zoeken?q=veer'), /aria-invalid|autofocus/);
  assert.match((await slip('/zoeken?q=termijn:ooit'))!, /Het veld termijn: kent ‘ooit’ niet/);
  assert.match(
    (await slip('/zoeken?q=jaar:'))!,
    /Bij het veld jaar: staat geen waarde. Schrijf bijvoorbeeld jaar:2023/,
  );
  assert.match((await slip('/zoeken?q=vanaf:gisteren'))!, /‘gisteren’ is geen dag: schrijf bijvoorbeeld vanaf:2023/);
  assert.match((await slip('/zoeken?q=%22veer'))!, /Er ontbreekt een aanhalingsteken/);
  assert.match((await slip('/en/search?q=foo:bar'))!, /There is no field &quot;foo&quot;/);
});

test('a facet names its filter in the language of the page, and one that is chosen leads back', async () => {
  const page = await body('/zoeken?q=veer');
  assert.match(groupOf(page, 'Fractie'), /href="\/zoeken\?q=veer\+partij%3APVX">PVX<\/a> <span>2</);
  assert.match(groupOf(await body('/en/search?q=veer'), 'Party'), /href="\/en\/search\?q=veer\+party%3APVX"/);
  const chosen = groupOf(await body('/zoeken?q=veer+partij:PVX&volgorde=oldest'), 'Fractie');
  assert.match(chosen, /href="\/zoeken\?q=veer&amp;volgorde=oldest" aria-current="true" aria-label="Verwijder PVX"/);
  assert.match(chosen, /partij%3APVX\+partij%3A%22De\+Brug%22&amp;volgorde=oldest">De Brug</);
  assert.match(groupOf(await body('/zoeken?q=veer+stand:open'), 'Stand'), /aria-label="Verwijder Nog niet beantwoord"/);
});

test('years stand in their order, and offices only where no ministries are known', async () => {
  const page = await body('/zoeken?q=veer');
  assert.deepEqual(groupOf(page, 'Jaar').match(/>20\d\d</g), ['>2032<', '>2031<']);
  assert.match(groupOf(page, 'Ministerie'), /Waterzaken/);
  assert.equal(groupOf(page, 'Beleidsterrein'), '');
});

test('what a better spelling finds stands under that spelling', async () => {
  const page = await body('/zoeken?q=laagwaetr');
  assert.match(page, /<h2 id="gespeld">Gevonden met <q>laagwater<\/q><\/h2>/);
  assert.doesNotMatch(page, /Met een deel van deze woorden/);
});

test('a day in a query leads to what was asked on it', async () => {
  const page = await body('/zoeken?q=8+maart+2032');
  assert.match(page, /href="\/zoeken\?q=vanaf%3A2032-03-08\+tot%3A2032-03-08">8 maart 2032<\/a> \(1 reeks vragen\)/);
  assert.match(await body('/en/search?q=veer+March+2032'), /q=veer\+from%3A2032-03\+until%3A2032-03">March 2032<\/a>/);
  assert.match(await body('/zoeken?q=tot:2032-02'), /<span>Tot en met<\/span> 29 februari 2032/);
  assert.match(await body('/zoeken?q=tot:2031-02-30'), /is geen dag/);
});

test('what was found in a subject is marked there', async () => {
  assert.match(await body('/zoeken?q=veren'), /<h3><a [^>]*>het <mark>veer<\/mark> 2032Z00002<\/a><\/h3>/);
});
