import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doubtsOf } from './doubts.ts';
import type { Reading } from './reading.ts';

const empty = { notes: [], other: [], reading: { coverage: 1, unread: [], remarks: [] } };
const one: Reading = {
  ...empty,
  document: { kind: 'questions', parliament: 'xx', case: '2031Z00001' },
  askers: [{ name: 'Ans van Zwaan', party: '' }],
  addressees: [{ role: 'minister', portfolio: 'Water', resolved: { ministry: 'wat', name: 'Water' } }],
  submitted: '2031-01-02',
  questions: [],
  answers: [],
};
const paper: Reading = {
  ...one,
  document: { kind: 'questions', parliament: 'xx', case: '2031Z00001', id: 'kv-1' },
  askers: [{ name: 'Van Zwaan', party: 'VVP' }],
  questions: [{ numbers: ['1'], text: 'Vaart het?', notes: [] }],
};
const reasons = (readings: readonly Reading[]): string[] =>
  doubtsOf({ questions: readings.flatMap(({ questions }) => questions) }, readings).map(({ reason, reading, detail }) =>
    `${reason} ${reading ?? '-'} ${detail}`.trim(),
  );

test('doubtsOf() has none about a case and a paper that say the same', () => {
  assert.deepEqual(reasons([one, paper]), []);
});

test('doubtsOf() tells a case without a paper, and papers without a question', () => {
  assert.deepEqual(reasons([one]), ['case-without-paper -']);
  const answer: Reading = { ...paper, document: { ...paper.document, kind: 'answer' }, questions: [] };
  assert.deepEqual(reasons([answer]), ['set-without-questions -']);
});

test('doubtsOf() tells where a paper says otherwise than its case, with both', () => {
  const office = { role: 'minister' as const, portfolio: 'Zee', resolved: { ministry: 'zee', name: 'Zee' } };
  const other: Reading = {
    ...paper,
    submitted: '2031-01-03',
    askers: [{ name: 'Zwart', party: 'VVP' }],
    addressees: [office],
  };
  assert.deepEqual(reasons([one, other]), [
    'paper-differs-from-case 1 submitted: 2031-01-03 / 2031-01-02',
    'paper-differs-from-case 1 askers: zwart / zwaan',
    'paper-differs-from-case 1 ministries: zee / wat',
  ]);
});

test('doubtsOf() does not compare what one side does not say, or was not resolved', () => {
  const { submitted: _, ...rest } = paper;
  const silent: Reading = { ...rest, askers: [], addressees: [{ role: 'minister', portfolio: 'Zee' }] };
  assert.deepEqual(reasons([one, silent]), []);
});

test('doubtsOf() tells each kind of remark once, with what was said', () => {
  const remarks = [1, 2, 2].map((n) => ({ code: 'number-missing' as const, message: `No ${n}`, start: 0, end: 0 }));
  assert.deepEqual(reasons([{ ...paper, reading: { ...paper.reading, remarks } }]), ['number-missing 0 No 1; No 2']);
});
