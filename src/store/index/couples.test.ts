import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addRecord, dropRecord } from '../index-record.ts';
import { openStore, type Store } from '../open.ts';
import { coupleIn, packCouples, unpackCouples } from './couples.ts';
import { keepIndex } from './keep.ts';
import { liveIndex } from './live.ts';
import { readPairs } from './postings.ts';

function add(store: Store, id: number, question: string): void {
  const questions = [{ numbers: ['1'], text: question, notes: [] }];
  const nothing = { documents: [], askers: [], addressees: [], replies: [], notes: [], other: [] };
  addRecord(store, { ...nothing, id: `xx/${id}`, subject: 'veer', questions }, 'nl');
}

/** How often a couple stands in each pair that has it, in every part of the index; undefined where a part does without. */
const inParts = (store: Store, first: string, second: string) =>
  liveIndex(store).parts.map((part) => {
    const couple = part.couple(first, second);
    return couple && [...readPairs(couple.pairs, couple.count).inText];
  });

test('a couple is kept in memory, in a segment, and when segments are merged without a record that is gone', () => {
  const store = openStore(':memory:');
  const keep = (): void => keepIndex(store, { tail: 1, together: 3 });
  add(store, 1, 'Vaart de in de haven van de Brug?');
  keep();
  add(store, 2, 'Is het in de haven, in de Brug en van de weg?');
  assert.deepEqual(inParts(store, 'in', 'de'), [[1], [2]]);
  keep();
  assert.deepEqual(inParts(store, 'in', 'de'), [[1], [2]]);
  dropRecord(store, 'xx/1');
  add(store, 3, 'Komt het in de krant, of in\nDe Brug, en in de gids?');
  keep();
  assert.deepEqual(inParts(store, 'in', 'de'), [[2, 3]]);
  assert.deepEqual(inParts(store, 'de', 'in'), [[]]);
  store.close();
});

test('a couple has a word before another, and only of words on the list of the language', () => {
  assert.notEqual(coupleIn('nl', 'in', 'de'), coupleIn('nl', 'de', 'in'));
  assert.equal(coupleIn('nl', 'de', 'veerdienst'), undefined);
});

test('unpackCouples() gives none that were kept by another list', () => {
  const writer = packCouples('nl');
  writer.add({ key: 3, count: 1, last: 5, pairs: new Uint8Array(2), places: new Uint8Array(4) });
  writer.add({ key: 300, count: 2, last: 7, pairs: new Uint8Array(3), places: new Uint8Array(1) });
  const packed = writer.packed();
  assert.deepEqual(
    [...unpackCouples(packed, 'nl', 10)!],
    [
      [3, { count: 1, last: 5, start: 10, pairs: 2, places: 4 }],
      [300, { count: 2, last: 7, start: 16, pairs: 3, places: 1 }],
    ],
  );
  assert.equal(unpackCouples(packed, 'en', 10), undefined);
});
