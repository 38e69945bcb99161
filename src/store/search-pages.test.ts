import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { openStore, type Store } from './open.ts';
import { type Found, type Sort, search, sorts } from './search.ts';
import { takeDocument } from './take.ts';

function take(store: Store, n: number, words: string, submitted = `2031-01-${String((n % 28) + 1).padStart(2, '0')}`) {
  const reading: Reading = {
    document: { kind: 'questions', parliament: 'xx', id: `kv-${n}` },
    askers: [],
    addressees: [],
    submitted,
    questions: [{ numbers: ['1'], text: words, notes: [] }],
    answers: [],
    notes: [],
    other: [],
    reading: { coverage: 1, unread: [], remarks: [] },
  };
  takeDocument(store, { name: `${n}`, bytes: Buffer.from(`${n} ${words}`), text: words, reading, sameSet: [] });
}

const pageAfter = (store: Store, sort: Sort, after?: Found['end']): Found =>
  search(store, 'veer', { limit: 7, offset: 0, sort, ...(after ? { after } : {}) });

for (const sort of sorts) {
  test(`pages of a search by ${sort}, each after the last, give every record once while others come in`, () => {
    const store = openStore(':memory:');
    for (let n = 0; n < 40; n++) take(store, n, `${'veer '.repeat((n % 5) + 1)}${'pont '.repeat(n % 11)}`);
    const seen: string[] = [];
    let page = pageAfter(store, sort);
    for (let more = 100; ; more++) {
      seen.push(...page.results.map(({ record }) => record.id));
      if (!page.end) break;
      take(store, more, 'veer boot steiger');
      page = pageAfter(store, sort, page.end);
    }
    assert.equal(new Set(seen).size, seen.length, 'a record stands on two pages');
    for (let n = 0; n < 40; n++) assert.ok(seen.includes(`xx/kv-${n}`), `${n} is on no page`);
  });
}

test('a page after a record that is made anew meanwhile begins where it stood', () => {
  const store = openStore(':memory:');
  for (let n = 0; n < 20; n++) take(store, n, 'veer');
  const { end, results } = pageAfter(store, 'newest');
  const last = results.at(-1)!.record;
  take(store, Number(last.id.slice('xx/kv-'.length)), 'veer nader', last.submitted);
  const next = pageAfter(store, 'newest', end).results.map(({ record }) => record.id);
  const first = results.map(({ record }) => record.id);
  assert.deepEqual(
    next.filter((id) => first.includes(id)),
    [],
  );
  assert.equal(next.length, 7);
});
