import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { openStore } from '../store/open.ts';
import { likeDraft, similarTo } from '../store/similar.ts';
import { takeDocument } from '../store/take.ts';
import { app } from './app.ts';

const store = openStore(':memory:');
const take = (id: string, subject: string, questions: readonly string[]) => {
  const reading: Reading = {
    document: { kind: 'answer', parliament: 'nl-tk', id },
    subject,
    askers: [{ name: 'Vosmaer', party: 'PVX' }],
    addressees: [],
    submitted: '2031-03-08',
    questions: questions.map((text, i) => ({ numbers: [`${i + 1}`], text, notes: [] })),
    answers: questions.map((_, i) => ({ to: [`${i + 1}`], text: 'Ja.', notes: [] })),
    reply: { by: [], onBehalfOf: [], seeAlso: [] },
    notes: [],
    other: [],
    reading: { coverage: 1, unread: [], remarks: [] },
  };
  takeDocument(store, { name: id, bytes: Buffer.from(id), text: id, reading, sameSet: [] });
};
take('ah-tk-1', 'de veerdienst', ['Vaart de veerboot bij laagwater naar de vuurtoren?', 'Deelt u de mening?']);
take('ah-tk-2', 'laagwater', ['Waarom ligt de veerboot stil bij laagwater?']);
take('ah-tk-3', 'de brug', ['Deelt u de mening dat de brug open moet?']);
const site = app(store);
const ids = (text: string, except?: string) => similarTo(store, text, 5, except).map(({ record }) => record.id);

test('similarTo() finds pairs that share the rarest words, tells which, and nothing that shares little', () => {
  assert.deepEqual(ids('Ligt de veerboot nog steeds stil als er laagwater is?').sort(), [
    'nl-tk/ah-tk-1',
    'nl-tk/ah-tk-2',
  ]);
  assert.deepEqual(ids('Ligt de veerboot stil bij laagwater?', 'nl-tk/ah-tk-2'), ['nl-tk/ah-tk-1']);
  assert.deepEqual(ids('Hoe is het met de en van?'), []);
  const [first] = similarTo(store, 'veerboot laagwater', 1);
  assert.deepEqual([...first!.shared].sort(), ['laagwater', 'veerboot']);
});

test('a draft is sent by POST and shown again, escaped; its page is not stored', async () => {
  const body = new URLSearchParams({ vraag: '<b>veerboot</b> bij laagwater' });
  const response = await site.request('/eerder-gevraagd', { method: 'POST', body });
  const page = await response.text();
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.match(page, /&lt;b&gt;veerboot/);
  assert.match(page, /<mark>veerboot<\/mark>/);
  assert.match(page, /Gemeen:/);
  const json = await site.request('/en/asked-before.json?vraag=veerboot+laagwater');
  assert.equal(((await json.json()) as { results: unknown[] }).results.length, 2);
  assert.match(await (await site.request('/eerder-gevraagd')).text(), /method="post"/);
});

test('of a draft with numbered questions each finds what is like it, and the page says which', async () => {
  const draft =
    'Vragen over van alles\n1. Ligt de veerboot stil bij laagwater?\n2. Moet de brug open?\n3. Graag spoed.';
  const found = likeDraft(store, draft, 5).map(({ record, to }) => [record.id.slice(-1), to?.join()]);
  assert.deepEqual(found.toSorted(), [
    ['1', '1'],
    ['2', '1'],
    ['3', '2'],
  ]);
  const body = new URLSearchParams({ vraag: draft });
  const page = await (await site.request('/eerder-gevraagd', { method: 'POST', body })).text();
  assert.match(page, /Lijkt op uw vraag 2<\/p>/);
});

test('a draft that is far too long is refused, and of one that is long the beginning is read', async () => {
  const post = (text: string) =>
    site.request('/eerder-gevraagd', { method: 'POST', body: new URLSearchParams({ vraag: text }) });
  assert.equal((await post('é'.repeat(100_000))).status, 413);
  const long = await post(`veerboot bij laagwater ${'en de '.repeat(5000)} brug`);
  assert.equal(long.status, 200);
  assert.match(await long.text(), /<mark>veerboot<\/mark>/);
});

test('every answer leads to what is like it, without its own set; a number that is not there leads nowhere', async () => {
  assert.match(
    await (await site.request('/vragen/nl-tk/ah-tk-1')).text(),
    /href="\/vragen\/nl-tk\/ah-tk-1\/1\/verwant"/,
  );
  const page = await (await site.request('/en/questions/nl-tk/ah-tk-1/1/similar')).text();
  assert.match(page, /href="\/en\/questions\/nl-tk\/ah-tk-2"/);
  const { results } = (await (await site.request('/vragen/nl-tk/ah-tk-1/1/verwant.json')).json()) as {
    results: { record: { id: string } }[];
  };
  assert.deepEqual(
    results.map(({ record }) => record.id),
    ['nl-tk/ah-tk-2'],
  );
  assert.equal((await site.request('/vragen/nl-tk/ah-tk-1/9/verwant')).status, 404);
});
