import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { openStore } from './open.ts';
import { referringTo } from './pointers.ts';
import { findRecord } from './records.ts';
import { takeDocument } from './take.ts';

const reading = (id: string, more: Partial<Reading>): Reading => ({
  document: { kind: 'answer', parliament: 'xx', id, case: `2031Z0000${id.at(-1)}` },
  askers: [{ name: 'Zwaan', party: 'VVP' }],
  addressees: [],
  questions: [],
  answers: [],
  notes: [],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
  ...more,
});

function register(...readings: readonly Reading[]) {
  const store = openStore(':memory:');
  for (const each of readings) {
    takeDocument(store, { name: 'x', bytes: Buffer.from(JSON.stringify(each)), text: 'x', reading: each, sameSet: [] });
  }
  return store;
}

const follows = [{ kind: 'explanation', text: '2031Z00001', references: [{ start: 0, end: 10, case: '2031Z00001' }] }];
const mentions = [
  { numbers: ['1'], text: 'ah-xx-1', notes: [], references: [{ start: 0, end: 7, publication: 'ah-xx-1' }] },
];

test('referringTo() finds who follows on a record and who mentions it, and not the record itself', () => {
  const store = register(
    reading('ah-xx-1', { questions: mentions }),
    reading('ah-xx-2', { other: follows }),
    reading('ah-xx-3', { questions: mentions, other: follows }),
    reading('ah-xx-4', { questions: mentions }),
  );
  assert.deepEqual(
    referringTo(store, findRecord(store, '2031Z00001')!).map(({ id, kind }) => [id, kind]),
    [
      ['xx/2031Z00002', 'follows'],
      ['xx/2031Z00003', 'follows'],
      ['xx/2031Z00004', 'mentions'],
    ],
  );
  assert.deepEqual(referringTo(store, findRecord(store, '2031Z00004')!), []);
});

test('a record that is made anew no longer points to what it no longer mentions', () => {
  const store = register(reading('ah-xx-1', {}), reading('ah-xx-2', { questions: mentions }));
  store.exec("delete from record where id = 'xx/2031Z00002'");
  assert.deepEqual(referringTo(store, findRecord(store, '2031Z00001')!), []);
});
