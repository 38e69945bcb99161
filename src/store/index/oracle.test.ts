/** The index finds what SQLite's FTS5 finds on the same records, whatever came, changed, went, was merged or cut off. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import fc from 'fast-check';
import { type LanguageCode, languages } from '../../language/language.ts';
import { wordsOf } from '../../language/words.ts';
import type { Reading } from '../../record/reading.ts';
import { dropRecord, type Pair } from '../index-record.ts';
import { meantIn } from '../meant.ts';
import { openStore, type Store } from '../open.ts';
import { unpack } from '../pack.ts';
import { type Expression, readQuery, type Term, termsOf } from '../query.ts';
import { search } from '../search.ts';
import { takeDocument } from '../take.ts';
import { keepIndex } from './keep.ts';
import { liveIndex } from './live.ts';
import { beginSegment } from './segment.ts';
import { wordsIn } from './vocabulary.ts';

const columns = ['subject', 'question', 'answer', 'notes', 'names'];
const stemmed = columns.map((name) => `${name}_stems`);

/** What FTS5 finds of an expression on the records as they are: pairs found by record. */
function oracle(store: Store, find: Expression): Map<string, number> {
  const found = new Map<string, number>();
  for (const code of ['nl', 'en'] as const) {
    const { ofStem } = wordsIn(liveIndex(store).parts, code);
    const has = (stem: string): boolean => ofStem(stem).length > 0;
    const fts = new DatabaseSync(':memory:');
    fts.exec(`create virtual table pair using fts5 (record unindexed, ${[...columns, ...stemmed, 'parts'].join()},
      tokenize = "unicode61 remove_diacritics 0 tokenchars '%€£$'")`);
    const insert = fts.prepare('insert into pair values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    for (const row of store.prepare('select id, subject, askers, pairs from record where language = ?').all(code)) {
      const [{ name, party }] = JSON.parse(String(row.askers));
      const { headings } = languages[code];
      for (const pair of unpack<Pair[]>(row.pairs)) {
        const printed = [pair.question === '' ? '' : headings.question, pair.answer === '' ? '' : headings.answer];
        const names = [...printed, name, party].join(' zzz ');
        const texts = [String(row.subject ?? ''), pair.question, pair.answer, pair.notes, names].map((text) =>
          wordsOf(text).map(({ folded }) => folded),
        );
        const { stem, parts } = languages[code];
        const all = texts.flat().flatMap((word) => parts(word));
        insert.run(
          row.id!,
          ...texts.map((words) => words.join(' ')),
          ...texts.map((words) => words.map(stem).join(' ')),
          all.join(' | '),
        );
      }
    }
    const rows = fts.prepare('select record from pair where pair match ?').all(matchOf(meantIn(find, code, has), code));
    for (const { record } of rows) found.set(String(record), (found.get(String(record)) ?? 0) + 1);
    fts.close();
  }
  return found;
}

function matchOf(find: Expression, code: LanguageCode): string {
  const match = (each: Expression): string => matchOf(each, code);
  if (find.kind === 'any') return `(${find.of.map(match).join(' OR ')})`;
  if (find.kind !== 'all') return `(${termMatch(find, code)})`;
  const all = `(${find.of.map(match).join(' AND ')})`;
  return find.without.length === 0 ? all : `(${all} NOT (${find.without.map(match).join(' OR ')}))`;
}

function termMatch({ kind, words }: Term, code: LanguageCode): string {
  if (kind === 'phrase' || kind === 'prefix')
    return `{${columns.join(' ')}} : "${words.join(' ')}"${kind === 'prefix' ? ' *' : ''}`;
  const { stem, synonyms } = languages[code];
  const stems = words.map(stem);
  const said = synonyms(stems.join(' '));
  const runs = (kind === 'said' ? said : [stems, ...said]).map((run) => `"${run.join(' ')}"`);
  const own = `{${stemmed.join(' ')}} : (${runs.join(' OR ')})`;
  return stems.length === 1 && kind === 'words' ? `(${own}) OR (parts : "${stems[0]}")` : own;
}

const vocabulary =
  'de het van in veer veren vraag vragen vraagt huis huizen munitie clustermunitie clusterbom clusterbommen Oekraïne oekraine minister-president kamer kamervragen ferry ferries asked asking 2023 vs amerika verenigde staten vosmaer brug antwoord question eu-richtlijn europese 10% procent € 3.000 3000 euro artikel 8'.split(
    ' ',
  );
const word = fc.constantFrom(...vocabulary);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const parties = ['PVX', 'De Brug', 'Waterkant'];

const paper = fc.record({
  id: fc.nat(9),
  language: fc.constantFrom<LanguageCode>('nl', 'nl', 'en'),
  subject: text,
  pairs: fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 4 }),
  party: fc.constantFrom(...parties),
  submitted: fc.constantFrom('2023-01-01', '2023-12-31', '2024-06-15'),
});
type Paper = typeof paper extends fc.Arbitrary<infer T> ? T : never;

const readingOf = ({ id, subject, pairs, party, submitted }: Paper): Reading => ({
  document: { kind: 'answer', parliament: 'xx', id: `p-${id}` },
  subject,
  askers: [{ name: 'Vosmaer', party }],
  addressees: [],
  submitted,
  questions: pairs.map(([question, , note], i) => ({
    numbers: [`${i}`],
    text: question,
    notes: note === '' ? [] : [`${i}`],
  })),
  answers: pairs.map(([, answer], i) => ({ to: [`${i}`], text: answer, notes: [] })),
  notes: pairs.map(([, , note], i) => ({ mark: `${i}`, text: note, links: [] })),
  reply: { by: [], onBehalfOf: [], received: '2024-07-01', seeAlso: [] },
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
});

