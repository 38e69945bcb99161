import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { joinDocument, splitDocument } from './by-hand.ts';
import { jointsOf, keysOf } from './joining.ts';
import { openStore, type Store } from './open.ts';
import { findRecord } from './records.ts';
import { search } from './search.ts';
import { sourcesOf } from './sources.ts';
import { takeDocument } from './take.ts';

type Printed = {
  readonly document: Partial<Reading['document']>;
  readonly more?: Partial<Reading>;
  readonly sameSet?: string[];
};

const asked = {
  askers: [{ name: 'Vosmaer', party: 'PVX' }],
  submitted: '2031-09-01',
  subject: 'De veerdienst «naar» Zandoog',
};
const reading = (document: Partial<Reading['document']>, more: Partial<Reading> = {}): Reading => ({
  document: { kind: 'answer', parliament: 'xx', ...document },
  askers: [],
  addressees: [],
  questions: [{ numbers: ['1'], text: `Kent u ${document.id}?`, notes: [] }],
  answers: [],
  notes: [],
  other: [],
  ...more,
  reading: { coverage: 1, unread: [], remarks: [] },
});
const take = (store: Store, { document, more, sameSet = [] }: Printed, name = document.id ?? '') =>
  takeDocument(store, {
    name,
    bytes: new TextEncoder().encode(name),
    text: name,
    reading: reading(document, more),
    sameSet,
  }).record;
const sets = (store: Store): string[] =>
  store
    .prepare(
      "select group_concat(publication, ' ') as set_ from (select record, publication from document order by publication) group by record order by 1",
    )
    .all()
    .map(({ set_ }) => String(set_));

const questions: Printed = { document: { id: 'kv-1', case: '2031Z00001', kind: 'questions' }, more: asked };
const answer: Printed = { document: { id: 'ah-2' }, more: { ...asked, subject: 'de veerdienst naar Zandoog' } };
const notice: Printed = { document: { id: 'ah-1', kind: 'delay-notice' }, more: asked };
const other: Printed = { document: { id: 'ah-9' }, more: { ...asked, submitted: '2031-09-02' } };
const further: Printed = { document: { id: 'ah-3' }, sameSet: ['ah-2'] };

test('documents join by asker, day and subject where nothing better is printed, in any order', () => {
  for (const order of permutations([questions, answer, notice, other, further])) {
    const store = openStore(':memory:');
    for (const each of order) take(store, each);
    assert.deepEqual(sets(store), ['ah-1 ah-2 ah-3 kv-1', 'ah-9']);
    assert.equal(findRecord(store, 'ah-3')?.id, 'xx/2031Z00001');
  }
});

test('two cases are two sets, however alike; what has no case of its own is then of neither', () => {
  for (const order of permutations([
    questions,
    answer,
    { document: { id: 'kv-5', case: '2031Z00005' }, more: asked } as Printed,
  ])) {
    const store = openStore(':memory:');
    for (const each of order) take(store, each);
    assert.deepEqual(sets(store), ['ah-2', 'kv-1', 'kv-5']);
  }
});

test('jointsOf() tells what each document was joined on', () => {
  const store = openStore(':memory:');
  for (const each of [questions, answer, further]) take(store, each);
  const joints = jointsOf(store, 'xx/2031Z00001');
  const names = new Map(
    sourcesOf(store, 'xx/2031Z00001').map(({ sha256, publication }) => [publication, joints.get(sha256)]),
  );
  assert.deepEqual(Object.fromEntries(names), {
    'ah-2': ['see-also', 'asker-day-subject'],
    'ah-3': ['see-also'],
    'kv-1': ['asker-day-subject'],
  });
});

test('a wrong join is undone and stays undone, and the rest of the set falls apart where nothing else holds it', () => {
  const store = openStore(':memory:');
  for (const each of [questions, answer, further]) take(store, each);
  assert.equal(splitDocument(store, 'xx/2031Z00001', 'ah-2'), 'xx/ah-2');
  assert.deepEqual(sets(store), ['ah-2', 'ah-3', 'kv-1']);
  take(store, answer);
  take(store, answer, 'another source of it');
  assert.deepEqual(sets(store), ['ah-2 ah-2', 'ah-3', 'kv-1']);
  const found = search(store, 'kent', { limit: 9, offset: 0 }).results.map(({ record }) => record.id);
  assert.deepEqual(found.sort(), ['xx/2031Z00001', 'xx/ah-2', 'xx/ah-3']);
});

