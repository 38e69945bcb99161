import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { diffReadings, diffTexts } from './diff.ts';
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

const marked = (first: Reading, second: Reading): string[] =>
  diffReadings(first, second).map(
    ({ where, pieces }) =>
      `${where}: ${pieces.map((piece) => (piece.in === 'both' ? piece.text : `{${piece.in === 'first' ? '-' : '+'}${piece.text}}`)).join('')}`,
  );

test('diffReadings() sets an answer to several numbers beside the answers to each, and says which is which', () => {
  const one: Reading = { ...reading, answers: [{ to: ['1', '2'], text: 'Ja. Nee.', notes: [] }] };
  const two: Reading = {
    ...reading,
    answers: [
      { to: ['1'], text: 'Ja.', notes: [] },
      { to: ['2'], text: 'Nee.', notes: [] },
    ],
  };
  assert.deepEqual(marked(one, two), ['answer 1, 2: (1{-, 2}) Ja. {+(2) }Nee.']);
});

test('diffReadings() compares every field: session year, links, notice, other text, parts without a number', () => {
  const first: Reading = { ...reading, questions: [{ numbers: [], text: 'Klopt dit?', notes: [] }] };
  const second: Reading = {
    ...first,
    document: { ...reading.document, sessionYear: '2031-2032' },
    questions: [{ numbers: [], text: 'Klopt dat?', notes: [] }],
    notes: [{ mark: '1', text: 'Dagblad', links: ['https://dagblad.example'] }],
    noticeText: 'Later.',
    other: [{ kind: 'explanation', text: 'Toelichting.' }],
  };
  assert.deepEqual(marked(first, second), [
    'session year: {+2031-2032}',
    'question: Klopt {-dit}{+dat}?',
    'links of note 1: {+https://dagblad.example}',
    'notice: {+Later.}',
    'other text: {+Toelichting.}',
  ]);
});

test('diffReadings() gives back both texts whole when its pieces are put together', () => {
  const words = fc.array(fc.constantFrom('het', 'veer', 'Vaart', 'niet,', 'EU-landen', '«ja»', '1'), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [first, second] = [a, b].map((list): Reading => ({ ...reading, noticeText: list.join(' ') }));
      const pieces = diffReadings(first!, second!)[0]?.pieces;
      const side = (which: 'first' | 'second') =>
        pieces?.map((piece) => (piece.in === 'both' || piece.in === which ? piece.text : '')).join('');
      assert.equal(side('first') ?? a.join(' '), a.join(' '));
      assert.equal(side('second') ?? b.join(' '), b.join(' '));
    }),
    { numRuns: 300, seed: 1 },
  );
});

test('diffReadings() of many texts that have nothing in common gives each whole, in bounded time', () => {
  const long = (word: string): string => Array.from({ length: 2000 }, (_, i) => `${word}${i}`).join(' ');
  const [one, other] = ['a', 'b'].map((word): Reading => {
    const answers = Array.from({ length: 100 }, (_, i) => ({ to: [`${i}`], text: long(word), notes: [] }));
    return { ...reading, answers };
  });
  const began = process.cpuUsage();
  const pieces = diffReadings(one!, other!).flatMap((difference) => difference.pieces.map((piece) => piece.in));
  assert.deepEqual(new Set(pieces), new Set(['first', 'second']));
  assert.equal(pieces.length, 200);
  assert.ok(process.cpuUsage(began).user < 3e6, 'of processor time');
});

test('diffTexts() of a text and nothing is that text, however long', () => {
  const long = Array.from({ length: 3000 }, (_, i) => `w${i}`).join(' ');
  assert.deepEqual(diffTexts(long, ''), [{ text: long, in: 'first' }]);
  assert.deepEqual(diffTexts('', long), [{ text: long, in: 'second' }]);
  assert.deepEqual(diffTexts('', ''), []);
});
