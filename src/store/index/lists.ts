/**
 * Where each of many things stands in a part that still grows, words or couples of words: one run of places, each of which
 * leads back to the place before of the same thing. So a word more costs four numbers and no object; a list is written when
 * it is asked for.
 */

import { newBytes } from './bytes.ts';
import { mostCounted, writePair } from './postings.ts';

/** The pairs that have a word, and its places in each, as they are kept. */
export type KeptLists = {
  readonly count: number;
  /** The last of the pairs. */
  readonly last: number;
  readonly pairs: Uint8Array;
  readonly places: Uint8Array;
};

export type Lists = {
  /** Places come in order, those of a subject before those of its text; a thing stands in one place once. */
  readonly add: (list: number, pair: number, place: number, inSubject: boolean) => void;
  /** How many pairs a list has. */
  readonly count: (list: number) => number;
  /** A list as it is kept; it is to be read before the next is asked for. */
  readonly kept: (list: number) => KeptLists;
};

export function newLists(): Lists {
  let last = new Int32Array(1024).fill(-1);
  let counts = new Uint32Array(1024);
  let before = new Int32Array(8192);
  let pairs = new Uint32Array(8192);
  /** Twice the place, and one more in a subject. */
  let places = new Uint32Array(8192);
  let size = 0;
  const makeRoom = (list: number): void => {
    const known = last.length;
    last = grown(last, new Int32Array(list * 2)).fill(-1, known);
    counts = grown(counts, new Uint32Array(list * 2));
  };
  const grow = (): void => {
    before = grown(before, new Int32Array(size * 2));
    pairs = grown(pairs, new Uint32Array(size * 2));
    places = grown(places, new Uint32Array(size * 2));
  };
  return {
    add: (list, pair, place, inSubject) => {
      if (list >= last.length) makeRoom(list);
      const previous = last[list]!;
      if (previous < 0 || pairs[previous] !== pair) counts[list]!++;
      else if (places[previous]! >>> 1 === place) return;
      if (size === before.length) grow();
      before[size] = previous;
      pairs[size] = pair;
      places[size] = place * 2 + Number(inSubject);
      last[list] = size++;
    },
    count: (list) => counts[list] ?? 0,
    kept: (list) => {
      let length = 0;
      for (let at = last[list] ?? -1; at >= 0; at = before[at]!) {
        if (length === way.length) way = grown(way, new Int32Array(length * 2));
        way[length++] = at;
      }
      return { count: counts[list] ?? 0, ...writeLists(length, pairs, places) };
    },
  };
}

function grown<T extends Int32Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The places of one list, the last first. */
let way = new Int32Array(1024);
const pairBytes = newBytes();
const placeBytes = newBytes();

/** Writes the list whose places are in `way`; what is more than can be counted is left out. */
function writeLists(length: number, pairs: Uint32Array, places: Uint32Array): Omit<KeptLists, 'count'> {
  pairBytes.clear();
  placeBytes.clear();
  let written = -1;
  for (let at = length - 1; at >= 0; ) {
    const pair = pairs[way[at]!]!;
    let [inSubject, inText, before] = [0, 0, -1];
    for (; at >= 0 && pairs[way[at]!] === pair; at--) {
      const place = places[way[at]!]! >>> 1;
      const isSubject = (places[way[at]!]! & 1) === 1;
      if ((isSubject ? inSubject : inText) === mostCounted) continue;
      if (isSubject) inSubject++;
      else inText++;
      placeBytes.number(place - before - 1);
      before = place;
    }
    writePair(pairBytes, pair - written, inSubject, inText);
    written = pair;
  }
  return { last: written, pairs: pairBytes.written(), places: placeBytes.written() };
}
