/** The official name of a publication: nr. 16 of the Aanhangsel of 2023-2024 is ah-tk-20232024-16. */

import type { SeeAlso } from '../../record/reading.ts';

export const publicationName = ({ sessionYear, number }: SeeAlso): string =>
  `ah-tk-${sessionYear.replace('-', '')}-${number}`;
