/** Which words of a part go back to a stem, and which are put together from words with that stem. */

import { createHash } from 'node:crypto';
import type { Language, LanguageCode } from '../../language/language.ts';
import { newBytes, readNumbers } from './bytes.ts';
import type { Part } from './part.ts';
import { packStrings, type Strings, unpackStrings } from './strings.ts';

/** From a stem to the places of words, in order. */
export type WordsBy = (stem: string) => readonly number[];

/** Writes, for every word in turn, what it is found by. */
export function packWordsBy(words: Iterable<string>, keysOf: (word: string) => readonly string[]): Uint8Array {
  const lists = new Map<string, number[]>();
  let place = 0;
  for (const word of words) {
    for (const key of new Set(keysOf(word))) {
      const list = lists.get(key);
      if (list) list.push(place);
      else lists.set(key, [place]);
    }
    place++;
  }
  const keys = [...lists.keys()].sort();
  const strings = packStrings(keys);
  const places = newBytes();
  for (const key of keys) {
    const list = lists.get(key)!;
    places.number(list.length);
    list.forEach((each, i) => {
      places.number(each - (list[i - 1] ?? 0));
    });
  }
  const all = newBytes(strings.length + places.length + 8);
  all.number(strings.length);
  all.all(strings);
  all.all(places.taken());
  return all.taken();
}

export function unpackWordsBy(packed: Uint8Array): WordsBy {
  const length = readNumbers(packed)();
  const from = length < 128 ? 1 : length < 16_384 ? 2 : length < 2_097_152 ? 3 : length < 268_435_456 ? 4 : 5;
  const keys = unpackStrings(packed.subarray(from, from + length));
  return wordsBy(keys, packed.subarray(from + length));
}

function wordsBy(keys: Strings, packed: Uint8Array): WordsBy {
  const starts = new Uint32Array(keys.size + 1);
  const places: number[] = [];
  const next = readNumbers(packed);
  for (let i = 0; i < keys.size; i++) {
    let place = 0;
    for (let left = next(); left > 0; left--) {
      place += next();
      places.push(place);
    }
    starts[i + 1] = places.length;
  }
  const all = Uint32Array.from(places);
  return (stem) => {
    const at = keys.find(stem);
    return at < 0 ? [] : [...all.subarray(starts[at], starts[at + 1])];
  };
}

/** A mark of how a language treats some of the words: it differs where the language has changed since. */
export function markOf({ tables, stem, parts }: Language, words: Strings): string {
  const hash = createHash('sha256').update(tables());
  const step = Math.max(1, Math.floor(words.size / 200));
  for (let i = 0; i < words.size; i += step) {
    const word = words.at(i);
    hash.update(`${word} ${stem(word)} ${parts(word).join('+')}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** The words of all parts of one language, by stem. */
export function wordsIn(parts: readonly Part[], language: LanguageCode) {
  const own = parts.filter((part) => part.language === language);
  const words = (by: 'ofStem' | 'madeOf') => (stem: string) =>
    own.flatMap((part) => part[by](stem).map((place) => part.wordAt(place)));
  return { ofStem: words('ofStem'), madeOf: words('madeOf') };
}
