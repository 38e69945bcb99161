/**
 * Long lists of a word are passed by in blocks: of each block is kept with which pair it ends and where its bytes do, so that
 * whoever looks for a few pairs reads only the blocks, and of the register only the pieces, in which they can be.
 */

import { newBytes, nextNumber, readNumbers } from './bytes.ts';
import { type Cursor, cursorOn, passBy, readingOn } from './places.ts';
import { readPairs, readRun } from './postings.ts';
import { reach } from './union.ts';

/** Bytes that are read as they are needed: gives those from one place up to another, and maybe more after them. */
export type Stretch = { readonly length: number; readonly read: (from: number, until: number) => Uint8Array };

/** Bytes that are at hand, to be read like those that are not. */
export const stretchOf = (bytes: Uint8Array): Stretch => ({
  length: bytes.length,
  read: (from) => bytes.subarray(from),
});

/** The pairs of a word and its places in each, with what tells of their blocks; that is empty where the lists are short. */
export type LongLists = {
  readonly count: number;
  readonly pairs: Stretch;
  readonly places: Stretch;
  readonly skips: Uint8Array;
};

const pairsABlock = 32;
/** Shorter lists are read sooner than skipped over. */
const least = 8 * pairsABlock;

const skips = newBytes();

/** Writes what tells of the blocks of two lists; it is to be read before the next is asked for. */
export function skipsOf(count: number, pairs: Uint8Array, places: Uint8Array): Uint8Array {
  skips.clear();
  if (count < least) return skips.written();
  const head = { bytes: pairs, at: 0 };
  const passed = readingOn(places);
  for (let left = count; left > 0; left -= pairsABlock) {
    const before = { pairs: head.at, places: passed.at };
    let [distance, times] = [0, 0];
    for (let i = Math.min(left, pairsABlock); i > 0; i--) {
      const step = nextNumber(head);
      const code = step & 3;
      distance += (step >>> 2) + 1;
      times += code < 2 ? 1 : nextNumber(head);
      if (code === 3) times += nextNumber(head);
    }
    passed.at = passBy(passed, times);
    for (const each of [distance, head.at - before.pairs, passed.at - before.places]) skips.number(each);
  }
  return skips.written();
}

/** Goes over all pairs of a word, each of which is in memory. */
export const cursorOverAll = ({ count, pairs, places }: LongLists): Cursor =>
  cursorOn(readPairs(pairs.read(0, pairs.length), count), places.read(0, places.length));

/** Goes over the pairs that it is moved to; reads no more than their blocks. */
export function cursorOverBlocks(lists: LongLists): Cursor {
  if (lists.skips.length === 0) return cursorOverAll(lists);
  const { lasts, pairEnds, placeEnds } = readSkips(lists);
  const found = {
    pairs: new Uint32Array(pairsABlock),
    inSubject: new Uint16Array(pairsABlock),
    inText: new Uint16Array(pairsABlock),
  };
  const [pairs, places] = [windowOn(lists.pairs), windowOn(lists.places)];
  let block = -1;
  const enter = (pair: number): void => {
    block = reach(lasts, Math.max(0, block), pair);
    cursor.next = pairsABlock;
    if (block === lasts.length) return;
    const [pairsFrom, placesFrom] = block === 0 ? [0, 0] : [pairEnds[block - 1]!, placeEnds[block - 1]!];
    pairs.show(pairsFrom, pairEnds[block]!);
    const size = Math.min(pairsABlock, lists.count - block * pairsABlock);
    readRun({ ...pairs.shown, at: pairsFrom - pairs.from }, block === 0 ? -1 : lasts[block - 1]!, size, found);
    if (places.show(placesFrom, placeEnds[block]!)) Object.assign(cursor, readingOn(places.shown.bytes));
    cursor.at = placesFrom - places.from;
    cursor.next = 0;
    cursor.last = lasts[block]!;
  };
  const cursor: Cursor = { ...cursorOn(found, new Uint8Array(0)), last: -1, next: pairsABlock, enter };
  return cursor;
}

/** The last pair of each block, and where in both lists its bytes end. */
function readSkips({ count, skips }: LongLists) {
  const next = readNumbers(skips);
  const blocks = Math.ceil(count / pairsABlock);
  const [lasts, pairEnds, placeEnds] = [0, 1, 2].map(() => new Uint32Array(blocks)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  let [last, pairEnd, placeEnd] = [-1, 0, 0];
  for (let block = 0; block < blocks; block++) {
    lasts[block] = last += next();
    pairEnds[block] = pairEnd += next();
    placeEnds[block] = placeEnd += next();
  }
  return { lasts, pairEnds, placeEnds };
}

/** What of a stretch is at hand. */
function windowOn(stretch: Stretch) {
  const window = {
    shown: { bytes: new Uint8Array(0) as Uint8Array },
    from: 0,
    /** Has the bytes from one place up to another at hand; whether they had to be read. */
    show: (from: number, until: number): boolean => {
      if (from >= window.from && until <= window.from + window.shown.bytes.length) return false;
      window.shown.bytes = stretch.read(from, until);
      window.from = from;
      return true;
    },
  };
  return window;
}
