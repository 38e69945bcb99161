/** How a paper is laid out, by a typesetter or an extractor, changes nothing of what is read. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readManuscript } from '../../manuscript/kind.ts';
import type { Manuscript } from '../../manuscript/manuscript.ts';
import type { Reading } from '../../record/reading.ts';
import { readAanhangsel } from './read.ts';

const folder = join(import.meta.dirname, '../../../examples/papers');
const papers = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const read = async (text: string, name = 'x.txt') => readAanhangsel(await readManuscript(Buffer.from(text)), name);

/** What was read, without white space. */
function gist({ document, subject = '', askers, addressees, submitted, reply, questions, answers, notes }: Reading) {
  const bare = (text: string): string => text.replace(/\s+/g, '');
  const { kind, case: number } = document;
  return {
    head: [kind, number, bare(subject), submitted, reply?.received, reply?.by.map(({ name }) => name)],
    who: [...askers.map(({ name, party }) => `${name} ${party}`), ...addressees.map(({ portfolio }) => portfolio)],
    questions: questions.map(({ numbers, text }) => [...numbers, bare(text)]),
    answers: answers.map(({ to, text }) => [...to, bare(text)]),
    notes: notes.map(({ mark, text }) => [mark, bare(text)]),
  };
}

const layouts: Record<string, (text: string) => string> = {
  'with spaces that do not break': (text) => text.replaceAll(' ', '\u00a0'),
  'with thin spaces here and there': (text) => text.replace(/ /g, (_, at: number) => (at % 5 === 0 ? '\u2009' : ' ')),
  'with line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'with spaces behind every line': (text) => text.replaceAll('\n', '   \n'),
  indented: (text) => text.replace(/^(?=.)/gm, '    '),
  'with a blank line after every line': (text) => text.replaceAll('\n', '\n\n'),
  'with headings in bold, as Markdown has them': (text) =>
    text.replace(/^((?:Vraag|Antwoord) \d+(?:(?:, | en | t\/m )\d+)*)$/gm, '**$1**'),
};

for (const [how, laid] of Object.entries(layouts)) {
  test(`readAanhangsel() reads the same of a paper ${how}`, async () => {
    assert.ok(papers.length > 3);
    for (const name of papers) {
      const text = readFileSync(join(folder, name), 'utf8');
      assert.deepEqual(gist(await read(laid(text), name)), gist(await read(text, name)), name);
    }
  });
}

const unprinted = `2031Z00007

(ingezonden 3 maart 2031)

Vragen van de leden Vosmaer (PVX), Oeverling (De Brug) en Te Winkel (PVX) aan
de minister van Veren en Bruggen over het bericht dat het veer bij Zandoge al
een maand niet vaart.

1. Kent u het bericht dat het veer bij Zandoge door het lage water al een maand
niet vaart, en wat vindt u daarvan?

2. Wanneer vaart het weer volgens de dienstregeling die met de gemeente is
afgesproken, en wie betaalt de omweg?
`;

test('readAanhangsel() reads questions that are not printed yet where an extractor wrapped their lines', async () => {
  const { subject, askers, questions } = await read(unprinted);
  assert.equal(subject, 'het bericht dat het veer bij Zandoge al een maand niet vaart');
  assert.deepEqual(
    askers.map(({ name }) => name),
    ['Vosmaer', 'Oeverling', 'Te Winkel'],
  );
  assert.deepEqual(
    questions.map(({ numbers, text }) => `${numbers} ${text.slice(-9)}`),
    ['1  daarvan?', '2 de omweg?'],
  );
});

