import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Problem } from '../record/problem.ts';
import type { Reading } from '../record/reading.ts';
import { narrowed, widened } from './fields.ts';
import { openStore, type Store } from './open.ts';
import { readQuery } from './query.ts';
import { search } from './search.ts';
import { takeDocument } from './take.ts';
import { keepTerms } from './terms.ts';

const blank: Reading = {
  document: { kind: 'answer', parliament: 'xx' },
  askers: [],
  addressees: [],
  questions: [],
  answers: [],
  notes: [],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
};
let taken = 0;
function take(store: Store, id: string, question: string, answer: string, more: Partial<Reading> = {}): void {
  const reading: Reading = {
    ...blank,
    document: { ...blank.document, id },
    subject: `zaak ${id}`,
    questions: [{ numbers: ['1'], text: question, notes: [] }],
    answers: [{ to: ['1'], text: answer, notes: [] }],
    reply: { by: [], onBehalfOf: [], received: '2025-04-10', seeAlso: [] },
    ...more,
  };
  takeDocument(store, {
    name: id,
    bytes: new TextEncoder().encode(`${id} ${taken++}`),
    text: '',
    reading,
    sameSet: [],
  });
}

const office = (name: string, portfolio: string) => ({ role: 'minister' as const, name, portfolio });
const store = openStore(':memory:');
take(store, 'veer', 'Kent u de vragen over het veer naar Oekraïne?', 'Ja, de verplichting geldt nog.', {
  askers: [{ name: 'Jasper van Wal', party: 'De Brug' }],
  submitted: '2024-03-03',
  reply: { by: [office('Zandbergen', 'Veren en Bruggen')], onBehalfOf: [], received: '2024-04-10', seeAlso: [] },
});
take(store, 'toren', 'Is de vuurtoren open?', 'Nee, het veer vaart niet en de toren is dicht.', {
  askers: [{ name: 'Vosmaer', party: 'GroenLinks-PVX' }],
  submitted: '2025-01-01',
  document: { ...blank.document, id: 'toren', kind: 'delay-notice' },
  notes: [{ mark: '1', text: 'Dagblad De Vuurbaak', links: [] }],
  questions: [{ numbers: ['1'], text: 'Is de vuurtoren open?', notes: ['1'] }],
});
const ids = (query: string) =>
  search(store, query, { limit: 20, offset: 0 })
    .results.map(({ record }) => record.id.slice(3))
    .sort();

test('search() tells how the records found divide, and each value narrows to as many records', () => {
  const { facets } = search(store, 'veer', { limit: 20, offset: 0 });
  assert.ok(facets.some(({ field, value, records }) => field === 'party' && value === 'De Brug' && records === 1));
  for (const { field, value, records } of facets) {
    assert.equal(ids(narrowed('veer', field, value)).length, records, `${field} ${value}`);
  }
});

test('widened() takes one filter out of a query', () => {
  const query = 'het veer -partij:"De Brug" jaar:2024';
  const [party, year] = readQuery(query).filters;
  assert.equal(widened(query, party!), 'het veer jaar:2024');
  assert.equal(widened(query, year!), 'het veer -partij:"De Brug"');
});

test('search() knows the fields by their Dutch names', () => {
  assert.deepEqual(ids('veer partij:"De Brug" stand:beantwoord'), ids('veer party:"De Brug" status:answered'));
  assert.deepEqual(ids('veer jaar:2024'), ['veer']);
});

test('search() folds case and diacritics, and finds other forms of a word', () => {
  assert.deepEqual(ids('oekraine'), ['veer']);
  assert.deepEqual(ids('OEKRAÏNE'), ['veer']);
  assert.deepEqual(ids('vraag'), ['toren', 'veer']);
  assert.deepEqual(ids('verplichting'), ['veer']);
  assert.deepEqual(ids('verplichtingen'), ['veer']);
  assert.deepEqual(ids('vuurbaak'), ['toren']);
});

test('search() takes phrases, prefixes and words to leave out', () => {
  assert.deepEqual(ids('"het veer vaart"'), ['toren']);
  assert.deepEqual(ids('"vaart veer"'), []);
  assert.deepEqual(ids('vuurt*'), ['toren']);
  assert.deepEqual(ids('veer'), ['toren', 'veer']);
  assert.deepEqual(ids('veer -vuurtoren'), ['veer']);
  assert.deepEqual(ids('veer -"het veer vaart"'), ['veer']);
});

test('search() filters by every field', () => {
  assert.deepEqual(ids('veer party:"De Brug"'), ['veer']);
  assert.deepEqual(ids('party:PVX'), []);
  assert.deepEqual(ids('party:GroenLinks-PVX'), ['toren']);
  assert.deepEqual(ids('asker:wal'), ['veer']);
  assert.deepEqual(ids('asker:"van wal"'), ['veer']);
  assert.deepEqual(ids('minister:zandbergen'), ['veer']);
  assert.deepEqual(ids('minister:bruggen'), ['veer']);
  assert.deepEqual(ids('year:2025'), ['toren']);
  assert.deepEqual(ids('status:answered'), ['veer']);
  assert.deepEqual(ids('status:postponed'), ['toren']);
  assert.deepEqual(ids('veer -party:"De Brug"'), ['toren']);
});

