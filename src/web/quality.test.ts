import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { openStore } from '../store/open.ts';
import { keepApart } from '../store/quality.ts';
import { takeDocument } from '../store/take.ts';
import { app } from './app.ts';
import { together } from './doubtful.ts';

const store = openStore(':memory:');
const take = (n: number, more: Partial<Reading>, into = store) => {
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
  takeDocument(into, { name: `=${n}<b>.txt`, bytes: Buffer.from(`${n}`), text: 'x', reading, sameSet: [] });
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
  assert.equal(body.match(/<h3><a href="\/vragen\//g)?.length, 25);
  assert.match(body, /<a rel="next" href="\/kwaliteit\?pagina=2">/);
  const last = (await get('/kwaliteit?pagina=5')).body;
  assert.equal(last.match(/<h3><a href="\/vragen\//g)?.length, 19);
  assert.match(last, /start="101"/);
});

test('a table of many rows is folded', async () => {
  assert.doesNotMatch((await get('/kwaliteit')).body, /<summary>Toon/);
  const many = openStore(':memory:');
  for (let n = 0; n < 9; n++) take(n, { submitted: `${2031 + n}-01-02` }, many);
  const body = await (await app(many).request('/kwaliteit')).text();
  assert.equal(body.match(/<summary>Toon 9 regels<span class="unseen">: Naar jaar<\/span><\/summary>/g)?.length, 1);
  assert.match(body, /<tr><th scope="row">2039<\/th>/);
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
  const json = JSON.parse((await get('/kwaliteit.json?pagina=5')).body);
  assert.deepEqual([json.total, json.page, json.doubtful.length, json.all.documents], [119, 5, 19, 120]);
  const csv = await get('/kwaliteit.csv');
  assert.match(csv.type, /text\/csv/);
  assert.equal(csv.body.trimEnd().split('\r\n').length, 120);
  assert.match(
    csv.body,
    /^number-missing,nl-tk\/2031Z00001,http\S+\/vragen\/nl-tk\/2031Z00001,het <veer> 1,[0-9a-f]{64},'=1<b>\.txt,kv-1,'=1\+1 <i>\r$/m,
  );
});

test('sets that came apart from the same others are told once, with a link to each', async () => {
  const apart = (own: number, others: readonly number[]) => ({
    record: `nl-tk/2031Z0050${own}`,
    reasons: [{ reason: 'came-apart' as const, detail: others.map((n) => `nl-tk/2031Z0050${n}`).join(', ') }],
  });
  const all = [apart(1, [2, 3]), apart(2, [1, 3]), apart(4, [5]), apart(3, [1, 2]), apart(5, [4])];
  assert.deepEqual(
    together(all).map(({ record, sets }) => [record, sets.length]),
    [
      ['nl-tk/2031Z00501', 3],
      ['nl-tk/2031Z00504', 2],
    ],
  );
  const open = openStore(':memory:');
  const ids = Array.from({ length: 7 }, (_, n) => `nl-tk/2031Z0060${n}`);
  keepApart(open, ids, new Map(ids.map((id) => [id, new Set(ids.filter((other) => other !== id))])));
  const body = await (await app(open).request('/kwaliteit')).text();
  assert.equal(body.match(/<span>7 reeksen<\/span>/g)?.length, 1);
  assert.match(body, /<summary>De 6 andere reeksen<\/summary> <a class="id" href="\/vragen\/nl-tk\/2031Z00601">/);
});
