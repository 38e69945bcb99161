/** The words that stand around the official text in its written forms, in the language of the parliament's papers. */

import type { Clock } from '../clock/clock.ts';
import type { RecordReply, Standing } from '../record/merge.ts';
import type { DocumentKind, Office } from '../record/reading.ts';
import type { Facts } from './facts.ts';

export type Language = 'nl' | 'en';

export type Words = {
  readonly question: string;
  readonly answer: string;
  readonly note: string;
  readonly asked: string;
  readonly askedBy: string;
  readonly askedOn: string;
  readonly to: string;
  readonly due: string;
  /** Before a day that is no more than expected. */
  readonly expected: string;
  readonly on: string;
  readonly onBehalfOf: string;
  readonly rest: string;
  /** That the questions of a set were not read. */
  readonly empty: string;
  readonly exchange: string;
  readonly papers: string;
  /** An answer that corrects an earlier one. */
  readonly corrected: string;
  readonly noAnswer: string;
  readonly looseNotes: string;
  readonly page: string;
  readonly of: string;
  /** That the papers count, and not what was made of them. */
  readonly derived: string;
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  readonly roles: Readonly<Record<Office['role'], string>>;
  readonly standings: Readonly<Record<Standing, string>>;
  /** That the due day is past; the same of a day that was no more than expected; that a set fell with its session. */
  readonly overdue: string;
  readonly expectedPast: string;
  readonly lapsed: string;
};

/** The words in each language. */
export const wordsIn: Readonly<Record<Language, Words>> = {
  nl: {
    question: 'Vraag',
    answer: 'Antwoord',
    note: 'Noten',
    asked: 'Vragen gesteld',
    askedBy: 'Gesteld door',
    askedOn: 'Gesteld op',
    to: 'Aan',
    due: 'Termijn',
    expected: 'Antwoord verwacht',
    on: 'op',
    onBehalfOf: 'mede namens',
    rest: 'Overige tekst',
    empty: 'De tekst van deze vragen is hier niet ingelezen.',
    exchange: 'Vragen en antwoorden',
    papers: 'Stukken',
    corrected: 'Gecorrigeerd antwoord',
    noAnswer: 'Hierbij is geen antwoord gelezen.',
    looseNotes: 'Noten waar de tekst niet naar verwijst',
    page: 'bladzijde',
    of: 'van',
    derived:
      'Gemaakt door Answerable uit de stukken hierboven. De tekst staat er zoals die is gelezen; het oorspronkelijke stuk geldt.',
    kinds: {
      questions: 'Vragen',
      answer: 'Antwoord',
      'delay-notice': 'Uitstelbericht',
      notice: 'Mededeling',
      'answer-letter': 'Antwoordbrief',
      unknown: 'Onbekend soort stuk',
    },
    roles: {
      minister: 'minister',
      'state-secretary': 'staatssecretaris',
      'prime-minister': 'minister-president',
      department: 'departement',
    },
    standings: {
      open: 'Nog niet beantwoord',
      postponed: 'Uitgesteld',
      answered: 'Beantwoord',
      'partly-answered': 'Deels beantwoord',
      'answered-elsewhere': 'Elders beantwoord',
      done: 'Afgedaan; antwoord niet ingelezen',
      withdrawn: 'Ingetrokken',
    },
    overdue: 'Termijn verstreken',
    expectedPast: 'Verwachte dag verstreken',
    lapsed: 'Vervallen',
  },
  en: {
    question: 'Question',
    answer: 'Answer',
    note: 'Notes',
    asked: 'Questions asked',
    askedBy: 'Asked by',
    askedOn: 'Asked on',
    to: 'To',
    due: 'Due',
    expected: 'Answer expected',
    on: 'on',
    onBehalfOf: 'also on behalf of',
    rest: 'Other text',
    empty: 'The text of these questions has not been read in here.',
    exchange: 'Questions and answers',
    papers: 'Papers',
    corrected: 'Corrected answer',
    noAnswer: 'No answer to this was read.',
    looseNotes: 'Notes that the text does not call',
    page: 'page',
    of: 'of',
    derived: 'Made by Answerable from the papers above. The text stands as it was read; the original paper counts.',
    kinds: {
      questions: 'Questions',
      answer: 'Answer',
      'delay-notice': 'Delay notice',
      notice: 'Notice',
      'answer-letter': 'Answer letter',
      unknown: 'Unknown kind of paper',
    },
    roles: {
      minister: 'minister',
      'state-secretary': 'state secretary',
      'prime-minister': 'prime minister',
      department: 'department',
    },
    standings: {
      open: 'Not answered yet',
      postponed: 'Postponed',
      answered: 'Answered',
      'partly-answered': 'Partly answered',
      'answered-elsewhere': 'Answered elsewhere',
      done: 'Done; answer not read in',
      withdrawn: 'Withdrawn',
    },
    overdue: 'Overdue',
    expectedPast: 'Expected day passed',
    lapsed: 'Lapsed',
  },
};

/** The language of a parliament's papers; English where no parliament is known. */
export const languageOf = ({ parliament }: Pick<Facts, 'parliament'>): Language => parliament?.language ?? 'en';
/** The words around the official text; those of the parliament itself before the general ones. */
export function wordsFor(facts: Pick<Facts, 'parliament'>): Words {
  const words = wordsIn[languageOf(facts)];
  const own = facts.parliament?.words[languageOf(facts)];
  if (!own) return words;
  return {
    ...words,
    kinds: { ...words.kinds, ...own.kinds },
    ...(own.put === undefined ? {} : { asked: own.put }),
    ...(own.papers === undefined ? {} : { papers: own.papers }),
  };
}

/** What a reply is; of what corrects another, that it does. */
export const replyWord = (
  { kinds, corrected }: Words,
  { document, corrects }: Pick<RecordReply, 'document' | 'corrects'>,
): string => (corrects ? corrected : kinds[document.kind]);

/** What stands before the due day of a clock. */
export const dueWord = ({ due, expected }: Words, clock: Pick<Clock, 'expected'> | undefined): string =>
  clock?.expected ? expected : due;

export const officeText = ({ role, portfolio }: Pick<Office, 'role' | 'portfolio'>, { roles }: Words): string =>
  role === 'department' && portfolio !== ''
    ? portfolio
    : portfolio === ''
      ? roles[role]
      : `${roles[role]} (${portfolio})`;
