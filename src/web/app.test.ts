import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { openStore } from '../store/open.ts';
import { takeDocument } from '../store/take.ts';
import { app } from './app.ts';
import { assets } from './assets.ts';
import { assetHeaders, securityHeaders } from './headers.ts';
import { localSettings } from './settings.ts';

const hostile = `<script>alert('x')</script>"&`;
const text = 'Vraag 1 Vaart het veer?\nAntwoord 1 Ja.\nonbekend <b>';
const unreadAt = text.indexOf('onbekend');

const reading: Reading = {
  document: { kind: 'answer', parliament: 'xx', id: 'ah-xx-1', sessionYear: '2023-2024', number: 1 },
  subject: hostile,
  askers: [{ name: 'Zwaan', party: 'VVP' }],
  addressees: [{ role: 'minister', portfolio: 'Water' }],
  submitted: '2023-08-31',
  reply: {
    by: [{ role: 'minister', name: 'Zandbergen', portfolio: 'Water' }],
    onBehalfOf: [{ role: 'state-secretary', portfolio: 'Havens' }],
    received: '2023-09-19',
    seeAlso: [{ sessionYear: '2022-2023', number: 7 }],
  },
  questions: [
    { numbers: ['1'], text: 'Vaart het veer?', notes: ['1'] },
    { numbers: ['2'], text: 'Sinds wanneer vaart het?', notes: [] },
    { numbers: ['3'], text: 'Waarom?', notes: ['9'] },
  ],
  answers: [
    { to: ['1', '2'], text: 'Ja, het vaart:\n– in de ochtend;\n– in de avond.', notes: [] },
    { to: ['3'], text: 'Eerst dit. Dan dat.', paragraphs: ['Eerst dit.', 'Dan dat.'], notes: [] },
  ],
  notes: [
    {
      mark: '1',
      text: 'De Veerbode, https://veer.example/a',
      links: ['https://veer.example/a', `javascript:alert('x')`],
    },
  ],
  other: [],
  reading: {
    coverage: 0.8,
    unread: [{ start: unreadAt, end: text.length, text: text.slice(unreadAt) }],
    remarks: [{ code: 'unread-text', message: 'This text was not explained', start: unreadAt, end: text.length }],
  },
  roles: [
    { role: 'question.heading', start: 0, end: 7, page: 1 },
    { role: 'question.text', start: 7, end: unreadAt, page: 1 },
    { role: 'unread', start: unreadAt, end: text.length, page: 2 },
  ],
};

const store = openStore(':memory:');
const bytes = new TextEncoder().encode(text);
takeDocument(store, { name: 'het veer "1".txt', bytes, text, reading, sameSet: [] });
const site = app(store);
const get = async (path: string) => {
  const response = await site.request(path);
  return { response, status: response.status, body: await response.text() };
};
const json = async (path: string) => JSON.parse((await get(path)).body);
const sha256: string = (await json('/vragen/xx/ah-xx-1.json')).sources[0].sha256;

const pages = ['/', '/zoeken', '/zoeken?q=veer', '/vragen/xx/ah-xx-1', `/bron/${sha256}`];

for (const path of [...pages, assets.style.address, '/weg', '/zoeken?q=%22', '/.json']) {
  test(`app() sends the security headers with ${path.replace(sha256, 'SHA256')}`, async () => {
    const { response } = await get(path);
    for (const [name, value] of Object.entries({
      ...securityHeaders(localSettings.site),
      ...(path.startsWith('/vast/') ? assetHeaders : {}),
    }))
      assert.equal(response.headers.get(name), value);
  });
}

