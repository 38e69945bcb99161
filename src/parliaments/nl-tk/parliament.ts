import type { Parliament } from '../../record/parliament.ts';
import { citation } from './citation.ts';
import { clockRules } from './clock-rules.ts';
import { conflictsIn } from './conflicts.ts';
import { publicationName } from './publications.ts';

export const parliament: Parliament = {
  id: 'nl-tk',
  title: 'Tweede Kamer der Staten-Generaal',
  englishTitle: 'House of Representatives of the Netherlands',
  language: 'nl',
  words: {
    nl: {
      session: 'Vergaderjaar',
      term: 'In de Tweede Kamer hoort een antwoord binnen drie weken te komen, na een uitstelbericht binnen zes.',
    },
    en: {
      session: 'Session year',
      term: 'In the Dutch House of Representatives an answer is due within three weeks, six after a notice of delay.',
    },
  },
  examples: {
    words: 'huurwoningen studenten',
    forms: 'huurwoning, student',
    phrase: 'sociale huur',
    beginning: 'kernenerg*',
    without: 'asiel -opvang',
    either: ['huur', 'hypotheek'],
    beside: 'starters',
    subject: 'stikstof',
    parties: ['SP', 'VVD', 'D66'],
    asker: '"Van Dijk"',
    office: 'Defensie',
    ministry: 'Defensie',
    respondent: '"Bruins Slot"',
    session: '2023-2024',
  },
  clock: clockRules,
  citation,
  conflicts: conflictsIn,
  publicationName,
  // A case is found there by its number; a set that the register names by a paper is not.
  setAddress: (number) =>
    /^\d{4}Z\d{5}$/.test(number)
      ? `https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=${number}`
      : undefined,
};
