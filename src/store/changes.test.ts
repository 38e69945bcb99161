import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { joinDocument, splitDocument } from './by-hand.ts';
import { changesSince, newestChange } from './changes.ts';
import { openStore, type Store } from './open.ts';
import { takeDocument } from './take.ts';

const take = (store: Store, id: string, more: Partial<Reading['document']> = {}) => {
  const reading: Reading = {
    document: { kind: 'answer', parliament: 'xx', id, ...more },
    askers: [],
    addressees: [],
    questions: [],
    answers: [],
    notes: [],
    other: [],
    reading: { coverage: 1, unread: [], remarks: [] },
  };
  takeDocument(store, { name: id, bytes: Buffer.from(id), text: id, reading, sameSet: [] });
};
const seen = (store: Store, after = 0) => changesSince(store, after, 9).map(({ record, kind }) => `${record} ${kind}`);

test('changesSince() tells each record once, at its last change', () => {
  const store = openStore(':memory:');
  take(store, 'ah-1', { case: '2031Z00001' });
  take(store, 'ah-2');
  take(store, 'ah-3', { case: '2031Z00001' });
  assert.deepEqual(seen(store), ['xx/ah-2 kept', 'xx/2031Z00001 kept']);
  take(store, 'ah-3', { case: '2031Z00001' });
  assert.deepEqual(seen(store, newestChange(store)), []);
});

test('changesSince() tells of a record that is gone', () => {
  const store = openStore(':memory:');
  take(store, 'ah-1');
  take(store, 'ah-2');
  const before = newestChange(store);
  joinDocument(store, 'xx/ah-1', 'ah-2');
  assert.deepEqual(seen(store, before).sort(), ['xx/ah-1 kept', 'xx/ah-2 gone']);
  splitDocument(store, 'xx/ah-1', 'ah-2');
  assert.deepEqual(seen(store, before).sort(), ['xx/ah-1 kept', 'xx/ah-2 kept']);
});
