import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addRecord } from './index-record.ts';
import { openStore } from './open.ts';
import { search } from './search.ts';

const store = openStore(':memory:');
const parties = ['De Brug', 'Waterkant', 'PVX'];
const empty = { documents: [], addressees: [], replies: [], notes: [], other: [] };
for (let id = 0; id < 24; id++) {
  const texts = [
    id === 5 ? 'Is de toren dicht?' : 'Vaart het veer?',
    id % 3 === 0 ? 'Waar vaart het veer in de winter?' : 'Is de brug open?',
  ];
  const questions = texts.map((text, i) => ({ numbers: [`${i + 1}`], text, notes: [] }));
  const askers = [{ name: 'Vosmaer', party: parties[id % parties.length]! }];
  addRecord(store, { ...empty, id: `xx/${id}`, askers, submitted: `${2020 + (id % 4)}-05-01`, questions }, 'nl');
}

/** How often each value stands among some. */
const tally = (values: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, { length }]) => [value, length]));

test('search() counts the pairs, values and years of exactly the records that it lists, be they few, most or all', () => {
  const queries = ['toren', 'winter', 'veer', 'vraag', 'veer party:"De Brug"', 'winter party:PVX', 'veer -year:2021'];
  for (const query of queries) {
    const { records, pairs, facets, timeline, results } = search(store, query, { limit: 100, offset: 0 });
    assert.equal(results.length, records, query);
    assert.equal(
      pairs,
      results.reduce((sum, { hits }) => sum + hits, 0),
      query,
    );
    const years = tally(results.map(({ record }) => record.submitted!.slice(0, 4)));
    assert.deepEqual(Object.fromEntries(timeline.map(({ span, records }) => [span, records])), years, query);
    if (query.includes('party:')) continue; // of a field that is filtered on every value is counted
    const counted = facets.filter(({ field }) => field === 'party').map(({ value, records }) => [value, records]);
    assert.deepEqual(Object.fromEntries(counted), tally(results.map(({ record }) => record.askers[0]!.party)), query);
  }
});

test('search() counts and finds a set of which nobody told the day of asking under the year of its reply, in every way', () => {
  const own = openStore(':memory:');
  const reply = {
    document: { kind: 'answer' as const, parliament: 'xx' },
    by: [],
    onBehalfOf: [],
    seeAlso: [],
    answers: [],
    notes: [],
  };
  const questions = [{ numbers: ['1'], text: 'Vaart het veer?', notes: [] }];
  const replies = [{ ...reply, received: '2024-11-20' }] as const;
  addRecord(own, { ...empty, id: 'xx/1', askers: [], replies, questions }, 'nl');
  addRecord(own, { ...empty, id: 'xx/2', askers: [], submitted: '2023-12-01', replies, questions }, 'nl');
  const found = (query: string) => search(own, query, { limit: 10, offset: 0 });
  const { facets, timeline } = found('veer');
  const counted = facets.filter(({ field }) => field === 'year').map(({ value, records }) => `${value} ${records}`);
  assert.deepEqual(counted.sort(), ['2023 1', '2024 1']);
  assert.deepEqual(
    timeline.map(({ span, records }) => `${span} ${records}`),
    counted,
  );
  for (const query of ['veer year:2024', 'veer from:2024-01-01'])
    assert.deepEqual(
      found(query).results.map(({ record }) => record.id),
      ['xx/1'],
      query,
    );
});
