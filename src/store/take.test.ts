import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { openStore } from './open.ts';
import { countRegister, findRecord } from './records.ts';
import { takeDocument } from './take.ts';

const reading = (document: Partial<Reading['document']>): Reading => ({
  document: { kind: 'answer', parliament: 'xx', ...document },
  subject: 'het veer',
  askers: [],
  addressees: [],
  questions: [],
  answers: [],
  notes: [],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
});
const bytes = (text: string) => new TextEncoder().encode(text);

test('takeDocument() keeps two sets with one title apart (B13)', () => {
  const store = openStore(':memory:');
  takeDocument(store, 'a', bytes('a'), reading({ id: 'ah-1' }), []);
  takeDocument(store, 'b', bytes('b'), reading({ id: 'ah-2' }), []);
  assert.deepEqual(countRegister(store), { documents: 2, records: 2 });
});

test('takeDocument() of the same bytes changes nothing', () => {
  const store = openStore(':memory:');
  const first = takeDocument(store, 'a', bytes('a'), reading({ id: 'ah-1' }), []);
  const again = takeDocument(store, 'a', bytes('a'), reading({ id: 'ah-1' }), []);
  assert.deepEqual([first.state, again.state], ['new', 'known']);
  assert.deepEqual(countRegister(store), { documents: 1, records: 1 });
});

for (const order of [
  ['notice', 'answer'],
  ['answer', 'notice'],
]) {
  test(`takeDocument() makes one record of ${order.join(' then ')}`, () => {
    const store = openStore(':memory:');
    for (const name of order) {
      const id = name === 'notice' ? 'ah-1' : 'ah-2';
      takeDocument(store, name, bytes(name), reading({ id }), name === 'answer' ? ['ah-1'] : []);
    }
    assert.deepEqual(countRegister(store), { documents: 2, records: 1 });
    assert.equal(findRecord(store, 'ah-1')?.documents.length, 2);
  });
}
