import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { openStore, type Store } from './open.ts';
import { countRegister, findRecord, latestRecords } from './records.ts';
import { findSource, sourceBytes, sourcesOf } from './sources.ts';
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
const take = (store: Store, name: string, document: Partial<Reading['document']>, sameSet: string[] = []) =>
  takeDocument(store, { name, bytes: new TextEncoder().encode(name), text: name, reading: reading(document), sameSet });

test('takeDocument() keeps two sets with one title apart (B13)', () => {
  const store = openStore(':memory:');
  take(store, 'a', { id: 'ah-1' });
  take(store, 'b', { id: 'ah-2' });
  assert.deepEqual(countRegister(store), { documents: 2, records: 2 });
  assert.deepEqual(
    latestRecords(store, 9).map(({ id, subject }) => `${id} ${subject}`),
    ['xx/ah-1 het veer', 'xx/ah-2 het veer'],
  );
});

test('takeDocument() of the same bytes changes nothing', () => {
  const store = openStore(':memory:');
  const first = take(store, 'a', { id: 'ah-1' });
  const again = take(store, 'a', { id: 'ah-1' });
  assert.deepEqual([first.state, again.state], ['new', 'known']);
  assert.deepEqual(countRegister(store), { documents: 1, records: 1 });
});

const papers = [
  { name: 'notice', document: { id: 'ah-1' }, sameSet: [] },
  { name: 'answer', document: { id: 'ah-2' }, sameSet: ['ah-1'] },
  { name: 'questions', document: { id: 'kv-3', case: '2025Z00003' }, sameSet: [] },
  { name: 'more', document: { id: 'ah-4', case: '2025Z00003' }, sameSet: ['ah-2'] },
];

test('takeDocument() makes the same record of a set in any order of arrival', () => {
  for (const order of permutations(papers)) {
    const store = openStore(':memory:');
    for (const { name, document, sameSet } of order) take(store, name, document, sameSet);
    assert.deepEqual(countRegister(store), { documents: 4, records: 1 });
    assert.deepEqual(
      latestRecords(store, 9).map(({ id }) => id),
      ['xx/2025Z00003'],
    );
    for (const id of ['ah-1', 'xx/ah-2', 'xx/2025Z00003']) assert.equal(findRecord(store, id)?.documents.length, 4);
  }
});

test('a source is kept as it came, with the text and the roles that were read', () => {
  const store = openStore(':memory:');
  take(store, 'a.txt', { id: 'ah-1' });
  const [{ sha256 } = { sha256: '' }] = sourcesOf(store, 'xx/ah-1');
  assert.equal(Buffer.from(sourceBytes(store, sha256) ?? []).toString(), 'a.txt');
  assert.equal(findSource(store, 'ah-1')?.sha256, sha256);
  assert.deepEqual([findSource(store, sha256)?.text, findSource(store, sha256)?.reading.roles], ['a.txt', []]);
});

test('a source that is no plain UTF-8 keeps the text that was read from it, and roles come back as they were', () => {
  const store = openStore(':memory:');
  const roles = [
    { role: 'header', start: 0, end: 4, page: 1 },
    { role: 'question.text', start: 4, end: 9, page: 2, field: '/questions/0/text' },
  ];
  const bytes = new Uint8Array([0xff, 0x00]);
  takeDocument(store, {
    name: 'a.pdf',
    bytes,
    text: 'gelezen',
    reading: { ...reading({ id: 'ah-1' }), roles },
    sameSet: [],
  });
  assert.equal(findSource(store, 'ah-1')?.text, 'gelezen');
  assert.deepEqual(findSource(store, 'ah-1')?.reading.roles, roles);
});

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((first, i) => permutations(list.filter((_, at) => at !== i)).map((rest) => [first, ...rest]));
}