test('what was split is joined again by hand, also to what no key joins it with', () => {
  const store = openStore(':memory:');
  for (const each of [questions, answer, other]) take(store, each);
  splitDocument(store, 'xx/2031Z00001', 'ah-2');
  assert.equal(joinDocument(store, 'xx/2031Z00001', 'ah-2'), 'xx/2031Z00001');
  assert.equal(joinDocument(store, 'kv-1', 'ah-9'), 'xx/2031Z00001');
  assert.deepEqual(sets(store), ['ah-2 ah-9 kv-1']);
  assert.deepEqual([...jointsOf(store, 'xx/2031Z00001').values()].flat().includes('by-hand'), true);
});

const hashOf = (store: Store, name: string): string =>
  String(store.prepare('select sha256 from source where name = ?').get(name)?.sha256);

test('the document that bears the case can be split off, and the rest keeps the name', () => {
  const store = openStore(':memory:');
  const second: Printed = { document: { id: 'ah-7', case: '2031Z00001' } };
  for (const each of [questions, second]) take(store, each);
  assert.equal(splitDocument(store, 'xx/2031Z00001', 'ah-7'), 'xx/ah-7');
  assert.deepEqual(sets(store), ['ah-7', 'kv-1']);
  take(store, { document: { id: 'ah-8', case: '2031Z00001' } });
  assert.deepEqual(sets(store), ['ah-7', 'ah-8 kv-1']);
  assert.equal(findRecord(store, 'kv-1')?.id, 'xx/2031Z00001');
});

test('one source of a publication can be split off by its SHA-256; the publication then names what was left', () => {
  const store = openStore(':memory:');
  take(store, questions);
  take(store, answer);
  take(store, answer, 'wrong extract');
  const sha256 = hashOf(store, 'wrong extract');
  assert.equal(splitDocument(store, 'kv-1', sha256.slice(0, 10)), `xx/${sha256.slice(0, 12)}`);
  assert.deepEqual(sets(store), ['ah-2', 'ah-2 kv-1']);
  assert.equal(findRecord(store, 'ah-2')?.id, 'xx/2031Z00001');
  take(store, answer, 'third source');
  assert.deepEqual(sets(store), ['ah-2', 'ah-2 ah-2 kv-1']);
  assert.equal(joinDocument(store, 'kv-1', sha256), 'xx/2031Z00001');
  assert.deepEqual(sets(store), ['ah-2 ah-2 ah-2 kv-1']);
});

test('a document goes from one record to another by itself, once split off or at once', () => {
  const elsewhere: Printed = { document: { id: 'kv-5', case: '2031Z00005', kind: 'questions' } };
  for (const first of ['split', 'join']) {
    const store = openStore(':memory:');
    for (const each of [questions, answer, notice, elsewhere]) take(store, each);
    if (first === 'split') splitDocument(store, 'kv-1', 'ah-2');
    assert.equal(joinDocument(store, 'kv-5', 'ah-2'), 'xx/2031Z00005');
    assert.equal(joinDocument(store, 'kv-5', 'ah-2'), 'xx/2031Z00005');
    assert.deepEqual(sets(store), ['ah-1 kv-1', 'ah-2 kv-5']);
    take(store, answer, 'another source of it');
    assert.deepEqual(sets(store), ['ah-1 kv-1', 'ah-2 ah-2 kv-5']);
    assert.equal(joinDocument(store, 'kv-1', 'ah-2'), 'xx/2031Z00001');
    assert.deepEqual(sets(store), ['ah-1 ah-2 ah-2 kv-1', 'kv-5']);
    splitDocument(store, 'kv-1', 'ah-2');
    assert.deepEqual(sets(store), ['ah-1 kv-1', 'ah-2 ah-2', 'kv-5']);
  }
});

