import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diffReadings } from './diff.ts';
import type { Reading } from './reading.ts';

const reading: Reading = {
  document: { kind: 'answer', parliament: 'xx', id: 'ah-1' },
  subject: 'het veer',
  askers: [{ name: 'Vosmaer', party: 'PVX' }],
  addressees: [],
  submitted: '2031-09-01',
  questions: [{ numbers: ['1'], text: 'Kent u het bericht van\nde krant?', notes: ['1'] }],
  answers: [{ to: ['1'], text: 'Ja.', notes: [] }],
  notes: [{ mark: '1', text: 'Dagblad', links: [] }],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
};

test('diffReadings() finds nothing where only white space differs', () => {
  const [question] = reading.questions;
  const other = { ...reading, questions: [{ ...question!, text: 'Kent u het  bericht van de krant?' }] };
  assert.deepEqual(diffReadings(reading, other), []);
});

test('diffReadings() marks the words that differ, by part', () => {
  const other: Reading = {
    ...reading,
    submitted: '2031-09-02',
    questions: [{ numbers: ['1'], text: 'Kent u het artikel van de krant?', notes: [] }],
    answers: [],
  };
  const shown = diffReadings(reading, other).map(({ where, pieces }) => [
    where,
    pieces
      .map((piece) => (piece.in === 'both' ? piece.text : `{${piece.in === 'first' ? '-' : '+'}${piece.text}}`))
      .join(''),
  ]);
  assert.deepEqual(shown, [
    ['submitted', '2031-09-{-01}{+02}'],
    ['question 1', 'Kent u het {-bericht}{+artikel} van de krant?{- [1]}'],
    ['answer 1', '{-Ja.}'],
  ]);
});

test('diffReadings() of texts that have nothing in common gives each whole, in bounded time', () => {
  const long = (word: string): string => Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join(' ');
  const [one, other] = ['a', 'b'].map((word) => ({
    ...reading,
    answers: [{ to: ['1'], text: long(word), notes: [] }],
  }));
  const began = performance.now();
  assert.deepEqual(
    diffReadings(one!, other!)[0]?.pieces.map((piece) => piece.in),
    ['first', 'second'],
  );
  assert.ok(performance.now() - began < 3000);
});
