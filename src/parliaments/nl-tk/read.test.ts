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
  assert.deepEqual(reading.reply?.by, [{ role: 'minister', name: 'Zandbergen', portfolio: 'Defensie' }]);
  assert.deepEqual(reading.addressees, [{ role: 'minister', portfolio: 'Buitenlandse Zaken' }]);
  assert.deepEqual(reading.reply?.onBehalfOf, [{ role: 'minister', portfolio: 'Financiën' }]);
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
