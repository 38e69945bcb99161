/**
 * Words as search sees them: case and diacritics folded ('Oekraïne' is 'oekraine'). A sign that is said as a word is one:
 * '€ 3,5' is €, 3 and 5, '10%' is 10 and %.
 */

export type Word = { readonly start: number; readonly end: number; readonly folded: string };

/** Letters as search compares them: small, without accents. */
export const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Whether a letter is a sign that counts as a word: '%', '€'. */
export const isSign = (letter: string): boolean => letter.length === 1 && '%€£$'.includes(letter);

/** The words of a text, each with its place in it. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*|[%€£$]/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: fold(word),
  }));
}

/** The folded words of a text, without their places: many times as fast. */
export function foldedWords(text: string): readonly string[] {
  if (!simple.test(text)) return wordsOf(text).map(({ folded }) => folded);
  return fold(text).match(/[\p{L}\p{N}]+|[%€£$]/gu) ?? [];
}

/** Latin letters and common punctuation: here folding a text and folding its words is the same. */
const simple = /^[\0-\u024f\u2000-\u206f\u20ac]*$/;
