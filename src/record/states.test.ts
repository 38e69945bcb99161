import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeReadings, standingOf } from './merge.ts';
import type { Reading } from './reading.ts';

const office = { role: 'department' as const, portfolio: 'Department for Ferries' };
const open: Reading = {
  document: {
    id: '1-2031-09-01',
    kind: 'questions',
    parliament: 'xx',
    case: '1-2031-09-01',
    state: { of: 'xx question 1', at: '2031-09-01' },
  },
  subject: 'Boats',
  askers: [{ name: 'Ada Marrow', party: '' }],
  addressees: [office],
  submitted: '2031-09-01',
  forAnswer: { day: '2031-09-03', named: false },
  questions: [{ numbers: ['1'], text: 'To ask how many boats there are.', notes: [] }],
  answers: [],
  notes: [],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
};
const reply = { by: [], onBehalfOf: [], seeAlso: [] };
const answered = (day: string, text: string): Reading => ({
  ...open,
  document: { ...open.document, kind: 'answer', state: { of: 'xx question 1', at: day } },
  reply: { ...reply, received: day },
  answers: [{ to: ['1'], text, notes: [] }],
});
const cut = (state: Reading): Reading => ({
  ...state,
  reading: { ...state.reading, remarks: [{ code: 'text-cut', message: '', start: 0, end: 1 }] },
});

test('mergeReadings() shows the last of the states of a question, shorter or not, and nothing of the others', () => {
  const set = mergeReadings('xx/1', [open, answered('2031-09-08', 'There are ten.'), answered('2031-09-09', 'No.')]);
  assert.equal(standingOf(set), 'answered');
  assert.deepEqual(
    set.replies.map(({ answers }) => answers[0]?.text),
    ['No.'],
  );
  assert.equal(set.documents.length, 1);
});

test('mergeReadings() keeps a day for answer that was moved, and a transfer (B11)', () => {
  const moved: Reading = {
    ...open,
    forAnswer: { day: '2031-09-10', named: false },
    addressees: [{ ...office, portfolio: 'Department for Harbours' }],
  };
  const { forAnswer, addressees, changes } = mergeReadings('xx/1', [open, moved]);
  assert.equal(forAnswer?.day, '2031-09-10');
  assert.equal(addressees[0]?.portfolio, 'Department for Harbours');
  assert.deepEqual(changes, [
    { what: 'for-answer', before: '2031-09-03', after: '2031-09-10' },
    { what: 'addressees', before: 'Department for Ferries', after: 'Department for Harbours' },
  ]);
});

test('mergeReadings() tells of no change where a text was only cut', () => {
  const whole = answered('2031-09-08', 'There are ten boats and eleven buoys.');
  assert.equal(mergeReadings('xx/1', [cut(answered('2031-09-08', 'There are ten...')), whole]).changes, undefined);
});

test('mergeReadings() tells that the words of an answer changed though its day did not', () => {
  const { changes } = mergeReadings('xx/1', [answered('2031-09-08', 'Ten.'), answered('2031-09-08', 'Eleven.')]);
  assert.deepEqual(changes, [{ what: 'answer', before: 'Ten.', after: 'Eleven.' }]);
});

test('mergeReadings() takes the words of a holding answer from the state that had them', () => {
  const held: Reading = {
    ...open,
    document: { ...open.document, kind: 'delay-notice' },
    reply: { ...reply, received: '2031-09-03' },
    noticeText: 'I will answer as soon as possible.',
  };
  const told = { ...reply, received: '2031-09-03', document: held.document, answers: [], notes: [] };
  const now: Reading = { ...answered('2031-09-08', 'Ten.'), earlier: [told] };
  const texts = (states: Reading[]) =>
    mergeReadings('xx/1', states).replies.map(({ noticeText, answers }) => noticeText ?? answers[0]?.text);
  assert.deepEqual(texts([now]), [undefined, 'Ten.']);
  assert.deepEqual(texts([held, now]), ['I will answer as soon as possible.', 'Ten.']);
});
