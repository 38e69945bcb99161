import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { recordNumbered, recordsBegun } from './numbered.ts';
import { openStore } from './open.ts';
import { takeDocument } from './take.ts';

const store = openStore(':memory:');
const take = (name: string) => {
  const reading: Reading = {
    document: { kind: 'questions', parliament: 'xx', id: `kv-xx-${name}`, case: name },
    subject: 'de veerdienst',
    askers: [],
    addressees: [],
    questions: [{ numbers: ['1'], text: 'Vaart het veer?', notes: [] }],
    answers: [],
    notes: [],
    other: [],
    reading: { coverage: 1, unread: [], remarks: [] },
  };
  takeDocument(store, { name, bytes: Buffer.from(name), text: name, reading, sameSet: [] });
};
for (const name of ['2031Z01234', '2031Z01299', '2032Z00001']) take(name);

test('recordNumbered() finds a record by its case, its publication or its own id, in any capitals, quoted or not', () => {
  for (const typed of [
    '2031Z01234',
    ' 2031z01234 ',
    '"2031Z01234"',
    'kv-xx-2031Z01234',
    'KV-XX-2031Z01234',
    'xx/2031Z01234',
  ]) {
    assert.equal(recordNumbered(store, typed)?.id, 'xx/2031Z01234', typed);
  }
  for (const typed of ['2031Z0123', 'veerdienst', '2031Z01234 veer', '', '%']) {
    assert.equal(recordNumbered(store, typed), undefined, typed);
  }
});

test('recordsBegun() finds the records whose number begins so, in their order', () => {
  const ids = (typed: string) => recordsBegun(store, typed, 2).map(({ id }) => id);
  assert.deepEqual(ids('2031z0'), ['xx/2031Z01234', 'xx/2031Z01299']);
  assert.deepEqual(ids('kv-xx-2032'), ['xx/2032Z00001']);
  assert.deepEqual(ids('2031'), []);
  assert.deepEqual(ids('veerdienst'), []);
});
