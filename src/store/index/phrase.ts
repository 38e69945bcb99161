/** Words that stand one after the other: only in pairs that have them all places are looked at. */

import type { CoupleLists, Part } from './part.ts';
import { type Cursor, countAt, moveTo, readPlaces } from './places.ts';
import { cursorOverAll, cursorOverBlocks, type LongLists, stretchOf } from './skips.ts';
import { none, unite } from './union.ts';
import { listed, type Matches, weigh } from './weights.ts';

/** The lists of one word of a phrase, or of a couple, and how many pairs they have at most. */
type Wanted = { readonly distance: number; readonly lists: readonly LongLists[]; readonly most: number };

/** One word of a phrase, or a couple: any of several of the vocabulary, and its places in the pair that is looked at. */
type Element = {
  /** How many words after the first of the phrase. */
  readonly distance: number;
  readonly cursors: readonly Cursor[];
  places: Int32Array;
  count: number;
  inSubject: number;
};

/** Each word of a phrase is any of several words of the vocabulary. */
export function phraseIn(part: Part, words: readonly (readonly number[])[]): Matches {
  if (words.some((any) => any.length === 0)) return none;
  const couples = words.map((any, i) => coupleOf(part, any, words[i + 1] ?? []));
  const [only] = couples;
  if (words.length === 2 && only) return weigh(only.pairs, only.count, 8);
  return matchesOf(part, elementsOf(wantedOf(part, words, couples)));
}

/** The couple of two words where the part keeps it. */
function coupleOf(part: Part, first: readonly number[], second: readonly number[]): CoupleLists | undefined {
  if (first.length !== 1 || second.length !== 1) return undefined;
  return part.couple(part.wordAt(first[0]!), part.wordAt(second[0]!));
}

/** A word of which a couple tells is not looked for by itself. */
function wantedOf(
  part: Part,
  words: readonly (readonly number[])[],
  couples: readonly (CoupleLists | undefined)[],
): Wanted[] {
  return words.flatMap((any, distance) => {
    const couple = couples[distance];
    if (!couple && couples[distance - 1]) return [];
    const lists = couple ? [listsOf(couple)] : any.map(part.lists);
    return [{ distance, lists, most: lists.reduce((sum, { count }) => sum + count, 0) }];
  });
}

const listsOf = ({ count, pairs, places }: CoupleLists): LongLists => ({
  count,
  pairs: stretchOf(pairs),
  places: stretchOf(places),
  skips: new Uint8Array(0),
});

/** A list of fewer pairs than so many times those that are looked for is read sooner whole than in blocks. */
const dense = 40;

/** Of the rarest all pairs are looked at; where it and the next stand together is known, so few are left that blocks do. */
function elementsOf(wanted: readonly Wanted[]): Element[] {
  const byRareness = wanted.toSorted((a, b) => a.most - b.most);
  const rarest = byRareness[0]!.most;
  return byRareness.map(({ distance, lists }, i) => {
    const cursors = lists.map((list) =>
      i === 0 || (i === 1 && list.count < rarest * dense) ? cursorOverAll(list) : cursorOverBlocks(list),
    );
    return { distance, cursors, places: new Int32Array(64), count: 0, inSubject: 0 };
  });
}

/** The elements come from the rarest on. */
function matchesOf(part: Part, elements: readonly Element[]): Matches {
  const candidates = pairsOf(elements[0]!, part.lengths.length);
  const pairs = new Uint32Array(candidates.length);
  const weights = new Uint16Array(candidates.length);
  let count = 0;
  for (let i = 0; i < candidates.length; i++) {
    const pair = candidates[i]!;
    const weight = weightIn(elements, pair);
    if (weight === 0) continue;
    pairs[count] = pair;
    weights[count++] = Math.min(0xffff, weight * 8);
  }
  return { count, pairs: pairs.slice(0, count), weights: weights.slice(0, count) };
}

function pairsOf({ cursors }: Element, size: number): Uint32Array {
  if (cursors.length === 1) return cursors[0]!.pairs;
  const lists = cursors.map(({ pairs }) => ({
    count: pairs.length,
    pairs,
    weights: new Uint16Array(pairs.length).fill(1),
  }));
  return listed(unite(lists, size)).pairs;
}

/** Whether a pair has any of the words; reads their places where it has. */
function isIn(element: Element, pair: number): boolean {
  const { cursors } = element;
  element.count = 0;
  element.inSubject = 0;
  for (let i = 0; i < cursors.length; i++) {
    const cursor = cursors[i]!;
    if (!moveTo(cursor, pair)) continue;
    const needed = element.count + countAt(cursor);
    if (needed > element.places.length) element.places = grown(element.places, needed);
    element.inSubject += cursor.inSubject[cursor.next]!;
    element.count += readPlaces(cursor, element.places, element.count);
  }
  if (cursors.length > 1) element.places.subarray(0, element.count).sort();
  return element.count > 0;
}

function grown(places: Int32Array, needed: number): Int32Array {
  const larger = new Int32Array(needed * 2);
  larger.set(places);
  return larger;
}

let starts = new Int32Array(256);

/** How often the phrase stands in a pair; in the subject it counts twice. Each element is looked at only where the ones before fit. */
function weightIn(elements: readonly Element[], pair: number): number {
  const rarest = elements[0]!;
  if (!isIn(rarest, pair)) return 0;
  let left = startsOf(rarest);
  for (let i = 1; i < elements.length && left > 0; i++) {
    left = isIn(elements[i]!, pair) ? followedBy(left, elements[i]!) : 0;
  }
  const { places, inSubject: own, distance } = rarest;
  const subjectEnd = own > 0 ? places[own - 1]! - distance : -1;
  let inSubject = 0;
  while (inSubject < left && starts[inSubject]! <= subjectEnd) inSubject++;
  return left + inSubject;
}

/** Where the phrase may begin by the places of one of its words, of which two may be one. */
function startsOf({ places, count, distance }: Element): number {
  if (count > starts.length) starts = new Int32Array(count * 2);
  let left = 0;
  for (let i = 0; i < count; i++) if (i === 0 || places[i] !== places[i - 1]) starts[left++] = places[i]! - distance;
  return left;
}

/** Keeps the starts that have a word so many places on; says how many are left. */
function followedBy(count: number, { distance, places, count: others }: Element): number {
  let left = 0;
  let at = 0;
  for (let i = 0; i < count; i++) {
    const wanted = starts[i]! + distance;
    while (at < others && places[at]! < wanted) at++;
    if (at === others) break;
    if (places[at] === wanted) starts[left++] = starts[i]!;
  }
  return left;
}