test('readAanhangsel() reads a wrapped header that ends with its sentence, where no blank line follows', async () => {
  const { subject, questions } = await read(unprinted.replaceAll(/\n\n(?!Vragen van|\()/g, '\n'));
  assert.equal(subject, 'het bericht dat het veer bij Zandoge al een maand niet vaart');
  assert.equal(questions.length, 2);
});

test('readAanhangsel() finds a page foot that is glued to the next line, also where the line is indented', async () => {
  const foot = '    Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel 1Antwoord 1\n    Ja.\n';
  const { questions, answers } = await read(
    `Vragen van het lid Vosmaer (PVX) aan de Minister van Defensie over het wad (ingezonden 3 maart 2031).\n\n    Vraag 1\n    Kent u dit?\n${foot}`,
  );
  assert.deepEqual([questions[0]?.text, answers[0]?.text], ['Kent u dit?', 'Ja.']);
});

test('readManuscript() takes the signs of emphasis away that begins on one line and ends on the next', async () => {
  const { text } = await readManuscript(
    Buffer.from(
      '# Vragen\n\n**Vraag 1**\n\nKent u _het bericht\ndat het_ veer **niet\nvaart**, of_niet?\n\n_Een open begin\n\nen geen_ einde.\n',
    ),
  );
  assert.match(text, /Kent u het bericht\ndat het veer niet\nvaart, of_niet\?/);
  assert.match(text, /_Een open begin\n\nen geen_ einde/);
});

const letter = (pages: readonly string[]): string =>
  pages
    .map((page, i) =>
      i === 0 ? page : `Directie Vaarwegen\nen Veren\nDatum\n20 maart 2031\nOns kenmerk\n2031-77\n\n${page}`,
    )
    .join('\f');
const opening = `In antwoord op uw brief van 3 maart 2031, nr. 2031Z00007, deel ik u mede dat de vragen van het lid Vosmaer (PVX)
aan de Minister van Veren over het wad worden beantwoord zoals aangegeven in de bijlage.

De Minister van Veren,
A. Oeverling
`;

test('readAanhangsel() knows the column beside a letter, which an extractor puts in the middle of the text', async () => {
  const { questions, answers } = await read(
    letter([
      opening,
      'Vraag 1\nVaart het veer nog naar de overkant, en',
      'hoe vaak?\n\nAntwoord 1\nJa, maar niet op',
      'zondag.\n',
    ]),
  );
  assert.equal(questions[0]?.text, 'Vaart het veer nog naar de overkant, en hoe vaak?');
  assert.equal(answers[0]?.text, 'Ja, maar niet op zondag.');
});

test('readAanhangsel() keeps what stands once under such a label: it may be of the text', async () => {
  const { answers } = await read(`${opening}\fVraag 1\nWanneer?\nAntwoord 1\nDatum\n20 maart 2031\n`);
  assert.match(answers[0]!.text, /Datum 20 maart 2031/);
});

test('readAanhangsel() reads notes of two kinds, typed ones at the end and those of the page or of Word', async () => {
  const typed = '1. De Veerpont, 1 maart 2031\n2. De Veerpont, 2 maart 2031\n';
  const asks = 'Vraag 1\nKent u het bericht? 1)\n\nVraag 2\nEn dat? 2)\n\nAntwoord 1\nJa.\n\nAntwoord 2\n';
  for (const [call, note, mark] of [
    ['Zie de brief.1 Meer is er niet.', '1 Kamerstuk 99 123, nr. 4.\n', '1'],
    ['Zie de brief.[1] Meer is er niet.', '\n[1] Kamerstuk 99 123, nr. 4.\n', '[1]'],
  ] as const) {
    const { answers, notes } = await read(`${opening}\n${asks}${call}\n\n${typed}${note}`);
    assert.deepEqual(
      notes.map(({ mark, text }) => [mark, text]),
      [
        ['1)', 'De Veerpont, 1 maart 2031'],
        ['2)', 'De Veerpont, 2 maart 2031'],
        [mark, 'Kamerstuk 99 123, nr. 4.'],
      ],
    );
    assert.equal(answers[1]?.text, 'Zie de brief. Meer is er niet.');
  }
});

test('readAanhangsel() takes no list of an answer for notes where the text does not call every item', async () => {
  const { answers, notes } = await read(
    `${opening}\nVraag 1\nWaarom? 1)\n\nAntwoord 1\nOm twee redenen:\n1. de eb;\n2. de vloed.\n`,
  );
  assert.deepEqual(notes, []);
  assert.match(answers[0]!.text, /2\. de vloed\./);
});

test('readAanhangsel() gives each of several questions its own where an extractor glued the end of a line to the next', async () => {
  const asked =
    'Vragen van het lid Vosmaer (PVX) aan de Minister van Defensie over het wad (ingezonden 3 maart 2031).\n\n';
  const body =
    'Vraag 1, 2 en 3\nVaart het veer nog, en zo ja, hoevaak per dag?Wie betaalt de omweg van de bewoners,nu het niet vaart?Is er «een plan»?\nAntwoord 1, 2 en 3\nZie www.veer.example/Wad?Id=Veer en de brief van 1 maart.Meer is er niet (nog).Later wel.\n';
  const { questions, answers } = await read(asked + body);
  assert.deepEqual(
    questions.map(({ numbers, text }) => `${numbers} ${text.slice(0, 10)}`),
    ['1 Vaart het ', '2 Wie betaal', '3 Is er «een'],
  );
  assert.equal(
    answers[0]?.text,
    'Zie www.veer.example/Wad?Id=Veer en de brief van 1 maart. Meer is er niet (nog). Later wel.',
  );
});

test('readAanhangsel() finds a mark that is glued to the sentence behind it', async () => {
  const { answers, notes } = await read(
    'Vragen van het lid Vosmaer (PVX) aan de Minister van Defensie over het wad (ingezonden 3 maart 2031).\n\nVraag 1\nKent u dit?\nAntwoord 1\nDaarover is gesproken.1Meer is er niet.\n1 Kamerstuk 99 123, nr. 4.\n',
  );
  assert.equal(answers[0]?.text, 'Daarover is gesproken.Meer is er niet.');
  assert.deepEqual(
    notes.map(({ mark, text }) => [mark, text]),
    [['1', 'Kamerstuk 99 123, nr. 4.']],
  );
});

test('readAanhangsel() gives each note its line where an extractor put their numbers together above them', async () => {
  const { notes } = await read(
    'Vragen van het lid Vosmaer (PVX) aan de Minister van Defensie over het wad (ingezonden 3 maart 2031).\n\nVraag 1\nKent u het bericht?1\nAntwoord 1\nJa, en de brief.2\n\n1\n2\n\nah-tk-20302031-9\nISSN 0921 - 7398\n\nDe Veerpont, 1 maart 2031\nKamerstuk 99 123, nr. 4.\n\nTweede Kamer, vergaderjaar 2030–2031, Aanhangsel\n\n1\n',
  );
  assert.deepEqual(
    notes.map(({ mark, text }) => [mark, text]),
    [
      ['1', 'De Veerpont, 1 maart 2031'],
      ['2', 'Kamerstuk 99 123, nr. 4.'],
    ],
  );
});

/** A PDF of these pages, whose lines stand 12 points apart and paragraphs twice that. */
function printed(pages: readonly (readonly string[])[]): Manuscript {
  const lines: Manuscript['lines'][number][] = [];
  let text = '';
  pages.forEach((paragraphs, at) => {
    let y = 800;
    for (const paragraph of paragraphs) {
      y -= 12;
      for (const line of paragraph.split('\n')) {
        y -= 12;
        lines.push({ start: text.length, end: text.length + line.length, page: at + 1, size: 10, x: 50, y });
        text += `${line}\n`;
      }
    }
  });
  return { format: 'pdf', text, lines, pages: pages.length };
}

test('readAanhangsel() tells questions without numbers apart by the space between them on the page', () => {
  const { subject, questions } = readAanhangsel(
    printed([
      [
        '2031Z00007',
        '(ingezonden 3 maart 2031)',
        'Vragen van het lid Vosmaer (PVX) aan de minister van Veren over\nhet wad',
        'Kent u het bericht dat het\nveer niet vaart?',
        'Wat vindt u daarvan?',
      ],
      ['Wanneer vaart het weer, en\nwie betaalt?'],
    ]),
    'x.pdf',
  );
  assert.equal(subject, 'het wad');
  assert.deepEqual(
    questions.map(({ text }) => text),
    ['Kent u het bericht dat het veer niet vaart?', 'Wat vindt u daarvan?', 'Wanneer vaart het weer, en wie betaalt?'],
  );
});

test('readManuscript() takes a text whose numbers are escaped for Markdown', async () => {
  const { format, text } = await readManuscript(Buffer.from('1\\. Kent u dit\\~?\n\n2\\. En \\<dat\\>?\n'));
  assert.deepEqual([format, text.trim()], ['markdown', '1. Kent u dit~?\n\n2. En <dat>?']);
});
