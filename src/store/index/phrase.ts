/** Words that stand one after the other: the pairs that have them all are found first, and only there places are looked at. */

import type { Part } from './part.ts';
import { type Places, placesOf } from './postings.ts';
import { inBoth, none, unite } from './union.ts';
import type { Matches } from './weights.ts';

/** Each element of a phrase is any of several words of the vocabulary. */
export function phraseIn(part: Part, elements: readonly (readonly number[])[]): Matches {
  if (elements.some((words) => words.length === 0)) return none;
  const found = elements.map((words) => words.map((word) => ({ word, occurrences: part.occurrences(word) })));
  const having = found.map((words) => {
    if (words.length === 1) return words[0]!.occurrences.pairs;
    const lists = words.map(({ occurrences: { pairs } }) => ({
      pairs,
      weights: new Uint16Array(pairs.length).fill(1),
    }));
    return unite(lists, part.lengths.length).pairs;
  });
  const candidates = having.toSorted((a, b) => a.length - b.length).reduce(inBoth);
  const places = found.map((words) =>
    anyOf(words.map(({ word, occurrences }) => placesOf(occurrences, part.places(word)))),
  );
  return matchesAt(candidates, places);
}

/** Counts the phrase in each candidate; in the subject it counts twice. */
function matchesAt(candidates: Uint32Array, places: readonly Places[]): Matches {
  const pairs = new Uint32Array(candidates.length);
  const weights = new Uint16Array(candidates.length);
  let starts = new Int32Array(256);
  let count = 0;
  const [first, ...rest] = places;
  for (const pair of candidates) {
    for (const each of places) each.moveTo(pair);
    let left = first!.count;
    if (left > starts.length) starts = new Int32Array(left * 2);
    for (let i = 0; i < left; i++) starts[i] = first!.list[i]!;
    for (let i = 0; i < rest.length && left > 0; i++) left = followedBy(starts, left, i + 1, rest[i]!);
    if (left === 0) continue;
    const subjectEnd = first!.inSubject > 0 ? first!.list[first!.inSubject - 1]! : -1;
    let inSubject = 0;
    while (inSubject < left && starts[inSubject]! <= subjectEnd) inSubject++;
    pairs[count] = pair;
    weights[count++] = Math.min(0xffff, (left + inSubject) * 8);
  }
  return { pairs: pairs.slice(0, count), weights: weights.slice(0, count) };
}

/** Keeps the starts that have a word so many places on; says how many are left. */
function followedBy(starts: Int32Array, count: number, distance: number, { list, count: others }: Places): number {
  let left = 0;
  let at = 0;
  for (let i = 0; i < count; i++) {
    const wanted = starts[i]! + distance;
    while (at < others && list[at]! < wanted) at++;
    if (at === others) break;
    if (list[at] === wanted) starts[left++] = starts[i]!;
  }
  return left;
}

/** The places of any of several words. */
function anyOf(words: readonly Places[]): Places {
  if (words.length === 1) return words[0]!;
  const all = {
    list: new Int32Array(64),
    count: 0,
    inSubject: 0,
    moveTo: (pair: number): boolean => {
      all.count = 0;
      all.inSubject = 0;
      for (const places of words) {
        if (!places.moveTo(pair)) continue;
        if (all.count + places.count > all.list.length) {
          const larger = new Int32Array((all.count + places.count) * 2);
          larger.set(all.list);
          all.list = larger;
        }
        all.list.set(places.list.subarray(0, places.count), all.count);
        all.count += places.count;
        all.inSubject += places.inSubject;
      }
      all.list.subarray(0, all.count).sort();
      return all.count > 0;
    },
  };
  return all;
}
