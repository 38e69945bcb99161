/** A quotation is checked against papers that our own reader read. */

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { importFiles } from '../src/intake/import.ts';
import { listFiles } from '../src/intake/source.ts';
import { readText } from '../src/manuscript/text.ts';
import { readDocument } from '../src/parliaments/read.ts';
import { openStore } from '../src/store/open.ts';
import { partsOf, placeOf } from '../src/store/parts.ts';
import { checkQuote } from '../src/store/quote.ts';
import { latestRecords } from '../src/store/records.ts';
import { takeDocument } from '../src/store/take.ts';

const corpus = process.env.ANSWERABLE_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus');
const absent = existsSync(corpus) ? false : `the corpus is absent: ${corpus}`;

const paper = `Vragen van het lid Vosmaer (PVX) aan de Minister van Veren en Bruggen over de veerdienst
naar Zandoog (ingezonden 1 september 2031).
Antwoord van Minister Oeverling (Veren en Bruggen) (ontvangen 20 september 2031).

Vraag 1
Vaart het veer ook in septem-
ber?1 En kent u het «rooster van
de kust»?

Antwoord 1
Ja. Het veer vaart het hele jaar – ook in de winter – zolang de
haven open is. Dat blijft zo.

1 De Veerbode, 30 augustus 2031, «Veer vaart niet meer».

ah-tk-20312032-7
ISSN 0921 - 7398
’s-Gravenhage 2031 Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel 1
`;
const store = openStore(':memory:');
takeDocument(store, {
  name: 'ah.txt',
  bytes: Buffer.from(paper),
  text: paper,
  reading: readDocument(readText(paper)),
  sameSet: [],
});
const check = (quote: string, record?: string) => checkQuote(store, quote, record);

test('checkQuote() finds words that stand in an answer, and where they stand in its source', () => {
  const { verdict, found } = check('zolang de haven open is');
  assert.equal(verdict, 'exact');
  assert.deepEqual(found[0]!.part, { kind: 'answer', numbers: ['1'] });
  const { start, end } = found[0]!.place!;
  assert.equal(paper.slice(start, end), 'zolang de\nhaven open is');
  assert.equal(found[0]!.publication, 'ah-tk-20312032-7');
});

test('checkQuote() finds a word that is broken over lines, with a note mark after it', () => {
  const { verdict, found } = check('het veer ook in september? En kent');
  assert.equal(verdict, 'exact');
  const { start, end } = found[0]!.place!;
  assert.equal(paper.slice(start, end), 'het veer ook in septem-\nber?1 En kent');
});

test('checkQuote() says that only white space, capitals, quotation marks or dashes differ, and gives the official words', () => {
  const { verdict, found } = check('het  "Rooster van\nde kust"');
  assert.equal(verdict, 'same-words');
  assert.equal(found[0]!.text, 'het «rooster van de kust»');
  assert.equal(check('vaart het hele jaar - ook in de winter').verdict, 'same-words');
});

test('checkQuote() passes over what is left out, but not over what was turned around', () => {
  assert.equal(check('Het veer vaart […] zolang de haven open is').verdict, 'exact');
  assert.equal(check('Dat blijft zo … Het veer vaart het hele jaar').verdict, 'not-found');
});

test('checkQuote() takes no part of a word for the word', () => {
  assert.notEqual(check('aart het hele jaar').verdict, 'exact');
  assert.notEqual(check('zolang de haven op').verdict, 'exact');
  assert.notEqual(check('ZOLANG DE HAVEN OP').verdict, 'same-words');
  assert.equal(check('jaar […] haven').verdict, 'exact');
});

test('checkQuote() looks past the marks that a quotation stands between', () => {
  assert.equal(check(' “zolang de haven open is” ').verdict, 'exact');
  assert.equal(check('"Het veer vaart"').verdict, 'exact');
  assert.equal(check('«rooster van de kust»').verdict, 'exact');
});