const step = fc.oneof(
  { weight: 9, arbitrary: paper.map((taken) => ({ do: 'take' as const, taken })) },
  { weight: 1, arbitrary: fc.nat(9).map((id) => ({ do: 'drop' as const, id })) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      { do: 'keep' as const },
      { do: 'keep' as const },
      { do: 'reopen' as const },
      { do: 'cut-off' as const },
    ),
  },
);

const term = fc.oneof(
  word,
  fc.array(word, { minLength: 2, maxLength: 3 }).map((words) => `"${words.join(' ')}"`),
  fc.tuple(word, fc.integer({ min: 1, max: 5 })).map(([each, length]) => `${each.slice(0, length)}*`),
  fc.tuple(word, word).map((two) => two.join('-')),
);
const choice = fc.oneof(
  { weight: 4, arbitrary: term },
  fc.tuple(term, term).map((two) => two.join(' OR ')),
);
const filter = fc.constantFrom(
  '',
  '',
  ' party:PVX',
  ' -party:PVX',
  ' party:PVX party:"De Brug"',
  ' year:2023',
  ' from:2023-06-01 until:2024-12-31',
);
const query = fc
  .tuple(fc.array(choice, { minLength: 1, maxLength: 3 }), fc.option(term), filter)
  .map(([all, without, by]) => `${all.join(' ')}${without === null ? '' : ` -(${without})`}${by}`);

let bytes = 0;
function take(store: Store, taken: Paper): void {
  const name = `p-${taken.id}`;
  const document = { name, bytes: new TextEncoder().encode(`${name} ${bytes++}`), text: '', sameSet: [] };
  takeDocument(store, { ...document, reading: readingOf(taken), language: taken.language });
}

/** What is found, by record: how many pairs. */
const foundBy = (store: Store, asked: string): [string, number][] =>
  search(store, asked, { limit: 1000, offset: 0 })
    .results.map(({ record, hits }): [string, number] => [record.id, hits])
    .sort();

function expected(store: Store, asked: string): [string, number][] {
  const { find, filters } = readQuery(asked);
  const passes = (id: string): boolean => {
    const row = store.prepare('select askers, submitted from record where id = ?').get(id)!;
    const [party, day] = [JSON.parse(String(row.askers))[0].party as string, String(row.submitted)];
    const own = filters.filter(({ field }) => field === 'party');
    const fits = own.length === 0 || own.some(({ value }) => value === party.toLowerCase()) !== own[0]!.without;
    const year = filters.every(({ field, value }) => field !== 'year' || day.startsWith(value));
    return (
      fits &&
      year &&
      filters.every(({ field, value }) => (field === 'from' ? day >= value : field !== 'until' || day <= value))
    );
  };
  return [...oracle(store, find!)].filter(([id]) => passes(id)).sort();
}

/** No power is cut here, so nothing need wait for the disk. */
function openUnsafe(folder: string): Store {
  const store = openStore(folder);
  store.exec('pragma synchronous = off');
  return store;
}

/** Keeps the index in order, and says how many segments that are new are made of others. */
function mergesIn(store: Store): number {
  const rows = () => store.prepare('select id, first, last from segment where finished = 1').all();
  const before = rows();
  keepIndex(store, { tail: 2, together: 2 });
  const isNew = rows().filter(({ id }) => before.every((old) => old.id !== id));
  return isNew.filter(({ first, last }) => before.some((old) => old.first === first && old.last! < last!)).length;
}

test('search() finds the same pairs as FTS5 after any inserts, changes, deletions, merges and reopenings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-oracle-'));
  let merges = 0;
  let matched = 0;
  try {
    let run = 0;
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 30, size: 'max' }),
        fc.array(query, { minLength: 6, maxLength: 6 }),
        (steps, queries) => {
          const place = join(folder, `${run++}`);
          let writer = openUnsafe(place);
          const reader = openUnsafe(place);
          for (const [i, each] of steps.entries()) {
            if (each.do === 'take') take(writer, each.taken);
            else if (each.do === 'drop') dropRecord(writer, `xx/p-${each.id}`);
            else if (each.do === 'keep') merges += mergesIn(writer);
            else if (each.do === 'cut-off')
              writer
                .prepare('insert into segment_piece values (?, ?)')
                .run(beginSegment(writer) * 2 ** 24, new Uint8Array(3));
            else {
              writer.close();
              writer = openUnsafe(place);
            }
            if (i % 4 === 0) assert.deepEqual(foundBy(reader, queries[0]!), expected(writer, queries[0]!), queries[0]);
          }
          for (const asked of queries) {
            const truth = expected(writer, asked);
            matched += truth.length;
            assert.deepEqual(foundBy(reader, asked), truth, `reader: ${asked}`);
            assert.deepEqual(foundBy(writer, asked), truth, `writer: ${asked}`);
          }
          writer.close();
          reader.close();
          rmSync(place, { recursive: true });
        },
      ),
      { numRuns: 100, seed: 7, endOnFailure: true },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
  assert.ok(merges > 30 && matched > 200, `${merges} merges, ${matched} records`);
});

test('termsOf() leaves out what is to be left out', () => {
  assert.deepEqual(
    termsOf(readQuery('veer (huis OR "de kamer") -vraag').find!).map(({ words }) => words.join(' ')),
    ['veer', 'huis', 'de kamer'],
  );
});
