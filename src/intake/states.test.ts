/** What comes in again and again as it changes: a question of a data service, as its records, its clock and its history show it. */

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { clockOf } from '../clock/clock.ts';
import { parliamentOf } from '../parliaments/read.ts';
import { lighthouses } from '../parliaments/uk-commons/fixtures/lighthouses.ts';
import { askedSetOf } from '../record/asked-set.ts';
import { standingOf } from '../record/merge.ts';
import type { Store } from '../store/open.ts';
import { countRegister, findRecord } from '../store/records.ts';
import { search } from '../store/search.ts';
import { sourcesOf } from '../store/sources.ts';
import { importFiles } from './import.ts';
import { openRegister } from './register.ts';

const folder = await mkdtemp(join(tmpdir(), 'answerable-states-'));
after(() => rm(folder, { recursive: true }));

const made = lighthouses;
const answered = { ...made, dateAnswered: '2031-09-09T00:00:00', answerText: '<p>There are ten lighthouses.</p>' };

let files = 0;
async function bring(store: Store, ...states: object[]): Promise<string[]> {
  const steps: string[] = [];
  for (const state of states) {
    const path = join(folder, `${++files}.json`);
    await writeFile(path, JSON.stringify({ value: state }));
    for await (const step of importFiles(store, [path])) steps.push(step.state);
  }
  return steps;
}
const recordOf = (store: Store) => findRecord(store, '4711-2031-09-01')!;
const clockOn = (store: Store, day: string) => {
  const record = recordOf(store);
  return clockOf(askedSetOf(record)!, parliamentOf(record.id)!.clock, day);
};

test('a new day for answer gives a new deadline, and the old one stays in history (B11)', async () => {
  const store = openRegister(':memory:');
  await bring(store, made);
  assert.deepEqual([clockOn(store, '2031-09-05').state, clockOn(store, '2031-09-05').due], ['overdue', '2031-09-03']);
  await bring(store, { ...made, dateForAnswer: '2031-09-08T00:00:00' });
  const { state, due, reasons } = clockOn(store, '2031-09-05');
  assert.deepEqual([state, due], ['open', '2031-09-08']);
  assert.deepEqual(
    reasons.filter(({ rule }) => rule === 'moved-day').map(({ from, until }) => [from, until]),
    [['2031-09-03', '2031-09-08']],
  );
  assert.deepEqual(recordOf(store).changes, [{ what: 'for-answer', before: '2031-09-03', after: '2031-09-08' }]);
  const [row] = store.prepare('select due from record').all();
  assert.equal(row?.due, '2031-09-08');
  assert.equal(search(store, 'term:overdue', { limit: 1, offset: 0, today: '2031-09-05' }).records, 0);
});

test('every state of a question is kept, one record shows the newest, and nothing changes when one comes again', async () => {
  const store = openRegister(':memory:');
  assert.deepEqual(await bring(store, made, answered, made), ['new', 'new', 'known']);
  assert.deepEqual(countRegister(store), { documents: 2, records: 1 });
  assert.equal(recordOf(store).replies[0]?.answers[0]?.text, 'There are ten lighthouses.');
  assert.deepEqual(
    sourcesOf(store, 'uk-commons/4711-2031-09-01')
      .map(({ kind, shown }) => [kind, shown])
      .sort(),
    [
      ['answer', true],
      ['questions', false],
    ],
  );
});

test('of states of one day the whole text speaks, and what was withdrawn stays so, whichever came in last', async () => {
  const list = { ...answered, answerText: `${'There are ten lighthouses. '.repeat(9)}And...` };
  const withdrawn = { ...made, isWithdrawn: true };
  for (const order of [
    [answered, list],
    [list, answered],
  ]) {
    const store = openRegister(':memory:');
    await bring(store, ...order);
    assert.equal(recordOf(store).replies[0]?.answers[0]?.text, 'There are ten lighthouses.');
  }
  for (const order of [
    [made, withdrawn],
    [withdrawn, made],
  ]) {
    const store = openRegister(':memory:');
    await bring(store, ...order);
    assert.equal(standingOf(recordOf(store)), 'withdrawn');
  }
});

test('a question of a service in English is found by its stems', async () => {
  const store = openRegister(':memory:');
  await bring(store, answered);
  assert.equal(search(store, 'lighthouse', { limit: 1, offset: 0 }).records, 1);
  assert.equal(search(store, 'ministry:"Department for Ferries"', { limit: 1, offset: 0 }).records, 1);
});
