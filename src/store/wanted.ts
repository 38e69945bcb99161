/** Which words of a text a query finds, in the language of the text. */

import { type LanguageCode, languages } from '../language/language.ts';
import { wordsOf } from '../language/words.ts';
import { type Query, type Term, termsOf } from './query.ts';

export type Wanted = { readonly terms: readonly Term[]; readonly stem: (folded: string) => string };

export const wantedOf = ({ find }: Query, language: LanguageCode): Wanted => ({
  terms: find ? termsOf(find) : [],
  stem: languages[language].stem,
});

export function hitsIn(wanted: Wanted, text: string): { readonly start: number; readonly end: number }[] {
  const words = wordsOf(text);
  return words.flatMap((_, at) => {
    const found = wanted.terms.filter((term) => standsAt(wanted, term, words, at));
    const length = Math.max(0, ...found.map((term) => term.words.length));
    return length === 0 ? [] : [{ start: words[at]!.start, end: words[at + length - 1]!.end }];
  });
}

function standsAt(
  { stem }: Wanted,
  { kind, words: wanted }: Term,
  words: readonly { readonly folded: string }[],
  at: number,
): boolean {
  return wanted.every((word, i) => {
    const found = words[at + i]?.folded;
    if (found === undefined) return false;
    if (kind === 'words') return stem(found) === stem(word);
    return kind === 'prefix' && i === wanted.length - 1 ? found.startsWith(word) : found === word;
  });
}
