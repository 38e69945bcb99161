import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRegister } from '../intake/register.ts';
import type { Reading } from '../record/reading.ts';
import { takeDocument } from '../store/take.ts';
import { app } from './app.ts';

const store = openRegister(':memory:');
/** `answer` is the day it came, or that it did on a day that nobody told. */
const take = (n: number, submitted: string | undefined, party: string, answer?: string, into = store) => {
  const received = answer === 'done' ? undefined : answer;
  const reading: Reading = {
    document: {
      kind: received ? 'answer' : 'questions',
      parliament: 'nl-tk',
      case: `2031Z${String(n).padStart(5, '0')}`,
      ...(answer === 'done' ? { settled: 'done' as const } : {}),
      sessionYear: '2030-2031',
    },
    subject: `het <veer> ${n}`,
    askers: [{ name: 'Te Winkel', party }],
    addressees: [{ role: 'minister', portfolio: 'Defensie', resolved: { ministry: 'def', name: 'Defensie' } }],
    ...(submitted ? { submitted } : {}),
    ...(received ? { reply: { by: [], onBehalfOf: [], received, seeAlso: [] } } : {}),
    questions: [{ numbers: ['1'], text: 'Vaart het?', notes: [] }],
    answers: received ? [{ to: ['1'], text: 'Ja.', notes: [] }] : [],
    notes: [],
    other: [],
    reading: { coverage: 1, unread: [], remarks: [] },
  };
  takeDocument(into, { name: `${n}`, bytes: Buffer.from(`${n}`), text: 'x', reading, sameSet: [] });
};
take(1, '2021-01-01', 'PVX', '2021-01-11');
take(2, '2021-12-31', 'PVX', '2022-02-28');
take(3, '2022-06-01', 'De Brug');
take(4, '2023-06-01', '=cmd|x');
const site = app(store);
const get = async (path: string) => {
  const response = await site.request(path);
  return { status: response.status, type: response.headers.get('content-type') ?? '', body: await response.text() };
};

test('a question of 1 January is in its year, one of 31 December too (B10)', async () => {
  const { counts } = JSON.parse((await get('/cijfers.json')).body);
  assert.deepEqual(counts, [
    { span: '2021', sets: 2 },
    { span: '2022', sets: 1 },
    { span: '2023', sets: 1 },
  ]);
});

test('the figures count the sets that still wait, and say how many are open', async () => {
  const { waits } = JSON.parse((await get('/cijfers.json')).body);
  assert.deepEqual([waits.sets, waits.answered, waits.open, waits.overdue], [4, 2, 2, 2]);
  assert.equal(waits.median, 59);
  assert.match((await get('/cijfers')).body, /<dt>Nog open<\/dt><dd>2<\/dd>/);
});

test('a member, a party, a ministry and a session year have a page, JSON and CSV; what is not there has none', async () => {
  for (const path of [
    '/leden/Te%20Winkel',
    '/fracties/PVX',
    '/ministeries/Defensie',
    '/vergaderjaren/2030-2031',
    '/en/members/Te%20Winkel',
  ]) {
    const page = await get(path);
    assert.equal(page.status, 200, path);
    assert.match(page.body, /<figcaption><h2>/);
    assert.match(page.body, /het &lt;veer&gt;/);
    assert.match((await get(`${path}.json`)).type, /json/);
    assert.match((await get(`${path}.csv`)).type, /csv/);
  }
  assert.equal((await get('/leden/Niemand')).status, 404);
  const between = Array.from({ length: 10 }, (_, i) => `2021-${String(i + 2).padStart(2, '0')},0\r\n`).join('');
  assert.equal((await get('/fracties/PVX.csv')).body, `asked,sets\r\n2021-01,1\r\n${between}2021-12,1\r\n`);
});

test('a chart has a title, a description and a table with the same numbers', async () => {
  const { body } = await get('/en/figures');
  const [, titleId, saysId] = /aria-labelledby="(\S+)" aria-describedby="(\S+)"/.exec(body)!;
  assert.ok(body.includes(`<title id="${titleId}">`) && body.includes(`<desc id="${saysId}">`));
  assert.match(body, /<th scope="row">2021<\/th><td>2<\/td>/);
});

