/** Words that stand one after the other: only in pairs that have them all places are looked at. */

import type { CoupleLists, Part } from './part.ts';
import { type Cursor, countAt, cursorOn, moveTo, readPlaces } from './places.ts';
import { readPairs } from './postings.ts';
import { none, unite } from './union.ts';
import { type Matches, weigh } from './weights.ts';

/** One word of a phrase, or a couple: any of several of the vocabulary, and its places in the pair that is looked at. */
type Element = {
  /** How many words after the first of the phrase. */
  readonly distance: number;
  readonly cursors: readonly Cursor[];
  /** How many pairs these words have at most. */
  readonly most: number;
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
  return matchesOf(part, elementsOf(part, words, couples));
}

/** The couple of two words where the part keeps it. */
function coupleOf(part: Part, first: readonly number[], second: readonly number[]): CoupleLists | undefined {
  if (first.length !== 1 || second.length !== 1) return undefined;
  return part.couple(part.wordAt(first[0]!), part.wordAt(second[0]!));
}

/** A word of which a couple tells is not looked for by itself. */
function elementsOf(
  part: Part,
  words: readonly (readonly number[])[],
  couples: readonly (CoupleLists | undefined)[],
): Element[] {
  return words.flatMap((any, distance) => {
    const couple = couples[distance];
    if (!couple && couples[distance - 1]) return [];
    const cursors = couple
      ? [cursorOn(readPairs(couple.pairs, couple.count), couple.places)]
      : any.map((word) => cursorOn(part.occurrences(word), part.places(word)));
    const most = cursors.reduce((sum, { pairs }) => sum + pairs.length, 0);
    return [{ distance, cursors, most, places: new Int32Array(64), count: 0, inSubject: 0 }];
  });
}

function matchesOf(part: Part, elements: readonly Element[]): Matches {
  const byRareness = elements.toSorted((a, b) => a.most - b.most);
  const candidates = pairsOf(byRareness[0]!, part.lengths.length);
  const pairs = new Uint32Array(candidates.length);
  const weights = new Uint16Array(candidates.length);
  let count = 0;
  for (let i = 0; i < candidates.length; i++) {
    const pair = candidates[i]!;
    const weight = byRareness.every((element) => isIn(element, pair)) ? weightOf(elements) : 0;
    if (weight === 0) continue;
    pairs[count] = pair;
    weights[count++] = Math.min(0xffff, weight * 8);
  }
  return { pairs: pairs.slice(0, count), weights: weights.slice(0, count) };
}

function pairsOf({ cursors }: Element, size: number): Uint32Array {
  if (cursors.length === 1) return cursors[0]!.pairs;
  const lists = cursors.map(({ pairs }) => ({ pairs, weights: new Uint16Array(pairs.length).fill(1) }));
  return unite(lists, size).pairs;
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

/** How often the phrase stands in the pair that all elements have come to; in the subject it counts twice. */
function weightOf([first, ...rest]: readonly Element[]): number {
  const { places, count, inSubject: own } = first!;
  if (count > starts.length) starts = new Int32Array(count * 2);
  for (let i = 0; i < count; i++) starts[i] = places[i]!;
  let left = count;
  for (let i = 0; i < rest.length && left > 0; i++) left = followedBy(left, rest[i]!);
  const subjectEnd = own > 0 ? places[own - 1]! : -1;
  let inSubject = 0;
  while (inSubject < left && starts[inSubject]! <= subjectEnd) inSubject++;
  return left + inSubject;
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
