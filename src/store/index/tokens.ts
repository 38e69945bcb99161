/**
 * Where every word of a part that still grows stands: one list of places, each of which leads back to the place before of
 * the same word. So a word more costs four numbers and no object; a word's list is written when it is asked for.
 */

import { newBytes } from './bytes.ts';
import { mostCounted, writePair } from './postings.ts';

export type Tokens = {
  /** The words, by their place in the vocabulary. */
  readonly words: readonly string[];
  readonly placeOf: (word: string) => number | undefined;
  /** Places come in order, those of a subject before those of its text; a word stands in one place once. */
  readonly add: (word: string, pair: number, place: number, inSubject: boolean) => void;
  /** How many pairs have a word. */
  readonly count: (word: number) => number;
  /** The lists of a word as they are kept; they are to be read before the next are asked for. */
  readonly listsOf: (word: number) => { readonly pairs: Uint8Array; readonly places: Uint8Array };
};

export function newTokens(): Tokens {
  const words: string[] = [];
  const known = new Map<string, number>();
  let last = new Int32Array(1024);
  let counts = new Uint32Array(1024);
  let before = new Int32Array(8192);
  let pairs = new Uint32Array(8192);
  /** Twice the place, and one more in a subject. */
  let places = new Uint32Array(8192);
  let size = 0;
  const enter = (word: string): number => {
    const at = words.push(word) - 1;
    known.set(word, at);
    if (at === last.length) {
      last = grown(last, new Int32Array(at * 2));
      counts = grown(counts, new Uint32Array(at * 2));
    }
    last[at] = -1;
    return at;
  };
  const grow = (): void => {
    before = grown(before, new Int32Array(size * 2));
    pairs = grown(pairs, new Uint32Array(size * 2));
    places = grown(places, new Uint32Array(size * 2));
  };
  return {
    words,
    placeOf: (word) => known.get(word),
    add: (word, pair, place, inSubject) => {
      const at = known.get(word) ?? enter(word);
      const previous = last[at]!;
      if (previous < 0 || pairs[previous] !== pair) counts[at]!++;
      else if (places[previous]! >>> 1 === place) return;
      if (size === before.length) grow();
      before[size] = previous;
      pairs[size] = pair;
      places[size] = place * 2 + Number(inSubject);
      last[at] = size++;
    },
    count: (word) => counts[word]!,
    listsOf: (word) => {
      let length = 0;
      for (let at = last[word]!; at >= 0; at = before[at]!) {
        if (length === way.length) way = grown(way, new Int32Array(length * 2));
        way[length++] = at;
      }
      return writeLists(length, pairs, places);
    },
  };
}

function grown<T extends Int32Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The places of one word, the last first. */
let way = new Int32Array(1024);
const pairBytes = newBytes();
const placeBytes = newBytes();

/** Writes the lists of the word whose places are in `way`; what is more than can be counted is left out. */
function writeLists(length: number, pairs: Uint32Array, places: Uint32Array) {
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
  return { pairs: pairBytes.written(), places: placeBytes.written() };
}
