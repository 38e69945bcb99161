import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { openRegister } from '../intake/register.ts';
import { hasPdf } from '../publish/pdf/pdf.ts';
import type { Reading } from '../record/reading.ts';
import { takeDocument } from '../store/take.ts';
import { app } from './app.ts';
import { localSettings } from './settings.ts';

const store = openRegister(':memory:');
[1, 2].forEach((n) => {
  const reading: Reading = {
    document: {
      kind: n === 1 ? 'answer' : 'questions',
      parliament: 'nl-tk',
      id: `ah-tk-20302031-${n}`,
      sessionYear: '2030-2031',
      number: n,
      case: `2031Z0000${n}`,
    },
    subject: `het <veer> & "de pont" ${n}`,
    askers: [{ name: 'Te Winkel', party: 'PVX' }],
    addressees: [{ role: 'minister', portfolio: 'Veren' }],
    submitted: `2021-0${n}-01`,
    ...(n === 1 ? { reply: { by: [], onBehalfOf: [], received: '2021-01-11', seeAlso: [] } } : {}),
    questions: [{ numbers: ['1'], text: 'Vaart het?', notes: [] }],
    answers: n === 1 ? [{ to: ['1'], text: 'Ja.', notes: [] }] : [],
    notes: [],
    other: [],
    reading: { coverage: 1, unread: [], remarks: [] },
  };
  takeDocument(store, { name: `${n}`, bytes: Buffer.from(`${n}`), text: 'x', reading, sameSet: [] });
});
const site = app(store);
const get = (path: string, headers: Record<string, string> = {}) =>
  site.request(`https://vragen.example${path}`, { headers });

const forms = {
  ...(hasPdf ? { '/vragen/nl-tk/2031Z00001.pdf': 'application/pdf' } : {}),
  '/vragen/nl-tk/2031Z00001.akn': 'application/akn+xml',
  '/vragen/nl-tk/2031Z00001.txt': 'text/plain',
  '/vragen/nl-tk/2031Z00001.bib': 'application/x-bibtex',
  '/vragen/nl-tk/2031Z00001.csl': 'application/vnd.citationstyles.csl+json',
  '/vragen/nl-tk/2031Z00001.ics': 'text/calendar',
  '/vragen/nl-tk/2031Z00001.csv': 'text/csv',
  '/vragen/nl-tk/2031Z00001.atom': 'application/atom+xml',
  '/vragen/nl-tk/2031Z00001.feed': 'application/feed+json',
  '/nieuw.atom': 'application/atom+xml',
  '/nieuw.feed': 'application/feed+json',
  '/zoeken.atom?q=veer': 'application/atom+xml',
  '/zoeken.feed?q=veer': 'application/feed+json',
  '/zoeken.csv?q=veer': 'text/csv',
  '/te-laat.csv?op=2021-03-01': 'text/csv',
  '/te-laat.ics?op=2021-03-01': 'text/calendar',
  '/te-laat.atom?op=2021-03-01': 'application/atom+xml',
  '/te-laat.feed?op=2021-03-01': 'application/feed+json',
  '/nieuw.csv': 'text/csv',
  '/kwaliteit.csv': 'text/csv',
  '/kwaliteit.atom': 'application/atom+xml',
  '/cijfers.csv': 'text/csv',
  '/cijfers.atom': 'application/atom+xml',
  '/leden.csv': 'text/csv',
  '/en/members.csv': 'text/csv',
  '/fracties/PVX.csv': 'text/csv',
  '/fracties/PVX.feed': 'application/feed+json',
  '/volgen.atom?te-laat=1': 'application/atom+xml',
  '/volgen.ics?te-laat=1': 'text/calendar',
  '/eerder-gevraagd.csv?vraag=veer': 'text/csv',
  '/vragen/nl-tk/2031Z00001/1.atom': 'application/atom+xml',
  '/vragen/nl-tk/2031Z00001/1/verwant.csv': 'text/csv',
  '/vragen/nl-tk/2031Z00001/1/verwant.feed': 'application/feed+json',
  '/vragen/nl-tk/2031Z00001': 'text/html',
  '/en/questions/nl-tk/2031Z00001': 'text/html',
};

for (const [path, type] of Object.entries(forms)) {
  test(`${path} is ${type}, and is not sent again to who has it`, async () => {
    const response = await get(path);
    assert.equal(response.status, 200);
    const charset = type === 'application/pdf' ? '' : '; charset=utf-8';
    assert.equal(response.headers.get('content-type')?.toLowerCase(), type + charset);
    assert.ok((await response.text()).length > 20);
    const again = await get(path, { 'if-none-match': response.headers.get('etag')! });
    assert.deepEqual([again.status, await again.text()], [304, '']);
  });
}

test('every form that a page names is there', async () => {
  for (const path of [
    '/',
    '/en',
    '/zoeken?q=veer',
    '/en/overdue?op=2021-03-01',
    '/vragen/nl-tk/2031Z00001',
    '/en/figures',
  ]) {
    const page = await (await get(path)).text();
    const links = [...page.matchAll(/<link rel="alternate" type="[^"]+" title="[^"]+" href="([^"]+)"/g)];
    assert.ok(links.length >= 2, path);
    for (const [, href] of links) assert.equal((await get(href!.replaceAll('&amp;', '&'))).status, 200, href);
  }
});

test('an answer is cited as its parliament cites, and the record says so beside the answer', async () => {
  const page = await (await get('/vragen/nl-tk/2031Z00001')).text();
  assert.match(
    page,
    /<summary>Citeer.*?<\/summary><p>Aanhangsel Handelingen II 2030\/31, nr\. 1, [^<]*vraag 1[^<]*<\/p>/,
  );
});

