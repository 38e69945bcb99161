import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHeading } from './headings.ts';

test('readHeading() reads ranges and lists of numbers as printed (B7)', () => {
  assert.deepEqual(readHeading('Antwoord 2 t/m 5')?.numbers, ['2', '3', '4', '5']);
  assert.deepEqual(readHeading('Antwoord 2-5')?.numbers, ['2', '3', '4', '5']);
  assert.deepEqual(readHeading('Vraag 3a')?.numbers, ['3a']);
  assert.deepEqual(readHeading('Antwoord 7, 8, 9 10 en 11')?.numbers, ['7', '8', '9', '10', '11']);
  assert.deepEqual(readHeading('Antwoord op vraag 4')?.numbers, ['4']);
});

test('readHeading() leaves a sentence alone', () => {
  assert.equal(readHeading('Vraag 3 gaat over 2 zaken'), undefined);
  assert.equal(readHeading('Antwoord is daarop niet te geven'), undefined);
});
