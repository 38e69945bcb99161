/** English for search: words are brought back to their stems, and stand apart already. */

import snowball from 'snowball-stemmers';
import type { Language } from './language.ts';
import { markOfTables, once, readTable, wordsIn } from './table.ts';

const { stem } = snowball.newStemmer('english');

const small = once(() => new Set(readTable('en/small-words.tsv').flatMap(([line]) => wordsIn(line))));

export const english: Language = {
  code: 'en',
  headings: { question: 'Question', answer: 'Answer' },
  tables: once(() => markOfTables(['en/small-words.tsv'])),
  common: once(() => readTable('en/common-words.tsv').flatMap(([line]) => wordsIn(line))),
  isSmall: (folded) => small().has(folded),
  suspended: () => [],
  stem,
  parts: () => [],
  links: [''],
  synonyms: () => [],
};
