/** A register of two parliaments: nothing of one is counted with the other. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRegister } from '../intake/register.ts';
import type { Reading } from '../record/reading.ts';
import { takeDocument } from '../store/take.ts';
import { app } from './app.ts';

const store = openRegister(':memory:');
const take = (
  parliament: string,
  number: string,
  asker: string,
  submitted: string,
  received?: string,
  into = store,
): void => {
  const reading: Reading = {
    document: { kind: received ? 'answer' : 'questions', parliament, case: number, sessionYear: '2023-2024' },
    subject: `the ferry ${number}`,
    askers: [{ name: asker, party: 'PVX' }],
    addressees: [{ role: 'minister', portfolio: 'Veren', resolved: { ministry: 'v', name: `Veren ${parliament}` } }],
    submitted,
    ...(received ? { reply: { by: [], onBehalfOf: [], received, seeAlso: [] } } : {}),
    questions: [{ numbers: ['1'], text: 'Vaart het?', notes: [] }],
    answers: received ? [{ to: ['1'], text: 'Ja.', notes: [] }] : [],
    notes: [],
    other: [],
    reading: { coverage: 1, unread: [], remarks: [] },
  };
  takeDocument(into, { name: number, bytes: Buffer.from(number), text: 'x', reading, sameSet: [] });
};
take('nl-tk', '2024Z00001', 'Te Winkel', '2024-02-05', '2024-02-20');
take('nl-tk', '2024Z00002', 'Te Winkel', '2024-02-06');
take('uk-commons', '1-2024-02-05', 'Ada Marrow', '2024-02-05', '2024-02-08');
take('uk-commons', '2-2024-02-05', 'Te Winkel', '2024-02-05');
take('uk-commons', '3-2024-02-06', 'Ada Marrow', '2024-02-06', '2024-02-09');

const site = app(store);
const get = (path: string) => Promise.resolve(site.request(path));
const text = async (path: string) => (await get(path)).text();
const json = async (path: string) => JSON.parse(await text(path));

test('figures are of one parliament: the first where none is asked for, and none where it is not there', async () => {
  const home = await json('/cijfers.json');
  const other = await json('/cijfers.json?parlement=uk-commons');
  assert.deepEqual([home.parliament, home.waits.sets], ['nl-tk', 2]);
  assert.deepEqual([other.parliament, other.waits.sets], ['uk-commons', 3]);
  assert.deepEqual(
    [home.terms, other.terms].map((terms) => terms.map(({ days }: { days: number }) => days)),
    [[21, 42], [11]],
  );
  assert.equal((await get('/cijfers?parlement=zz')).status, 404);
});

test('words and lines of a chart follow the rules of its parliament', async () => {
  const many = openRegister(':memory:');
  for (let n = 10; n < 20; n++) {
    take('nl-tk', `2024Z000${n}`, 'Te Winkel', '2024-02-05', '2024-02-20', many);
    take('uk-commons', `${n}-2024-02-05`, 'Ada Marrow', '2024-02-05', '2024-02-08', many);
  }
  const pages = app(many);
  const page = async (path: string) => (await pages.request(path)).text();
  const [home, other] = await Promise.all([page('/en/figures'), page('/en/figures?parlement=uk-commons')]);
  assert.match(home, /Within three weeks/);
  assert.match(home, /A dashed line stands at 21 and 42 days/);
  assert.match(other, /Within 11 days/);
  assert.match(other, /5 sitting days take no longer/);
  assert.doesNotMatch(other, /three weeks|six weeks|21 and 42/);
});

test('the page leads to the same of the other parliament, and its files to its own', async () => {
  const body = await text('/cijfers?parlement=uk-commons');
  assert.match(body, /<a href="\/cijfers\?parlement=nl-tk">/);
  assert.match(body, /<a href="\/cijfers\?parlement=uk-commons" aria-current="true">/);
  assert.match(body, /href="\/cijfers\.csv\?tabel=duur&amp;parlement=uk-commons"/);
  assert.match(body, /hreflang="en" href="[^"]*\/en\/figures\?parlement=uk-commons"/);
  assert.equal((await text('/cijfers.csv?parlement=uk-commons')).trimEnd(), 'asked,sets\r\n2024-02,3');
});

test('names of two parliaments are never counted as one', async () => {
  const names = async (path: string, field: string) =>
    (await json(path))[field].map(({ name, sets }: { name: string; sets: number }) => [name, sets]);
  assert.deepEqual(await names('/leden.json', 'asker'), [['Te Winkel', 2]]);
  assert.deepEqual(await names('/leden.json?parlement=uk-commons', 'asker'), [
    ['Ada Marrow', 2],
    ['Te Winkel', 1],
  ]);
  assert.deepEqual(await names('/vergaderjaren.json', 'session'), [['2023-2024', 2]]);
  const one = await json('/leden/Te%20Winkel.json');
  const other = await json('/leden/Te%20Winkel.json?parlement=uk-commons');
  assert.deepEqual([one.waits.sets, other.waits.sets, other.newest.length], [2, 1, 1]);
  assert.match(await text('/fracties.csv?parlement=uk-commons'), /\r\nPVX,2024-02-05,2024-02-06,3,2,/);
});

test('a name that one parliament alone has needs no parliament in its address; there is none in the other', async () => {
  const { parliament, waits } = await json('/leden/Ada%20Marrow.json');
  assert.deepEqual([parliament, waits.sets], ['uk-commons', 2]);
  assert.equal((await get('/leden/Ada%20Marrow?parlement=nl-tk')).status, 404);
  const page = await text('/leden/Ada%20Marrow');
  assert.match(page, /<a href="\/leden\?parlement=uk-commons">/);
  assert.match(page, /parliament%3A%22uk-commons%22/);
});

test('a record leads to the figures of its own parliament', async () => {
  assert.match(await text('/vragen/uk-commons/2-2024-02-05'), /href="\/leden\/Te%20Winkel\?parlement=uk-commons"/);
  assert.match(await text('/vragen/nl-tk/2024Z00001'), /href="\/leden\/Te%20Winkel"/);
});

test('what is overdue can be asked of one parliament, in every form', async () => {
  const day = 'op=2024-05-01';
  const all = await json(`/te-laat.json?${day}`);
  assert.deepEqual([all.overdue.length, all.parliament], [2, undefined]);
  const one = await json(`/te-laat.json?${day}&parlement=uk-commons`);
  assert.deepEqual(
    [one.parliament, one.overdue.map(({ id }: { id: string }) => id)],
    ['uk-commons', ['uk-commons/2-2024-02-05']],
  );
  for (const form of ['csv', 'ics', 'atom', 'feed']) {
    const [whole, own] = [
      await text(`/te-laat.${form}?${day}`),
      await text(`/te-laat.${form}?${day}&parlement=uk-commons`),
    ];
    assert.ok(whole.includes('2024Z00002') && whole.includes('2-2024-02-05'), form);
    assert.ok(!own.includes('2024Z00002') && own.includes('2-2024-02-05'), form);
    assert.equal((await get(`/te-laat.${form}?parlement=zz`)).status, 404);
  }
  const page = await text(`/en/overdue?${day}&parlement=uk-commons`);
  assert.match(page, /<a href="\/en\/overdue\?op=2024-05-01&amp;parlement=uk-commons" aria-current="true">/);
  assert.match(page, /<a href="\/en\/overdue\?op=2024-05-01">All parliaments/);
  assert.match(page, /<input type="hidden" name="parlement" value="uk-commons">/);
  assert.doesNotMatch(page, /2024Z00002/);
});

test('the API tells figures and names of one parliament', async () => {
  const api = (path: string) => json(`/api/v1${path}`);
  const { parliament, waits } = await api('/statistics');
  assert.deepEqual([parliament, waits.sets], ['nl-tk', 2]);
  assert.equal((await api('/statistics?parliament=uk-commons&member=Te%20Winkel')).waits.sets, 1);
  assert.equal((await get('/api/v1/statistics?parliament=zz')).status, 404);
  const { items } = await api('/members?parliament=uk-commons');
  assert.deepEqual(
    items.map(({ name, sets }: { name: string; sets: number }) => [name, sets]),
    [
      ['Ada Marrow', 2],
      ['Te Winkel', 1],
    ],
  );
  assert.match(items[1]._links.statistics.href, /member=Te\+Winkel&parliament=uk-commons/);
  assert.equal((await get('/api/v1/members/Ada%20Marrow?parliament=nl-tk')).status, 404);
});

test('in a register of one parliament no address speaks of it', async () => {
  const alone = openRegister(':memory:');
  const body = await (await app(alone).request('/cijfers')).text();
  assert.doesNotMatch(body, /parlement=/);
  assert.doesNotMatch(await (await app(alone).request('/te-laat')).text(), /parlement=|name="parlement"/);
});
