/** Letters as the ministries write them, each in its own manner; printed lines are broken as a page breaks them. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../manuscript/text.ts';
import { readAanhangsel } from './read.ts';

const read = (text: string) => readAanhangsel(readText(text), 'x.txt');
const head =
  '> Retouradres Postbus 1 2500 EB Den Haag\nAan de Voorzitter van de Tweede Kamer\n\nDatum 19 september 2031\nBijlage(n)\n1\n\n';
const pairs = (text: string) => {
  const { questions, answers } = read(text);
  return [questions.map(({ numbers, text }) => `${numbers}: ${text}`), answers.map(({ to, text }) => `${to}: ${text}`)];
};

for (const [name, text, expected] of [
  [
    'the day after the sentence, and the signature over two lines',
    'Geachte voorzitter,\n\nHierbij bied ik u de beantwoording aan van de schriftelijke vragen gesteld door\nhet lid Vosmaer (PVX) over het wad. Deze vragen werden ingezonden op 31 augustus\n2031 met kenmerk 2031Z14476.\n\nHoogachtend,\n\nde minister van Volksgezondheid,\nWelzijn en Sport,\n\nHugo Oeverling\n\nVraag 1\nKent u dit?\n\nAntwoord\nJa.\n',
    ['minister: Hugo Oeverling: Volksgezondheid, Welzijn en Sport'],
  ],
  [
    'the name above the office, and bare numbers',
    'Geachte Voorzitter,\n\nHierbij stuur ik u de antwoorden op de vragen van het lid Vosmaer (PVX) over het\nwad (kenmerk 2031Z14476, ingezonden 31 augustus 2031).\n\nFemke Oeverling\nMinister van Wadden, Veren en Natuur\n\n1\nKent u dit?\n\nAntwoord\nJa.\n',
    ['minister: Femke Oeverling: Wadden, Veren en Natuur'],
  ],
  [
    'two who sign beside each other',
    'Geachte voorzitter,\n\nHierbij ontvangt u onze antwoorden op de vragen van het lid Vosmaer (PVX) over het wad (2031Z14476), die ons op 31 augustus 2031 zijn toegezonden.\n\nDe minister van Veren,\t\tDe staatssecretaris van Bruggen,\n\n\nRuben Oeverling\t\tCaspar Zandbergen\n\nVraag 1\nKent u dit?\n\nAntwoord 1\nJa.\n',
    ['minister: Ruben Oeverling: Veren', 'state-secretary: Caspar Zandbergen: Bruggen'],
  ],
  [
    'an office in capitals, a title in front of the name, and no heading above an answer',
    'Hierbij ontvangt u de antwoorden op de vragen van het lid Vosmaer (PVX) over het wad\n(ingezonden 31 augustus 2031 met kenmerk 2031Z14476).\n\nHoogachtend,\n\nDE MINISTER VAN VEREN\n\ndrs. R.P. Oeverling\n\nAntwoorden op de vragen van het lid Vosmaer (PVX) over het wad\n\n1\nKent u dit?\nJa.\n',
    ['minister: drs. R.P. Oeverling: VEREN'],
  ],
  [
    'the official header sentence under the signature',
    'Hierbij bied ik u de antwoorden aan op de vragen van het lid Vosmaer (PVX) over het wad.\n\nDe minister van Veren,\n\nH.M. Oeverling\n\n2031Z14476\n\nVragen van het lid Vosmaer (PVX) aan de minister van Veren over het wad (ingezonden 31 augustus 2031).\n\nVraag 1\nKent u dit?\n\nAntwoord op vraag 1\nJa.\n',
    ['minister: H.M. Oeverling: Veren'],
  ],
] as const) {
  test(`a letter is read whole with ${name}`, () => {
    const { document, subject, askers, submitted, reply, reading } = read(head + text);
    assert.deepEqual(
      [document.kind, document.case, subject, submitted],
      ['answer-letter', '2031Z14476', 'het wad', '2031-08-31'],
    );
    assert.deepEqual(askers, [{ name: 'Vosmaer', party: 'PVX' }]);
    assert.deepEqual(
      reply?.by.map(({ role, name, portfolio }) => `${role}: ${name}: ${portfolio}`),
      expected,
    );
    assert.equal(reply?.dated, '2031-09-19');
    assert.deepEqual(pairs(head + text), [['1: Kent u dit?'], ['1: Ja.']]);
    assert.equal(reading.coverage, 1);
  });
}

test('a letter without headings: what follows the question marks is the answer, also under two numbers', () => {
  const text = `${head}Hierbij zend ik u de antwoorden op de vragen van het lid Vosmaer (PVX) over het wad.\n\nDe minister van Veren,\n\nR. Oeverling\n\n1. Kent u dit?\n\nJa.\n\n2. Is het waar? Zo ja,\nsinds wanneer?\n\nNee. Toch niet.\n\nVroeger wel.\n\n3 en 4\nWat kost het? Wie betaalt?\nNiets.\n`;
  assert.deepEqual(pairs(text), [
    ['1: Kent u dit?', '2: Is het waar? Zo ja, sinds wanneer?', '3,4: Wat kost het? Wie betaalt?'],
    ['1: Ja.', '2: Nee. Toch niet.\nVroeger wel.', '3,4: Niets.'],
  ]);
});

test('for whom a minister replies too may stand in the sentence that offers the answers', () => {
  const text = `${head}Hierbij zend ik u, mede namens de minister van Bruggen, Sluizen en Dijken, de antwoorden op de vragen van het lid Vosmaer (PVX) over het wad.\n\nDe minister van Veren,\n\nR. Oeverling\n\nVraag 1\nKent u dit?\n\nAntwoord 1\nJa.\n`;
  assert.deepEqual(
    read(text).reply?.onBehalfOf.map(({ portfolio }) => portfolio),
    ['Bruggen, Sluizen en Dijken'],
  );
});

for (const words of [
  'Hierbij deel ik u mee dat de schriftelijke vragen van het lid Vosmaer (PVX), van uw Kamer aan de minister van\nVeren over het wad (ingezonden 31 augustus 2031) niet binnen de gebruikelijke termijn kunnen worden beantwoord.',
  'Op 31 augustus 2031 heeft het lid Vosmaer (PVX) schriftelijke vragen gesteld aan de minister van Veren over het wad.\nDe vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.',
]) {
  test(`a letter that says that the answers are late is a notice of delay: ${words.slice(0, 20)}…`, () => {
    const read_ = read(`${head}Geachte voorzitter,\n\n${words}\n\nDe minister van Veren,\n\nR. Oeverling\n`);
    assert.deepEqual(
      [read_.document.kind, read_.subject, read_.submitted, read_.addressees[0]?.portfolio, read_.reply?.by[0]?.name],
      ['delay-notice', 'het wad', '2031-08-31', 'Veren', 'R. Oeverling'],
    );
    assert.equal(read_.noticeText, words.replace('\n', ' '));
    assert.deepEqual(read_.reading.remarks, []);
  });
}

test('a notice that is not typeset tells in its first sentence what was asked', () => {
  const { subject, askers, addressees } = read(
    'AH 615\n2031Z17538\nMededeling van staatssecretaris Oeverling (Veren) (ontvangen 20 november 2031)\n\nOp 6 november jl. hebben de leden Vosmaer en Te Winkel (beiden PVX) schriftelijke vragen gesteld aan de minister van Veren over het wad.\n\nDe vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.\n',
  );
  assert.deepEqual([subject, askers.length, addressees[0]?.portfolio], ['het wad', 2, 'Veren']);
});

test('a letter about another delay than that of its answers is no notice of delay', () => {
  const { document } = read(
    `${head}Hierbij zend ik u de antwoorden op de vragen van het lid Vosmaer (PVX) over uitstel van betaling en niet tijdig varen.\n\nDe minister van Veren,\n\nR. Oeverling\n`,
  );
  assert.equal(document.kind, 'unknown');
});
