import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedSetOf } from '../record/asked-set.ts';
import type { ClockRules } from '../record/clock-rules.ts';
import { mergeReadings } from '../record/merge.ts';
import type { DocumentFacts, Reading } from '../record/reading.ts';
import { clockOf } from './clock.ts';

const rule = <T>(value: T) => ({ value, source: 'made up for the test' });
const version = {
  from: '1994-01-01',
  term: rule(21),
  termAfterNotice: rule(42),
  lateNoticeExtends: rule(true),
  recessStopsTheTerm: rule(false),
};
const usual: ClockRules = { parliament: 'xx', timeZone: 'UTC', soon: rule(5), versions: [version], recesses: [] };

const paper = (document: Partial<DocumentFacts>, received: string, ...points: number[]): Reading => ({
  document: { kind: 'answer', parliament: 'xx', id: `ah-${received}`, ...document },
  askers: [],
  addressees: [],
  submitted: '2031-09-01',
  reply: {
    by: [],
    onBehalfOf: [],
    received,
    seeAlso: points.map((number) => ({ sessionYear: '2031-2032', number })),
  },
  questions: [{ numbers: ['1'], text: 'Vaart het veer?', notes: [] }],
  answers: document.kind === 'delay-notice' ? [] : [{ to: ['1'], text: 'Ja.', notes: [] }],
  notes: [],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
});
const clock = (readings: readonly Reading[], rules = usual, today = '2031-12-01') =>
  clockOf(askedSetOf(mergeReadings('xx/1', readings))!, rules, today);
const doubts = (...given: Parameters<typeof clock>) => clock(...given).reasons.map(({ doubt }) => doubt);

const answer = paper({}, '2031-10-01', 7);
const doubt =
  'The reply points to 2031-2032, nr. 7, not in the register: a notice of delay there would make it 2031-10-13';

test('clockOf() says which day it would be, had a paper that an answer points to and nobody has given notice', () => {
  const { state, due, late } = clock([answer]);
  assert.deepEqual([state, due, late], ['answered-late', '2031-09-22', 9]);
  assert.deepEqual(doubts([answer]), [doubt]);
  const doubtful = { ...usual, versions: [{ ...version, term: { ...rule(21), doubt: 'Not verified' } }] };
  assert.deepEqual(doubts([answer], doubtful), [`Not verified. ${doubt}`]);
});

test('clockOf() has no such doubt where the paper is there, before the answer, or where a notice moves nothing', () => {
  const held = paper({ kind: 'delay-notice', sessionYear: '2031-2032', number: 7 }, '2031-09-20');
  assert.ok(doubts([answer, held]).every((each) => each === undefined));
  assert.deepEqual(doubts([paper({}, '2031-10-01')]), [undefined]);
  assert.deepEqual(doubts([answer], usual, '2031-09-30'), [undefined]);
  const { termAfterNotice: _, ...still } = version;
  assert.deepEqual(doubts([answer], { ...usual, versions: [still] }), [undefined]);
});
