import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../language/language.ts';
import type { Reading } from '../record/reading.ts';
import { openStore } from './open.ts';
import { search } from './search.ts';
import { takeDocument } from './take.ts';

const store = openStore(':memory:');
const take = (id: string, question: string) => {
  const reading: Reading = {
    document: { kind: 'answer', parliament: 'xx', id },
    askers: [],
    addressees: [],
    questions: [{ numbers: ['1'], text: question, notes: [] }],
    answers: [{ to: ['1'], text: 'Ja.', notes: [] }],
    notes: [],
    other: [],
    reading: { coverage: 1, unread: [], remarks: [] },
  };
  takeDocument(store, { name: id, bytes: Buffer.from(id), text: id, reading, sameSet: [], language: 'nl' });
};
take('seed', 'Kent u de vragen over de levering van clustermunitie aan Oekraïne door de Zandoogse marine?');
take('plain', 'Waar ligt de munitie van de Zandoogse marine opgeslagen?');
take('other', 'Vaart het veer naar Zandoog?');
take('law', 'Voldoet de vuurtoren aan de wet- en regelgeving, en de GGZ-instelling daarnaast ook?');
const found = (query: string): string[] =>
  search(store, query, { limit: 9, offset: 0 }).results.map(({ record }) => record.id.slice(3));

test('search() finds other forms, parts of compounds, synonyms, and names without their dots (B8)', () => {
  for (const query of ['leveringen', 'munitie', 'clusterbommen', 'Oekraine', 'Oekraïne']) {
    assert.ok(found(query).includes('seed'), query);
    assert.ok(!found(query).includes('other'), query);
  }
  assert.ok(found('vraag').includes('seed'));
});

test('search() puts the word itself before a compound that it is a part of', () => {
  assert.deepEqual(found('munitie'), ['plain', 'seed']);
});

test('stems keep apart words that only look alike, and bring the forms of one word together', () => {
  const { stem } = languages.nl;
  for (const [a, b] of [
    ['overheid', 'over'],
    ['weten', 'wet'],
    ['taal', 'tal'],
    ['plaats', 'plat'],
  ] as const) {
    assert.notEqual(stem(a), stem(b), `${a} ${b}`);
  }
  for (const [a, b] of [
    ['overheden', 'overheid'],
    ['ziektes', 'ziekte'],
    ['wegen', 'weg'],
  ] as const) {
    assert.equal(stem(a), stem(b), `${a} ${b}`);
  }
});

test('search() finds a word that is written only in part, and marks the part', () => {
  assert.deepEqual(found('wetgeving'), ['law']);
  const [result] = search(store, 'wetgeving', { limit: 1, offset: 0 }).results;
  assert.deepEqual(
    result?.pairs[0]?.question.filter(({ hit }) => hit).map(({ text }) => text),
    ['wet'],
  );
  assert.deepEqual(found('"wetgeving en regelgeving"'), ['law']);
});

test('search() finds an abbreviation by what it stands for, and the other way round', () => {
  assert.deepEqual(found('geestelijke gezondheidszorg'), ['law']);
  assert.deepEqual(found('geestelijke gezondheidszorg vuurtorens'), ['law']);
  assert.deepEqual(found('geestelijke vuurtorens'), []);
});

test('search() passes by words that say little, unless they stand in quotation marks or alone', () => {
  assert.deepEqual(found('waar is het veer tegen'), ['other']);
  assert.deepEqual(found('"het veer tegen"'), []);
  assert.deepEqual(found('naar'), ['other']);
  const [result] = search(store, 'het veer', { limit: 1, offset: 0 }).results;
  assert.deepEqual(
    result?.pairs[0]?.question.filter(({ hit }) => hit).map(({ text }) => text),
    ['veer'],
  );
});

take('korea', 'Hoe denkt u over Noord-Korea, over covid-19, de F-35 en een boete van € 3.000 voor een azc?');
take('energy', 'Komt de kernenergie uit Zandoog, en is daar gezinshereniging voor 4000 mensen?');
take('number', 'Kost het 2,5 miljoen, of 25 miljoen?');

test('search() finds a word however it is written: as one, with a hyphen, apart, with points', () => {
  for (const query of [
    'noordkorea',
    'noord-korea',
    'Noord Korea',
    'covid19',
    'COVID-19',
    'F35',
    'a.z.c.',
    '3000',
    '3.000',
  ]) {
    assert.deepEqual(found(query), ['korea'], query);
  }
  for (const query of ['kern energie', 'kern-energie', 'gezin hereniging', '4.000 mensen', '4000']) {
    assert.deepEqual(found(query), ['energy'], query);
  }
  assert.deepEqual(found('2,5'), ['number']);
  assert.deepEqual(found('"kern energie"'), []);
  assert.deepEqual(found('noordvuur'), []);
});

test('search() marks a word as the text writes it', () => {
  const marked = (query: string) =>
    search(store, query, { limit: 1, offset: 0 }).results.flatMap(({ pairs }) =>
      pairs.flatMap(({ question }) => question.filter(({ hit }) => hit).map(({ text }) => text)),
    );
  assert.deepEqual(marked('noordkorea'), ['Noord-Korea']);
  assert.deepEqual(marked('kern energie'), ['kernenergie']);
  assert.deepEqual(marked('3000'), ['3.000']);
});
