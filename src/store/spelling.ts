/** Words of the texts that are spelt nearly as one that is not there: a letter more, less, another, or two that changed places. */

import { languages } from '../language/language.ts';
import type { Live } from './index/live.ts';

const shortest = 4;
const longest = 30;

type Near = { readonly word: string; readonly stem: string; readonly distance: number; pairs: number };

/**
 * The nearest words by how they sound, those in most texts first, none that is a form of another; only words with the same
 * first letter, for few err in that. A number that is near another is of something else.
 */
export function spellingsOf(index: Live, word: string, most: number): string[] {
  if (word.length < shortest || word.length > longest || /\d/.test(word)) return [];
  const found = [...wordsNear(index, word).values()].filter(({ pairs }) => pairs > 1);
  const best = Math.min(...found.map(({ distance }) => distance));
  const nearest = found.filter(({ distance }) => distance === best).sort((a, b) => b.pairs - a.pairs);
  return nearest
    .filter(({ stem }, i) => nearest.findIndex((other) => other.stem === stem) === i)
    .slice(0, most)
    .map(({ word: own }) => own);
}

function wordsNear({ parts }: Live, word: string): ReadonlyMap<string, Near> {
  const allowed = word.length < 6 ? 1 : 2;
  const found = new Map<string, Near>();
  for (const part of parts) {
    const { sound, stem } = languages[part.language];
    const wanted = sound(word);
    for (const place of part.beginning(word.slice(0, 1))) {
      const other = part.wordAt(place);
      if (other === word || Math.abs(other.length - word.length) > allowed + 1) continue;
      const distance = distanceOf(wanted, sound(other), allowed);
      if (distance > allowed) continue;
      const known = found.get(other) ?? { word: other, stem: stem(other), distance, pairs: 0 };
      found.set(other, known);
      known.pairs += part.count(place);
    }
  }
  return found;
}

/**
 * How many letters differ, two that changed places counting once; more than `most` where it is more than that. Only what lies
 * within `most` places of one another is compared, for nothing else can be that near; two rows are enough, and one more for
 * what changed places.
 */
export function distanceOf(a: string, b: string, most: number): number {
  const beyond = most + 1;
  if (Math.abs(a.length - b.length) > most) return beyond;
  let [earlier, before, row] = [0, 0, 0].map(() => new Uint8Array(b.length + 2)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  for (let j = 0; j <= b.length; j++) before[j] = Math.min(j, beyond);
  for (let i = 1; i <= a.length; i++) {
    const first = Math.max(1, i - most);
    const last = Math.min(b.length, i + most);
    row[first - 1] = first === 1 ? Math.min(i, beyond) : beyond;
    let least = row[first - 1]!;
    for (let j = first; j <= last; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (same ? 0 : 1));
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, earlier[j - 2]! + 1);
      }
      row[j] = cost;
      least = Math.min(least, cost);
    }
    row[last + 1] = beyond;
    if (least > most) return beyond;
    [earlier, before, row] = [before, row, earlier];
  }
  return Math.min(before[b.length]!, beyond);
}
