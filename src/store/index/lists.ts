/**
 * Where each of many things stands in a part that still grows, words or couples of words: one run of places, in the order in
 * which they are met. Nothing is looked up while it grows, for most of the time would go into waiting for memory. Who wants one
 * list has the new places chained, each to the one before of the same thing; who wants all has the run sorted once.
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
  /** Places come in order, those of a subject before those of its text. */
  readonly add: (list: number, pair: number, place: number, inSubject: boolean) => void;
  /** How many pairs a list has. */
  readonly count: (list: number) => number;
  /** A list as it is kept; it is to be read before the next is asked for. */
  readonly kept: (list: number) => KeptLists;
  /** Gives what `kept` does, of the lists as they are now; for whoever asks for all of them. */
  readonly all: () => (list: number) => KeptLists;
};

/** Of each place: its list, the pair, and twice the place, one more in a subject. */
const entrySize = 3;

/** The run in pieces of one size, so that it grows without being copied. */
type Run = Int32Array[];
const pieceBits = 16;
const piece = 1 << pieceBits;
const pieceOf = (run: Run, entry: number): Int32Array => run[entry >>> pieceBits]!;
const offsetOf = (entry: number): number => (entry & (piece - 1)) * entrySize;

export function newLists(): Lists {
  const run: Run = [];
  let size = 0;
  let known = 0;
  let last = new Int32Array(0);
  const chains = newChains(run);
  return {
    add: (list, pair, place, inSubject) => {
      const at = offsetOf(size++);
      if (at === 0) {
        last = new Int32Array(piece * entrySize);
        run.push(last);
      }
      last[at] = list;
      last[at + 1] = pair;
      last[at + 2] = place * 2 + Number(inSubject);
      if (list >= known) known = list + 1;
    },
    count: (list) => {
      chains.extend(size, known);
      return chains.pairs(list);
    },
    kept: (list) => {
      chains.extend(size, known);
      const length = chains.follow(list);
      return writeLists(way, 0, length);
    },
    all: () => {
      const { places, ends } = sorted(run, size, known);
      return (list) => writeLists(places, list === 0 ? 0 : ends[list - 1]!, ends[list]!);
    },
  };
}

/** The pair and place of every entry, list by list, and where each list ends. */
function sorted(run: Run, size: number, lists: number): { places: Int32Array; ends: Int32Array } {
  const ends = new Int32Array(lists + 1);
  for (let entry = 0; entry < size; entry++) ends[pieceOf(run, entry)[offsetOf(entry)]! + 1]! += 2;
  for (let list = 1; list <= lists; list++) ends[list]! += ends[list - 1]!;
  const places = new Int32Array(size * 2);
  for (let entry = 0; entry < size; entry++) {
    const [from, at] = [pieceOf(run, entry), offsetOf(entry)];
    const to = ends[from[at]!]!;
    places[to] = from[at + 1]!;
    places[to + 1] = from[at + 2]!;
    ends[from[at]!] = to + 2;
  }
  return { places, ends };
}

/** Of each list: its last entry, how many it has, and in how many pairs. */
const headSize = 3;
/** The pairs and places of one list. */
let way = new Int32Array(2048);

/** Chains the entries of each list, the last first. */
function newChains(run: Run) {
  let heads = new Int32Array(0);
  let before = new Int32Array(0);
  let chained = 0;
  let known = 0;
  const pairAt = (entry: number): number => pieceOf(run, entry)[offsetOf(entry) + 1]!;
  return {
    /** Chains the entries that are new. */
    extend: (size: number, lists: number): void => {
      if (chained === size) return;
      if (before.length < size) before = grown(before, size * 2);
      if (heads.length < lists * headSize) heads = grown(heads, lists * 2 * headSize);
      for (; known < lists; known++) heads[known * headSize] = -1;
      for (; chained < size; chained++) {
        const head = pieceOf(run, chained)[offsetOf(chained)]! * headSize;
        const last = heads[head]!;
        if (last < 0 || pairAt(last) !== pairAt(chained)) heads[head + 2]!++;
        heads[head + 1]!++;
        before[chained] = last;
        heads[head] = chained;
      }
    },
    pairs: (list: number): number => (list < known ? heads[list * headSize + 2]! : 0),
    /** Puts the pairs and places of a list in `way`; gives how long it is. */
    follow: (list: number): number => {
      if (list >= known) return 0;
      const length = heads[list * headSize + 1]! * 2;
      if (length > way.length) way = new Int32Array(length * 2);
      let to = length;
      for (let entry = heads[list * headSize]!; entry >= 0; entry = before[entry]!) {
        const at = offsetOf(entry);
        way[--to] = pieceOf(run, entry)[at + 2]!;
        way[--to] = pieceOf(run, entry)[at + 1]!;
      }
      return length;
    },
  };
}

function grown(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}

const pairBytes = newBytes();
const placeBytes = newBytes();

/** Writes a list; a place that is told twice counts once, and what is more than can be counted is left out. */
function writeLists(entries: Int32Array, from: number, until: number): KeptLists {
  pairBytes.clear();
  placeBytes.clear();
  let [count, last] = [0, -1];
  for (let at = from; at < until; count++) {
    const pair = entries[at]!;
    let [inSubject, inText, before] = [0, 0, -1];
    for (; at < until && entries[at] === pair; at += 2) {
      const place = entries[at + 1]! >>> 1;
      const isSubject = (entries[at + 1]! & 1) === 1;
      if (place === before || (isSubject ? inSubject : inText) === mostCounted) continue;
      if (isSubject) inSubject++;
      else inText++;
      placeBytes.number(place - before - 1);
      before = place;
    }
    writePair(pairBytes, pair - last, inSubject, inText);
    last = pair;
  }
  return { count, last, pairs: pairBytes.written(), places: placeBytes.written() };
}
