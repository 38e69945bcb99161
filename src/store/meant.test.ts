import assert from 'node:assert/strict';
import { test } from 'node:test';
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
take('boete', 'Waarom kost dit schippers € 3.000 aan boetes?');
take('boten', 'Waarom liggen er 3000 boten, en kost dat euro’s?');
take('dok', 'Kost het dok 3,5 miljoen euro?');
take('dok-kort', 'Kost het dok € 3,5 mln?');
take('dok-lang', 'Kost het dok € 3.500.000,00?');
take('korting', 'Is de korting van 10% ingegaan?');
take('procent', 'Is tien procent van de veren uit de vaart?');
take('tien', 'Zijn er 10 veren?');
take('eu', 'Geldt de EU-richtlijn voor veren?');
take('europees', 'Geldt een Europese richtlijn voor havens?');
take('van-de-eu', 'Geldt voor sluizen een richtlijn van de Europese Unie?');
take('artikel', 'Geldt artikel 8 van de Havenwet?');
take('apart', 'Gelden de artikelen 4, 6 en, voor kaden, 8 van de Havenwet?');
take('wet', 'Valt dit onder de Wet open overheid?');
take('woo', 'Is er een Woo-verzoek gedaan?');
take('kamer', 'Is de Tweede Kamer ingelicht?');
take('vlucht', 'Is er nieuws over vlucht ZH17?');
take('q', 'Is de q-koorts voorbij?');
take('uitspraak', 'Kent u de uitspraak ECLI:NL:ZZ:2031:77 van het Zeegerecht?');

const found = (query: string): string[] =>
  search(store, query, { limit: 9, offset: 0 }).results.map(({ record }) => record.id.slice(3));
const foundSorted = (query: string): string[] => found(query).sort();
const marked = (query: string, id: string): string[] =>
  search(store, query, { limit: 9, offset: 0 })
    .results.filter(({ record }) => record.id === `xx/${id}`)
    .flatMap(({ pairs }) => pairs[0]!.question.filter(({ hit }) => hit).map(({ text }) => text));

test('search() finds an amount in every way that it is written, no other, and marks all of it', () => {
  for (const query of ['3000 euro', '€ 3.000', '€3000', '3.000 euro', 'EUR 3.000', '€ 3.000,00'])
    assert.deepEqual(foundSorted(query), ['boete'], query);
  assert.deepEqual(marked('3000 euro', 'boete'), ['€ 3.000']);
  for (const query of ['3,5 miljoen euro', '€ 3,5 mln', '€ 3.500.000', '3500000', '3,5 miljoen'])
    assert.deepEqual(foundSorted(query), ['dok', 'dok-kort', 'dok-lang'], query);
  assert.deepEqual(marked('€ 3.500.000', 'dok'), ['3,5 miljoen euro']);
  assert.deepEqual(foundSorted('3000'), ['boete', 'boten']);
});

test('search() finds a percentage by its sign and by its word, and no other number', () => {
  for (const query of ['10%', '10 %', '10 procent', 'tien procent'])
    assert.deepEqual(foundSorted(query), ['korting', 'procent'], query);
  assert.deepEqual(marked('10 procent', 'korting'), ['10%']);
  assert.deepEqual(marked('10%', 'procent'), ['tien procent']);
  assert.deepEqual(foundSorted('procent'), ['korting', 'procent']);
  assert.deepEqual(foundSorted('"10%"'), ['korting']);
});

test('search() finds what begins with an abbreviation by its adjective, and said apart', () => {
  for (const query of ['EU-richtlijn', 'EU richtlijn', 'Europese richtlijn'])
    assert.deepEqual(foundSorted(query), ['eu', 'europees', 'van-de-eu'], query);
  assert.deepEqual(foundSorted('richtlijn van de EU'), ['eu', 'van-de-eu']);
  assert.deepEqual(marked('EU-richtlijn', 'europees'), ['Europese richtlijn']);
  assert.deepEqual(marked('EU-richtlijn', 'van-de-eu'), ['richtlijn', 'Europese Unie']);
});

test('search() puts a number right behind its word before one that stands elsewhere', () => {
  for (const query of ['artikel 8', 'art. 8 Havenwet']) assert.deepEqual(found(query), ['artikel', 'apart'], query);
});

test('search() finds letters and digits typed apart, and a letter before a hyphen typed without it', () => {
  assert.deepEqual(found('zh 17'), ['vlucht']);
  assert.deepEqual(marked('zh 17', 'vlucht'), ['ZH17']);
  assert.deepEqual(found('qkoorts'), ['q']);
});

test('search() knows what is written short: ordinals, laws, articles', () => {
  assert.deepEqual(found('2e kamer'), ['kamer']);
  assert.deepEqual(foundSorted('Woo'), ['wet', 'woo']);
  assert.deepEqual(foundSorted('wet open overheid'), ['wet', 'woo']);
});

test('search() takes the number of a judgment for words, and a headline too', () => {
  assert.deepEqual(found('ECLI:NL:ZZ:2031:77'), ['uitspraak']);
  assert.deepEqual(marked('ecli:nl:zz:2031:77', 'uitspraak'), ['ECLI:NL:ZZ:2031:77']);
  assert.deepEqual(found('ECLI:NL:ZZ:2031:78'), []);
  assert.deepEqual(found('Uitspraak: Zeegerecht'), ['uitspraak']);
  assert.throws(() => found('Uitspraak:Zeegerecht'), /no field "Uitspraak"/);
});
