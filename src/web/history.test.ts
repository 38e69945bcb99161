import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { importFiles } from '../intake/import.ts';
import { openRegister } from '../intake/register.ts';
import { takeCompared } from '../intake/take.ts';
import { lighthouses } from '../parliaments/uk-commons/fixtures/lighthouses.ts';
import type { Reading } from '../record/reading.ts';
import { keepOrigin } from '../store/origins.ts';
import { app } from './app.ts';

const folder = await mkdtemp(join(tmpdir(), 'answerable-history-'));
after(() => rm(folder, { recursive: true }));

const question = { ...lighthouses, dateForAnswer: '2031-09-04T00:00:00', memberHasInterest: true };
const moved = {
  ...question,
  dateForAnswer: '2031-09-08T00:00:00',
  answeringBodyId: 991,
  answeringBodyName: 'Department for Towers',
};
const grouped = {
  ...moved,
  answeringMemberId: 90002,
  dateAnswered: '2031-09-09T00:00:00',
  answerText: '<p>There are ten lighthouses.</p>',
  groupedQuestions: ['4712'],
  groupedQuestionsDates: [{ questionUin: '4712', dateTabled: '2031-09-01T00:00:00' }],
};
const corrected = {
  ...grouped,
  answerIsCorrection: true,
  dateAnswerCorrected: '2031-09-20T00:00:00',
  originalAnswerText: grouped.answerText,
  answerText: '<p>There are twelve lighthouses.</p>',
};

let files = 0;
async function site(...states: readonly object[]) {
  const store = openRegister(':memory:');
  for (const state of states) {
    const path = join(folder, `${++files}.json`);
    await writeFile(path, JSON.stringify({ value: state }));
    for await (const step of importFiles(store, [path])) assert.equal(step.state, 'new');
  }
  const pages = app(store);
  const page = async (path: string) => (await pages.request(path)).text();
  return { store, page, json: async (path: string) => JSON.parse(await page(path)) };
}
const address = '/questions/uk-commons/4711-2031-09-01';

test('the page of a record shows what its data said before, since when it is otherwise, with both sources', async () => {
  const { page, json } = await site(question, grouped);
  const english = await page(`/en${address}`);
  assert.match(english, /What changed<\/h2>/);
  assert.match(
    english,
    /<time datetime="2031-09-09">9 September 2031<\/time>.*as it was<\/a> <a href="\/en\/source\/\w{64}">the present state/,
  );
  assert.match(english, /Day for answer<\/dt><dd>.*?<del>.*?4 September 2031<\/del><ins>.*?8 September 2031<\/ins>/);
  assert.match(english, /<del>.*?Ferries<\/del><ins>.*?Towers<\/ins>/);
  assert.match(english, /an older state; state of 1 September 2031/);
  const dutch = await page('/vragen/uk-commons/4711-2031-09-01');
  assert.match(dutch, /Wat er veranderde[\s\S]*Dag voor antwoord<\/dt><dd>.*?4 september 2031/);
  assert.match(dutch, /<dd lang="en">/);
  const { earlier } = await json('/vragen/uk-commons/4711-2031-09-01.json');
  assert.equal(earlier.length, 1);
});

test('a case that two files have in the same state is no case that its source removed', async () => {
  const store = openRegister(':memory:');
  const made = { Nummer: '2031Z00012', Soort: 'Schriftelijke vragen', Onderwerp: 'Het veer', Afgedaan: true };
  const list = { ...made, Id: '7b1c9a30-0000-4000-8000-000000000012', GewijzigdOp: '2031-02-19T10:59:02.367+01:00' };
  for (const [name, text] of [
    ['list', JSON.stringify(list)],
    ['choice', JSON.stringify(list, null, 1)],
    ['older', JSON.stringify({ ...list, Onderwerp: 'De boot', GewijzigdOp: '2031-02-01T10:00:00.000+01:00' })],
  ] as const) {
    const path = join(folder, `${name}.json`);
    await writeFile(path, text);
    for await (const step of importFiles(store, [path])) assert.equal(step.state, 'new');
  }
  const body = await (await app(store).request('/vragen/nl-tk/2031Z00012')).text();
  assert.doesNotMatch(body, /Door de bron verwijderd/);
  assert.equal(body.match(/zoals het was/g)?.length, 1);
});

