import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { openStore } from '../store/open.ts';
import { takeDocument } from '../store/take.ts';
import { app } from './app.ts';

const store = openStore(':memory:');
const take = (n: number, more: Partial<Reading>) => {
  const reading: Reading = {
    document: { kind: 'questions', parliament: 'nl-tk', id: `kv-${n}`, case: `2031Z${String(n).padStart(5, '0')}` },
    subject: `het <veer> ${n}`,
    askers: [],
    addressees: [],
    submitted: '2031-01-02',
    questions: [{ numbers: ['1'], text: 'Vaart het?', notes: [] }],
    answers: [],
    notes: [],
    other: [],
    reading: { coverage: 1, unread: [], remarks: [] },
    ...more,
  };
  takeDocument(store, { name: `=${n}<b>.txt`, bytes: Buffer.from(`${n}`), text: 'x', reading, sameSet: [] });
};
const remarks = [{ code: 'number-missing' as const, message: '=1+1 <i>', start: 0, end: 1 }];
for (let n = 1; n <= 120; n++) take(n, n === 120 ? {} : { reading: { coverage: 0.9999, unread: [], remarks } });
const site = app(store);
const get = async (path: string) => {
  const response = await site.request(path);
  return { status: response.status, type: response.headers.get('content-type') ?? '', body: await response.text() };
};

test('/kwaliteit tells what was read, what was remarked, and pages what somebody should look at', async () => {
  const { body } = await get('/kwaliteit');
  assert.match(body, /<dt>Documenten<\/dt><dd>120<\/dd>/);
  assert.match(body, /<a href="\/kwaliteit\?reden=number-missing">Er ontbreekt een vraagnummer<\/a><\/th><td>119</);
  assert.equal(body.match(/<h3><a href="\/vragen\//g)?.length, 100);
  assert.match(body, /<a rel="next" href="\/kwaliteit\?pagina=2">/);
  const second = (await get('/kwaliteit?pagina=2')).body;
  assert.equal(second.match(/<h3><a href="\/vragen\//g)?.length, 19);
  assert.match(second, /start="101"/);
});

test('a share of documents is never rounded up to all of them', async () => {
  assert.match((await get('/kwaliteit')).body, /<dt>Geheel verklaard<\/dt><dd>0,8 %<\/dd>/);
});

test('a reason has a list of its own, in both languages; one that there is not is refused', async () => {
  const { body } = await get('/en/quality?reden=number-missing');
  assert.match(body, /hreflang="nl" href="[^"]*\/kwaliteit\?reden=number-missing"/);
  assert.ok(!body.includes('<i>') && body.includes('=1+1 &lt;i&gt;'));
  assert.equal((await get('/kwaliteit?reden=x')).status, 400);
});

test('the page has its data as JSON and CSV; nothing in a file is run as a formula', async () => {
  const json = JSON.parse((await get('/kwaliteit.json?pagina=2')).body);
  assert.deepEqual([json.total, json.page, json.doubtful.length, json.all.documents], [119, 2, 19, 120]);
  const csv = await get('/kwaliteit.csv');
  assert.match(csv.type, /text\/csv/);
  assert.equal(csv.body.trimEnd().split('\r\n').length, 120);
  assert.match(
    csv.body,
    /^number-missing,nl-tk\/2031Z00001,http\S+\/vragen\/nl-tk\/2031Z00001,het <veer> 1,[0-9a-f]{64},'=1<b>\.txt,kv-1,'=1\+1 <i>\r$/m,
  );
});
