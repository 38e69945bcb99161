import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { joinDocument, splitDocument } from './by-hand.ts';
import { openStore, type Store } from './open.ts';
import { keepFormats } from './quality.ts';
import { countDoubtful, doubtful, qualityReport, reasonCounts } from './quality-report.ts';
import { takeDocument } from './take.ts';

const reading = (more: Partial<Reading>): Reading => ({
  document: { kind: 'questions', parliament: 'xx' },
  subject: 'het veer',
  askers: [{ name: 'Zwaan', party: 'VVP' }],
  addressees: [],
  submitted: '2031-01-02',
  questions: [{ numbers: ['1'], text: 'Vaart het?', notes: [] }],
  answers: [],
  notes: [],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
  ...more,
});
const take = (store: Store, name: string, own: Reading): string =>
  takeDocument(store, { name, bytes: Buffer.from(name), text: name, reading: own, sameSet: [] }).record;

function register(): Store {
  const store = openStore(':memory:');
  keepFormats(store, (bytes) => (Buffer.from(bytes).includes('pdf') ? 'pdf' : undefined));
  const remarks = [{ code: 'unread-text' as const, message: 'x', start: 0, end: 3 }];
  const unread = [{ start: 0, end: 4, text: 'a bc' }];
  take(store, 'a.pdf', reading({ document: { kind: 'questions', parliament: 'xx', id: 'kv-1', case: '1' } }));
  take(
    store,
    'b',
    reading({
      document: { kind: 'questions', parliament: 'xx', id: 'kv-2', case: '2' },
      reading: { coverage: 0.992, unread, remarks },
    }),
  );
  take(
    store,
    'c',
    reading({ document: { kind: 'questions', parliament: 'xx', case: '3' }, questions: [], askers: [] }),
  );
  return store;
}

test('qualityReport() tells what was read by kind, format, parliament and year, and how completely', () => {
  const { all, shares, coverage } = qualityReport(register());
  assert.deepEqual(all, { documents: 3, whole: 2, unread: 3, remarked: 1 });
  const named = (of: readonly { name: string; documents: number }[]) =>
    of.map(({ name, documents }) => `${name} ${documents}`);
  assert.deepEqual(named(shares.kind), ['questions 2', 'case 1']);
  assert.deepEqual(named(shares.format), ['unknown 2', 'pdf 1']);
  assert.deepEqual(named(shares.parliament), ['xx 3']);
  assert.deepEqual(named(shares.year), ['2031 3']);
  assert.deepEqual(
    coverage.filter(({ documents }) => documents > 0),
    [
      { from: 1, documents: 1 },
      { from: 0.99, documents: 1 },
    ],
  );
});

test('what should be looked at has its reasons, and what needs nobody is not in the list but can be asked for', () => {
  const store = register();
  assert.deepEqual(reasonCounts(store), [
    { reason: 'came-apart', count: 2 },
    { reason: 'case-without-paper', count: 1 },
    { reason: 'unread-text', count: 1 },
  ]);
  assert.equal(countDoubtful(store), 3);
  const list = doubtful(store, { limit: 10, offset: 0 });
  assert.deepEqual(
    list.map(({ record, document, reasons }) => [record, document?.name, ...reasons.map(({ reason }) => reason)]),
    [
      ['xx/1', undefined, 'came-apart'],
      ['xx/2', undefined, 'came-apart'],
      ['xx/2', 'b', 'unread-text'],
    ],
  );
  assert.deepEqual(doubtful(store, { limit: 1, offset: 1 }), list.slice(1, 2));
  assert.deepEqual(
    doubtful(store, { reason: 'case-without-paper', limit: 10, offset: 0 }).map(({ record }) => record),
    ['xx/3'],
  );
});

test('two sets that share askers, day and subject and have numbers of their own came apart; by hand is no doubt', () => {
  const store = register();
  assert.equal(doubtful(store, { reason: 'came-apart', limit: 1, offset: 0 })[0]!.reasons[0]!.detail, 'xx/2');
  take(
    store,
    'd',
    reading({ document: { kind: 'answer', parliament: 'xx', id: 'ah-9', case: '1' }, subject: 'anders' }),
  );
  splitDocument(store, 'xx/1', 'ah-9');
  assert.deepEqual(
    doubtful(store, { reason: 'came-apart', limit: 9, offset: 0 }).map(({ record }) => record),
    ['xx/1', 'xx/2'],
  );
});

test('a document that moves to another record takes its doubts along', () => {
  const store = register();
  joinDocument(store, 'xx/3', 'kv-2');
  assert.deepEqual(
    doubtful(store, { reason: 'unread-text', limit: 9, offset: 0 }).map(({ record }) => record),
    ['xx/3'],
  );
  assert.equal(countDoubtful(store, 'case-without-paper'), 0);
  assert.equal(qualityReport(store).all.documents, 3);
});

test('keepFormats() tells the format of what came in before', () => {
  const store = openStore(':memory:');
  take(store, 'x.pdf', reading({}));
  assert.equal(qualityReport(store).shares.format[0]!.name, 'unknown');
  keepFormats(store, () => 'pdf');
  assert.equal(qualityReport(store).shares.format[0]!.name, 'pdf');
});