test('the page of a record shows a correction beside the original, and what it changed', async () => {
  const { page } = await site(corrected);
  const english = await page(`/en${address}`);
  assert.match(english, /What the correction changed <small><time datetime="2031-09-20">/);
  assert.match(
    await page(`/vragen${address.replace(/^\/questions/, '')}`),
    /<div class="correction"><h3>.*?<\/h3>\n<p lang="en">/s,
  );
  assert.match(english, /There are <del>.*?ten<\/del><ins>.*?twelve<\/ins> lighthouses\./);
  assert.match(english, /Corrected answer of 20 September 2031[\s\S]*There are twelve/);
  const untold = await site({ ...corrected, originalAnswerText: '' });
  const without = await untold.page(`/en${address}`);
  assert.match(without, /The source does not give the text of the first answer/);
  assert.match(without, /The source does not give the text of this answer/);
});

test('the page of a record links no case that is not here, says who has no name, and speaks the words of its parliament', async () => {
  const { page } = await site(grouped);
  const english = await page(`/en${address}`);
  assert.match(english, /Answered together with: 4712-2031-09-01/);
  assert.match(
    english,
    />Member no\. 90001<\/a> <span class="hint">the source gives no name; <a href="https:\/\/members\.parliament\.uk\/member\/90001"/,
  );
  assert.match(english, /Question tabled/);
  assert.match(english, /In the source<span class="unseen">/);
  assert.match(await page('/vragen/uk-commons/4711-2031-09-01'), /Vraag ingediend[\s\S]*Lid nr\. 90002/);
  const both = await site(grouped, { ...grouped, uin: '4712' });
  assert.match(await both.page(`/en${address}`), /href="\/en\/questions\/uk-commons\/4712-2031-09-01"/);
});

test('a holding answer bears the name that its House gives it', async () => {
  const { page } = await site({ ...grouped, answerIsHolding: true, answerText: '<p>Soon.</p>' });
  assert.match(await page(`/en${address}`), /<h2>Holding answer/);
  assert.match(await page('/vragen/uk-commons/4711-2031-09-01'), /<h2>Voorlopig antwoord/);
});

test('a text that a list of its source cut off is no text that changed', async () => {
  const cut = { ...grouped, answerText: `${'There are ten lighthouses. '.repeat(9)}And...` };
  const { page } = await site(cut, { ...grouped, answerText: `<p>${'There are ten lighthouses. '.repeat(12)}</p>` });
  const english = await page(`/en${address}`);
  assert.doesNotMatch(english, /What changed/);
  assert.match(english, /an older state/);
});

const paper: Reading = {
  document: { kind: 'questions', parliament: 'nl-tk', id: 'kv-1', case: '2031Z00001' },
  subject: 'het veer',
  askers: [{ name: 'Vera Vosmaer', party: 'SP' }],
  addressees: [],
  submitted: '2031-09-01',
  questions: [{ numbers: ['1'], text: 'Vaart het?', notes: [] }],
  answers: [],
  notes: [],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
};

test('the page of a record says what its sources say differently and where they were fetched; so does that of a source', async () => {
  const { store, page, json } = await site();
  const state = { of: 'zaak 1', at: '2031-09-02T00:00:00Z' };
  const data: Reading = {
    ...paper,
    document: { kind: 'questions', parliament: 'nl-tk', case: '2031Z00001', state },
    askers: [{ name: 'Vera Vosmaer', party: 'PVX' }],
    questions: [],
  };
  for (const [i, reading] of [paper, data].entries()) {
    const own = reading.document.state;
    takeCompared(store, {
      name: `${i}`,
      bytes: new Uint8Array([i]),
      text: `${i}`,
      reading,
      sameSet: [],
      ...(own ? { state: { thing: own.of, at: own.at } } : {}),
    });
  }
  const { sources } = await json('/vragen/nl-tk/2031Z00001.json');
  keepOrigin(store, sources[0].sha256, 'https://feed.example/zaak?id=<1>', 'nl-tk/cases', '2031-09-03T10:00:00Z');
  const english = await page('/en/questions/nl-tk/2031Z00001');
  assert.match(
    english,
    /Sources that say different things[\s\S]*Vera Vosmaer: for SP in the paper, for PVX in the data/,
  );
  const dutch = await page('/vragen/nl-tk/2031Z00001');
  assert.match(
    dutch,
    /Bronnen spreken elkaar tegen[\s\S]*Vera Vosmaer: in het stuk namens SP, in de gegevens namens PVX/,
  );
  const origin = /opgehaald op 3 september 2031 van <a href="https:\/\/feed\.example\/zaak\?id=%3C1%3E"/;
  assert.match(dutch, origin);
  assert.match(await page(`/bron/${sources[0].sha256}`), origin);
});
