import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { onDays } from './on-days.ts';
import { openStore } from './open.ts';
import { search } from './search.ts';
import { takeDocument } from './take.ts';

const store = openStore(':memory:');
const take = (id: string, submitted: string, subject: string) => {
  const reading: Reading = {
    document: { kind: 'questions', parliament: 'xx', id },
    subject,
    askers: [],
    addressees: [],
    submitted,
    questions: [],
    answers: [],
    notes: [],
    other: [],
    reading: { coverage: 1, unread: [], remarks: [] },
  };
  takeDocument(store, { name: id, bytes: Buffer.from(id), text: id, reading, sameSet: [] });
};
take('1', '2031-08-31', 'het veer');
take('2', '2031-08-02', 'het veer');
take('3', '2031-08-31', 'de brug');

test('onDays() takes a day or a month in a query for the day of asking', () => {
  assert.deepEqual(onDays(store, 'op 31 augustus 2031', 'nl'), {
    date: '2031-08-31',
    query: 'vanaf:2031-08-31 tot:2031-08-31',
    records: 2,
  });
  assert.deepEqual(onDays(store, 'veer August 2031', 'en'), {
    date: '2031-08',
    query: 'veer from:2031-08 until:2031-08',
    records: 2,
  });
  const { query, records } = onDays(store, 'veer 31-8-2031', 'nl')!;
  assert.equal(search(store, query, { limit: 5, offset: 0 }).records, records);
});

test('onDays() takes years for the days from the first of the one to the last of the other', () => {
  assert.deepEqual(onDays(store, 'brug 2019-2031', 'nl'), {
    date: '2019',
    until: '2031',
    query: 'brug vanaf:2019 tot:2031',
    records: 1,
  });
  assert.deepEqual(onDays(store, 'veer 2031', 'en'), { date: '2031', query: 'veer from:2031 until:2031', records: 2 });
});

test('onDays() says nothing where there is no date, nothing was asked then, or it stands in a phrase', () => {
  for (const text of ['veer', 'veer 1 mei 2029', '"het veer van 31 augustus 2031"']) {
    assert.equal(onDays(store, text, 'nl'), undefined, text);
  }
});
