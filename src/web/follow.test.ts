import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import ajvDraft04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';
import ICAL from 'ical.js';
import { validateXML } from 'xmllint-wasm';
import { openRegister } from '../intake/register.ts';
import { homeTimeZone, parliamentOf } from '../parliaments/read.ts';
import { noStandards, standard } from '../publish/fixtures/standards.ts';
import type { Reading } from '../record/reading.ts';
import { openFollowers } from '../store/followers.ts';
import { confirmFollow, followsOf } from '../store/follows.ts';
import { statement } from '../store/open.ts';
import { takeDocument } from '../store/take.ts';
import { secretsOf } from '../telling/secrets.ts';
import { app } from './app.ts';
import { followLinks } from './follow-links.ts';
import { localSettings } from './settings.ts';

const site = 'https://vragen.example';
const subject = 'het <veer> & "de pont"';

function openSite() {
  const store = openRegister(':memory:');
  const reading: Reading = {
    document: { kind: 'questions', parliament: 'nl-tk', id: 'kv-tk-1', case: '2031Z00001' },
    subject,
    askers: [{ name: 'Te Winkel', party: 'PVX' }],
    addressees: [{ role: 'minister', portfolio: 'Veren' }],
    submitted: '2021-01-01',
    questions: ['1', '2'].map((number) => ({ numbers: [number], text: 'Vaart het?', notes: [] })),
    answers: [],
    notes: [],
    other: [],
    reading: { coverage: 1, unread: [], remarks: [] },
  };
  takeDocument(store, { name: '1', bytes: Buffer.from('1'), text: 'x', reading, sameSet: [] });
  const telling = {
    store,
    followers: openFollowers(':memory:'),
    secrets: secretsOf(Buffer.alloc(32, 3)),
    site,
    links: followLinks(site),
    timeZone: homeTimeZone,
    parliamentOf,
    now: () => new Date(),
    offers: { mail: true, hooks: true },
  };
  const pages = app(store, { ...localSettings, site, clock: () => 0 }, telling);
  const get = async (path: string) => {
    const response = await pages.request(path);
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  const post = async (path: string, form: Record<string, string>, headers: Record<string, string> = {}, env = {}) => {
    const response = await pages.request(path, { method: 'POST', body: new URLSearchParams(form), headers }, env);
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  const follow = (address = 'ans@lezer.example', what = 'lid=Te+Winkel') =>
    post(`/volgen?${what}`, { adres: address, ritme: 'daily' });
  const dump = (): string =>
    ['follower', 'follow', 'outbox', 'event']
      .map((table) => JSON.stringify(statement(telling.followers, `select * from ${table}`).all()))
      .join();
  return { store, telling, get, post, follow, dump };
}

const every = {
  'zoeken=veer': 'de zoekvraag ‘veer’',
  'onderwerp=veer': 'het onderwerp ‘veer’',
  'lid=te+winkel': 'het lid Te Winkel',
  'fractie=pvx': 'de fractie PVX',
  'ambt=minister%3Averen': 'de minister (Veren)',
  'reeks=nl-tk%2F2031Z00001': 'de vragen “het &lt;veer&gt; &amp; &quot;de pont&quot;”',
  'reeks=2031Z00001&vraag=2': 'vraag 2 van “het &lt;veer&gt; &amp; &quot;de pont&quot;”',
  'te-laat=1': 'alles wat te laat is',
};

for (const [what, name] of Object.entries(every)) {
  test(`what ${what} says can be followed: a page, feeds that are valid, a calendar that can be read`, async () => {
    const { get } = openSite();
    const { status, body } = await get(`/volgen?${what}`);
    assert.equal(status, 200);
    assert.ok(body.includes(`<p class="lead">Krijg bericht van ${name}.</p>`));
    const [, see = ''] = /<a href="([^"]+)">Bekijk wat er nu is<\/a>/.exec(body) ?? [];
    const seen = await get(see.replaceAll('&amp;', '&'));
    assert.equal(seen.status, 200, see);
    assert.match(seen.body, /<veer>|&lt;veer&gt;|&lt;<mark>veer/, see);
    const forms = [...body.matchAll(/<link rel="alternate" type="[^"]+" title="[^"]+" href="([^"]+)"/g)].map(
      ([, href]) => href!.replaceAll('&amp;', '&'),
    );
    assert.equal(forms.length, 4);
    const [data, atom, json, calendar] = await Promise.all(forms.map(get));
    assert.deepEqual([atom!.status, json!.status, calendar!.status], [200, 200, 200]);
    assert.deepEqual(
      JSON.parse(data!.body).name,
      name
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    );
    const told = JSON.parse(json!.body).items.map(({ title }: { title: string }) => title.split(': Het <veer>')[0]);
    assert.deepEqual(told, what === 'te-laat=1' ? ['Termijn verstreken'] : ['Termijn verstreken', 'Vragen gesteld']);
    assert.match(atom!.body, /Termijn verstreken: Het &lt;veer&gt;/);
    const events = new ICAL.Component(ICAL.parse(calendar!.body)).getAllSubcomponents('vevent');
    assert.deepEqual(
      events.map((event) => String(event.getFirstPropertyValue('dtstart'))),
      ['2021-01-22'],
    );
    if (noStandards) return;
    const contents = atom!.body;
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'feed.xml', contents }],
      schema: [standard('feeds/atom.rng')],
      extension: 'relaxng',
    });
    assert.ok(valid, JSON.stringify(errors));
    const ajv = new ajvDraft04.default({ strict: false });
    ajvFormats.default(ajv as never);
    ajv.addSchema(
      JSON.parse(readFileSync(standard('feeds/jsonfeed-1.0.schema.json').path, 'utf8')),
      'https://json.schemastore.org/feed-1',
    );
    const validate = ajv.compile(JSON.parse(readFileSync(standard('feeds/jsonfeed-1.1.schema.json').path, 'utf8')));
    assert.ok(validate(JSON.parse(json!.body)), JSON.stringify(validate.errors));
  });
}

