import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readText } from '../../manuscript/text.ts';
import { readAanhangsel } from './read.ts';

const paper = `Vragen van de leden Vosmaer en Te Winkel (beiden PVX) aan de Minister van Buitenlandse Zaken
over het Fictieverdrag (ingezonden 3 maart 2025).
Antwoord van Minister Zandbergen (Defensie), mede namens de Minister van Financiën (ontvangen
20 maart 2025).

Vraag 1
Kent u de bijeenkomst van 11 septem-
ber over het verdrag?1

Antwoord 1
Ja.

1 Dagblad De Verzonnen Krant (https://krant.example/het-grote-
verdrag-van-fictie-stad) en www.krant.example/twee.

Vraag 3
Waarom?

Antwoord
Daarom.
`;
const reading = readAanhangsel(readText(paper), 'x.txt');

test('readAanhangsel() takes the respondent from the signature, not from the addressee (B1)', () => {
  assert.deepEqual(reading.reply?.by, [
    { role: 'minister', name: 'Zandbergen', portfolio: 'Defensie', resolved: { ministry: 'def', name: 'Defensie' } },
  ]);
  assert.deepEqual(reading.addressees, [
    { role: 'minister', portfolio: 'Buitenlandse Zaken', resolved: { ministry: 'bz', name: 'Buitenlandse Zaken' } },
  ]);
  assert.deepEqual(reading.reply?.onBehalfOf, [
    { role: 'minister', portfolio: 'Financiën', resolved: { ministry: 'fin', name: 'Financiën' } },
  ]);
});

test('readAanhangsel() gives every asker the shared party', () => {
  assert.deepEqual(reading.askers, [
    { name: 'Vosmaer', party: 'PVX' },
    { name: 'Te Winkel', party: 'PVX' },
  ]);
});

test('readAanhangsel() makes broken words and links whole, and keeps both links of a note (B9, B15)', () => {
  assert.equal(reading.questions[0]?.text, 'Kent u de bijeenkomst van 11 september over het verdrag?');
  assert.deepEqual(reading.questions[0]?.notes, ['1']);
  assert.deepEqual(reading.notes[0]?.links, [
    'https://krant.example/het-grote-verdrag-van-fictie-stad',
    'www.krant.example/twee',
  ]);
});

test('readAanhangsel() keeps numbers as printed and reports the gap (B16)', () => {
  assert.deepEqual(
    reading.questions.map(({ numbers }) => numbers[0]),
    ['1', '3'],
  );
  assert.ok(reading.reading.remarks.some(({ code, message }) => code === 'number-missing' && message.includes('2')));
});

test('readAanhangsel() pairs an answer without a number with the question before it, and reports it (B7)', () => {
  assert.deepEqual(reading.answers[1], { to: ['3'], text: 'Daarom.', notes: [] });
  assert.ok(reading.reading.remarks.some(({ code }) => code === 'answer-without-number'));
});

test('readAanhangsel() finds the heading that an extractor glued to a page foot', () => {
  const glued = 'Vraag 1\nWat?\nTweede Kamer, vergaderjaar 2022–2023, Aanhangsel 1Antwoord 1\nDit.\n';
  const { answers } = readAanhangsel(readText(glued));
  assert.deepEqual(answers, [{ to: ['1'], text: 'Dit.', notes: [] }]);
});

const scraps = fc.constantFrom(
  'Vraag 1\n',
  'Antwoord 2 t/m 5\n',
  '1 ',
  'Mededeling\n',
  '\f',
  '\r\n',
  'woord?1',
  '(ingezonden 3 mei 2024).\n',
  'Vragen van het lid X (P) aan de Minister van A over ',
);
const anyText = fc.array(fc.oneof(fc.string(), scraps), { maxLength: 40 }).map((pieces) => pieces.join(''));

test('readAanhangsel() of any text never throws, partitions it, and is the same twice', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = readAanhangsel(readText(text));
      let at = 0;
      for (const { start, end } of once.roles ?? []) {
        assert.equal(start, at);
        assert.ok(end > start);
        at = end;
      }
      assert.equal(at, text.length);
      assert.deepEqual(readAanhangsel(readText(text)), once);
    }),
    { numRuns: 500 },
  );
});

test('readAanhangsel() reads a paper whose line breaks were lost', () => {
  const filler = 'Dit is een zin om het antwoord te vullen. '.repeat(80);
  const line =
    'Vergaderjaar 2031–2032 Aanhangsel van de Handelingen 7 Vragen van het lid Vosmaer (PVX) aan de Minister van Eilanden ' +
    'over het veer (ingezonden 3 maart 2032). Antwoord van Minister Zandbergen (Eilanden) (ontvangen 4 april 2032). ' +
    `Vraag 1 Kent u de berichten over het veer?1, 2 Antwoord 1 Ja. ${filler}1 Kustblad, 3 maart 2032 2 De Vuurbaak, 4 maart 2032 ` +
    'ah-tk-20312032-7 ISSN 0921 - 7398 ’s-Gravenhage 2032 Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel 1 ' +
    'Vraag 2 Waarom vaart het vierkante veer niet meer naar het zee- schap? Antwoord 2 Daarom.';
  const { document, questions, answers, notes, reading } = readAanhangsel(readText(line));
  assert.equal(document.id, 'ah-tk-20312032-7');
  assert.deepEqual(
    questions.map(({ numbers, text, notes }) => [numbers[0], text, notes.join()]),
    [
      ['1', 'Kent u de berichten over het veer?', '1,2'],
      ['2', 'Waarom vaart het vierkante veer niet meer naar het zeeschap?', ''],
    ],
  );
  assert.deepEqual(
    answers.map(({ to }) => to[0]),
    ['1', '2'],
  );
  assert.deepEqual(
    notes.map(({ text }) => text),
    ['Kustblad, 3 maart 2032', 'De Vuurbaak, 4 maart 2032'],
  );
  assert.equal(reading.unread.length, 0);
});

test('readAanhangsel() keeps every answer as printed, with its list, and adds nothing (B14)', () => {
  const text =
    'Vraag 1\nKlopt dit?\n\nAntwoord 1\n«Nee.» Dat is onjuist. Ik noem:\n– het veer, dat niet vaart;\n– de toren.\n\n' +
    'Vraag 2\nWaarom?\n\nAntwoord 2\nZie het antwoord op vraag 1.\n';
  assert.deepEqual(
    readAanhangsel(readText(text)).answers.map((answer) => answer.text),
    ['«Nee.» Dat is onjuist. Ik noem:\n– het veer, dat niet vaart;\n– de toren.', 'Zie het antwoord op vraag 1.'],
  );
});
