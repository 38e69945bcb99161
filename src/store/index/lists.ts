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

/** Of each list: where its last place stands in the run, how many pairs, and the last pair and place. */
const headSize = 4;
/** Of each place: where the place before stands, the pair, and twice the place, one more in a subject. */
const entrySize = 3;

/** What belongs together lies together, for most of the time goes into waiting for memory. */
export function newLists(): Lists {
  let heads = new Int32Array(1024 * headSize);
  let known = 0;
  let run = new Int32Array(8192 * entrySize);
  let size = 0;
  const open = (list: number): void => {
    if ((list + 1) * headSize > heads.length) heads = grown(heads, list * 2 * headSize);
    for (; known <= list; known++) heads.set([-1, 0, -1, -1], known * headSize);
  };
  return {
    add: (list, pair, place, inSubject) => {
      if (list >= known) open(list);
      const head = list * headSize;
      if (heads[head + 2] !== pair) heads[head + 1]!++;
      else if (heads[head + 3] === place) return;
      if (size === run.length) run = grown(run, size * 2);
      run[size] = heads[head]!;
      run[size + 1] = pair;
      run[size + 2] = place * 2 + Number(inSubject);
      heads[head] = size;
      heads[head + 2] = pair;
      heads[head + 3] = place;
      size += entrySize;
    },
    count: (list) => (list < known ? heads[list * headSize + 1]! : 0),
    kept: (list) => {
      if (list >= known) return { count: 0, ...writeLists(0) };
      let length = 0;
      for (let at = heads[list * headSize]!; at >= 0; at = run[at]!) {
        if (length === way.length) way = grown(way, length * 2);
        way[length++] = run[at + 2]!;
        way[length++] = run[at + 1]!;
      }
      return { count: heads[list * headSize + 1]!, ...writeLists(length) };
    },
  };
}

function grown(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}

/** The places of one list, the last first: of each twice the place and one more in a subject, then its pair. */
let way = new Int32Array(2048);
const pairBytes = newBytes();
const placeBytes = newBytes();

/** Writes the list that is in `way`; what is more than can be counted is left out. */
function writeLists(length: number): Omit<KeptLists, 'count'> {
  pairBytes.clear();
  placeBytes.clear();
  let written = -1;
  for (let at = length - 2; at >= 0; ) {
    const pair = way[at + 1]!;
    let [inSubject, inText, before] = [0, 0, -1];
    for (; at >= 0 && way[at + 1] === pair; at -= 2) {
      const place = way[at]! >>> 1;
      const isSubject = (way[at]! & 1) === 1;
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
