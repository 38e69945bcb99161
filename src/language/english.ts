/** English for search: words are brought back to their stems, and stand apart already. */

import snowball from 'snowball-stemmers';
import type { Language } from './language.ts';

const { stem } = snowball.newStemmer('english');

export const english: Language = { code: 'en', stem, parts: () => [], synonyms: () => [] };
