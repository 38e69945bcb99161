/** How the papers of a parliament are cited, in the words of the lawyers who cite them. */

import type { DocumentFacts } from './reading.ts';

export type CitationStyle = {
  /** The citation of a paper; undefined where what it is cited by was not read. */
  readonly paper: (document: DocumentFacts) => string | undefined;
  /** The series in which a paper is printed. */
  readonly series: (document: DocumentFacts) => string | undefined;
  /** A part of a paper, as it stands after the citation: 'vraag 3', 'antwoord op de vragen 3 en 4'. */
  readonly part: (kind: 'question' | 'answer', numbers: readonly string[]) => string;
  /** Where the institution itself publishes a paper. */
  readonly address: (document: DocumentFacts) => string | undefined;
};