test('an axis of counts has whole numbers, and names that do not run into each other', async () => {
  const { body } = await get('/fracties/PVX');
  const chart = /<figure class="chart" id="gesteld">.*?<\/svg>/s.exec(body)![0];
  const axis = [...chart.matchAll(/<text x="-6" y="[\d.]+" text-anchor="end">([^<]+)</g)].map(([, text]) => text!);
  assert.deepEqual(axis.slice(0, 2), ['0', '1']);
  assert.ok(axis.every((text) => !text.includes(',')));
  const names = [
    ...chart.matchAll(/<text( class="wide")? x="([\d.]+)%" y="\d+" text-anchor="(middle|end)">([a-z]{3} \d{4})</g),
  ];
  assert.ok(names.length > 3);
  assert.match(chart, /de meeste in (?:januari|december) 2021: 1\./);
  assert.match(body, /<th scope="row">maart 2021<\/th>/);
  const room = (found: typeof names, width: number): void => {
    for (const [i, [, , x]] of found.entries()) {
      const before = found[i - 1]?.[2];
      assert.ok(
        before === undefined || ((Number(x) - Number(before)) / 100) * width > 60,
        `${before} and ${x} of ${width}`,
      );
    }
  };
  room(names.slice(0, -1), 590);
  room(names.filter(([, wide]) => wide === undefined).slice(0, -1), 240);
});

test('figures of later days than today are told as of the last of them', async () => {
  const later = openRegister(':memory:');
  take(1, '2999-05-01', 'PVX', '2999-06-02', later);
  const { counts, waits, day } = JSON.parse(await (await app(later).request('/cijfers.json')).text());
  assert.deepEqual([day, waits.sets, waits.answered, counts], ['2999-06-02', 1, 1, [{ span: '2999-05', sets: 1 }]]);
});