test('search() finds a set by who asked and who replied, together with words of its texts', () => {
  assert.deepEqual(ids('vosmaer'), ['toren']);
  assert.deepEqual(ids('veer "van wal"'), ['veer']);
  assert.deepEqual(ids('verplichting zandbergen'), ['veer']);
  assert.deepEqual(ids('veer -wal'), ['toren']);
});

test('search() marks what it found', () => {
  const [found] = search(store, 'veren oekraine', { limit: 1, offset: 0 }).results;
  assert.deepEqual(
    found?.pairs[0]?.question.filter(({ hit }) => hit).map(({ text }) => text),
    ['veer', 'Oekraïne'],
  );
});

test('search() shows what it found in a note as a note, not as the answer', () => {
  const [found] = search(store, 'vuurbaak', { limit: 1, offset: 0 }).results;
  const [pair] = found?.pairs ?? [];
  assert.equal(pair?.answer.map(({ text }) => text).join(''), 'Nee, het veer vaart niet en de toren is dicht.');
  assert.deepEqual(pair?.note, [
    { text: 'Dagblad De ', hit: false },
    { text: 'Vuurbaak', hit: true },
  ]);
});

test('search() finds an old record under a filter behind 300 newer ones (B4)', () => {
  const many = openStore(':memory:');
  for (let n = 0; n < 300; n++)
    take(many, `new-${n}`, 'Wat is clustermunitie?', 'Munitie.', { submitted: '2025-01-01' });
  take(many, 'old', 'Wat is clustermunitie?', 'Munitie.', { submitted: '1999-01-01' });
  const found = search(many, 'clustermunitie year:1999', { limit: 20, offset: 0 });
  assert.deepEqual([found.records, found.results.map(({ record }) => record.id)], [1, ['xx/old']]);
  assert.equal(search(many, 'clustermunitie', { limit: 20, offset: 0 }).records, 301);
});

test('search() asked for 25 gives 25 different records when they exist (B22)', () => {
  const many = openStore(':memory:');
  const questions = Array.from({ length: 5 }, (_, i) => ({
    numbers: [`${i + 1}`],
    text: 'Vaart het veer?',
    notes: [],
  }));
  for (let n = 0; n < 30; n++) take(many, `set-${n}`, '', '', { questions, answers: [] });
  const { results, records, pairs } = search(many, 'veer', { limit: 25, offset: 0 });
  assert.equal(new Set(results.map(({ record }) => record.id)).size, 25);
  assert.deepEqual([records, pairs], [30, 150]);
});

test('search() takes one or the other, in parentheses too', () => {
  assert.deepEqual(ids('vuurtoren OR oekraine'), ['toren', 'veer']);
  assert.deepEqual(ids('vuurtoren OF oekraine veer'), ['toren', 'veer']);
  assert.deepEqual(ids('(vuurtoren dicht) OR oekraine'), ['toren', 'veer']);
  assert.deepEqual(ids('veer -(vuurtoren OR dagblad)'), ['veer']);
  assert.deepEqual(ids('veer) (toren'), ['toren']);
});

test('search() takes any of the values of a field given twice, and days', () => {
  assert.deepEqual(ids('party:"De Brug" party:GroenLinks-PVX'), ['toren', 'veer']);
  assert.deepEqual(ids('party:"De Brug" OR party:PVX'), ['veer']);
  assert.deepEqual(ids('from:2024-03-03 until:2024-12-31'), ['veer']);
  assert.deepEqual(ids('vanaf:2024-03-04 tot:2025'), ['toren']);
  assert.deepEqual(ids('kind:"delay notice"'), ['toren']);
  assert.deepEqual(ids('soort:antwoord parlement:xx'), ['veer']);
  assert.deepEqual(ids('respondent:zandbergen'), ['veer']);
});

const dated = openStore(':memory:');
keepTerms(dated, ({ submitted }) => {
  if (submitted === '2024-01-10')
    return { due: '2024-01-31', answered: '2024-01-31', days: 21, ending: 'answered-in-time' };
  if (submitted === '2024-02-10')
    return { due: '2024-03-02', answered: '2024-04-10', days: 60, ending: 'answered-late' };
  return { due: '2025-01-31' };
});
for (const [id, submitted, received] of [
  ['in-time', '2024-01-10', '2024-01-31'],
  ['late', '2024-02-10', '2024-04-10'],
  ['waiting', '2025-01-10', '2025-01-20'],
] as const) {
  take(dated, id, 'Vaart het veer?', 'Ja.', { submitted, reply: { by: [], onBehalfOf: [], received, seeAlso: [] } });
}
const asked = (query: string, page: object = {}) => search(dated, query, { limit: 20, offset: 0, ...page });
const found = (query: string, page: object = {}) => asked(query, page).results.map(({ record }) => record.id.slice(3));

