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
const found = (query: string): string[] =>
  search(store, query, { limit: 9, offset: 0 }).results.map(({ record }) => record.id.slice(3));

test('search() finds other forms, parts of compounds, synonyms, and names without their dots (B8)', () => {
  for (const query of ['vraag', 'munitie', 'clusterbommen', 'Oekraine', 'Oekraïne']) {
    assert.ok(found(query).includes('seed'), query);
    assert.ok(!found(query).includes('other'), query);
  }
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
