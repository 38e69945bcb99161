import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type KeptLists, newLists } from './lists.ts';
import { cursorOn, moveTo, readPlaces } from './places.ts';
import { mostCounted, readPairs } from './postings.ts';

type Entry = readonly [list: number, pair: number, place: number, inSubject: boolean];

/** What a list says: each pair, how often it has the thing in subject and text, and where. */
function told({ count, last, pairs, places }: KeptLists) {
  const found = readPairs(pairs, count);
  assert.equal(last, found.pairs.at(-1) ?? -1);
  const cursor = cursorOn(found, places);
  return [...found.pairs].map((pair, i) => {
    assert.ok(moveTo(cursor, pair));
    const into = new Int32Array(found.inSubject[i]! + found.inText[i]!);
    readPlaces(cursor, into, 0);
    return [pair, found.inSubject[i], found.inText[i], [...into]];
  });
}

function toldOf(entries: readonly Entry[], list: number) {
  const own = entries.filter((entry) => entry[0] === list);
  return [...Map.groupBy(own, ([, pair]) => pair)].map(([pair, all]) => {
    const once = all.filter(([, , place], i) => all[i - 1]?.[2] !== place);
    const inSubject = once.filter((entry) => entry[3]).length;
    return [pair, inSubject, once.length - inSubject, once.map(([, , place]) => place)];
  });
}

/** Steps from one entry to the next: the list, whether a new pair begins, how much further, and whether it is in a subject. */
const steps = fc.array(fc.tuple(fc.nat(300), fc.nat(20), fc.nat(3), fc.boolean()), { maxLength: 60 });

function entriesOf(all: readonly (readonly [number, number, number, boolean])[]): Entry[] {
  let [pair, place, inSubject] = [0, 0, true];
  return all.map(([list, pairs, further, subject]) => {
    if (pairs > 15) [pair, place, inSubject] = [pair + pairs - 15, 0, true];
    place += further;
    inSubject &&= subject;
    return [list % 7 === 0 ? list : list % 5, pair, place, inSubject];
  });
}

test('newLists() tells of each list what was added, one at a time and all at once, while it grows', () => {
  fc.assert(
    fc.property(steps, fc.nat(60), (all, half) => {
      const entries = entriesOf(all);
      const lists = newLists();
      for (const [from, until] of [[0, half], [half]] as const) {
        for (const entry of entries.slice(from, until)) lists.add(...entry);
        const added = entries.slice(0, until);
        const every = lists.all();
        for (const list of new Set(added.map(([list]) => list))) {
          const expected = toldOf(added, list);
          assert.deepEqual(told(lists.kept(list)), expected);
          assert.deepEqual(told(every(list)), expected);
          assert.equal(lists.count(list), expected.length);
        }
        assert.deepEqual(told(lists.kept(999)), []);
      }
    }),
  );
});

test('newLists() leaves out what is more than can be counted', () => {
  const lists = newLists();
  for (let place = 0; place < mostCounted + 5; place++) lists.add(0, 0, place, false);
  lists.add(0, 1, 3, false);
  const [first, second] = told(lists.kept(0));
  assert.equal(first![2], mostCounted);
  assert.deepEqual(second, [1, 0, 1, [3]]);
});
