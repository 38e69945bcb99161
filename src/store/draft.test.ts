import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionsOfDraft } from './draft.ts';

test('questionsOfDraft() takes a draft apart at its numbers, whatever stands beside them', () => {
  const expected = [
    { text: 'Vragen over het veer' },
    { number: '1', text: 'Vaart het?' },
    { number: '2', text: 'Wanneer?\nEn hoe?' },
  ];
  for (const [one, two] of [
    ['1. ', '2. '],
    ['1) ', '2) '],
    ['Vraag 1\n', 'Vraag 2\n'],
    ['Question 1: ', 'Question 2: '],
    ['1\n', '2\n'],
  ]) {
    assert.deepEqual(
      questionsOfDraft(`Vragen over het veer\n${one}Vaart het?\n${two}Wanneer?\nEn hoe?`),
      expected,
      one,
    );
  }
});

test('questionsOfDraft() leaves alone a draft without numbers, and numbers out of turn', () => {
  for (const draft of [
    'Vaart het veer?',
    '1. Vaart het veer?',
    '2. Vaart het?\n3. Wanneer?',
    'Sinds\n2023 en\n15 jaar',
  ]) {
    assert.deepEqual(questionsOfDraft(draft), [{ text: draft }]);
  }
  assert.equal(questionsOfDraft('1. Kost het\n30 euro?\n2. Ja?')[0]!.text, 'Kost het\n30 euro?');
});
