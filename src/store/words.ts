/** Words as search sees them: case and diacritics folded ('Oekraïne' is 'oekraine'), and brought back to their Dutch stem. */

import snowball from 'snowball-stemmers';

export type Word = { readonly start: number; readonly end: number; readonly folded: string };

const dutch = snowball.newStemmer('dutch');
const stems = new Map<string, string>();
const most = 200_000;

export const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** The words of a text, each with its place in it. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: fold(word),
  }));
}

export function stem(folded: string): string {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  if (stems.size >= most) stems.clear();
  const found = folded.length > 40 ? folded : dutch.stem(folded);
  stems.set(folded, found);
  return found;
}