test('checkQuote() shows what differs where a word was changed', () => {
  const { verdict, found } = check('Het veer vaart nooit het hele jaar – ook in de winter');
  assert.equal(verdict, 'near');
  const differing = found[0]!
    .differences!.filter((each) => each.in !== 'both')
    .map((each) => `${each.in} ${each.text.trim()}`);
  assert.ok(differing.includes('quoted nooit'), differing.join());
});

const differing = (quote: string) =>
  check(quote)
    .found[0]!.differences!.filter((each) => each.in !== 'both')
    .map((each) => `${each.in} ${each.text.trim()}`);

test('checkQuote() shows nothing as different but what is: a word left out, put in, or another at the end', () => {
  assert.deepEqual(differing('Het vaart het hele jaar – ook in de winter'), ['official veer']);
  assert.deepEqual(differing('het hele jaar – ook in de koude winter – zolang'), ['quoted koude']);
  assert.deepEqual(differing('veer vaart het hele jaar – ook in de zomer'), ['official winter', 'quoted zomer']);
  assert.equal(
    check('Het vaart het hele jaar – ook in de winter').found[0]!.text,
    'Het veer vaart het hele jaar – ook in de winter',
  );
});

test('checkQuote() shows what differs also where words were left out, and takes no pieces in another order', () => {
  const left = 'Het veer vaart […] zolang de haven dicht is';
  assert.equal(check(left).verdict, 'near');
  assert.deepEqual(differing(left), ['official open', 'quoted dicht']);
  const { text, differences } = check(left).found[0]!;
  assert.equal(text, 'Het veer vaart het hele jaar – ook in de winter – zolang de haven open is');
  assert.ok(differences!.some((each) => each.in === 'both' && each.text === ' […] '));
  assert.equal(check('zolang de haven dicht is […] Het veer vaart').verdict, 'not-found');
});

test('checkQuote() shows the one wrong word of a short piece beside what was left out', () => {
  assert.deepEqual(differing('Het veer vaart […] ook in de zomer'), ['official winter', 'quoted zomer']);
  assert.deepEqual(differing('Het veer vaart het hele jaar […] haven dicht'), ['official open', 'quoted dicht']);
  assert.equal(check('Het veer […] koopt een zeppelin voor de eilanden').verdict, 'not-found');
  assert.equal(check('veer […] koopt nooit').verdict, 'not-found', 'four words are near to too much');
});

test('checkQuote() does not find what nobody said, nor in another record', () => {
  assert.deepEqual(check('De minister treedt vandaag af om het veer'), { verdict: 'not-found', found: [] });
  assert.equal(check('zolang de haven open is', 'ah-tk-20312032-7').verdict, 'exact');
  assert.throws(() => check('zolang de haven open is', 'ah-tk-20312032-8'), { code: 'record-not-found' });
  assert.throws(() => check('– …'), { code: 'bad-query' });
});

test('every part of the corpus stands in its source letter for letter, and is found when it is quoted', {
  skip: absent,
}, async () => {
  const real = openStore(':memory:');
  for await (const { path, state } of importFiles(real, listFiles([join(corpus, 'nl/pdf'), join(corpus, 'nl/text')]))) {
    assert.equal(state, 'new', path);
  }
  let parts = 0;
  for (const { id } of latestRecords(real, 100)) {
    for (const part of partsOf(real, id)) {
      const { start, end } = placeOf(part, { start: 0, end: part.text.length })!;
      const source = part.source.text.slice(start, end).replace(/\s/g, '');
      assert.ok(source.startsWith(part.text.slice(0, 12).replace(/\s/g, '')), `${id} ${part.field}`);
      const opening = /^.{0,200}(?![\p{L}\p{N}])/su.exec(part.text)![0];
      assert.equal(checkQuote(real, opening, id).verdict, 'exact', opening);
      parts++;
    }
  }
  assert.ok(parts > 300, `only ${parts} parts`);
  const famous = 'Nederland heeft zich daaraan gecommitteerd en ontmoedigt de levering van clustermunitie.';
  const [found] = checkQuote(real, famous).found;
  assert.deepEqual([found?.publication, found?.part.kind, found?.part.numbers], ['ah-tk-20232024-16', 'answer', ['4']]);
  real.close();
});