test('what is overdue stands in the calendar on its due day', async () => {
  const calendar = ICAL.parse(await (await get('/te-laat.ics?op=2021-03-01')).text());
  const events = new ICAL.Component(calendar).getAllSubcomponents('vevent');
  assert.deepEqual(
    events.map((event) => String(event.getFirstPropertyValue('dtstart'))),
    ['2021-02-22'],
  );
});

test('what was overdue on a day is told as it stood on that day', async () => {
  const [head, ...rows] = (await (await get('/te-laat.csv?op=2021-03-01')).text()).trim().split('\r\n');
  const cells = rows.map((row) => row.split(','));
  const at = (name: string): number => head!.split(',').indexOf(name) - head!.split(',').length;
  assert.deepEqual(
    cells.map((row) => [row.at(at('state')), row.at(at('days_late'))]),
    [['overdue', '7']],
  );
});

test('a feed goes on by its next page until all is told, under one name; what is overdue is told as such', async () => {
  const many = openRegister(':memory:');
  for (let n = 0; n < 101; n++) {
    const reading: Reading = {
      document: { kind: 'questions', parliament: 'nl-tk', id: `kv-tk-${n}`, case: `2031Z${10_000 + n}` },
      subject: `het veer ${n}`,
      askers: [{ name: 'Te Winkel', party: 'PVX' }],
      addressees: [{ role: 'minister', portfolio: 'Veren' }],
      submitted: `2021-01-${String(1 + (n % 28)).padStart(2, '0')}`,
      questions: [{ numbers: ['1'], text: 'Vaart het?', notes: [] }],
      answers: [],
      notes: [],
      other: [],
      reading: { coverage: 1, unread: [], remarks: [] },
    };
    takeDocument(many, { name: `${n}`, bytes: Buffer.from(`${n}`), text: 'x', reading, sameSet: [] });
  }
  const pages = app(many, { ...localSettings, site: 'https://vragen.example' });
  for (const [path, most] of [
    ['/nieuw.feed', 2],
    ['/zoeken.feed?q=veer', 2],
    ['/te-laat.feed', 1],
    ['/volgen.feed?te-laat=1', 1],
    ['/volgen.feed?lid=Te+Winkel', 2],
    ['/volgen.feed?zoeken=veer', 2],
    ['/volgen.feed?onderwerp=veer', 2],
    ['/volgen.feed?ambt=minister:Veren', 2],
  ] as const) {
    const seen: string[] = [];
    let turned = 0;
    for (let at: string | undefined = `https://vragen.example${path}`; at !== undefined; turned++) {
      const feed = JSON.parse(await (await pages.request(at)).text());
      seen.push(...feed.items.map(({ url, title }: Record<string, string>) => `${title} ${url}`));
      at = feed.next_url;
    }
    assert.deepEqual([turned, seen.length, new Set(seen).size], [3, most * 101, most * 101], path);
    assert.equal(seen.filter((title) => title.startsWith('Termijn verstreken: ')).length, 101, path);
  }
  const second = await (await pages.request('https://vragen.example/zoeken.atom?q=veer&blad=2')).text();
  assert.match(second, /<id>https:\/\/vragen\.example\/zoeken\.atom\?q=veer<\/id>/);
  assert.match(second, /rel="previous"[^>]*href="https:\/\/vragen\.example\/zoeken\.atom\?q=veer"/);
  assert.match(second, /rel="next"[^>]*href="https:\/\/vragen\.example\/zoeken\.atom\?q=veer&amp;blad=3"/);
  assert.equal((await pages.request('/zoeken.atom?q=veer&blad=-1')).status, 200);
});

test('nothing of a subject is markup in a feed, and a slip in its query is refused', async () => {
  assert.doesNotMatch(await (await get('/zoeken.atom?q=veer')).text(), /<veer>/);
  assert.equal((await get('/zoeken.atom?q=%22')).status, 400);
  assert.equal((await get('/vragen/nl-tk/niets.bib')).status, 404);
});

test('a related record has its whole address for paper', async () => {
  const own = openRegister(':memory:');
  for (const number of [1, 2]) {
    const reading: Reading = {
      document: {
        kind: 'answer',
        parliament: 'nl-tk',
        id: `ah-tk-20302031-${number}`,
        sessionYear: '2030-2031',
        number,
      },
      subject: 'het veer',
      askers: [],
      addressees: [],
      submitted: '2031-01-01',
      reply: {
        by: [],
        onBehalfOf: [],
        received: '2031-01-11',
        seeAlso: number === 2 ? [{ sessionYear: '2030-2031', number: 1 }] : [],
      },
      questions: [{ numbers: ['1'], text: `Vaart veer ${number}?`, notes: [] }],
      answers: [{ to: ['1'], text: 'Ja.', notes: [] }],
      notes: [],
      other: [],
      reading: { coverage: 1, unread: [], remarks: [] },
    };
    takeDocument(own, { name: `${number}`, bytes: Buffer.from(`r${number}`), text: 'x', reading, sameSet: [] });
  }
  const pages = app(own, { ...localSettings, site: 'https://vragen.example' });
  const page = await (await pages.request('/vragen/nl-tk/ah-tk-20302031-2')).text();
  assert.match(page, /<h3><a href="[^"]*" data-print="https:\/\/vragen\.example\/vragen\/nl-tk\/ah-tk-20302031-1">/);
});
