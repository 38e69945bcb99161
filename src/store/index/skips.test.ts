import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addRecord, dropRecord } from '../index-record.ts';
import { openStore, type Store } from '../open.ts';
import { newBytes } from './bytes.ts';
import { keepIndex } from './keep.ts';
import { liveIndex } from './live.ts';
import { mergeSegments } from './merge.ts';
import { phraseIn } from './phrase.ts';
import { type Cursor, moveTo, readPlaces } from './places.ts';
import { writePair } from './postings.ts';
import { segmentRows } from './segment.ts';
import { cursorOverAll, cursorOverBlocks, type LongLists, skipsOf, stretchOf } from './skips.ts';
import { listed } from './weights.ts';

/** Every third number or so, in its subject up to twice and in its text up to 300 times; of the bytes read it keeps count. */
function madeLists(count: number) {
  const [pairs, places] = [newBytes(), newBytes()];
  const having: number[] = [];
  let pair = -1;
  for (let i = 0; i < count; i++) {
    const step = 1 + ((i * 7) % 5) + (i % 97 === 0 ? 4000 : 0);
    const inSubject = i % 11 === 0 ? 1 + (i % 2) : 0;
    const inText = i % 11 === 5 ? 300 : i % 4;
    pair += step;
    having.push(pair);
    writePair(pairs, step, inSubject, inSubject + inText === 0 ? 1 : inText);
    for (let n = Math.max(1, inSubject + inText); n > 0; n--) places.number((i * n) % 700);
  }
  let read = 0;
  const exactly = (bytes: Uint8Array) => ({
    length: bytes.length,
    read: (from: number, until: number) => {
      read += until - from;
      return bytes.slice(from, until);
    },
  });
  const [a, b] = [pairs.taken(), places.taken()];
  const lists: LongLists = { count, pairs: exactly(a), places: exactly(b), skips: skipsOf(count, a, b).slice() };
  return { lists, whole: { ...lists, pairs: stretchOf(a), places: stretchOf(b) }, having, read: () => read };
}

function placesIn(cursor: Cursor, pairs: readonly number[]): (readonly number[] | undefined)[] {
  const room = new Int32Array(1000);
  return pairs.map((pair) => (moveTo(cursor, pair) ? [...room.slice(0, readPlaces(cursor, room, 0))] : undefined));
}

for (const [count, distance] of [
  [1000, 1],
  [1000, 3],
  [1001, 40],
  [4096, 333],
  [100, 7],
] as const) {
  test(`cursorOverBlocks() comes to what a list of ${count} has, at one pair in ${distance} and beside it`, () => {
    const { lists, whole, having } = madeLists(count);
    const some = having.filter((_, i) => i % distance === 0 || i === count - 1).flatMap((pair) => [pair, pair + 1]);
    const wanted = [...new Set([...some, having.at(-1)! + 9, having.at(-1)! + 10])];
    const found = placesIn(cursorOverBlocks(lists), wanted);
    assert.deepEqual(found, placesIn(cursorOverAll(whole), wanted));
    assert.ok(found.filter((places) => places).length >= having.length / distance);
  });
}

test('cursorOverBlocks() reads the blocks that it comes to and no others', () => {
  const { lists, having, read } = madeLists(4096);
  placesIn(cursorOverBlocks(lists), [having[700]!, having[3000]!]);
  assert.ok(read() > 0 && read() < (lists.pairs.length + lists.places.length) / 20);
});

const rare = (id: number): string => (id % 45 === 0 ? 'de veerboot' : id % 50 === 7 ? 'de grote veerboot' : 'de brug');

function add(store: Store, id: number): void {
  const often = 'de '.repeat(60 + (id % 9));
  const questions = [{ numbers: ['1'], text: `${often}kade ${rare(id)} ${often}`, notes: [] }];
  const nothing = { documents: [], askers: [], addressees: [], replies: [], notes: [], other: [] };
  addRecord(store, { ...nothing, id: `xx/${id}`, subject: id % 3 ? 'veer' : 'de veerboot', questions }, 'nl');
}

/** Which records have words in a row, and how much they weigh there. */
const foundIn = (store: Store, words: readonly string[]) =>
  liveIndex(store).parts.flatMap((part) => {
    const { pairs, weights } = listed(phraseIn(part, words.map(part.word)));
    return [...pairs].flatMap((pair, i) => {
      const record = part.recordOf[pair]!;
      return part.dead[record] ? [] : [[part.numbers[record], weights[i]]];
    });
  });

test('a phrase of a rare word and one with long lists is found in segments, also merged, as in memory', () => {
  const store = openStore(':memory:');
  const phrases = ['de veerboot', 'de grote veerboot', 'kade de grote', 'veerboot de'].map((all) => all.split(' '));
  const found = () => phrases.map((words) => foundIn(store, words));
  for (let id = 0; id < 900; id++) add(store, id);
  dropRecord(store, 'xx/45');
  dropRecord(store, 'xx/107');
  const inMemory = found();
  assert.ok(inMemory.every((each) => each.length > 10));
  keepIndex(store, { tail: 300, together: 2 });
  assert.ok(liveIndex(store).parts[0]!.lists(liveIndex(store).parts[0]!.word('de')[0]!).skips.length > 0);
  assert.deepEqual(found(), inMemory);
  dropRecord(store, 'xx/90');
  for (let id = 900; id < 1500; id++) add(store, id);
  const grown = found();
  keepIndex(store, { tail: 1, together: 9 });
  mergeSegments(store, segmentRows(store));
  assert.equal(liveIndex(store).parts.length, 1);
  assert.deepEqual(found(), grown);
  store.close();
});