for (const path of pages) {
  test(`app() gives a whole page at ${path.replace(sha256, 'SHA256')}`, async () => {
    const { status, body } = await get(path);
    assert.equal(status, 200);
    assert.match(body, /^<!doctype html>\n<html lang="nl">/);
    assert.equal(body.match(/<h1[ >]/g)?.length, 1);
    assert.match(body, /<a class="skip" href="#inhoud">/);
    assert.doesNotMatch(
      withoutData(body),
      /<script(?! src="\/vast\/)|\son\w+=|style=|javascript:|href="(?!\/|#|https:\/\/veer|http:\/\/127\.0\.0\.1:8080\/)/,
    );
    const ids = [...body.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
    const named = new Set(ids);
    for (const [, target] of body.matchAll(/href="#([^"]*)"/g))
      assert.ok(named.has(target!), `#${target} leads nowhere`);
  });

  test(`app() gives the same as JSON beside ${path.replace(sha256, 'SHA256')}`, async () => {
    const [, link] = /rel="alternate" type="application\/json" title="[^"]*" href="([^"]+)"/.exec(
      (await get(path)).body,
    )!;
    const { status, response } = await get(link!.replaceAll('&amp;', '&'));
    assert.equal(status, 200);
    assert.match(response.headers.get('content-type')!, /^application\/json/);
  });
}

/** A page without the data for other programs in its head, which no browser runs. */
const withoutData = (body: string): string => body.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '');

test('the record page shows who, when, how long, and a reply to several numbers once', async () => {
  const { body } = await get('/vragen/xx/ah-xx-1');
  assert.match(body, /&lt;script&gt;alert\(&#39;x&#39;\)&lt;\/script&gt;&quot;&amp;/);
  for (const words of [
    'Zwaan',
    '31 augustus 2023',
    '19 september 2023',
    'na 19 dagen',
    'mede namens staatssecretaris (Havens)',
  ]) {
    assert.ok(body.includes(words), words);
  }
  assert.equal(withoutData(body).match(/Ja, het vaart:/g)?.length, 1);
  assert.match(body, /Antwoord 1 en 2/);
  assert.match(body, /<li><span class="marker">–<\/span> in de ochtend;<\/li>/);
  assert.match(body, /<p>Eerst dit\.<\/p><p>Dan dat\.<\/p>/);
  assert.match(body, /id="vraag-3" href="#vraag-3"/);
});

test('a note is called by a link and only its web address can be followed', async () => {
  const { body } = await get('/vragen/xx/ah-xx-1');
  assert.match(body, /<a class="call" id="bij-noot-1" href="#noot-1">/);
  assert.match(body, /<li id="noot-1"><a class="marker" href="#bij-noot-1"/);
  assert.match(body, /<span class="call">9<\/span>/);
  assert.match(body, /De Veerbode, <a href="https:\/\/veer\.example\/a"/);
});

test('a record is also found by its publication, and the address says which record it is', async () => {
  const { response, status } = await get('/vragen/ah-xx-1');
  assert.deepEqual([status, response.headers.get('location')], [302, '/vragen/xx/ah-xx-1']);
});

test('the source page shows the whole text, unread text in plain sight and counted', async () => {
  const { body } = await get(`/bron/${sha256}`);
  assert.match(body, new RegExp(`<span class="role unread" id="t${unreadAt}">onbekend &lt;b&gt;</span>`));
  assert.match(body, /1 stuk tekst niet verklaard/);
  assert.match(body, /<h2>Bladzijde 2<\/h2>/);
  const lines = [...body.matchAll(/<div class="lines">(.*?)<\/div>/gs)].map(([, line]) =>
    line!.replace(/<[^>]*>/g, ''),
  );
  assert.equal(lines.join('').replace('&lt;b&gt;', '<b>'), text);
});

test('the original comes as a download with the bytes that came in', async () => {
  const response = await site.request(`/bron/${sha256}/origineel`);
  assert.deepEqual(new Uint8Array(await response.arrayBuffer()), bytes);
  assert.equal(
    response.headers.get('content-disposition'),
    `attachment; filename="het veer _1_.txt"; filename*=UTF-8''het%20veer%20%221%22.txt`,
  );
});

test('a source and its original are not sent to who has them already', async () => {
  for (const path of [
    `/bron/${sha256}/origineel`,
    `/en/source/${sha256}/original`,
    `/bron/${sha256}`,
    `/bron/${sha256}.json`,
  ]) {
    const tag = (await site.request(path)).headers.get('etag') ?? '';
    if (path.includes('origin')) assert.equal(tag, `"${sha256}"`);
    const again = await site.request(path, { headers: { 'if-none-match': tag } });
    assert.equal(again.status, 304, path);
  }
});

test('a search marks what it found and leads to the question', async () => {
  const { body } = await get('/zoeken?q=ochtend');
  assert.match(body, /<mark>ochtend<\/mark>/);
  assert.match(body, /href="\/vragen\/xx\/ah-xx-1#vraag-1"/);
  assert.match(body, /1 reeks vragen/);
});

test('a slip in a query is told, with the query kept in the box', async () => {
  const { status, body } = await get(`/zoeken?q=${encodeURIComponent('"<b>')}`);
  assert.equal(status, 400);
  assert.match(body, /value="&quot;&lt;b&gt;"/);
  assert.match(body, /Deze zoekvraag klopt nog niet/);
  assert.equal((await json('/zoeken.json?q=%22')).error.code, 'bad-query');
});

test('nothing found and a page too far are said in words', async () => {
  assert.match((await get('/zoeken?q=zeppelin')).body, /Niets gevonden/);
  assert.match((await get('/zoeken?q=veer&pagina=9')).body, /Terug naar de eerste/);
});

for (const path of [
  '/weg',
  '/vragen/xx/weg',
  '/vragen/xx/weg.json',
  '/vragen/weg',
  '/bron/weg',
  '/bron/weg/origineel',
  '/vragen/%ff/%00',
]) {
  test(`app() says in words that nothing is at ${path}`, async () => {
    const { status, body } = await get(path);
    assert.equal(status, 404);
    assert.match(body, path.endsWith('.json') ? /"code":"not-found"/ : /Deze pagina is er niet/);
  });
}

test('a fault of ours is told without its details', async (t) => {
  t.mock.method(console, 'error', () => {});
  const closed = openStore(':memory:');
  const broken = app(closed);
  closed.close();
  const response = await broken.request('/');
  assert.equal(response.status, 500);
  assert.match(await response.text(), /Er ging hier iets mis/);
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
});

test('an address that is there for another method says for which; one that is not there is not there', async () => {
  for (const path of ['/', '/zoeken?q=veer', '/en/figures', '/zoeken.csv', '/robots.txt', '/leden.json']) {
    const response = await app(openStore(':memory:')).request(path, { method: 'POST' });
    assert.equal(response.status, 405, path);
    assert.equal(response.headers.get('allow'), 'GET, HEAD', path);
  }
  const site = app(openStore(':memory:'));
  const json = JSON.parse(await (await site.request('/leden.json', { method: 'DELETE' })).text());
  assert.equal(json.error.code, 'method-not-allowed');
  const asked = await site.request('/eerder-gevraagd', { method: 'PUT' });
  assert.deepEqual([asked.status, asked.headers.get('allow')], [405, 'GET, HEAD, POST']);
  const options = await site.request('/', { method: 'OPTIONS' });
  assert.deepEqual([options.status, options.headers.get('allow')], [204, 'GET, HEAD']);
  assert.equal((await site.request('/weg', { method: 'POST' })).status, 404);
  assert.equal((await site.request('/vragen/xx/weg', { method: 'GET' })).status, 404);
});
