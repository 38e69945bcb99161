/** English for search: words are brought back to their stems, and stand apart already. */

import snowball from 'snowball-stemmers';
import type { Language } from './language.ts';
import { markOfTables, once, readTable, wordsIn } from './table.ts';

const snowballEnglish = snowball.newStemmer('english');

/** Words that are one for search and that no ending brings together, by their other forms. */
const forms = once(
  () =>
    new Map(
      readTable('en/forms.tsv').flatMap(([word, others]) =>
        wordsIn(others).map((form): [string, string] => [form, snowballEnglish.stem(word!)]),
      ),
    ),
);

const stem = (folded: string): string => forms().get(folded) ?? snowballEnglish.stem(folded);

const small = once(() => new Set(readTable('en/small-words.tsv').flatMap(([line]) => wordsIn(line))));

export const english: Language = {
  code: 'en',
  headings: { question: 'Question', answer: 'Answer' },
  tables: once(() => markOfTables(['en/forms.tsv', 'en/small-words.tsv'])),
  common: once(() => readTable('en/common-words.tsv').flatMap(([line]) => wordsIn(line))),
  isSmall: (folded) => small().has(folded),
  suspended: () => [],
  stem,
  parts: () => [],
  sound: (folded) => folded,
  links: [''],
  adjectives: new Map([['eu', 'european']]),
  amounts: {
    numbers: wordsIn('zero one two three four five six seven eight nine ten eleven twelve'),
    scales: new Map([
      ['thousand', 3],
      ['million', 6],
      ['billion', 9],
    ]),
    units: new Map([
      ['pound', { sign: '£' }],
      ['euro', { sign: '€' }],
      ['dollar', { sign: '$' }],
      ['percent', { said: ['per', 'cent'] }],
    ]),
  },
  synonyms: () => [],
};
