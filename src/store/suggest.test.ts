import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { openStore } from './open.ts';
import { search } from './search.ts';
import { type Suggestion, suggest } from './suggest.ts';
import { takeDocument } from './take.ts';

const blank: Reading = {
  document: { kind: 'questions', parliament: 'xx', id: '1' },
  askers: [],
  addressees: [],
  questions: [{ numbers: ['1'], text: 'Vaart het veer dagelijks?', notes: [] }],
  answers: [],
  notes: [],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
};
const store = openStore(':memory:');
const take = (id: string, subject: string, asker: string, party: string, office = '', number = '') => {
  const reading: Reading = {
    ...blank,
    document: { kind: 'questions', parliament: 'xx', id, ...(number ? { case: number } : {}) },
    subject,
    askers: [{ name: asker, party }],
    addressees: office ? [{ role: 'minister', portfolio: office, resolved: { name: office, ministry: office } }] : [],
    submitted: '2031-03-08',
  };
  takeDocument(store, { name: id, bytes: Buffer.from(id), text: id, reading, sameSet: [] });
};
take('1', 'De veerdienst naar Zandoog', 'Jasper van Wal', 'Waterpartij');
take('2', 'De veerdienst naar Oekraïne', 'Jasper van Wal', 'Waterpartij');
take('3', 'Het onderhoud van veerhavens', 'Mies Vosmaer', 'PVX');
take('4', 'Vuurtorens en veerdiensten', 'Mies Vosmaer', 'PVX');

/** The suggestions but for earlier sets, unless they are asked for. */
const told = (typed: string, withSets = false): string[] =>
  suggest(store, typed).flatMap((each) => {
    if (each.kind !== 'question') return [`${each.kind} ${each.text} ${each.records}`];
    return withSets ? [`question ${each.record.id}`] : [];
  });

test('suggest() takes the last word for a beginning: of a name, of a word in a subject, of an earlier set', () => {
  assert.deepEqual(told('vosm'), ['member Mies Vosmaer 2']);
  assert.deepEqual(told('waterp'), ['party Waterpartij 2']);
  assert.deepEqual(told('veerd', true), ['subject veerdienst 3', 'question xx/4', 'question xx/2', 'question xx/1']);
  assert.ok(told('OEKRAI').includes('subject Oekraïne 1'), told('OEKRAI').join());
});

test('suggest() takes the words of a name in their order, whichever of them comes first', () => {
  assert.deepEqual(told('jasper van w'), ['member Jasper van Wal 2']);
  assert.deepEqual(told('van wa'), ['member Jasper van Wal 2']);
  assert.ok(!told('wal jas').some((each) => each.startsWith('member Jasper')));
});

test('suggest() suggests only what stands together with the words before, and counts that', () => {
  assert.deepEqual(told('vuurtorens vosm'), ['member vuurtorens · Mies Vosmaer 1']);
  assert.deepEqual(told('vuurtorens wal'), []);
  assert.deepEqual(told('vuurtorens veer').slice(0, 1), ['subject vuurtorens veerdiensten 1']);
});

test('suggest() finds a name that is written apart, or as one', () => {
  assert.deepEqual(told('water partij'), ['party Waterpartij 2']);
  assert.deepEqual(told('miesvos'), ['member Mies Vosmaer 2']);
  assert.deepEqual(told('p vx'), ['party PVX 2']);
  assert.deepEqual(told('wa te'), []);
});

test('suggest() takes a last word that nothing begins with for what the texts spell nearly so', () => {
  assert.deepEqual(told('vosmaar'), ['member Mies Vosmaer 2']);
  assert.deepEqual(told('vuurtorens vosmear'), ['member vuurtorens · Mies Vosmaer 1']);
  assert.deepEqual(told('vsom'), []);
});

test('suggest() leaves what stands right before a word as it was typed', () => {
  const hyphens = openStore(':memory:');
  const reading = { ...blank, subject: 'Het Noord-Zandoogse veer' };
  takeDocument(hyphens, { name: '1', bytes: Buffer.from('1'), text: '1', reading, sameSet: [] });
  const texts = suggest(hyphens, 'noord-zand').flatMap((each) => (each.kind === 'subject' ? [each.text] : []));
  assert.deepEqual(texts, ['noord-Zandoogse']);
});

