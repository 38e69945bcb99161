import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../manuscript/text.ts';
import { readAanhangsel } from './read.ts';

const foot = 'Tweede Kamer, vergaderjaar 2030–2031, Aanhangsel';
const read = (body: string) =>
  readAanhangsel(
    readText(`Vragen van het lid Vosmaer (PVX) aan de Minister van Veren en Bruggen over het wad (ingezonden 3 maart 2031).
Antwoord van Minister Oeverling (Veren en Bruggen) (ontvangen 20 maart 2031).
Vraag 1
Kent u dit?
Antwoord 1
${body}`),
    'x.txt',
  );
const shown = (body: string) => {
  const { answers, notes, reading } = read(body);
  const [answer] = answers;
  return [
    answer?.text,
    answer?.notes,
    notes.map(({ mark, text }) => `${mark} ${text}`),
    reading.remarks.map(({ code }) => code),
  ];
};

test('a mark that stands before small letters on a line of its own is found through its note', () => {
  assert.deepEqual(
    shown(`In eerdere antwoorden\n1 is al aangegeven dat het kan.\n1Kamerstuk 36 410 A, nr. 51\n${foot} 1`),
    ['In eerdere antwoorden is al aangegeven dat het kan.', ['1'], ['1 Kamerstuk 36 410 A, nr. 51'], []],
  );
});

test('a chain of notes goes on where one mark cannot be found, and this is said', () => {
  assert.deepEqual(
    shown(
      `Ja, zie de brief.\nEn het bericht\n2 van later.\n1wetten.example – Regeling\n2ECLI:NL:XX:2031:1, Rechtbank\n${foot} 1`,
    ),
    [
      'Ja, zie de brief. En het bericht van later.',
      ['2'],
      ['1 wetten.example – Regeling', '2 ECLI:NL:XX:2031:1, Rechtbank'],
      ['note-without-mark'],
    ],
  );
});

test('items of a list, decimals and words such as 5G are no marks', () => {
  const body = `Artikel 5.1 noemt er drie:\n1. Meer geld.\n2. Minder regels.\nHet net van\n5G werkt.\nDat staat in de brief1.\n1Kamerstuk 36 410 A, nr. 51\n${foot} 1`;
  const [text, marks, notes, codes] = shown(body);
  assert.equal(
    text,
    'Artikel 5.1 noemt er drie:\n1. Meer geld.\n2. Minder regels.\nHet net van 5G werkt. Dat staat in de brief.',
  );
  assert.deepEqual([marks, notes, codes], [['1'], ['1 Kamerstuk 36 410 A, nr. 51'], []]);
});

test('a mark is looked for on the page of its note, not where a number happens to stand before', () => {
  const body = `Eerst dit1.\n1Dagblad Een\n${foot} 1\nEr zijn 3 redenen en\n2 van belang, zegt men2 nu.\n2Dagblad Twee\n${foot} 2`;
  assert.deepEqual(shown(body), [
    'Eerst dit. Er zijn 3 redenen en 2 van belang, zegt men nu.',
    ['1', '2'],
    ['1 Dagblad Een', '2 Dagblad Twee'],
    [],
  ]);
});

test('a line of an answer that looks like a note, but is not the next one, is told', () => {
  const [, , , codes] = shown(`Ja.\n7Kamerstuk 36 410 A, nr. 51\n${foot} 1`);
  assert.deepEqual(codes, ['note-in-text']);
});

test("a mark may stand after another and the sign between them, as in '»1?, 2'", () => {
  const { questions, notes } = readAanhangsel(
    readText(
      'Vragen van het lid Vosmaer (PVX) aan de Minister van Veren over het wad (ingezonden 3 maart 2031).\n\nVraag 1\nKent u het bericht «Wad leeg»1?, 2\n\n1 De Courant, 1 maart.\n2 De Bode, 2 maart.\n',
    ),
    'x.txt',
  );
  assert.deepEqual([questions[0]?.text, questions[0]?.notes], ['Kent u het bericht «Wad leeg»?', ['1', '2']]);
  assert.equal(notes.length, 2);
});

test('a note ends at the foot of a page of a letter too', () => {
  const { answers, notes } = readAanhangsel(
    readText(
      'Vragen van het lid Vosmaer (PVX) aan de Minister van Veren over het wad (ingezonden 3 maart 2031).\nAntwoord van Minister Oeverling (Veren) (ontvangen 20 maart 2031).\n\nVraag 1\nKent u het bericht?1\n\nAntwoord 1\nDat is belangrijk, omdat\n1 De Courant, 1 maart.\nPagina 2 van 3\nniemand dat anders doet.\n',
    ),
    'x.txt',
  );
  assert.equal(answers[0]?.text, 'Dat is belangrijk, omdat niemand dat anders doet.');
  assert.equal(notes[0]?.text, 'De Courant, 1 maart.');
});
