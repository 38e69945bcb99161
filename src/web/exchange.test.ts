import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { openStore } from '../store/open.ts';
import { takeDocument } from '../store/take.ts';
import { app } from './app.ts';
import { opening } from './exchange.ts';

const text = 'Vraag 1 Vaart het veer?1 Antwoord 1 Ja, zie vraag 2. Vraag 2 <Waarom>? Antwoord 2 Daarom.';
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const base = { askers: [{ name: 'Zwaan', party: 'VVP' }], addressees: [], notes: [], other: [] };
const whole = { coverage: 1, unread: [], remarks: [] };
const long = Array.from({ length: 5 }, (_, i) => `${'Daarom. '.repeat(60)}${i}.`);

const ferry: Reading = {
  ...base,
  document: {
    kind: 'answer',
    parliament: 'xx',
    id: 'ah-xx-1',
    case: '2031Z00001',
    sessionYear: '2030-2031',
    number: 1,
  },
  subject: 'het <veer>',
  submitted: '2031-01-01',
  reply: {
    by: [{ role: 'minister', name: 'Zand', portfolio: 'Water' }],
    onBehalfOf: [],
    received: '2031-01-20',
    seeAlso: [],
  },
  questions: [
    { numbers: ['1'], text: 'Vaart het veer?', notes: ['1'] },
    { numbers: ['2'], text: '<Waarom>?', notes: [] },
    { numbers: ['3'], text: 'Hoe lang nog?', notes: [] },
  ],
  answers: [
    { to: ['1'], text: 'Ja, zie vraag 2.', notes: [], references: [{ start: 8, end: 15, numbers: ['2'] }] },
    { to: ['2'], text: 'Daarom.', notes: [] },
    { to: ['3'], text: long.join('\n'), notes: [] },
  ],
  notes: [{ mark: '1', text: 'De Veerbode.', links: [] }],
  reading: whole,
  roles: [
    { role: 'question.heading', ...span('Vraag 1 '), page: 2 },
    { role: 'question.text', ...span('Vaart het veer?'), page: 2, field: '/questions/0/text' },
    { role: 'note.mark', start: 23, end: 24, page: 2, field: '/questions/0/text' },
    { role: 'answer.heading', ...span(' Antwoord 1 '), page: 2 },
    { role: 'answer.text', ...span('Ja, zie vraag 2.'), page: 2, field: '/answers/0/text' },
    { role: 'unread', ...span(' Vraag 2 <Waarom>? Antwoord 2 Daarom.'), page: 3 },
  ],
};
const later: Reading = {
  ...base,
  document: { kind: 'questions', parliament: 'xx', id: 'kv-xx-2', case: '2031Z00002' },
  subject: 'het veer, nog eens',
  questions: [{ numbers: ['1'], text: 'Wat nu?', notes: [] }],
  answers: [],
  other: [
    {
      kind: 'explanation',
      text: 'Ter aanvulling op 2031Z00001.',
      references: [{ start: 18, end: 28, case: '2031Z00001' }],
    },
  ],
  reading: whole,
};

const store = openStore(':memory:');
takeDocument(store, { name: 'veer.txt', bytes: Buffer.from(text), text, reading: ferry, sameSet: [] });
takeDocument(store, { name: 'later.txt', bytes: Buffer.from('x'), text: 'x', reading: later, sameSet: [] });
const site = app(store);
const get = async (path: string) => {
  const response = await site.request(path);
  return { status: response.status, body: await response.text(), headers: response.headers };
};
const here = '/vragen/xx/2031Z00001';

test('each question has a page of its own with its answer, its notes and its neighbours, and leads to the others', async () => {
  const { status, body } = await get(`${here}/1`);
  assert.equal(status, 200);
  assert.match(body, /<h1 class="modest"><a href="\/vragen\/xx\/2031Z00001#vraag-1">Het &lt;veer&gt;<\/a><\/h1>/);
  assert.match(body, /De Veerbode\./);
  assert.match(body, /<a href="\/vragen\/xx\/2031Z00001\/2">vraag 2<\/a>/);
  assert.match(body, /rel="next" href="\/vragen\/xx\/2031Z00001\/2"/);
  assert.doesNotMatch(body, /Hoe lang nog|rel="prev"/);
});

