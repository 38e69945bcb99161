/** What search must know of a language: how a word is brought back to its stem, and what else finds it. */

import type { AmountWords } from './amounts.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import type { Suspended } from './suspended.ts';

export const languageCodes = ['nl', 'en'] as const;
/** ISO 639-1. */
export type LanguageCode = (typeof languageCodes)[number];

export type Language = {
  readonly code: LanguageCode;
  /** Tells these tables from others: what was kept under others must be made anew. */
  readonly tables: () => string;
  /** What papers print over a question and over an answer. */
  readonly headings: { readonly question: string; readonly answer: string };
  /** Whether a folded word says little by itself, as 'the' does. */
  readonly isSmall: (folded: string) => boolean;
  /** The words that stand in most texts, the commonest first: of two of them that follow on each other the index keeps more. */
  readonly common: () => readonly string[];
  /** Words that are written only in part: 'wetgeving' in 'wet- en regelgeving'. */
  readonly suspended: (text: string) => readonly Suspended[];
  /** The stem of a folded word. */
  readonly stem: (folded: string) => string;
  /** The stems of the words that a folded word is put together from; none where it is one word. */
  readonly parts: (folded: string) => readonly string[];
  /** How a folded word sounds, so that one that is spelt by ear is the same: 'leyten' and 'leijten'. */
  readonly sound: (folded: string) => string;
  /** What may stand between two words that are written as one, nothing first. */
  readonly links: readonly string[];
  /** What is said for an abbreviation before a noun: 'europees' for 'eu'. */
  readonly adjectives: ReadonlyMap<string, string>;
  /** What amounts are written with. */
  readonly amounts: AmountWords;
  /** What else is said for a run of stems (one, or several between single spaces): runs of stems, to count for less. */
  readonly synonyms: (stems: string) => readonly (readonly string[])[];
};

/** The same, answering from memory for the words it has met. */
function remembering({ stem, parts, ...rest }: Language): Language {
  return {
    ...rest,
    stem: kept((folded) => (folded.length > longestWord ? folded : stem(folded))),
    parts: kept((folded) => (folded.length > longestWord ? [] : parts(folded))),
  };
}

function kept<T>(find: (folded: string) => T): (folded: string) => T {
  const known = new Map<string, T>();
  return (folded) => {
    let found = known.get(folded);
    if (found === undefined) {
      if (known.size >= mostKept) known.clear();
      found = find(folded);
      known.set(folded, found);
    }
    return found;
  };
}

const mostKept = 200_000;
const longestWord = 40;

export const languages: Readonly<Record<LanguageCode, Language>> = {
  nl: remembering(dutch),
  en: remembering(english),
};
