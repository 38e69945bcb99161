import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { openStore } from '../store/open.ts';
import { takeDocument } from '../store/take.ts';
import { app } from './app.ts';

const store = openStore(':memory:');
['2030-01-01', '2031-03-08', '2032-12-31'].forEach((submitted, i) => {
  const reading: Reading = {
    document: { kind: 'questions', parliament: 'nl-tk', id: `kv-tk-${i}`, case: `203${i}Z00001` },
    subject: `het veer ${i}`,
    askers: [{ name: 'Vosmaer', party: i === 0 ? 'De Brug' : 'PVX' }],
    addressees: [],
    submitted,
    questions: [{ numbers: ['1'], text: 'Vaart het veer?', notes: [] }],
    answers: [],
    notes: [],
    other: [],
    reading: { coverage: 1, unread: [], remarks: [] },
  };
  takeDocument(store, { name: `${i}`, bytes: Buffer.from(`${i}`), text: 'x', reading, sameSet: [] });
});
const site = app(store);
const body = async (path: string) => (await site.request(path)).text();

test('every page is there in both languages, and each leads to the other', async () => {
  const pairs = [
    ['/', '/en'],
    ['/zoeken?q=veer&volgorde=oldest', '/en/search?q=veer&volgorde=oldest'],
    ['/vragen/nl-tk/2031Z00001', '/en/questions/nl-tk/2031Z00001'],
    ['/te-laat?op=2031-09-09', '/en/overdue?op=2031-09-09'],
  ] as const;
  for (const [nl, en] of pairs) {
    const [dutch, english] = [await body(nl), await body(en)];
    assert.match(dutch, /<html lang="nl">/);
    assert.match(english, /<html lang="en">/);
    assert.ok(dutch.includes(`hreflang="en">English</a>`) && dutch.includes(`href="${en.replace('&', '&amp;')}"`), en);
    assert.ok(english.includes(`href="${nl.replace('&', '&amp;')}"`), nl);
  }
});

test('an English page marks the official text as Dutch, a Dutch page does not', async () => {
  assert.match(await body('/en/questions/nl-tk/2031Z00001'), /<div class="text" lang="nl"><p>Vaart het veer\?/);
  assert.match(await body('/en/questions/nl-tk/2031Z00001'), /<h1 lang="nl">Het veer 1<\/h1>/);
  assert.match(await body('/vragen/nl-tk/2031Z00001'), /<div class="text"><p>Vaart het veer\?/);
});

test('a fault is told in the language of the address', async () => {
  assert.match(await body('/en/nowhere'), /This page is not here/);
  assert.match(await body('/nergens'), /Deze pagina is er niet/);
});

test('filters are chips that lead to the search without them', async () => {
  const page = await body('/en/search?q=veer+partij:PVX+-jaar:2032&volgorde=oldest');
  assert.match(page, /href="\/en\/search\?q=veer\+-jaar%3A2032&amp;volgorde=oldest" aria-label="Remove Party PVX"/);
  assert.match(page, /aria-label="Remove Year not 2032"/);
  assert.match(await body('/zoeken?q=partij:PVX'), /<a class="chip" href="\/zoeken" /);
});

test('a timeline has a bar a year that narrows to it', async () => {
  const page = await body('/zoeken?q=veer');
  assert.match(page, /href="\/zoeken\?q=veer\+jaar%3A2031" aria-label="2031: 1 reeks vragen"/);
  assert.equal(page.match(/class="bar"/g)?.length, 3);
  assert.doesNotMatch(await body('/zoeken?q=veer+jaar:2031'), /class="timeline"/);
});

test('the orders are links, the present one marked', async () => {
  const page = await body('/zoeken?q=veer&volgorde=newest');
  assert.match(page, /<a href="\/zoeken\?q=veer&amp;volgorde=newest" aria-current="true">Nieuwste eerst<\/a>/);
  assert.deepEqual(
    page.match(/veer<\/mark> \d(?=<\/a><\/h3>)/g),
    ['2', '1', '0'].map((each) => `veer</mark> ${each}`),
  );
});
