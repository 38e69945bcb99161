/** Lists of pairs, each in order, joined into one: with what each weighs. */

import type { Part } from './part.ts';
import { addWeights, atMost, isSpread, listed, type Matches, oneIfAny, weigh } from './weights.ts';

export const none: Matches = { count: 0, pairs: new Uint32Array(0), weights: new Uint16Array(0) };

/** A word of a part's vocabulary, and what once in the text counts. */
export type WeighedWord = { readonly word: number; readonly factor: number };

/** Room for one weight a pair, all 0 between two uses. */
let room = new Uint16Array(0);

/** All pairs of all lists, their weights added up. */
export function unite(lists: readonly Matches[], size: number): Matches {
  const some = lists.filter(({ count }) => count > 0);
  if (some.length <= 1) return some[0] ?? none;
  makeRoom(size);
  for (const each of some) addMatches(each);
  const most = some.reduce((sum, { count }) => sum + count, 0);
  return most < size / sparse ? gatherFew(some, most) : gather(size);
}

/** The pairs that have any of some words, or are in other lists. */
export function anyOf(part: Part, words: readonly WeighedWord[], others: readonly Matches[] = []): Matches {
  const size = part.lengths.length;
  if (words.length === 0) return unite(others, size);
  const most = words.reduce((sum, { word }) => sum + part.count(word), 0);
  if (words.length === 1 && others.length === 0 && !isSpread(most, size)) {
    const { word, factor } = words[0]!;
    return weigh(part.pairBytes(word), most, factor);
  }
  if (words.length > 1 && most < size / sparse)
    return unite([...words.map((each) => anyOf(part, [each])), ...others], size);
  makeRoom(size);
  for (const { word, factor } of words) addWeights(part.pairBytes(word), factor, room);
  for (const each of others) addMatches(each);
  return gather(size);
}

/** Lists of fewer pairs than one in so many are put in order; with more it is sooner to look at every pair. */
const sparse = 100;

function makeRoom(size: number): void {
  if (room.length < size) room = new Uint16Array(size);
}

function addMatches({ pairs, weights }: Matches): void {
  for (let i = 0; i < weights.length; i++) {
    const pair = pairs ? pairs[i]! : i;
    room[pair] = atMost(room[pair]! + weights[i]!);
  }
}

/** Takes what was added up out of the room. */
function gather(size: number): Matches {
  const weights = room.slice(0, size);
  room.fill(0, 0, size);
  let count = 0;
  for (let pair = 0; pair < size; pair++) count += oneIfAny(weights[pair]!);
  const all = { count, pairs: undefined, weights };
  return isSpread(count, size) ? all : listed(all);
}

/** The same, where only the pairs of short lists have to be looked at. */
function gatherFew(lists: readonly Matches[], most: number): Matches {
  const all = new Uint32Array(most);
  let filled = 0;
  for (const each of lists) {
    all.set(listed(each).pairs, filled);
    filled += each.count;
  }
  all.sort();
  let count = 0;
  for (let i = 0; i < most; i++) if (i === 0 || all[i] !== all[i - 1]) all[count++] = all[i]!;
  const pairs = all.slice(0, count);
  const weights = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    weights[i] = room[pairs[i]!]!;
    room[pairs[i]!] = 0;
  }
  return { count, pairs, weights };
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