test('a name that a spreadsheet would run is made harmless', async () => {
  assert.match((await get('/fracties.csv')).body, /^'=cmd\|x,2023-06-01,2023-06-01,1,/m);
});

test('what was reckoned is reckoned anew when the register changes', async () => {
  const before = JSON.parse((await get('/cijfers.json')).body).waits.sets;
  take(5, '2024-01-01', 'PVX');
  assert.equal(JSON.parse((await get('/cijfers.json')).body).waits.sets, before + 1);
});

test('a member whom a paper names by surname and a case by the whole name has one page', async () => {
  const both = openRegister(':memory:');
  const base = {
    addressees: [],
    subject: 'het pontje',
    submitted: '2031-01-02',
    answers: [],
    notes: [],
    other: [],
    reading: { coverage: 1, unread: [], remarks: [] },
  };
  const paper: Reading = {
    ...base,
    document: { kind: 'questions', parliament: 'nl-tk', id: 'kv-1', case: '2031Z00009' },
    askers: [{ name: 'Te Winkel', party: 'PVX' }],
    questions: [{ numbers: ['1'], text: 'Vaart het?', notes: [] }],
  };
  const data: Reading = {
    ...base,
    document: { kind: 'questions', parliament: 'nl-tk', case: '2031Z00009' },
    askers: [{ name: 'Ans te Winkel', party: '' }],
    questions: [],
  };
  for (const [name, reading] of Object.entries({ paper, data }))
    takeDocument(both, { name, bytes: Buffer.from(name), text: 'x', reading, sameSet: [] });
  const { asker } = JSON.parse(await (await app(both).request('/leden.json')).text());
  assert.deepEqual(
    asker.map(({ name, sets }: { name: string; sets: number }) => [name, sets]),
    [['Ans te Winkel', 1]],
  );
  assert.match(
    await (await app(both).request('/vragen/nl-tk/2031Z00009')).text(),
    /href="\/leden\/Ans%20te%20Winkel">Te Winkel</,
  );
});

test('each chart has its table as a file, and what has no table is not there', async () => {
  const file = async (table: string, path = '/cijfers') =>
    (await get(`${path}.csv?tabel=${table}`)).body.trimEnd().split('\r\n');
  assert.deepEqual((await file('verloop'))[1], '2021,2,2,0,0,0,0,10,21,0.5,2,0.5');
  const durations = await file('duur');
  assert.ok(durations.includes('8,14,1') && durations.includes('43,63,1'));
  assert.match(durations.at(-3)!, /^open,,3$/);
  assert.deepEqual((await file('wachten')).slice(0, 2), ['days,share_waiting', '0,1']);
  assert.equal((await file('maanden'))[1], '2021-01,1');
  assert.match((await file('fracties')).join(), /PVX,3,2,0,1,/);
  assert.equal((await file('ministeries')).length, 2);
  assert.equal((await file('fracties', '/fracties/PVX')).length, 1);
  assert.equal((await get('/cijfers.csv?tabel=anders')).status, 404);
});

test('the page of a ministry tells its sets by party, with how many each figure rests on', async () => {
  const { body } = await get('/ministeries/Defensie');
  const part = body.slice(body.indexOf('id="naar-party"'));
  assert.match(part, /<a href="\/fracties\/PVX">PVX<\/a><\/th><td>3<\/td><td>2<\/td><td>1<\/td><td>59 dagen<\/td>/);
  assert.ok(!body.includes('id="naar-ministry"'));
});

test('the years stand beside each other: a year of which nothing can be told has no bar, and says so', async () => {
  const { body } = await get('/cijfers');
  const chart = /<figure class="chart" id="middelste">.*?<\/figure>/s.exec(body);
  assert.equal(chart, null, 'one year with answers is no course');
  take(6, '2022-02-01', 'PVX', '2022-02-11');
  const after = /<figure class="chart" id="middelste">.*?<\/figure>/s.exec((await get('/cijfers')).body)![0];
  assert.match(after, /<th scope="row">2021<\/th><td>10<\/td><td>2<\/td>/);
  assert.match(after, /<th scope="row">2023<\/th><td>nog niet te zeggen<\/td><td>1<\/td>/);
});

test('the charts of durations count what is open as open', async () => {
  const { body } = await get('/cijfers');
  assert.match(
    /<figure class="chart" id="duur">.*?<\/figure>/s.exec(body)![0],
    /<th scope="row">nog open<\/th><td>3<\/td>/,
  );
});

test('parties and ministries are drawn with median and share, each with its table, its file and what it rests on', async () => {
  const both = openRegister(':memory:');
  take(1, '2021-01-01', 'PVX', '2021-01-11', both);
  take(2, '2021-01-01', 'PVX', undefined, both);
  take(3, '2022-01-01', 'PVX', '2022-01-31', both);
  take(4, '2021-01-01', '<b>De Brug</b>', '2021-02-10', both);
  const body = await (await app(both).request('/en/figures')).text();
  const chart = (id: string) => new RegExp(`<figure class="chart" id="${id}">.*?</figure>`, 's').exec(body)![0];
  const median = chart('duur-party');
  assert.match(median, /<title id="duur-party-t">By party: median days<\/title><desc id="duur-party-d">/);
  assert.match(median, /<text class="name" x="0" y="\d+">PVX \(3\)<\/text><rect class="bar"[^>]*\/>/);
  assert.match(median, /<text class="value"[^>]*>30 days<\/text>/);
  assert.match(median, /text-anchor="middle">three weeks<\/text><line class="mark"/);
  assert.match(median, /PVX<\/a><\/th><td>30 days<\/td><td>10 to –<\/td><td>3<\/td><td>1<\/td>/);
  assert.match(median, /&lt;b&gt;De Brug&lt;\/b&gt; \(1\)/);
  assert.doesNotMatch(body, /id="op-tijd-party"/, 'a chart without a bar');
  const years = chart('verloop-party');
  assert.match(years, /aria-label="PVX: 2021 10 days and 2022 30 days"/);
  assert.match(years, /<th scope="col">2021<\/th><th scope="col">2022<\/th>/);
  const file = await (await app(both).request('/cijfers.csv?tabel=fracties-verloop')).text();
  assert.deepEqual(file.split('\r\n').slice(0, 2), [
    'party,year,sets,answered,unanswered,open,overdue,unknown,median_days,within_days,share_within,judged,share_in_time',
    'PVX,2021,2,1,0,1,1,0,10,21,0.5,2,0.5',
  ]);
  for (let n = 10; n < 17; n++) take(n, '2021-01-01', 'PVX', '2021-01-11', both);
  const more = await (await app(both).request('/en/figures')).text();
  const share = /<figure class="chart" id="op-tijd-party">.*?<\/figure>/s.exec(more)![0];
  assert.match(share, /<text class="value"[^>]*>80 %<\/text>/);
  assert.match(share, /PVX<\/th><td>80 %<\/td><td>10<\/td><td>10<\/td><td>1<\/td>/);
  assert.match(share, /De Brug&lt;\/b&gt;<\/th><td>too few \(1\)<\/td>/);
});

test('years with a gap between them are counted by year: a few months in a decade would be a row of noughts', async () => {
  const both = openRegister(':memory:');
  take(1, '2013-09-01', 'PVX', undefined, both);
  take(2, '2024-08-01', 'PVX', undefined, both);
  const { counts } = JSON.parse(await (await app(both).request('/cijfers.json')).text());
  assert.deepEqual([counts.length, counts[0].span, counts.at(-1).span], [12, '2013', '2024']);
});

test('a share stands beside what it is of, and of fewer than ten sets none is told', async () => {
  const few = (await get('/cijfers')).body;
  assert.match(few, /<dt>Binnen de termijn<\/dt><dd class="words">te weinig \(6\)<\/dd>/);
  assert.match((await get('/fracties')).body, /PVX<\/a>.*<td>10 dagen<\/td><td>–<\/td><td>–<\/td><\/tr>/);
  const more = openRegister(':memory:');
  for (let n = 1; n <= 9; n++) take(n, '2021-01-01', 'PVX', n < 4 ? '2021-01-11' : '2021-02-28', more);
  take(0, '2021-01-01', 'PVX', '2021-02-28', more);
  const enough = await (await app(more).request('/cijfers')).text();
  assert.match(enough, /<dt>Binnen de termijn<\/dt><dd>30 % <small>van 10<\/small><\/dd>/);
  assert.match(enough, /Binnen drie weken is 30 % beantwoord/);
  assert.match(enough, /<figure class="chart" id="wachten">/);
  assert.doesNotMatch(few, /Binnen drie weken is|Over alle jaren samen|id="wachten"|id="op-tijd"/);
});

test('where the answer of most sets was not read in, no duration and no share is told; the files have the numbers', async () => {
  const mostly = openRegister(':memory:');
  for (let n = 0; n < 10; n++) take(n, '2021-01-01', 'PVX', n < 5 ? '2021-01-11' : undefined, mostly);
  for (let n = 10; n < 21; n++) take(n, '2021-01-01', 'PVX', 'done', mostly);
  const body = await (await app(mostly).request('/cijfers')).text();
  assert.match(body, /<dt>Beantwoord<\/dt><dd>5<\/dd>/);
  assert.match(body, /over duur en termijn is hier daarom niets te zeggen/);
  assert.doesNotMatch(body, /Middelste duur<\/dt>|Binnen de termijn<\/dt>|id="duur"|id="wachten"|id="middelste"/);
  assert.match(
    await (await app(mostly).request('/fracties')).text(),
    /PVX<\/a>.*<td>–<\/td><td>–<\/td><td>–<\/td><\/tr>/,
  );
  const { waits } = (await (await app(mostly).request('/cijfers.json')).json()) as { waits: { median: number } };
  assert.equal(waits.median, 10);
  take(21, '2021-01-01', 'PVX', '2021-01-11', mostly);
  assert.match(await (await app(mostly).request('/cijfers')).text(), /<dt>Middelste duur<\/dt><dd>10 dagen<\/dd>/);
});

test('the name at the end of an axis is that of the last bar, whether their number is odd or even', async () => {
  for (const years of [17, 18]) {
    const long = openRegister(':memory:');
    for (let n = 0; n < years; n++) take(n, `${2007 + n}-03-01`, 'PVX', undefined, long);
    const body = await (await app(long).request('/cijfers')).text();
    const chart = /<figure class="chart" id="gesteld">.*?<\/svg>/s.exec(body)![0];
    const names = [...chart.matchAll(/<text( class="(?:wide|narrow)")? x="([\d.]+)%"[^>]*>(\d{4})</g)];
    const last = chart.match(/<text[^>]*>\d{4}<\/text>(?=<\/svg>|\s*<\/svg>)/)?.[0] ?? '';
    assert.match(last, new RegExp(`^<text class="narrow" x="100%"[^>]* text-anchor="end">${2006 + years}<`));
    for (const [, , x, name] of names.slice(0, -1)) {
      assert.equal(Number(x), Number((((Number(name) - 2007 + 0.5) * 100) / years).toFixed(2)), name);
    }
  }
});

test('sets without a day of asking are in no figure, and the page, its JSON and the lists of names agree on how many', async () => {
  const some = openRegister(':memory:');
  take(1, '2021-01-01', 'PVX', '2021-01-11', some);
  take(2, undefined, 'PVX', '2021-02-11', some);
  take(3, undefined, 'De Brug', undefined, some);
  const told = async (path: string) => (await app(some).request(path)).text();
  const { waits, undated } = JSON.parse(await told('/cijfers.json')) as { waits: { sets: number }; undated: number };
  assert.deepEqual([waits.sets, undated], [1, 2]);
  assert.match(await told('/cijfers'), /2 × dag van stellen niet bekend/);
  assert.match(await told('/fracties/PVX'), /1 × dag van stellen niet bekend/);
  assert.match(await told('/fracties'), /PVX<\/a>(?:(?!<\/tr>).)*class="count">2<\/span>/);
  assert.doesNotMatch((await get('/cijfers')).body, /dag van stellen niet bekend/);
});
