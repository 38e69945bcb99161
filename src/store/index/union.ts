/** Lists of pairs, each in order, joined into one: with what each weighs. */

import type { Part } from './part.ts';
import { addWeights, type Matches, weigh } from './weights.ts';

export const none: Matches = { pairs: new Uint32Array(0), weights: new Uint16Array(0) };

const mostWeight = 0xffff;

/** A word of a part's vocabulary, and what once in the text counts. */
export type WeighedWord = { readonly word: number; readonly factor: number };

/** Room for one number a pair, all 0 between two uses. */
let room = new Uint32Array(0);

/** All pairs of all lists, their weights added up. */
export function unite(lists: readonly Matches[], size: number): Matches {
  const some = lists.filter(({ pairs }) => pairs.length > 0);
  if (some.length <= 1) return some[0] ?? none;
  makeRoom(size);
  for (const each of some) addMatches(each);
  return gather(
    size,
    some.map(({ pairs }) => pairs),
  );
}

/** The pairs that have any of some words, or are in other lists. */
export function anyOf(part: Part, words: readonly WeighedWord[], others: readonly Matches[] = []): Matches {
  const size = part.lengths.length;
  if (words.length === 0) return unite(others, size);
  if (words.length === 1 && others.length === 0) {
    const { word, factor } = words[0]!;
    return weigh(part.pairBytes(word), part.count(word), factor);
  }
  const few = words.reduce((sum, { word }) => sum + part.count(word), 0) < size / sparse;
  if (few) return unite([...words.map((each) => anyOf(part, [each])), ...others], size);
  makeRoom(size);
  for (const { word, factor } of words) addWeights(part.pairBytes(word), part.count(word), factor, room);
  for (const each of others) addMatches(each);
  return gather(size);
}

/** Lists of fewer pairs than one in so many are put in order; with more it is sooner to look at every pair. */
const sparse = 100;

function makeRoom(size: number): void {
  if (room.length < size) room = new Uint32Array(size);
}

function addMatches({ pairs, weights }: Matches): void {
  for (let i = 0; i < pairs.length; i++) room[pairs[i]!]! += weights[i]!;
}

/** Takes what was added up out of the room; where the lists are given and short only what is in them is looked at. */
function gather(size: number, lists?: readonly Uint32Array[]): Matches {
  const most = lists?.reduce((sum, { length }) => sum + length, 0) ?? size;
  const pairs = lists && most < size / sparse ? touchedIn(lists, most) : filledIn(size);
  const weights = new Uint16Array(pairs.length);
  for (let i = 0; i < pairs.length; i++) {
    weights[i] = Math.min(room[pairs[i]!]!, mostWeight);
    room[pairs[i]!] = 0;
  }
  return { pairs, weights };
}

function touchedIn(lists: readonly Uint32Array[], most: number): Uint32Array {
  const all = new Uint32Array(most);
  let count = 0;
  for (const list of lists) {
    all.set(list, count);
    count += list.length;
  }
  all.sort();
  let kept = 0;
  for (let i = 0; i < count; i++) if (i === 0 || all[i] !== all[i - 1]) all[kept++] = all[i]!;
  return all.slice(0, kept);
}

function filledIn(size: number): Uint32Array {
  let count = 0;
  for (let pair = 0; pair < size; pair++) if (room[pair] !== 0) count++;
  const pairs = new Uint32Array(count);
  for (let pair = 0, i = 0; i < count; pair++) if (room[pair] !== 0) pairs[i++] = pair;
  return pairs;
}

/** The first place from `at` on that holds a pair not before this one: by ever larger steps, then by halving. */
export function reach(pairs: Uint32Array, at: number, pair: number): number {
  if (at >= pairs.length || pairs[at]! >= pair) return at;
  let step = 1;
  while (at + step < pairs.length && pairs[at + step]! < pair) step *= 2;
  let low = at + (step >>> 1);
  let high = Math.min(pairs.length, at + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pairs[middle]! < pair) low = middle + 1;
    else high = middle;
  }
  return low;
}
