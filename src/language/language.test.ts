import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from './language.ts';
import { readTable, wordsIn } from './table.ts';

const { nl, en } = languages;
const sameStem = (...words: string[]) => assert.equal(new Set(words.map(nl.stem)).size, 1, words.join(' '));

test('stem() brings the forms of a Dutch word together', () => {
  sameStem('vraag', 'vragen');
  sameStem('huis', 'huizen');
  sameStem('brief', 'brieven');
  sameStem('bom', 'bommen');
  sameStem('stad', 'steden');
  sameStem('lid', 'leden');
  sameStem('organisatie', 'organisaties');
});

test('parts() takes a compound apart, with and without a linking sound', () => {
  assert.deepEqual(nl.parts('clustermunitie'), ['cluster', 'munitie']);
  assert.deepEqual(nl.parts('kinderopvang'), ['kind', 'opvang']);
  assert.ok(nl.parts('asielzoekerscentrum').includes('asielzoeker'));
  assert.ok(nl.parts('werkloosheidsuitkeringen').includes(nl.stem('uitkering')));
});

test('parts() leaves words whole that only look like compounds', () => {
  for (const word of ['staatssecretaris', 'staatssecretarissen', 'minister', 'vraag', 'kamer', 'handelingen']) {
    assert.deepEqual(nl.parts(word), [], word);
  }
});

test('synonyms() works both ways', () => {
  assert.ok(nl.synonyms(nl.stem('clusterbommen')).some(([one]) => one === 'clustermunitie'));
  assert.ok(nl.synonyms(nl.stem('clustermunitie')).some(([one]) => one === 'clusterbom'));
});

test('English has stems, and no parts', () => {
  assert.equal(en.stem('questions'), en.stem('question'));
  assert.deepEqual(en.parts('housekeeping'), []);
});

test('stem() brings the forms of a verb together, also of a strong one', () => {
  sameStem('lopen', 'loopt', 'liep', 'gelopen');
  sameStem('werken', 'werkt', 'werkte', 'gewerkt');
  sameStem('afspreken', 'afgesproken', 'afspreekt');
  sameStem('betalen', 'betaald', 'betaalt');
  sameStem('besluiten', 'besloten', 'besloot');
  sameStem('verbieden', 'verbod', 'verboden');
});

test('stem() brings the forms of verbs in -eren together, and leaves alone what only looks so', () => {
  sameStem('informeren', 'informeert', 'informeerde', 'geinformeerd', 'geinformeerde', 'geinformeerden');
  sameStem('vaccineren', 'vaccineert', 'gevaccineerd');
  sameStem('creeren', 'creeert', 'gecreeerd');
  sameStem('genereren', 'genereert', 'genereerde', 'gegenereerd');
  for (const [a, b] of [
    ['verkeerd', 'verkeer'],
    ['geweerd', 'geweer'],
    ['geboden', 'gebied'],
  ] as const) {
    assert.notEqual(nl.stem(a), nl.stem(b), `${a} ${b}`);
  }
});

test('stem() brings plurals together that no ending gives', () => {
  sameStem('categorie', 'categorieën'.normalize('NFD').replace(/\p{M}/gu, ''));
  sameStem('museum', 'musea');
  sameStem('auto', 'autos');
  sameStem('oog', 'ogen');
  sameStem('provincie', 'provincies', 'provincien');
  sameStem('kamerlid', 'kamerleden');
  sameStem('ei', 'eieren');
});

test('stem() keeps apart words that only look alike', () => {
  for (const [a, b] of [
    ['boom', 'bom'],
    ['kan', 'kans'],
    ['handelingen', 'handel'],
    ['belasten', 'belasting'],
    ['openbaar', 'openen'],
    ['zaak', 'zak'],
  ] as const) {
    assert.notEqual(nl.stem(a), nl.stem(b), `${a} ${b}`);
  }
});

test('parts() leaves alone what was found wrong: endings, place names, words that hide another', () => {
  for (const word of [
    'diefstal',
    'handelaar',
    'achtergrond',
    'kassiers',
    'eindhoven',
    'schiphol',
    'leeftijd',
    'oorzaak',
  ]) {
    assert.deepEqual(nl.parts(word), [], word);
  }
  assert.deepEqual(nl.parts('wapenhandelaar'), [nl.stem('wapen'), nl.stem('handelaar')]);
});

test('parts() takes a sample of real compounds apart as its readers found right', () => {
  const judged = readTable('../../vocabulary/judged.tsv');
  const same = (word: string, parts: string): boolean => nl.parts(word).join(' ') === wordsIn(parts).join(' ');
  const right = judged.filter(([, , verdict]) => verdict === 'yes');
  const wrong = judged.filter(([, , verdict]) => verdict === 'no');
  assert.ok(right.length / judged.length > 0.96, `${right.length} of ${judged.length} were right`);
  const kept = right.filter(([word, parts]) => same(word!, parts!));
  assert.ok(kept.length / right.length > 0.98, `${kept.length} of ${right.length} are still so`);
  assert.ok(wrong.filter(([word, parts]) => same(word!, parts!)).length <= 4);
});

test('synonyms() knows abbreviations and what they stand for', () => {
  const found = (words: string) => nl.synonyms(words.split(' ').map(nl.stem).join(' ')).map((run) => run.join(' '));
  assert.ok(found('ggz').includes('geestelijk gezondheidszorg'));
  assert.ok(found('autoriteit persoonsgegevens').includes('ap'));
  assert.ok(found('dierenwelzijn').includes(nl.stem('dierenmishandeling')));
  assert.ok(!found('dierenmishandeling').includes(nl.stem('dierenwelzijn')));
});