test('search() knows what was answered in time, late, or not yet on the day it is told', () => {
  assert.deepEqual(found('term:"in time"'), ['in-time']);
  assert.deepEqual(found('veer termijn:"te laat"'), ['late']);
  assert.deepEqual(found('term:open', { today: '2025-01-31' }), ['waiting']);
  assert.deepEqual(found('term:overdue', { today: '2025-02-01' }), ['waiting']);
  const terms = asked('veer', { today: '2025-02-01' }).facets.filter(({ field }) => field === 'term');
  assert.deepEqual(new Set(terms.map(({ value }) => value)), new Set(['in-time', 'late', 'overdue']));
});

test('search() sorts by day and by the days taken', () => {
  assert.deepEqual(found('veer', { sort: 'newest' }), ['waiting', 'late', 'in-time']);
  assert.deepEqual(found('veer', { sort: 'oldest' }), ['in-time', 'late', 'waiting']);
  assert.deepEqual(found('veer', { sort: 'days' }), ['late', 'in-time', 'waiting']);
});

test('search() tells how the records found lie over the years, and over the months of one', () => {
  assert.deepEqual(asked('veer').timeline, [
    { span: '2024', records: 2 },
    { span: '2025', records: 1 },
  ]);
  assert.deepEqual(asked('veer year:2024').timeline, [
    { span: '2024-01', records: 1 },
    { span: '2024-02', records: 1 },
  ]);
});

test('search() pages through every record once', () => {
  const seen = [0, 1].flatMap((offset) =>
    search(store, 'veer', { limit: 1, offset }).results.map(({ record }) => record.id),
  );
  assert.equal(new Set(seen).size, 2);
});

test('search() of a record taken again under a changed text finds only the new text', () => {
  const changed = openStore(':memory:');
  take(changed, 'x', 'Oud?', 'Verouderd.');
  take(changed, 'x', 'Oud?', 'Vernieuwd.', { reply: { by: [], onBehalfOf: [], received: '2025-05-01', seeAlso: [] } });
  assert.equal(search(changed, 'vernieuwd', { limit: 20, offset: 0 }).records, 1);
  assert.equal(search(changed, 'oud', { limit: 20, offset: 0 }).records, 1);
});

for (const [slip, message] of [
  ['"het veer', /quotation mark/],
  ['kleur:rood', /no field "kleur"/],
  ['party:', /no value/],
  ['status:weg', /no status/],
  ['from:1 maart', /Cannot read the day/],
  ['veer OR -toren', /cannot stand beside OR/],
  ['(party:SP veer)', /outside parentheses/],
  ['-veer', /leave out/],
  ['*', /star/],
  ['', /Nothing/],
  ['""', /no words/],
] as const) {
  test(`search() says what is wrong with ${JSON.stringify(slip)}`, () => {
    assert.throws(() => ids(slip), { name: 'Problem', code: 'bad-query', message });
  });
}

test('search() of any text gives an answer or a Problem, never another error', () => {
  const scraps = fc.constantFrom(
    '"',
    '*',
    '-',
    ':',
    'party:',
    'NEAR(',
    ' AND ',
    ' OR ',
    '{a}',
    "'",
    ')',
    '^',
    'veer',
    'year:2024',
  );
  const queries = fc.array(fc.oneof(fc.string(), scraps), { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(queries, (query) => {
      try {
        search(store, query, { limit: 5, offset: 0 });
      } catch (error) {
        assert.ok(error instanceof Problem, `${query}: ${error}`);
      }
    }),
    { numRuns: 500 },
  );
});

test('search() finds a set by its subject where its questions are not in the register', () => {
  const own = openStore(':memory:');
  take(own, 'zaak', '', '', { subject: 'De levering van loodsboten', questions: [], answers: [] });
  const { records, results } = search(own, 'loodsboot', { limit: 9, offset: 0 });
  assert.deepEqual([records, results[0]?.record.subject], [1, 'De levering van loodsboten']);
  assert.deepEqual(results[0]?.pairs, []);
  assert.equal(search(own, 'veer', { limit: 9, offset: 0 }).records, 0);
});

test('search() shows a pair that tells something before one that only says yes', () => {
  const set = openStore(':memory:');
  take(set, 'loods', '', '', {
    subject: 'het bericht over de loods',
    questions: [
      { numbers: ['1'], text: 'Kent u het bericht over de loods?', notes: [] },
      { numbers: ['2'], text: 'Wie betaalt het onderhoud van de loods op het eiland?', notes: [] },
    ],
    answers: [
      { to: ['1'], text: 'Ja.', notes: [] },
      { to: ['2'], text: 'De eigenaar betaalt het onderhoud, en de gemeente de helft van het dak.', notes: [] },
    ],
  });
  const [found] = search(set, 'loods', { limit: 1, offset: 0 }).results;
  assert.deepEqual(
    found?.pairs.map(({ numbers }) => numbers.join()),
    ['2', '1'],
  );
});
