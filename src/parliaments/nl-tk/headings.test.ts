import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openingHeading, readHeading } from './headings.ts';

test('readHeading() reads ranges and lists of numbers as printed (B7)', () => {
  assert.deepEqual(readHeading('Antwoord 2 t/m 5')?.numbers, ['2', '3', '4', '5']);
  assert.deepEqual(readHeading('Antwoord 2-5')?.numbers, ['2', '3', '4', '5']);
  assert.deepEqual(readHeading('Vraag 3a')?.numbers, ['3a']);
  assert.deepEqual(readHeading('Antwoord 7, 8, 9 10 en 11')?.numbers, ['7', '8', '9', '10', '11']);
  assert.deepEqual(readHeading('Antwoord op vraag 4')?.numbers, ['4']);
});

test('readHeading() reads letters, of one number or of a list, and every sign that joins numbers', () => {
  assert.deepEqual(readHeading('Antwoord op vraag 2 a, b en c')?.numbers, ['2a', '2b', '2c']);
  assert.deepEqual(readHeading('Antwoord 3a t/m 3d')?.numbers, ['3a', '3b', '3c', '3d']);
  assert.deepEqual(readHeading('Antwoord op vraag 1 en vraag 2')?.numbers, ['1', '2']);
  assert.deepEqual(readHeading('VRAAG 1 & 2')?.numbers, ['1', '2']);
  assert.deepEqual(readHeading('Nader antwoord op vraag 3'), { kind: 'answer', numbers: ['3'] });
  assert.deepEqual(readHeading('Beantwoording vraag 4/5'), { kind: 'answer', numbers: ['4', '5'] });
});

test('readHeading() reads what else stands around a number', () => {
  for (const line of ['Antwoord bij vraag 4', 'Antwoord nummer 4', 'Antwoord nr. 4', 'Antw. 4', 'Antwoord 4)'])
    assert.deepEqual(readHeading(line), { kind: 'answer', numbers: ['4'] }, line);
  for (const line of ['Vraag nummer 4', 'Vraag 4)'])
    assert.deepEqual(readHeading(line), { kind: 'question', numbers: ['4'] }, line);
});

test('readHeading() reads the ones that a scanner took for letters, and leaves a letter of a number alone', () => {
  assert.deepEqual(readHeading('Antwoord 9, l0 en ll')?.numbers, ['9', '10', '11']);
  assert.deepEqual(readHeading('Vraag l')?.numbers, ['1']);
  assert.deepEqual(readHeading('Vraag 2l')?.numbers, ['2l']);
});

test('readHeading() takes no long time over any line', () => {
  const before = process.cpuUsage().user;
  for (const part of ['1   ', '1 a ', '1 en ', '1, ', '2 - '])
    readHeading(`Antwoord ${part.repeat(40)}`.slice(0, 118).concat('!'));
  assert.ok(process.cpuUsage().user - before < 1_000_000);
});

test('openingHeading() finds the heading that the text goes on after', () => {
  assert.equal(openingHeading('Antwoord op vraag 1: Ja.'), 'Antwoord op vraag 1:'.length);
  assert.equal(openingHeading('Vraag 1. Kent u dit?'), 'Vraag 1.'.length);
  assert.equal(openingHeading('Antwoord: ja.'), 'Antwoord:'.length);
  assert.equal(openingHeading('Vragen 4, 5 en 6 Kent u dit?'), 'Vragen 4, 5 en 6'.length);
  assert.equal(openingHeading('Vraag 3 gaat over 2 zaken: geld en tijd.'), 0);
});

test('readHeading() leaves a sentence alone', () => {
  assert.equal(readHeading('antwoord op vraag 3.'), undefined);
  assert.equal(readHeading('Vraag 3 gaat over 2 zaken'), undefined);
  assert.equal(readHeading('Antwoord is daarop niet te geven'), undefined);
});
