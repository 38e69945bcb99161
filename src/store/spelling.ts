/** Words of the texts that are spelt nearly as one that is not there: a letter more, less, another, or two that changed places. */

import type { Live } from './index/live.ts';

const shortest = 4;
const longest = 30;

/** The nearest words, those in most texts first; only words with the same first letter, for few err in that. */
export function spellingsOf({ parts }: Live, word: string, most: number): string[] {
  if (word.length < shortest || word.length > longest) return [];
  const allowed = word.length < 6 ? 1 : 2;
  const found = new Map<string, { distance: number; pairs: number }>();
  for (const part of parts) {
    for (const place of part.beginning(word.slice(0, 1))) {
      const other = part.wordAt(place);
      if (other === word || Math.abs(other.length - word.length) > allowed) continue;
      const distance = distanceOf(word, other, allowed);
      if (distance > allowed) continue;
      const known = found.get(other) ?? { distance, pairs: 0 };
      found.set(other, known);
      known.pairs += part.count(place);
    }
  }
  return [...found]
    .filter(([, { pairs }]) => pairs > 1)
    .sort(([, a], [, b]) => a.distance - b.distance || b.pairs - a.pairs)
    .slice(0, most)
    .map(([other]) => other);
}

/** How many letters differ, two that changed places counting once; more than `most` where it is more than that. */
export function distanceOf(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length]!;
}
