/** The variants of the paper: each a small text, plainly fictional, in the official layout. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../manuscript/text.ts';
import { readAanhangsel } from './read.ts';

const read = (text: string) => readAanhangsel(readText(text), 'x.txt');
const codes = (text: string) => read(text).reading.remarks.map(({ code }) => code);
const asked =
  'Vragen van het lid Vosmaer (PVX) aan de Minister van Veren en Bruggen over het wad (ingezonden 3 maart 2031).\n';
const replied = 'Antwoord van Minister Oeverling (Veren en Bruggen) (ontvangen 20 maart 2031).\n';
const pairs = (text: string) => {
  const { questions, answers } = read(text);
  return [questions.map(({ numbers }) => numbers.join()), answers.map(({ to }) => to.join())];
};

test("a slip such as 'de leden lid' is no part of a name, and is told", () => {
  const text = `${asked.replace('het lid Vosmaer (PVX)', 'de leden lid Vosmaer (PVX) en Te Winkel (De Brug)')}\nVraag 1\nKent u dit?\n`;
  assert.deepEqual(
    read(text).askers.map(({ name }) => name),
    ['Vosmaer', 'Te Winkel'],
  );
  assert.deepEqual(codes(text), ['header-typo']);
});

test('questions without answers are questions', () => {
  const { document, questions } = read(
    `2031Z00001\n(ingezonden 3 maart 2031)\n${asked.replace(/ \(ingezonden.*/, '.')}\n1. Kent u dit?\n\n2. En dat?\n`,
  );
  assert.deepEqual([document.kind, document.case], ['questions', '2031Z00001']);
  assert.deepEqual(
    questions.map(({ numbers, text }) => [...numbers, text]),
    [
      ['1', 'Kent u dit?'],
      ['2', 'En dat?'],
    ],
  );
});

test('a set without numbers: every paragraph is a question, no number is made up, and this is said', () => {
  const text = `2031Z00001\n\n${asked}\nKent u het bericht 'Het wad loopt leeg'? 1)\n\nIs dat waar?\n\n1) De Zandoger Courant, 1 maart 2031\n`;
  const { questions, notes } = read(text);
  assert.deepEqual(questions, [
    { numbers: [], text: "Kent u het bericht 'Het wad loopt leeg'?", notes: ['1)'] },
    { numbers: [], text: 'Is dat waar?', notes: [] },
  ]);
  assert.deepEqual(
    notes.map(({ mark, text }) => [mark, text]),
    [['1)', 'De Zandoger Courant, 1 maart 2031']],
  );
  assert.deepEqual(codes(text), ['questions-without-numbers']);
});

test('bare numbers head questions, and a list in an answer that begins again at 1 does not', () => {
  const text = `${asked}${replied}\n1. Kent u dit?\n\nAntwoord vraag 1:\nJa, om twee redenen:\n1. de eb;\n2. de vloed.\n\n2. En dat?\n\nAntwoord vraag 2:\nJa.\n`;
  assert.deepEqual(pairs(text), [
    ['1', '2'],
    ['1', '2'],
  ]);
  assert.match(read(text).answers[0]!.text, /1\. de eb;\n2\. de vloed\./);
});

test('answers may come before all questions, out of order, and by ranges', () => {
  const text = `${asked}${replied}\nAntwoord 2 en 3\nNee.\nAntwoord 1\nJa.\nVraag 1\nKent u dit?\nVraag 2\nEn dat?\nVraag 3\nWaarom?\n`;
  assert.deepEqual(pairs(text), [
    ['1', '2', '3'],
    ['2,3', '1'],
  ]);
  assert.deepEqual(codes(text), []);
});

test('a question that is repeated in full above its answer is one question', () => {
  const text = `${asked}${replied}\nVraag 1\nKent u dit?\nVraag 2\nEn dat?\n\nVraag 1\nKent u dit?\nAntwoord 1\nJa.\nVraag 2\nEn dat?\nAntwoord 2\nNee.\n`;
  assert.deepEqual(pairs(text), [
    ['1', '2'],
    ['1', '2'],
  ]);
  assert.deepEqual([codes(text), read(text).reading.coverage], [[], 1]);
});

test('a question put again for each lettered point has the number of its answer', () => {
  const text = `${asked}${replied}\nVraag 1\nKent u dit?\nAntwoord 1\nJa.\nVraag 2\nHaalt u dit?\nAntwoord 2a\nJa.\nVraag 2\nHaalt u dit?\nAntwoord 2b\nNee.\n`;
  assert.deepEqual(pairs(text), [
    ['1', '2a', '2b'],
    ['1', '2a', '2b'],
  ]);
});

test('an explanation is kept apart and points to the set that it follows on', () => {
  const text = `${asked}\nVraag 1\nKent u dit?\n\nToelichting:\nDeze vragen dienen ter aanvulling op eerdere vragen van het lid Vosmaer, vraagnummer 2030Z00042.\n`;
  const [explanation] = read(text).other;
  assert.deepEqual([explanation?.kind, explanation?.references?.[0]?.case], ['explanation', '2030Z00042']);
});

test('a notice that the answer went by letter closes a set; one that it will be late does not', () => {
  const notice = (words: string) =>
    read(
      `${asked}Mededeling van Minister Oeverling (Veren en Bruggen) (ontvangen 20 maart 2031).\n\nVraag 1\nKent u dit?\n\nMededeling\n${words}\n`,
    ).document.kind;
  assert.equal(notice('Deze vragen zijn beantwoord bij brief van 18 maart 2031.'), 'notice');
  assert.equal(notice('Voor de antwoorden verwijs ik u naar mijn brief van 18 maart 2031.'), 'notice');
  assert.equal(notice('Deze vragen zijn inmiddels ingetrokken.'), 'notice');
  assert.equal(notice('De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.'), 'delay-notice');
});

test('a letter that answers several sets at once is read under the first, and says which others', () => {
  const text =
    'Datum\n7 mei 2031\n\nGeachte voorzitter,\n\nIn antwoord op uw brief van 3 maart 2031, nrs. 2031Z00001 en 2031Z00002, deel ik u mede dat de vragen van het lid Vosmaer (PVX) over het wad worden beantwoord in de bijlage.\n\nDe minister van Veren en Bruggen,\n\nO. Oeverling\n\nVraag 1\nKent u dit?\n\nAntwoord op vraag 1\nJa.\n';
  const { document, reply, subject, askers, reading } = read(text);
  assert.deepEqual(
    [document.kind, document.case, reply?.dated, subject],
    ['answer-letter', '2031Z00001', '2031-05-07', 'het wad'],
  );
  assert.deepEqual(
    [askers, reply?.by],
    [[{ name: 'Vosmaer', party: 'PVX' }], [{ role: 'minister', name: 'O. Oeverling', portfolio: 'Veren en Bruggen' }]],
  );
  assert.match(reading.remarks.find(({ code }) => code === 'several-sets')?.message ?? '', /2031Z00002/);
});

for (const [name, text, said] of [
  [
    'an announcement of an oral question',
    `2031Z00001\nMondelinge ${asked[0]!.toLowerCase()}${asked.slice(1)}`,
    /oral question/,
  ],
  [
    "a committee's list of questions",
    'Lijst van vragen en antwoorden over het wad\n\n1\nWat is het wad?\n',
    /committee/,
  ],
  [
    'a report of a written consultation',
    'Verslag van een schriftelijk overleg\nVastgesteld 3 maart 2031\n',
    /written consultation/,
  ],
  ['a report of a debate', 'Handelingen 2030-2031, nr. 50\nDe voorzitter: ik open de vergadering.\n', /debate/],
  ['a bill', 'Voorstel van wet\nWij Willem-Alexander\n', /bill/],
] as const) {
  test(`${name} is recognised as no written question, and its text is kept`, () => {
    const { document, reading } = read(text);
    assert.equal(document.kind, 'unknown');
    assert.match(reading.remarks.find(({ code }) => code === 'not-a-written-question')?.message ?? '', said);
    assert.equal(reading.coverage, 1);
  });
}

test('a question that is answered in parts is answered, and keeps its number', () => {
  const text = `${asked}${replied}\nVraag 1\na. Kent u dit?\nb. Wat vindt u ervan?\nAntwoord 1a\nJa.\nAntwoord 1b\nNiets.\n`;
  assert.deepEqual(pairs(text), [['1'], ['1a', '1b']]);
  assert.equal(read(text).questions[0]?.text, 'a. Kent u dit?\nb. Wat vindt u ervan?');
  assert.deepEqual(codes(text), []);
});

test('an attachment below the last answer is no part of it; a sentence about one is', () => {
  const text = `${asked}${replied}\nVraag 1\nKent u dit?\nAntwoord 1\nJa.\nBijlage 2 bevat de cijfers.\n\nBijlage 1: de veren\nHet veer van Zandoog.\n`;
  const { answers, other } = read(text);
  assert.equal(answers[0]?.text, 'Ja. Bijlage 2 bevat de cijfers.');
  assert.deepEqual(other, [{ kind: 'attachment', text: 'Bijlage 1: de veren Het veer van Zandoog.' }]);
});

test('notes may be called by raised signs, and stand above an explanation', () => {
  const text = `${asked}\nVraag 1\nKent u het bericht¹ over CO2 in 2023²?\n\n¹ De Courant, 1 maart.\n² De Bode.\n\nToelichting:\nDeze vragen volgen op andere.\n`;
  const { questions, notes, other } = read(text);
  assert.deepEqual([questions[0]?.text, questions[0]?.notes], ['Kent u het bericht over CO2 in 2023?', ['¹', '²']]);
  assert.deepEqual(
    notes.map(({ mark, text }) => `${mark} ${text}`),
    ['¹ De Courant, 1 maart.', '² De Bode.'],
  );
  assert.deepEqual(other, [{ kind: 'explanation', text: 'Deze vragen volgen op andere.' }]);
});

test('a soft hyphen within a line is a hyphen of the layout, and a heading is read as it was meant', () => {
  const text = `${asked}${replied}\nV raag 1\nKent u de be\u00adleids\u00adregel?\nAntwoord l\nJa.\n`;
  const { questions, answers, roles, reading } = read(text);
  assert.deepEqual([questions[0]?.text, answers[0]?.to], ['Kent u de beleidsregel?', ['1']]);
  assert.equal(roles?.filter(({ role }) => role === 'hyphen').length, 2);
  assert.equal(reading.coverage, 1);
});

test("the lines of a letter are no header sentence, though a line begins with 'vragen van'", () => {
  const text = `Geachte voorzitter,\n\nHierbij zend ik u de antwoorden op de\nvragen van de Kamerleden Vosmaer (PVX) en Te Winkel (De Brug) over het wad (2031Z00001).\n\nDe minister van Veren,\n\nR. Oeverling\nPagina 1 van 2\n\nVraag 1\nKent u dit?\n\nAntwoord vraag 1\nJa.\n`;
  const { document, askers, reading } = read(text);
  assert.deepEqual([document.kind, askers.length, reading.coverage], ['answer-letter', 2, 1]);
});

test('what a site prints above the header sentence is kept as a heading', () => {
  const title = 'Antwoord schriftelijke vragen : Antwoord op vragen van het lid Vosmaer over het wad';
  const { other, reading } = read(`${title}\n${asked}${replied}\nVraag 1\nKent u dit?\nAntwoord 1\nJa.\n`);
  assert.deepEqual([other, reading.coverage], [[{ kind: 'heading', text: title }], 1]);
});

test('the session year of a paper is its own, not that of one it refers to', () => {
  const see = `${asked}${replied.trim()} Zie ook Aanhangsel Handelingen, vergaderjaar 2029–2030, nr. 12.\n\nVraag 1\nKent u dit?\nAntwoord 1\nJa.\n`;
  assert.equal(read(see).document.sessionYear, undefined);
  assert.equal(read(`Vergaderjaar 2030–2031 Aanhangsel van de Handelingen\n${see}`).document.sessionYear, '2030-2031');
});

test('a number with no sign behind it heads a question where all so headed ask something', () => {
  const text = `${asked}\n1 Kent u dit?\n\n2 Wat gaat u doen in de komende\n12 maanden?\n`;
  assert.deepEqual(
    read(text).questions.map(({ numbers, text }) => `${numbers}: ${text}`),
    ['1: Kent u dit?', '2: Wat gaat u doen in de komende 12 maanden?'],
  );
});

test('a heading may stand before its question on one line', () => {
  assert.deepEqual(pairs(`${asked}\nVraag 1 Kent u dit?\n\nVraag 2 En dat?\n`), [['1', '2'], []]);
});

test('a list in an answer ends where the next question begins, though its number would go on', () => {
  const text = `${asked}${replied}\n1.\nKent u dit?\nAntwoord:\nJa.\n2.\nEn dat?\nAntwoord:\nNee, want:\n1. de eb;\n2. de vloed.\n3.\nWaarom?\nAntwoord:\nDaarom.\n`;
  assert.deepEqual(pairs(text), [
    ['1', '2', '3'],
    ['1', '2', '3'],
  ]);
});

test("notes may be called as Markdown has it: '[^1]'", () => {
  const { questions, notes } = read(`${asked}\nVraag 1\nKent u dit?[^1]\n\n[^1]: De Courant.\n`);
  assert.deepEqual([questions[0]?.text, notes[0]?.text], ['Kent u dit?', 'De Courant.']);
});

test('bare numbers may head several questions at once', () => {
  const text = `${asked}${replied}\n1.\nKent u dit?\n\n2, 3 en 4.\nEn dat?\n\nAntwoord 1\nJa.\n\nAntwoord 2, 3 en 4\nNee.\n`;
  assert.deepEqual(pairs(text), [
    ['1', '2,3,4'],
    ['1', '2,3,4'],
  ]);
});

test('a notice that prints every question may say below the last one, without a heading, that the answers are late', () => {
  const notice = replied.replace('Antwoord', 'Mededeling');
  const text = `${asked}${notice}\nVraag 1\nKent u dit?\n\nVraag 2\nWat vindt u daarvan?\n\nUw vragen kunnen niet binnen de termijn worden beantwoord.\n`;
  const { document, questions, answers, noticeText } = read(text);
  assert.deepEqual([document.kind, answers], ['delay-notice', []]);
  assert.equal(questions[1]?.text, 'Wat vindt u daarvan?');
  assert.equal(noticeText, 'Uw vragen kunnen niet binnen de termijn worden beantwoord.');
});