test('the page of a question cites it and its answer in words, in BibTeX and in CSL-JSON', async () => {
  const { body } = await get(`${here}/1`);
  assert.match(body, /<blockquote><p>Ja, zie vraag 2\.<\/p><\/blockquote>/);
  assert.match(body, /<p class="citation">ah-xx-1, question 1<\/p>/);
  assert.match(body, /@misc\{xx:2031Z00001:answer:1,/);
  assert.match(body, /&quot;URL&quot;: &quot;http:\/\/127\.0\.0\.1:8080\/vragen\/xx\/2031Z00001\/1&quot;/);
  assert.match(body, /&quot;literal&quot;: &quot;Zand, /);
});

test('a question is data too, and a feed that holds only what happened to it', async () => {
  const data = JSON.parse((await get(`${here}/2.json`)).body);
  assert.deepEqual([data.number, data.exchange.length, data.exchange[0].answers[0].text], ['2', 1, 'Daarom.']);
  const { body, headers } = await get(`${here}/2.atom`);
  assert.match(headers.get('content-type')!, /^application\/atom\+xml/);
  assert.equal(body.match(/<entry/g)?.length, 2);
  assert.match(body, /Waarom/);
  assert.doesNotMatch(body, /Vaart het veer/);
});

for (const path of [`${here}/9`, `${here}/9.json`, `${here}/9.atom`, '/vragen/xx/weg/1', `${here}/%00`]) {
  test(`nothing is at ${path}`, async () => assert.equal((await get(path)).status, 404));
}

test('the page of a question is found by a publication too, and says where it lives', async () => {
  const { status, headers } = await get('/vragen/xx/ah-xx-1/2');
  assert.deepEqual([status, headers.get('location')], [302, `${here}/2`]);
});

test('a note mark stands behind its word and leads to its note and back', async () => {
  const { body } = await get(here);
  assert.match(
    body,
    /<p>Vaart het veer\?<a class="call" id="bij-noot-1" href="#noot-1">.*?<\/a><\/p><ul class="notes">/,
  );
  assert.match(body, /<li id="noot-1"><a class="marker" href="#bij-noot-1"/);
});

test('an answer leads to its passage in the paper, which is marked there with the way back', async () => {
  const { body } = await get(here);
  const [, href] = /href="(\/bron\/[^"]+\?passage=[^"]+)#passage">In het stuk, bladzijde 2/.exec(
    body.slice(body.indexOf('Antwoord 1')),
  )!;
  const source = await get(href!.replaceAll('&amp;', '&'));
  assert.match(source.body, /<span class="role answer cited" id="passage">Ja, zie vraag 2\.<\/span>/);
  assert.match(source.body, /Gemarkeerd: Antwoord 1\./);
  assert.match(source.body, /href="\/vragen\/xx\/2031Z00001#vraag-1"/);
  assert.doesNotMatch((await get(href!.replace(/=\d+-/, '=99999-'))).body, /id="passage"|cited/);
});

test('what stands under every answer says of which, for who goes from link to link', async () => {
  const { body } = await get(here);
  const tools = body.match(/<div class="tools">.*?<\/div>/gs)!;
  assert.ok(tools.length > 1);
  const names = tools.flatMap(
    (each) => each.match(/<summary>.*?<\/summary>|<a class="in-print".*?<\/a>|<a [^>]*verwant.*?<\/a>/gs)!,
  );
  const said = names.map((each) => each.replace(/<[^>]*>/g, ''));
  assert.ok(
    said.some((name) => /^In het stuk, bladzijde 2: Antwoord 1$/.test(name)),
    said.join('\n'),
  );
  assert.equal(new Set(said).size, said.length, said.join('\n'));
});

test('a passage is kept on the way from the name of a publication to its source', async () => {
  const { status, headers } = await get('/bron/ah-xx-1?passage=3-9');
  assert.equal(status, 302);
  assert.match(headers.get('location')!, /^\/bron\/[0-9a-f]{64}\?passage=3-9$/);
});

test('a set that goes on from another is shown at both', async () => {
  const first = (await get(here)).body;
  assert.match(first.slice(first.indexOf('Aangevuld door')), /href="\/vragen\/xx\/2031Z00002"/);
  const second = (await get('/vragen/xx/2031Z00002')).body;
  assert.match(second.slice(second.indexOf('In aanvulling op')), /href="\/vragen\/xx\/2031Z00001"/);
});

test('a long answer opens with an outline of its paragraphs, a short one does not', async () => {
  const { body } = await get(here);
  assert.equal(body.match(/<details class="outline">/g)?.length, 1);
  assert.match(body, /href="#antwoord-3-al-5"/);
  assert.match(body, /<p id="antwoord-3-al-5">/);
});

test('opening() cuts a text behind a word, and one that has no space all the same', () => {
  assert.equal(opening('Vaart het veer?\nEn de pont?'), 'Vaart het veer?');
  assert.equal(opening(`${'veer '.repeat(16)}vaart, veel te lang`), `${'veer '.repeat(16)}vaart …`);
  assert.equal(opening('–'.repeat(200_000)), ' …');
  assert.equal(opening('x'.repeat(200_000)), `${'x'.repeat(90)} …`);
});
