/** How a paper is laid out, by a typesetter or an extractor, changes nothing of what is read. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readManuscript } from '../../manuscript/kind.ts';
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
