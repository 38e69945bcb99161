/** Whatever arrives in whatever order, the same records come of it, and no record holds two sets. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Reading } from '../record/reading.ts';
import { splitDocument } from './by-hand.ts';
import { openStore, type Store } from './open.ts';
import { countRegister } from './records.ts';
import { takeDocument } from './take.ts';

type Paper = {
  readonly kind: Reading['document']['kind'];
  readonly id: string | undefined;
  readonly case: string | undefined;
  readonly subject: string | undefined;
  readonly pointsTo: readonly string[];
};

const oneOf = (...values: (string | undefined)[]) => fc.constantFrom(...values);
const papers: fc.Arbitrary<Paper[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Paper['kind'][]>('questions', 'answer'),
    id: oneOf(undefined, 'p-1', 'p-2', 'p-3', 'p-4', 'p-5', 'p-6'),
    case: oneOf(undefined, undefined, '2031Z1', '2031Z2', '2031Z3'),
    subject: oneOf(undefined, undefined, 'het veer', 'de toren'),
    pointsTo: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      oneOf('p-1', 'p-2', 'p-3').map((id) => [id!]),
    ),
  }),
  { maxLength: 8 },
);

function take(store: Store, { kind, id, case: caseId, subject, pointsTo }: Paper, name: string): void {
  const reading: Reading = {
    document: { kind, parliament: 'xx', ...(id ? { id } : {}), ...(caseId ? { case: caseId } : {}) },
    ...(subject ? { subject } : {}),
    askers: [{ name: 'Vosmaer', party: 'PVX' }],
    addressees: [],
    submitted: '2031-09-01',
    questions: [],
    answers: [],
    notes: [],
    other: [],
    reading: { coverage: 1, unread: [], remarks: [] },
  };
  takeDocument(store, { name, bytes: new TextEncoder().encode(name), text: name, reading, sameSet: pointsTo });
}

/** The documents of every record by name, in an order that does not hang on their arrival. */
function recordsOf(store: Store): string[] {
  const rows = store
    .prepare(
      `select record, group_concat(name, ' ') as names from (select record, name from document join source using (sha256) order by name)
        group by record order by record`,
    )
    .all();
  return rows.map(({ record, names }) => `${record}: ${names}`);
}

const named = (list: readonly Paper[]) => list.map((paper, i) => ({ paper, name: `paper ${i}` }));

test('takeDocument() makes the same records of any papers in any order of arrival', () => {
  const ordered = papers.chain((list) =>
    fc.tuple(fc.constant(named(list)), fc.shuffledSubarray(named(list), { minLength: list.length })),
  );
  fc.assert(
    fc.property(ordered, ([one, other]) => {
      const [a, b] = [one, other].map((list) => {
        const store = openStore(':memory:');
        for (const { paper, name } of list) take(store, paper, name);
        return store;
      });
      assert.deepEqual(recordsOf(b!), recordsOf(a!));
      assert.equal(countRegister(a!).records, Number(a!.prepare('select count(*) as n from record').get()?.n));
    }),
    { numRuns: 300, seed: 1 },
  );
});

test('takeDocument() never puts two cases, or two papers with questions of no common case, in one record', () => {
  fc.assert(
    fc.property(papers, (list) => {
      const store = openStore(':memory:');
      // One publication has one case here: where its sources differ in that, it is one paper all the same.
      const own = named(list).map(({ paper, name }, i) => ({ paper: { ...paper, id: `p-${i}` }, name }));
      for (const { paper, name } of own) take(store, paper, name);
      for (const record of recordsOf(store)) {
        const members = own.filter(({ name }) => record.includes(name)).map(({ paper }) => paper);
        const cases = new Set(members.flatMap((paper) => paper.case ?? []));
        assert.ok(cases.size <= 1, record);
        const asked = members.filter(({ kind }) => kind === 'questions');
        assert.ok(cases.size === 1 || asked.length <= 1, record);
      }
    }),
    { numRuns: 300, seed: 1 },
  );
});

test('splitDocument() keeps a document from those it was with, whatever arrives later', () => {
  const parted = papers.chain((list) => fc.tuple(fc.constant(named(list)), fc.nat(), fc.nat()));
  let splits = 0;
  fc.assert(
    fc.property(parted, ([list, from, which]) => {
      const store = openStore(':memory:');
      const [early, late] = [list.slice(0, from % (list.length + 1)), list.slice(from % (list.length + 1))];
      for (const { paper, name } of early) take(store, paper, name);
      const sources = store.prepare('select sha256, record from document order by sha256').all();
      const shared = sources.filter(({ record }) => sources.filter((other) => other.record === record).length > 1);
      const chosen = shared[which % shared.length];
      if (!chosen) return;
      splits++;
      splitDocument(store, String(chosen.record), String(chosen.sha256));
      for (const { paper, name } of [...late, ...early]) take(store, paper, name);
      const own = store.prepare(
        'select sha256 from document where record = (select record from document where sha256 = ?)',
      );
      assert.deepEqual(
        own.all(chosen.sha256!).map(({ sha256 }) => sha256),
        [chosen.sha256],
      );
    }),
    { numRuns: 300, seed: 1 },
  );
  assert.ok(splits > 50, `only ${splits} documents were split off`);
});
