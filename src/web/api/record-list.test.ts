import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ListFilter, listRecords, listStatement } from '../../store/record-list.ts';
import { smallRegister } from './fixtures/register.ts';

const store = smallRegister(30);
const whole = { limit: 100 };
const all = listRecords(store, {}, whole);
const ids = (filter: ListFilter, page: Parameters<typeof listRecords>[2] = whole) =>
  listRecords(store, filter, page).map(({ id }) => id);
const kept = (test: (of: (typeof all)[number]) => boolean) => all.filter(test).map(({ id }) => id);

test('listRecords() keeps what each filter says, alone and together', () => {
  assert.equal(all.length, 30);
  assert.deepEqual(
    ids({ standing: 'open' }),
    kept(({ standing }) => standing === 'open'),
  );
  assert.deepEqual(
    ids({ year: 2031, standing: 'answered' }),
    kept(({ standing }) => standing === 'answered'),
  );
  assert.deepEqual(ids({ year: 2030 }), []);
  const june = { submittedFrom: '2031-06-01', submittedUntil: '2031-06-30' };
  const inJune = kept(({ submitted = '' }) => submitted.startsWith('2031-06'));
  assert.ok(inJune.length > 0);
  assert.deepEqual(ids(june), inJune);
  assert.deepEqual(ids({ ...june, year: 2030 }), []);
  assert.deepEqual(
    ids({ submittedFrom: '2030-12-01', submittedUntil: '2031-01-31' }),
    kept(({ submitted = '' }) => submitted < '2031-02'),
  );
  assert.deepEqual(
    ids({ parliament: 'nl-tk', standing: 'open' }),
    kept(({ standing }) => standing === 'open'),
  );
  assert.deepEqual(ids({ parliament: 'nl', standing: 'open' }), []);
});

test('listRecords() goes through a filtered list forwards and backwards', () => {
  const open = ids({ year: 2031, standing: 'open' });
  assert.deepEqual(ids({ year: 2031, standing: 'open' }, { limit: 4, after: open[2]! }), open.slice(3, 7));
  assert.deepEqual(ids({ year: 2031, standing: 'open' }, { limit: 4, before: open[7]! }), open.slice(3, 7));
});

test('a list of a year or a standing is read by its index, in its order, and nothing is sorted', () => {
  const planOf = (filter: ListFilter, page: Parameters<typeof listStatement>[1]) =>
    store
      .prepare(`explain query plan ${listStatement(filter, page)}`)
      .all()
      .map(({ detail }) => String(detail))
      .join('; ');
  for (const page of [{ limit: 20 }, { limit: 20, before: 'zz' }]) {
    for (const [filter, index] of [
      [{ year: 2031 }, /INDEX record_of_year \(<expr>=\? AND id>\? AND id<\?\)/],
      [{ standing: 'open' }, /INDEX record_of_standing \(standing=\? AND id>\? AND id<\?\)/],
      [{ year: 2031, standing: 'open' }, /INDEX record_of_(year|standing) /],
    ] as const) {
      const plan = planOf(filter, page);
      assert.match(plan, index);
      assert.doesNotMatch(plan, /TEMP B-TREE|SCAN record/);
    }
  }
});
