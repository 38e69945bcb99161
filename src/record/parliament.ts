/** What the rest of the system knows of a parliament or council: plain data, kept in the folder of that parliament. */

import type { CitationStyle } from './citation-style.ts';
import type { ClockRules } from './clock-rules.ts';
import type { Reading, SeeAlso } from './reading.ts';

export type Parliament = {
  /** As in the id of a record, before the slash. */
  readonly id: string;
  /** The name of the institution in its own language, and in English. */
  readonly title: string;
  readonly englishTitle: string;
  /** The language that its papers are in (ISO 639-1). */
  readonly language: 'nl' | 'en';
  readonly clock: ClockRules;
  /** Where it is absent, papers are cited by their number alone. */
  readonly citation?: CitationStyle;
  /** What the readings of one record say differently, in words; what is printed in the paper is shown. */
  readonly conflicts?: (readings: readonly Reading[]) => readonly string[];
  /** The name of the publication that a reply points to; absent where replies do not point to others so. */
  readonly publicationName?: (seeAlso: SeeAlso) => string;
  /** Where the institution tells of a member. */
  readonly memberAddress?: (member: string) => string;
};
