/** What search must know of a language: how a word is brought back to its stem, and what else finds it. */

import snowball from 'snowball-stemmers';

export const languageCodes = ['nl', 'en'] as const;
/** ISO 639-1. */
export type LanguageCode = (typeof languageCodes)[number];

export type Language = {
  readonly code: LanguageCode;
  /** The stem of a folded word. */
  readonly stem: (folded: string) => string;
};

const languageOf = (code: LanguageCode, stemmer: string): Language => {
  const { stem } = snowball.newStemmer(stemmer);
  const stems = new Map<string, string>();
  return {
    code,
    stem: (folded) => {
      const known = stems.get(folded);
      if (known !== undefined) return known;
      if (stems.size >= mostKept) stems.clear();
      const found = folded.length > longestWord ? folded : stem(folded);
      stems.set(folded, found);
      return found;
    },
  };
};

const mostKept = 200_000;
const longestWord = 40;

export const languages: Readonly<Record<LanguageCode, Language>> = {
  nl: languageOf('nl', 'dutch'),
  en: languageOf('en', 'english'),
};