test('a document joined by hand does not give the record its case', () => {
  const store = openStore(':memory:');
  const earlier: Printed = { document: { id: 'ah-6', case: '2031Z00000' } };
  for (const each of [questions, earlier, { ...earlier, document: { ...earlier.document, id: 'ah-5' } }])
    take(store, each);
  assert.equal(joinDocument(store, 'kv-1', 'ah-6'), 'xx/2031Z00001');
  take(store, { document: { id: 'ah-8', case: '2031Z00000' } });
  assert.deepEqual(sets(store), ['ah-5 ah-8', 'ah-6 kv-1']);
});

test('what was joined by hand stays when the document it was joined to is split off', () => {
  const store = openStore(':memory:');
  for (const each of [questions, answer, notice, other]) take(store, each);
  joinDocument(store, 'kv-1', 'ah-9');
  splitDocument(store, 'kv-1', 'ah-1');
  assert.deepEqual(sets(store), ['ah-1', 'ah-2 ah-9 kv-1']);
});

test('keys fold capitals, accents, punctuation and white space, and nothing else', () => {
  const keyOf = (more: Partial<Reading>) => keysOf(reading({}, { ...asked, ...more }), []).map(({ key }) => key)[0];
  const same = keyOf({});
  assert.equal(keyOf({ subject: '  de  VEER-dienst ‘naar’ Zándoog.' }), same);
  assert.equal(keyOf({ askers: [{ name: 'vosmaer', party: 'another' }] }), same);
  assert.notEqual(keyOf({ subject: 'De veerdienst van Zandoog' }), same);
  assert.notEqual(keyOf({ submitted: '2031-09-02' }), same);
  assert.notEqual(keyOf({ askers: [...asked.askers, { name: 'Duinker', party: 'PVX' }] }), same);
  assert.notEqual(keyOf({ document: { kind: 'answer', parliament: 'yy' } }), same);
  const two = [{ name: 'Duinker', party: '' }, ...asked.askers];
  assert.equal(keyOf({ askers: two }), keyOf({ askers: two.toReversed() }));
  for (const lacking of [{ subject: '…' }, { subject: undefined }, { askers: [] }, { submitted: undefined }]) {
    assert.equal(keyOf(lacking), undefined);
  }
});

test('a paper that prints a surname joins the case that names the whole person', () => {
  const whole: Printed = {
    document: { case: '2031Z00001', kind: 'questions' },
    more: { ...asked, askers: [{ name: 'Vera Vosmaer', party: '' }] },
  };
  for (const order of permutations([whole, answer, other])) {
    const store = openStore(':memory:');
    order.forEach((each, i) => {
      take(store, each, `${i}`);
    });
    assert.equal(findRecord(store, 'ah-2')?.id, 'xx/2031Z00001');
    assert.equal(findRecord(store, '2031Z00001')?.documents.length, 2);
    assert.equal(findRecord(store, 'ah-9')?.documents.length, 1);
  }
  const keyOf = (name: string) => keysOf(reading({}, { ...asked, askers: [{ name, party: '' }] }), [])[0]!.key;
  assert.equal(keyOf('Jasper van Dijk'), keyOf('Van Dijk'));
  assert.equal(keyOf('Inge vanDijk'), keyOf('Inge van Dijk'), 'printed without its space');
  assert.notEqual(keyOf('Van Dijk'), keyOf('Van Dijck'));
  assert.notEqual(keyOf('McAllister'), keyOf('Allister'));
});

test('splitting and joining what is not there is refused in words', () => {
  const store = openStore(':memory:');
  take(store, questions);
  assert.throws(
    () => splitDocument(store, 'xx/2031Z00001', 'ah-404'),
    /No document of xx\/2031Z00001 is called ah-404/,
  );
  assert.throws(() => splitDocument(store, 'xx/weg', 'kv-1'), /No record is called xx\/weg/);
  assert.throws(() => splitDocument(store, 'xx/2031Z00001', 'kv-1'), /nothing to split/);
  assert.throws(() => joinDocument(store, 'kv-1', 'ah-404'), /No document of the register is called ah-404/);
  assert.throws(() => joinDocument(store, 'xx/weg', 'kv-1'), /No record is called xx\/weg/);
});

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((first, i) => permutations(list.filter((_, at) => at !== i)).map((rest) => [first, ...rest]));
}
