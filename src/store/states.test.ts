import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { openStore, type Store, transaction } from './open.ts';
import { countRegister, findRecord } from './records.ts';
import { earlierStates, removeThing } from './states.ts';
import { takeDocument } from './take.ts';
import { wholeRecord } from './whole-register.ts';

const reading = (subject: string): Reading => ({
  document: { kind: 'questions', parliament: 'xx', case: '2031Z1' },
  subject,
  askers: [],
  addressees: [],
  questions: [],
  answers: [],
  notes: [],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
});
const states = [
  { subject: 'het veer', at: '2031-09-01T00:00:00.000Z' },
  { subject: 'de brug', at: '2031-09-02T00:00:00.000Z' },
  { subject: 'de tunnel', at: '2031-09-03T00:00:00.000Z' },
];
const take = (store: Store, { subject, at }: (typeof states)[number], more = '') =>
  takeDocument(store, {
    name: subject,
    bytes: new TextEncoder().encode(subject + more),
    text: subject + more,
    reading: reading(subject),
    sameSet: [],
    state: { thing: 'xx case 1', at },
  });
const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

test('the newest state of a thing speaks in its record, whatever order they came in, and the older are kept (B11)', () => {
  for (const order of orders) {
    const store = openStore(':memory:');
    for (const i of order) take(store, states[i]!);
    assert.equal(findRecord(store, 'xx/2031Z1')?.subject, 'de tunnel');
    assert.equal(findRecord(store, 'xx/2031Z1')?.documents.length, 1);
    assert.deepEqual(
      store
        .prepare('select subject from record')
        .all()
        .map((row) => row.subject),
      ['de tunnel'],
    );
    assert.deepEqual(
      earlierStates(store, 'xx/2031Z1').map((each) => each.reading.subject),
      ['de brug', 'het veer'],
    );
    assert.equal(countRegister(store).documents, 3);
  }
});

test('of two states of one moment the longer speaks, in either order', () => {
  for (const order of [
    ['', ' en meer'],
    [' en meer', ''],
  ]) {
    const store = openStore(':memory:');
    for (const more of order) take(store, states[0]!, more);
    assert.deepEqual(
      store
        .prepare('select size from state join source using (sha256) where speaks = 1')
        .all()
        .map((row) => row.size),
      ['het veer en meer'.length],
    );
  }
});

test('wholeRecord() tells of older states what the page of the record tells', () => {
  const store = openStore(':memory:');
  for (const { at } of states.slice(0, 2)) {
    const text = `Vaart het veer op ${at}?`;
    const state = { of: 'xx case 1', at };
    takeDocument(store, {
      name: text,
      bytes: new TextEncoder().encode(text),
      text,
      reading: {
        ...reading('het veer'),
        document: { kind: 'questions', parliament: 'xx', case: '2031Z1', state },
        questions: [{ numbers: ['1'], text, notes: [] }],
      },
      sameSet: [],
      state: { thing: state.of, at },
    });
  }
  const { standing: _, term: __, ...set } = wholeRecord(store, 'xx/2031Z1')!;
  assert.deepEqual(set, findRecord(store, 'xx/2031Z1'));
  assert.equal(set.changes?.length, 1);
});

test('removeThing() takes a thing out of the records and keeps it; only a newer state puts it back', () => {
  const remove = (store: Store, at: string) => transaction(store, () => removeThing(store, { thing: 'xx case 1', at }));
  const gone = (store: Store) => store.prepare("select kind from change where record = 'xx/2031Z1'").get()?.kind;
  for (const early of [true, false]) {
    const store = openStore(':memory:');
    if (early) remove(store, '2031-09-02T12:00:00.000Z');
    take(store, states[0]!);
    take(store, states[1]!);
    if (!early) remove(store, '2031-09-02T12:00:00.000Z');
    remove(store, '2031-09-01T00:00:00.000Z');
    assert.equal(findRecord(store, 'xx/2031Z1'), undefined);
    assert.deepEqual([store.prepare('select count(*) as n from record').get()?.n, gone(store)], [0, 'gone']);
    assert.deepEqual(countRegister(store), { documents: 2, records: 0 });
    take(store, states[2]!);
    assert.deepEqual([findRecord(store, 'xx/2031Z1')?.subject, gone(store)], ['de tunnel', 'kept']);
  }
});
