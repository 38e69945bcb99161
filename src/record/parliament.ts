/** What the rest of the system knows of a parliament or council: plain data, kept in the folder of that parliament. */

import type { CitationStyle } from './citation-style.ts';
import type { ClockRules } from './clock-rules.ts';
import type { DocumentKind, Reading, SeeAlso } from './reading.ts';

/** An asker for whom the paper and the data of a case give different parties. */
export type Conflict = { readonly who: string; readonly paper: string; readonly data: string };

export type Examples = {
  /** Two words, and other forms of them that they find as well. */
  readonly words: string;
  readonly forms: string;
  readonly phrase: string;
  readonly beginning: string;
  /** A word without another: 'asylum -hotels'. */
  readonly without: string;
  readonly either: readonly [string, string];
  readonly beside: string;
  readonly subject: string;
  /** Names in them, quoted where they are several words. */
  readonly parties: readonly [string, string, string];
  readonly asker: string;
  readonly office: string;
  readonly ministry: string;
  readonly respondent: string;
  readonly session: string;
};

export type OwnWords = {
  /** The span of sittings that its papers are counted by. */
  readonly session: string;
  /** By when an answer is due, in a sentence. */
  readonly term: string;
  readonly kinds?: Partial<Readonly<Record<DocumentKind, string>>>;
  /** That the questions of a set were put. */
  readonly put?: string;
  /** What its records are made of, and where a part stands in it. */
  readonly papers?: string;
  readonly inPaper?: string;
};

export type Parliament = {
  /** As in the id of a record, before the slash. */
  readonly id: string;
  /** The name of the institution in its own language, and in English. */
  readonly title: string;
  readonly englishTitle: string;
  /** The language that its papers are in (ISO 639-1). */
  readonly language: 'nl' | 'en';
  /** Its own words, in each language of the interface; where it has none for a thing the general one stands. */
  readonly words: Readonly<Record<'nl' | 'en', OwnWords>>;
  /** Words of its papers, for who asks how to search. */
  readonly examples: Examples;
  readonly clock: ClockRules;
  /** Where it is absent, papers are cited by their number alone. */
  readonly citation?: CitationStyle;
  /** What the readings of one record say differently; what is printed in the paper is shown. */
  readonly conflicts?: (readings: readonly Reading[]) => readonly Conflict[];
  /** The name of the publication that a reply points to; absent where replies do not point to others so. */
  readonly publicationName?: (seeAlso: SeeAlso) => string;
  /** Where the institution tells of a member. */
  readonly memberAddress?: (member: string) => string;
  /** Where the institution shows a set by its number in the register; undefined where that tells it nothing. */
  readonly setAddress?: (number: string) => string | undefined;
};
