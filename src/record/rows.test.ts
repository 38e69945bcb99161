import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordReply } from './merge.ts';
import { rowsOf } from './rows.ts';

const question = (...numbers: string[]) => ({ numbers, text: '', notes: [] });
const reply = (...answers: string[][]): RecordReply => ({
  document: { kind: 'answer', parliament: 'xx' },
  by: [],
  onBehalfOf: [],
  seeAlso: [],
  answers: answers.map((to) => ({ to, text: '', notes: [] })),
  notes: [],
});
const numbers = (...args: Parameters<typeof rowsOf>) =>
  rowsOf(...args).map(({ questions, answers }) => [
    questions.map((each) => each.numbers.join('+')).join(' '),
    answers.map(({ answer }) => answer.to.join('+')).join(' '),
  ]);

test('rowsOf() puts questions that share an answer in one row, at the place of the first', () => {
  const questions = ['1', '2', '3', '4'].map((number) => question(number));
  assert.deepEqual(numbers({ questions, replies: [reply(['1'], ['2', '4'], ['3'])] }), [
    ['1', '1'],
    ['2 4', '2+4'],
    ['3', '3'],
  ]);
});

test('rowsOf() shows answers of several replies and questions without one', () => {
  const questions = [question('1', '2'), question('3')];
  assert.deepEqual(numbers({ questions, replies: [reply(['1']), reply(['2'], ['1'])] }), [
    ['1+2', '1 2 1'],
    ['3', ''],
  ]);
});

test('rowsOf() drops no answer: one without a question has a row of its own', () => {
  assert.deepEqual(numbers({ questions: [question('1')], replies: [reply(['7'], [])] }), [
    ['1', ''],
    ['', '7'],
    ['', ''],
  ]);
});
