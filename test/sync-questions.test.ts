/** Follows a local service in the shapes of the written questions service through what may happen to a question. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { historyOf } from '../src/intake/history.ts';
import { importFiles } from '../src/intake/import.ts';
import { openRegister } from '../src/intake/register.ts';
import { questions } from '../src/parliaments/uk-commons/sources/questions.ts';
import type { Store } from '../src/store/open.ts';
import { findRecord } from '../src/store/records.ts';
import { failuresOf, follow, statesOf, type World } from './service/follower.ts';
import { chanceFrom, type Mood } from './service/moods.ts';
import type { Behaviour } from './service/server.ts';
import { answerQuestions, type Entity, type WrittenQuestions } from './service/written-questions.ts';

const corpus = process.env.ANSWERABLE_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus');
const sample = join(corpus, 'uk/api/commons-2024-08.json.gz');
const absent = existsSync(sample) ? false : `${sample} is not there (set ANSWERABLE_CORPUS)`;

const followQuestions = (
  data: WrittenQuestions,
  behaviour: Partial<Behaviour>,
  work: (world: World) => Promise<void>,
  arrange?: (list: readonly Entity[]) => readonly Entity[],
): Promise<void> =>
  follow(
    (url) => {
      const found = answerQuestions(data, url, arrange);
      return found && { type: 'application/json', bytes: JSON.stringify(found) };
    },
    behaviour,
    work,
  );

const made = (more: object = {}): Entity => ({
  value: {
    id: 900001,
    uin: '4711',
    house: 'Commons',
    askingMemberId: 90001,
    askingMember: { id: 90001, name: 'Ada Marrow', party: 'Lighthouse', memberFrom: 'Sandhaven' },
    dateTabled: '2031-07-01T00:00:00',
    dateForAnswer: '2031-07-03T00:00:00',
    isNamedDay: true,
    questionText: 'To ask the Secretary of State for Ferries, how many boats there are.',
    answeringBodyId: 990,
    answeringBodyName: 'Department for Ferries',
    heading: 'Ferries: Boats',
    isWithdrawn: false,
    answerIsHolding: false,
    answerIsCorrection: false,
    dateAnswered: null,
    answerText: null,
    ...more,
  },
});
/** A later question, so that the cursor has left the first one far behind. */
const later = made({
  id: 900002,
  uin: '4712',
  dateTabled: '2031-09-08T00:00:00',
  dateForAnswer: '2031-09-10T00:00:00',
});
const record = 'uk-commons/4711-2031-07-01';
const shownIn = (store: Store) => findRecord(store, record);
const onlySeen = ({ asked }: World): boolean => !asked.some(({ status }) => status === '200');

test('syncSource() takes a new day for answer of an old question, and keeps the old one in its history (B11)', async () => {
  const data = { entities: [made(), later] };
  await followQuestions(data, {}, async (world) => {
    assert.deepEqual(failuresOf(await world.sync(questions)), []);
    data.entities = [made({ dateForAnswer: '2031-09-15T00:00:00' }), later];
    assert.deepEqual(statesOf(await world.sync(questions)), ['new']);
    const due = world.store.prepare('select due from record where id = ?').get(record);
    assert.equal(due?.due, '2031-09-15');
    const changed = historyOf(world.store, record).flatMap((each) => each.changed);
    assert.deepEqual(
      changed.find(({ field }) => field === 'due'),
      { field: 'due', before: '2031-07-03', after: '2031-09-15' },
    );
    world.asked.length = 0;
    assert.deepEqual(statesOf(await world.sync(questions)), []);
    assert.ok(world.asked.length > 0 && onlySeen(world));
  });
});

test('syncSource() takes a holding answer, the answer after it, and a correction that keeps the original', async () => {
  const data = { entities: [made(), later] };
  await followQuestions(data, {}, async ({ store, sync }) => {
    await sync(questions);
    const held = { dateHoldingAnswer: '2031-09-03T00:00:00', dateAnswered: '2031-09-03T00:00:00' };
    data.entities = [made({ ...held, answerIsHolding: true, answerText: '<p>It will be answered.</p>' }), later];
    await sync(questions);
    assert.equal(shownIn(store)?.documents[0]?.kind, 'delay-notice');
    const answered = { ...held, dateAnswered: '2031-09-07T00:00:00', answerText: '<p>Nine boats.</p>' };
    data.entities = [made(answered), later];
    await sync(questions);
    assert.match(JSON.stringify(shownIn(store)), /Nine boats/);
    const mended = {
      answerIsCorrection: true,
      dateAnswerCorrected: '2031-09-09T00:00:00',
      answerText: '<p>Ten boats.</p>',
      originalAnswerText: '<p>Nine boats.</p>',
    };
    data.entities = [made({ ...answered, ...mended }), later];
    assert.deepEqual(statesOf(await sync(questions)), ['new']);
    const all = JSON.stringify(shownIn(store));
    assert.match(all, /Ten boats/);
    assert.match(all, /Nine boats/);
  });
});

test('syncSource() takes the withdrawal of an old question', async () => {
  const data = { entities: [made(), later] };
  await followQuestions(data, {}, async ({ store, sync }) => {
    await sync(questions);
    data.entities = [made({ isWithdrawn: true }), later];
    assert.deepEqual(statesOf(await sync(questions)), ['new']);
    assert.equal(shownIn(store)?.documents[0]?.settled, 'withdrawn');
  });
});

const recordsOf = (store: Store): string[] =>
  store
    .prepare('select id from record order by id')
    .all()
    .map(({ id }) => {
      const found = findRecord(store, String(id));
      return JSON.stringify(found);
    });

test('a month of real questions, from a service that misbehaves, gives the register of their import', {
  skip: absent,
}, async () => {
  const imported = openRegister(':memory:');
  for await (const step of importFiles(imported, [sample])) assert.notEqual(step.state, 'refused');
  const data = { entities: JSON.parse(gunzipSync(readFileSync(sample)).toString()) as Entity[] };
  const chance = chanceFrom(7);
  const oddly = (list: readonly Entity[]) => (chance() < 0.5 ? [...list, ...list.slice(0, 9)].reverse() : list);
  const behaviour = { share: 0.15, seed: 5, moods: ['429', '500', 'cut', 'short', 'error-page'] as Mood[] };
  let odd = true;
  const arrange = (list: readonly Entity[]) => (odd ? oddly(list) : list);
  await followQuestions(
    data,
    behaviour,
    async (world) => {
      await world.sync(questions);
      for (let i = 0; i < 2; i++) await world.sync(questions, { hurry: true });
      for (const mood of ['429', '500', 'cut']) assert.ok(world.asked.some(({ status }) => status === mood));
      assert.equal(recordsOf(world.store).length, 1004);
      assert.deepEqual(recordsOf(world.store), recordsOf(imported));
      odd = false;
      await world.sync(questions);
      world.asked.length = 0;
      assert.deepEqual(await world.sync(questions).then(statesOf), []);
      assert.ok(world.asked.length > 0 && onlySeen(world));
    },
    arrange,
  );
});
