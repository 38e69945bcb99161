import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { splitDocument } from '../store/by-hand.ts';
import { newestChange } from '../store/changes.ts';
import { setRows } from '../store/figures.ts';
import { openStore, type Store } from '../store/open.ts';
import { search } from '../store/search.ts';
import { takeDocument } from '../store/take.ts';
import { keepTerms } from '../store/terms.ts';
import { openRegister, termOf } from './register.ts';

const questions: Reading = {
  document: { kind: 'questions', parliament: 'nl-tk', id: 'kv-1', case: '2031Z1' },
  subject: 'het veer',
  askers: [{ name: 'Vosmaer', party: 'PVX' }],
  addressees: [],
  submitted: '2031-09-01',
  questions: [{ numbers: ['1'], text: 'Vaart het?', notes: [] }],
  answers: [],
  notes: [],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
};
const answer: Reading = {
  ...questions,
  document: { ...questions.document, kind: 'answer', id: 'ah-1' },
  answers: [{ to: ['1'], text: 'Ja.', notes: [] }],
  reply: { by: [], onBehalfOf: [], received: '2031-09-30', seeAlso: [] },
};
const take = (store: Store, reading: Reading) => {
  const name = reading.document.id!;
  takeDocument(store, { name, bytes: new TextEncoder().encode(name), text: name, reading, sameSet: [] });
};
const terms = (store: Store) =>
  store
    .prepare('select submitted, due, answered, ended, days, ending from record order by id')
    .all()
    .map((row) => ({ ...row }));

const waiting = { submitted: '2031-09-01', due: '2031-09-22', answered: null, ended: null, days: null, ending: null };
const done = { ...waiting, answered: '2031-09-30', days: 29, ending: 'answered-late' };

test('keepTerms() keeps what the clock says beside each record, as its documents come and go', () => {
  const store = openStore(':memory:');
  keepTerms(store, termOf);
  take(store, questions);
  assert.deepEqual(terms(store), [waiting]);
  take(store, answer);
  assert.deepEqual(terms(store), [done]);
  splitDocument(store, 'nl-tk/2031Z1', 'ah-1');
  assert.deepEqual(terms(store), [waiting, done]);
});

test('keepTerms() makes up for records that were written without a clock', () => {
  const store = openStore(':memory:');
  take(store, answer);
  assert.deepEqual(terms(store), [{ ...waiting, due: null }]);
  keepTerms(store, termOf);
  assert.deepEqual(terms(store), [done]);
});

const { document } = questions;
const withdrawn: Reading = {
  ...questions,
  document: { ...document, id: 'kv-2', case: '2031Z2', settled: 'withdrawn', settledOn: '2031-09-08' },
};
const withdrawnSome: Reading = {
  ...questions,
  document: { ...document, id: 'kv-3', case: '2031Z3', settled: 'withdrawn' },
};
const lapsed: Reading = {
  ...questions,
  document: { ...document, parliament: 'uk-commons', id: 'q-4', case: '4-2024-05-20' },
  submitted: '2024-05-20',
};

test('keepTerms() keeps the day on which a set was withdrawn or lapsed, where it is known', () => {
  const store = openStore(':memory:');
  keepTerms(store, termOf);
  for (const reading of [withdrawn, withdrawnSome, lapsed]) take(store, reading);
  assert.deepEqual(terms(store), [
    { ...waiting, ended: '2031-09-08', ending: 'withdrawn' },
    { ...waiting, ending: 'withdrawn' },
    { ...waiting, submitted: '2024-05-20', due: '2024-07-10', ended: '2024-05-24', ending: 'lapsed' },
  ]);
  assert.deepEqual(
    setRows(store).map(({ due: _, asked: __, ...how }) => how),
    [{ ended: '2024-05-24' }, { ended: '2031-09-08' }, { unknown: true }],
  );
});

test('a register that did not keep on which day a set ended keeps it from now on, and the changes tell so', () => {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-older-'));
  try {
    const store = openRegister(folder);
    for (const reading of [answer, withdrawn]) take(store, reading);
    const before = newestChange(store);
    store.exec('alter table record drop column ended');
    store.close();
    const renewed = openRegister(folder);
    assert.deepEqual(terms(renewed), [done, { ...waiting, ended: '2031-09-08', ending: 'withdrawn' }]);
    assert.equal(newestChange(renewed), before + 1);
    renewed.close();
    openRegister(folder).close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('openRegister() makes the records of an older register anew from its documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-older-'));
  try {
    const store = openStore(folder);
    take(store, questions);
    take(store, answer);
    store.exec('drop table facet; drop table record; create table record (number integer primary key, id text)');
    store.close();
    const renewed = openRegister(folder);
    assert.deepEqual(terms(renewed), [done]);
    assert.equal(search(renewed, 'vaart', { limit: 1, offset: 0 }).records, 1);
    renewed.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