test('what is not there cannot be followed, and the page says so', async () => {
  const { get, post } = openSite();
  for (const [what, status] of [
    ['lid=Niemand', 404],
    ['fractie=Geen', 404],
    ['ministerie=Geen', 404],
    ['ambt=minister%3AGeen', 404],
    ['reeks=nl-tk%2F2099Z00001', 404],
    ['reeks=nl-tk%2F2031Z00001&vraag=9', 404],
    ['zoeken=%22', 400],
    ['lid=a&fractie=b', 400],
    ['iets=anders', 400],
  ] as const) {
    assert.equal((await get(`/volgen?${what}`)).status, status, what);
    assert.equal((await post(`/volgen?${what}`, { adres: 'ans@lezer.example' })).status, status, what);
    assert.ok((await get(`/volgen.atom?${what}`)).status >= 400, what);
  }
  assert.match((await get('/volgen?lid=Niemand')).body, /Dit register kent het lid Niemand niet\./);
  assert.equal((await get('/volgen')).status, 200);
});

test('every page of what can be followed leads to its following, in both languages', async () => {
  const { get } = openSite();
  for (const [page, href] of [
    ['/zoeken?q=veer', '/volgen?zoeken=veer'],
    ['/en/search?q=veer', '/en/follow?zoeken=veer'],
    ['/leden/Te%20Winkel', '/volgen?lid=Te+Winkel'],
    ['/fracties/PVX', '/volgen?fractie=PVX'],
    ['/vragen/nl-tk/2031Z00001', '/volgen?reeks=nl-tk%2F2031Z00001'],
    ['/vragen/nl-tk/2031Z00001/2', '/volgen?reeks=nl-tk%2F2031Z00001&amp;vraag=2'],
    ['/te-laat', '/volgen?te-laat=1'],
  ]) {
    assert.ok((await get(page!)).body.includes(`href="${href}"`), page);
    assert.equal((await get(href!.replaceAll('&amp;', '&'))).status, 200, href);
  }
});

test('the answer to an address is the same, known or not, asked too often or not', async () => {
  const { follow, dump } = openSite();
  const bodies = new Set<string>();
  for (const address of [
    'new@lezer.example',
    'new@lezer.example',
    'new@lezer.example',
    'new@lezer.example',
    'other@lezer.example',
  ]) {
    const { status, body } = await follow(address);
    assert.equal(status, 200);
    bodies.add(body);
  }
  assert.equal(bodies.size, 1);
  assert.match([...bodies][0]!, /Kijk in uw e-mail/);
  assert.doesNotMatch(dump(), /lezer/);
});

