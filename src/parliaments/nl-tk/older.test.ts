/** Papers of before 2009: bare numbers above questions and answers, and who replied printed below the questions. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../manuscript/text.ts';
import { readAanhangsel } from './read.ts';

const read = (text: string) => readAanhangsel(readText(text), 'x.txt');
const asked = `2070807670
Vragen van het lid Vosmaer (PVX) aan de minister van Veren en Bruggen over het
wad. (Ingezonden 4 maart 2031)

1
Kent u het bericht «Het wad loopt leeg»?1

2
Hoeveel kost dat, en wie
betaalt het?

3
Wanneer?

1 De Zandoger Courant, 3 maart 2031.
`;
const replied = `
Antwoord

Antwoord van minister Oeverling (Veren en Bruggen), mede namens de
staatssecretaris van Wadden. (Ontvangen 25 maart 2031); Zie ook Aanhangsel
Handelingen nrs. 812 en 815, vergaderjaar 2030-2031

1
Ja.

2 a
Niets.

2 b en 3
Zie het antwoord op vraag 1.

KVR28456.1
Sdu Uitgevers
’s-Gravenhage 2031
Tweede Kamer, vergaderjaar 2030-2031, Aanhangsel 1555
`;

test('readAanhangsel() reads who replied below the questions, and answers under bare numbers', () => {
  const { subject, submitted, reply, questions, answers, notes, document, reading } = read(asked + replied);
  assert.deepEqual(
    [subject, submitted, document.kind, document.case],
    ['het wad', '2031-03-04', 'answer', '2070807670'],
  );
  assert.deepEqual(
    [reply?.by[0]?.name, reply?.onBehalfOf[0]?.portfolio, reply?.received],
    ['Oeverling', 'Wadden', '2031-03-25'],
  );
  assert.deepEqual(
    reply?.seeAlso.map(({ number }) => number),
    [812, 815],
  );
  assert.deepEqual(
    questions.map(({ numbers, text }) => `${numbers}: ${text}`),
    ['1: Kent u het bericht «Het wad loopt leeg»?', '2: Hoeveel kost dat, en wie betaalt het?', '3: Wanneer?'],
  );
  assert.deepEqual(
    answers.map(({ to, text }) => `${to}: ${text}`),
    ['1: Ja.', '2a: Niets.', '2b,3: Zie het antwoord op vraag 1.'],
  );
  assert.deepEqual(
    notes.map(({ text }) => text),
    ['De Zandoger Courant, 3 maart 2031.'],
  );
  assert.equal(reading.coverage, 1);
});

test('readAanhangsel() reads a notice below the questions', () => {
  const words = 'De vragen kunnen niet binnen de gestelde termijn worden beantwoord.';
  const { document, questions, noticeText, reply } = read(
    `${asked}\nMededeling van minister Oeverling (Veren en Bruggen). (Ontvangen 25 maart 2031)\n\n${words}\n`,
  );
  assert.deepEqual([document.kind, noticeText, reply?.received], ['delay-notice', words, '2031-03-25']);
  assert.equal(questions.length, 3);
});

test('readAanhangsel() takes one answer without a number, below who replied, for the answer to all', () => {
  const { answers, reading } = read(
    `${asked}\nAntwoord van minister Oeverling (Veren en Bruggen). (Ontvangen 25 maart 2031)\n\nIk heb daar niets aan toe te voegen.\n`,
  );
  assert.deepEqual(answers, [{ to: ['1', '2', '3'], text: 'Ik heb daar niets aan toe te voegen.', notes: [] }]);
  assert.deepEqual(
    reading.remarks.map(({ code }) => code),
    ['answer-without-number'],
  );
});

test('readAanhangsel() keeps a notice apart from the sentence of who gave it, where no questions are printed', () => {
  const words = 'De vragen van het lid Vosmaer kunnen niet binnen de termijn worden beantwoord.';
  const { document, noticeText } = read(
    `AH 12\n2031Z00001\nMededeling van minister Oeverling (Veren en Bruggen) (ontvangen 25 maart 2031)\n\n${words}\n`,
  );
  assert.deepEqual([document.kind, document.number, noticeText], ['delay-notice', 12, words]);
});

test('readAanhangsel() tells what was not read by the stretch, not by the word', () => {
  const { reading } = read('Een heel ander stuk.\n\nMet twee alinea’s.');
  assert.deepEqual(
    reading.unread.map(({ text }) => text),
    ['Een heel ander stuk.\n\nMet twee alinea’s.'],
  );
});

test('readAanhangsel() reads who replied below the questions where the day of receipt is broken over two lines', () => {
  const { reply, answers } = read(
    `${asked}\nAntwoord van minister Oeverling (Veren en Bruggen) (ontvangen 25\nmaart 2031)\n\n1\nJa.\n\n2 en 3\nNiets.\n`,
  );
  assert.equal(reply?.received, '2031-03-25');
  assert.deepEqual(
    answers.map(({ to, text }) => `${to} ${text}`),
    ['1 Ja.', '2,3 Niets.'],
  );
});
