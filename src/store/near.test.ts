import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { nearTo } from './near.ts';
import { openStore, type Store } from './open.ts';
import { search } from './search.ts';
import { distanceOf } from './spelling.ts';
import { takeDocument } from './take.ts';

const store = openStore(':memory:');
const take = (id: string, subject: string, party: string, question: string) =>
  takeIn(store, id, subject, { party, question });
function takeIn(
  into: Store,
  id: string,
  subject: string,
  { party = 'PVX', question = '', submitted = '2031-03-08' },
): void {
  const reading: Reading = {
    document: { kind: 'questions', parliament: 'xx', id },
    subject,
    askers: [{ name: 'Vosmaer', party }],
    addressees: [],
    submitted,
    questions: [{ numbers: ['1'], text: question, notes: [] }],
    answers: [],
    notes: [],
    other: [],
    reading: { coverage: 1, unread: [], remarks: [] },
  };
  takeDocument(into, { name: id, bytes: Buffer.from(id), text: id, reading, sameSet: [] });
}
take('1', 'de veerdienst', 'PVX', 'Vaart de veerboot ook bij laagwater naar de vuurtoren?');
take('2', 'de veerboten', 'De Brug', 'Hoe oud is deze veerboot?');
take('3', 'laagwater', 'PVX', 'Wie meet het laagwater bij de brug?');
take('4', 'de vuurtoren', 'PVX', 'Brandt het licht?');

const near = (query: string) => nearTo(store, query, search(store, query, { limit: 20, offset: 0 }).results, {});
const ids = (query: string) => near(query).results.map(({ record }) => record.id.slice(3));

test('nearTo() offers how the texts spell a word that none of them has', () => {
  assert.deepEqual(near('veerboort').spelt, [{ query: 'veerboot', records: 2 }]);
  assert.deepEqual(near('laagwaetr "licht" party:PVX').spelt, []);
  assert.deepEqual(near('laagwaetr party:PVX').spelt, [{ query: 'laagwater party:PVX', records: 2 }]);
  assert.deepEqual(near('veerboot').spelt, []);
});

test('nearTo() takes no number for the misspelling of another', () => {
  const numbered = openStore(':memory:');
  for (const id of ['1', '2']) takeIn(numbered, id, 'de veerdienst', { question: 'Zie 2031Z00017.' });
  assert.deepEqual(nearTo(numbered, '2031Z00018', [], {}).spelt, []);
});

test('nearTo() offers the query without each word and filter that would find more, with how much', () => {
  assert.deepEqual(
    near('veerboot licht').without,
    [
      { query: 'veerboot', records: 2, left: 'licht' },
      { query: 'licht', records: 1, left: 'veerboot' },
    ].sort((a, b) => a.records - b.records),
  );
  assert.deepEqual(near('licht party:"De Brug"').without, [
    { query: 'licht', records: 1, left: 'party:"De Brug"' },
    { query: 'party:"De Brug"', records: 1, left: 'licht' },
  ]);
  assert.deepEqual(near('licht -vuurtoren').without, [{ query: 'licht', records: 1, left: '-vuurtoren' }]);
  for (const { query, records } of near('veerboot licht laagwater year:1999').without) {
    assert.equal(search(store, query, { limit: 9, offset: 0 }).records, records, query);
  }
});

test('nearTo() offers each word alone where no single piece that is left out helps', () => {
  assert.deepEqual(near('veerboot licht year:1999').without, [
    { query: 'licht', records: 1, left: 'veerboot year:1999' },
    { query: 'veerboot', records: 2, left: 'licht year:1999' },
  ]);
});

test('nearTo() takes half a word for a beginning, and one that is spelt by ear for what sounds so', () => {
  assert.deepEqual(near('laagwa').spelt, [{ query: 'laagwa*', records: 2 }]);
  assert.deepEqual(ids('licht laagwa'), ['4', '3', '1']);
  const heard = openStore(':memory:');
  takeIn(heard, '1', 'de rijbaan', {});
  takeIn(heard, '2', 'de rijbaan en de reizen', {});
  takeIn(heard, '3', 'de rebaan', {});
  takeIn(heard, '4', 'de rebaan', {});
  const spelt = (text: string) => nearTo(heard, text, [], {}).spelt.map(({ query }) => query);
  assert.deepEqual(spelt('reibaan'), ['rijbaan']);
  assert.deepEqual(spelt('rijbaen'), ['rijbaan']);
});

test('nearTo() offers no two forms of one word', () => {
  const forms = openStore(':memory:');
  for (const id of ['1', '2']) takeIn(forms, id, 'een vuurtoren, twee vuurtorens', {});
  assert.equal(nearTo(forms, 'vuirtorens', [], {}).spelt.length, 1);
});

test('nearTo() gives the records with most of the words, under the same filters, and none that was found', () => {
  assert.deepEqual(ids('veerboot laagwater licht'), ['1', '4', '3', '2']);
  assert.deepEqual(ids('veerboot laagwater licht party:"De Brug"'), ['2']);
  assert.deepEqual(ids('laagwater vuurtoren'), ['3', '4']);
  assert.deepEqual(ids('waar is de veerboort'), []);
});

test('nearTo() takes a date for the time of asking, and what shares no more than the date for nothing near', () => {
  const dated = openStore(':memory:');
  takeIn(dated, 'then', 'de vuurtoren', { submitted: '2031-03-02' });
  takeIn(dated, 'later', 'de vuurtoren, de vuurtoren', { submitted: '2031-05-02' });
  takeIn(dated, 'other', 'het gemaal in maart 2031', { submitted: '2031-03-02' });
  const found = (text: string) => nearTo(dated, text, [], {}).results.map(({ record }) => record.id.slice(3));
  assert.deepEqual(found('vuurtoren maart 2031'), ['then', 'later']);
  assert.deepEqual(found('vuurtoren mei 2031'), ['later', 'then']);
  assert.deepEqual(found('vuurtoren strand 2030-2031 brug'), ['later', 'then']);
  assert.deepEqual(found('maart 2031'), ['other']);
});

test('nearTo() gives what a better spelling finds apart from what has only some of the words', () => {
  const { respelt, results } = near('laagwaetr vuurtoren');
  assert.deepEqual(
    respelt.map(({ record }) => record.id),
    ['xx/1'],
  );
  assert.deepEqual(
    results.map(({ record }) => record.id),
    ['xx/3', 'xx/4'],
  );
  assert.deepEqual(near('laagwater licht').respelt, []);
});

test('nearTo() offers subjects that begin as a word that no text has', () => {
  assert.deepEqual(near('veerdienstregelaars').subjects, [{ query: 'veerdienst', records: 1 }]);
});

test('nearTo() only leaves filters out of a query with groups', () => {
  assert.deepEqual(near('(licht OR veerboot) year:1999').without, [
    { query: '(licht OR veerboot)', records: 3, left: 'year:1999' },
  ]);
});

test('distanceOf() counts letters that differ, two that changed places as one', () => {
  assert.equal(distanceOf('veerboot', 'veerboot', 2), 0);
  assert.equal(distanceOf('veerboot', 'veerbot', 2), 1);
  assert.equal(distanceOf('laagwater', 'laagwaetr', 2), 1);
  assert.equal(distanceOf('vuurtoren', 'brug', 2), 3);
});