test('an address that is none is refused, with the form and what was typed', async () => {
  const { follow, post, dump } = openSite();
  const before = dump();
  for (const address of ['ans', 'ans@lezer.example\r\nBcc: x@y.example', '"><script>@lezer.example', '']) {
    const { status, body } = await follow(address);
    assert.equal(status, 400, address);
    assert.match(body, /<p class="wrong" id="fout" role="alert">Dit is geen e-mailadres/);
    assert.match(body, /<input id="adres"[^>]* aria-invalid="true" aria-describedby="fout" autofocus>/);
    assert.match(body, /<title>Fout: Volgen/);
    assert.doesNotMatch(body, /<script>@/);
  }
  for (const haak of ['http://haak.example/', 'https://127.0.0.1/x', 'https://localhost/'].slice(0, 1)) {
    assert.equal((await post('/volgen?te-laat=1', { haak })).status, 400);
  }
  assert.equal(dump(), before);
});

test('confirming takes a POST; no GET changes anything, whoever follows the links', async () => {
  const { telling, get, post, follow, dump } = openSite();
  await follow();
  const token = (purpose: 'confirm' | 'stop' | 'manage') => telling.secrets.token(purpose, 1);
  const links = [
    '/volgen?lid=Te+Winkel',
    `/volgen/bevestig/${token('confirm')}`,
    `/volgen/stop/${token('stop')}`,
    `/volgen/stop/${token('manage')}`,
    `/volgen/beheer/${token('manage')}`,
    `/volgen/beheer/${token('manage')}/data.json`,
  ];
  const before = dump();
  for (const path of [
    ...links,
    ...links.map((link) =>
      link.replace('/volgen', '/en/follow').replace('bevestig', 'confirm').replace('beheer', 'manage'),
    ),
  ]) {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      await app(telling.store, { ...localSettings, site }, telling).request(path, { method });
    }
    const { status, headers } = await get(path);
    assert.equal(status, 200, path);
    if (!/volgen\/|follow\//.test(path)) continue;
    assert.deepEqual(
      [
        headers.get('referrer-policy'),
        headers.get('cache-control'),
        headers.get('x-robots-tag'),
        headers.get('set-cookie'),
      ],
      ['no-referrer', 'no-store, no-transform', 'noindex, nofollow', null],
    );
  }
  assert.equal(dump(), before);
  const { body } = await post(`/volgen/bevestig/${token('confirm')}`, {});
  assert.match(body, /<h1[^>]*>U volgt dit nu<\/h1>/);
  assert.ok(followsOf(telling.followers, 1)[0]!.consentAt);
});

test('one click ends it: a POST without cookies, 200, no redirect, and the same the second time', async () => {
  const { telling, get, post, follow } = openSite();
  await follow();
  for (const each of followsOf(telling.followers, 1)) confirmFollow(telling.followers, each, '2031-03-03T12:00:00Z');
  const path = `/volgen/stop/${telling.secrets.token('stop', 1)}`;
  assert.match((await get(path)).body, /U volgt nu het lid Te Winkel\.[\s\S]*<button>Niet meer volgen<\/button>/);
  const first = await post(path, { 'List-Unsubscribe': 'One-Click' });
  const second = await post(path, { 'List-Unsubscribe': 'One-Click' });
  assert.deepEqual([first.status, first.headers.get('location'), first.headers.get('set-cookie')], [200, null, null]);
  assert.deepEqual([second.status, second.body], [first.status, first.body]);
  assert.equal(statement(telling.followers, 'select count(*) as n from follower').get()?.n, 0);
});

test('the page of a follower shows, changes, hands over and deletes all that is kept', async () => {
  const { telling, get, post, follow } = openSite();
  await follow();
  await follow('ans@lezer.example', 'te-laat=1');
  for (const each of followsOf(telling.followers, 1)) confirmFollow(telling.followers, each, '2031-03-03T12:00:00Z');
  const path = `/volgen/beheer/${telling.secrets.token('manage', 1)}`;
  assert.match((await get(path)).body, /Voor ans@lezer\.example[\s\S]*het lid Te Winkel[\s\S]*alles wat te laat is/);
  const data = JSON.parse((await get(`${path}/data.json`)).body);
  assert.deepEqual(data.follows[0], {
    kind: 'member',
    value: 'Te Winkel',
    rhythm: 'daily',
    asked: data.follows[0].asked,
    consent: '2031-03-03T12:00:00Z',
  });
  assert.equal(data.address, 'ans@lezer.example');
  assert.match((await post(path, { volg: '1', ritme: 'weekly', doe: 'ritme' })).body, /value="weekly" selected/);
  const { body } = await post(path, { volg: '2', doe: 'stop' });
  assert.match(body, /U volgt dat niet meer\./);
  assert.doesNotMatch(body, /alles wat te laat is/);
  await follow('bob@lezer.example');
  assert.doesNotMatch((await post(path, { volg: '3', doe: 'stop' })).body, /U volgt dat niet meer/, 'of nobody else');
  assert.match((await post(path, { doe: 'verwijder' })).body, /Alles is verwijderd/);
  assert.equal((await get(path)).status, 404);
  assert.equal(statement(telling.followers, 'select count(*) as n from follower').get()?.n, 1, 'nobody else is gone');
});