test('suggest() counts what its query finds', () => {
  const all = ['van wa', 'vuurtorens vosm', 'waterp'].flatMap((typed) => suggest(store, typed));
  const counted = all.filter(({ kind }) => kind !== 'question');
  assert.equal(counted.length, 3);
  for (const each of counted as Extract<Suggestion, { query: string }>[]) {
    assert.equal(search(store, each.query, { limit: 9, offset: 0 }).records, each.records, each.query);
  }
});

test('suggest() says nothing of too little, of too much and of the query language', () => {
  for (const typed of ['', 'v', ' - ', '"veer', 'party:w', 'veer*', 'veer '.repeat(60)]) {
    assert.deepEqual(told(typed), [], typed);
  }
});

test('suggest() knows what has come in since', () => {
  assert.deepEqual(told('zeeh'), []);
  take('5', 'De zeehonden', 'Bram Zeehof', 'PVX');
  assert.deepEqual(told('zeeh'), ['member Bram Zeehof 1', 'subject zeehonden 1']);
});

test('suggest() knows a ministry by its abbreviation, also behind other words', () => {
  take('6', 'De griepprik', 'Anke Prik', 'De', 'Volksgezondheid, Welzijn en Sport');
  assert.deepEqual(told('VWS'), ['ministry Volksgezondheid, Welzijn en Sport 1']);
  assert.deepEqual(told('griepprik vws'), ['ministry griepprik · Volksgezondheid, Welzijn en Sport 1']);
  assert.deepEqual(told('het ministerie van vws'), ['ministry Volksgezondheid, Welzijn en Sport 1']);
  assert.deepEqual(told('griepprik minister van welz'), ['ministry griepprik · Volksgezondheid, Welzijn en Sport 1']);
  take('7', 'Een boete', 'Anke Prik', 'De', 'Justitie en Veiligheid');
  for (const typed of ['JenV', 'J&V']) assert.deepEqual(told(typed), ['ministry Justitie en Veiligheid 1'], typed);
});

test('suggest() puts a name that was typed whole first, and passes by the small words of names', () => {
  take('8', 'Een haven', 'Vaas Prikman', 'Prik');
  assert.deepEqual(told('prik').slice(0, 2), ['party Prik 1', 'member Anke Prik 2']);
  assert.deepEqual(told('va'), ['member Vaas Prikman 1']);
  assert.deepEqual(told('van'), ['member Jasper van Wal 2']);
});

test('suggest() prints the words of subjects as they do, without the capital that opens one, and no name twice', () => {
  take('9', 'Zeezoutwinning en Zeezorg', 'Mies Vosmaer', 'PVX');
  assert.deepEqual(told('zeez'), ['subject Zeezorg 1', 'subject zeezoutwinning 1']);
  take('10', 'Vosmaer en de vossen', 'Mies Vosmaer', 'PVX');
  assert.deepEqual(told('vos'), ['member Mies Vosmaer 4', 'subject vossen 1']);
});

test('suggest() knows a set by the beginning of its number', () => {
  take('11', 'Een sluis', 'Mies Vosmaer', 'PVX', '', '2031Z04321');
  take('12', 'Zie de vragen 2031Z04321', 'Mies Vosmaer', 'PVX');
  assert.deepEqual(told('2031z043', true), ['question xx/2031Z04321']);
  assert.deepEqual(told('2031Z04321', true), ['question xx/2031Z04321']);
});

test('suggest() names fields in the language that it is asked in', () => {
  const [first] = suggest(store, 'vosm', 'nl') as Extract<Suggestion, { query: string }>[];
  assert.equal(first!.query, 'indiener:="Mies Vosmaer"');
});

test('search() takes an abbreviation for a ministry in a filter too', () => {
  const found = (query: string) => search(store, query, { limit: 9, offset: 0 }).records;
  for (const query of ['ministerie:VWS', 'minister:vws', 'griepprik ministry:"VWS"'])
    assert.equal(found(query), 1, query);
  assert.equal(found('ministerie:SZW'), 0);
  assert.equal(found('griepprik -ministerie:VWS'), 0);
});
