/**
 * Two of the commonest words of a language, one straight after the other: a couple has lists as a word has, so that a phrase
 * of such words need not read every place of both. Only the words on the list of the language have couples; which were on it
 * when a segment was written its mark tells, and a segment with another does without.
 */

import { createHash } from 'node:crypto';
import { type LanguageCode, languages } from '../../language/language.ts';
import { newBytes, readNumbers } from './bytes.ts';
import type { KeptLists } from './lists.ts';

/** Something that has lists, and which. */
export type Kept<K> = KeptLists & { readonly key: K };

/** At most so many words of a language have couples. */
const most = 256;
export const mostCouples = most * most;
const known = new Map<LanguageCode, ReadonlyMap<string, number>>();

function ranksOf(language: LanguageCode): ReadonlyMap<string, number> {
  const found =
    known.get(language) ??
    new Map(
      languages[language]
        .common()
        .slice(0, most)
        .map((word, i) => [word, i]),
    );
  known.set(language, found);
  return found;
}

/** The place of a word on the list of its language; undefined where it is not on it. */
export const rankOf = (language: LanguageCode, word: string): number | undefined => ranksOf(language).get(word);

/** The number of a couple by the ranks of its words. */
export const coupleOf = (first: number, second: number): number => first * most + second;

/** The number of the couple of two words; undefined where they have none. */
export function coupleIn(language: LanguageCode, first: string, second: string): number | undefined {
  const [a, b] = [rankOf(language, first), rankOf(language, second)];
  return a === undefined || b === undefined ? undefined : coupleOf(a, b);
}

/** Tells the list of a language from every other. */
const markOfList = (language: LanguageCode): number =>
  createHash('sha256').update(languages[language].common().join(' ')).digest().readUInt32LE() >>> 1;

export type CoupleWriter = { readonly add: (kept: Kept<number>) => void; readonly packed: () => Uint8Array };

/** Writes how large the lists of each couple are; couples come in order. */
export function packCouples(language: LanguageCode): CoupleWriter {
  const bytes = newBytes();
  let before = 0;
  let size = 0;
  return {
    add: ({ key, count, last, pairs, places }) => {
      for (const each of [key - before, count, last, pairs.length, places.length]) bytes.number(each);
      before = key;
      size++;
    },
    packed: () => {
      const all = newBytes(bytes.length + 16);
      all.number(markOfList(language));
      all.number(size);
      all.all(bytes.written());
      return all.taken();
    },
  };
}

/** Where the lists of a couple begin, and how large they are. */
export type CouplePlace = {
  readonly count: number;
  readonly last: number;
  readonly start: number;
  readonly pairs: number;
  readonly places: number;
};

/** The couples of a segment in order, whose lists begin at a place; undefined where it has none by the list as it is now. */
export function unpackCouples(
  packed: Uint8Array,
  language: LanguageCode,
  from: number,
): ReadonlyMap<number, CouplePlace> | undefined {
  if (packed.length === 0) return undefined;
  const next = readNumbers(packed);
  if (next() !== markOfList(language)) return undefined;
  const couples = new Map<number, CouplePlace>();
  let key = 0;
  let start = from;
  for (let left = next(); left > 0; left--) {
    key += next();
    const [count, last, pairs, places] = [next(), next(), next(), next()];
    couples.set(key, { count, last, start, pairs, places });
    start += pairs + places;
  }
  return couples;
}