test('a webhook gets its secret once, and its owner sees how it goes', async () => {
  const { telling, get, post } = openSite();
  const { status, body, headers } = await post('/volgen?te-laat=1', { haak: 'https://haak.example/x' });
  assert.equal(status, 200);
  assert.ok(body.includes(telling.secrets.signing(1)));
  assert.equal(headers.get('cache-control'), 'no-store');
  telling.followers.exec("update outbox set state = 'failed', attempts = 3, reason = 'The endpoint answered 500'");
  const page = await get(/href="(\/volgen\/beheer\/[^"]+)"/.exec(body)![1]!);
  assert.match(page.body, /<td>mislukt<\/td><td>3<\/td><td lang="en">The endpoint answered 500<\/td>/);
  assert.ok(!page.body.includes('whsec_'));
  const path = /href="(\/volgen\/beheer\/[^"]+)"/.exec(body)![1]!;
  telling.followers.exec("update follower set stopped = 'paused', stopped_at = '2031-01-01T00:00:00.000Z'");
  assert.match((await get(path)).body, /drie dagen lang niets aan/);
  assert.match((await post(path, { doe: 'hervat' })).body, /role="status">Eén bericht gaat zo opnieuw\./);
  assert.doesNotMatch((await get(path)).body, /drie dagen lang|Opnieuw versturen/);
});

test('another site cannot sign anybody up, nor one client very many', async () => {
  const { post, dump } = openSite();
  const before = dump();
  assert.equal(
    (await post('/volgen?te-laat=1', { adres: 'a@lezer.example' }, { 'sec-fetch-site': 'cross-site' })).status,
    403,
  );
  assert.equal(dump(), before);
  const env = { incoming: { socket: { remoteAddress: '192.0.2.7' } } };
  const statuses: number[] = [];
  for (let i = 0; i < 12; i++)
    statuses.push((await post('/volgen?te-laat=1', { adres: `a${i}@lezer.example` }, {}, env)).status);
  assert.deepEqual(statuses, [...Array(10).fill(200), 429, 429]);
  const other = { incoming: { socket: { remoteAddress: '192.0.2.8' } } };
  assert.equal((await post('/volgen?te-laat=1', { adres: 'z@lezer.example' }, {}, other)).status, 200);
  assert.equal(
    (await post('/volgen?te-laat=1', { adres: `${'a'.repeat(9000)}@lezer.example` }, {}, other)).status,
    413,
  );
});

test('no token is written in a log, whatever goes wrong', async (t) => {
  const { telling, get, post, follow } = openSite();
  await follow();
  const written: string[] = [];
  for (const way of ['log', 'error', 'warn', 'info'] as const)
    t.mock.method(console, way, (...all: unknown[]) => written.push(all.map(String).join(' ')));
  const token = telling.secrets.token('manage', 1);
  telling.followers.close();
  assert.equal((await get(`/volgen/beheer/${token}`)).status, 500);
  assert.equal((await post(`/volgen/stop/${token}`, {})).status, 500);
  assert.ok(written.length > 0);
  assert.ok(!written.join('\n').includes(token));
});

test('the data of following tells where all that is new is told, and nothing of what cannot be followed', async () => {
  const { get } = openSite();
  const feeds = ['https://vragen.example/nieuw.atom', 'https://vragen.example/nieuw.feed'];
  const { status, body } = await get('/volgen.json');
  assert.deepEqual([status, JSON.parse(body)], [200, { feeds }]);
  assert.equal((await get('/volgen.json?fractie=geen')).status, 404);
  assert.equal((await get('/volgen.json?onzin=1')).status, 404);
});

test('a site without a sender offers feeds alone', async () => {
  const { store } = openSite();
  const pages = app(store);
  const body = await (await pages.request('/volgen?te-laat=1')).text();
  assert.match(body, /Deze site verstuurt geen e-mail/);
  assert.doesNotMatch(body, /method="post"/);
  assert.equal((await pages.request('/volgen?te-laat=1', { method: 'POST' })).status, 405);
});
