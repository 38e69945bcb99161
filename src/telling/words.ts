/** The words of messages, in the language of the follower. Official texts are not among them: those stay as they were printed. */

import { officeText, wordsIn } from '../publish/words.ts';
import type { Rhythm } from '../store/follows.ts';
import type { Followed } from './followed.ts';
import type { Ending, ToldKind } from './told.ts';

export const messageLanguages = ['nl', 'en'] as const;
export type MessageLanguage = (typeof messageLanguages)[number];

export const isMessageLanguage = (text: string): text is MessageLanguage =>
  messageLanguages.some((language) => language === text);

const nl = {
  told: {
    asked: 'Nieuwe vragen',
    'delay-notice': 'Uitstel gemeld',
    notice: 'Mededeling',
    answer: 'Antwoord',
    'further-answer': 'Nader antwoord',
    overdue: 'Termijn verstreken',
    'due-moved': 'Termijn verschoven',
    withdrawn: 'Ingetrokken',
    lapsed: 'Vervallen',
    done: 'Afgedaan',
  } as Readonly<Record<ToldKind, string>>,
  rhythms: { now: 'meteen', daily: 'dagelijks', weekly: 'wekelijks' } as Readonly<Record<Rhythm, string>>,
  digest: (count: number) => `${count === 1 ? 'Eén bericht' : `${count} berichten`} over wat u volgt`,
  askedBy: (askers: string, offices: string) => `Vragen van ${askers}${offices === '' ? '' : ` aan de ${offices}`}`,
  nobody: 'een lid dat niet gelezen is',
  repliedBy: (names: string) => `Van ${names}`,
  on: (day: string) => `op ${day}`,
  due: (day: string) => `De termijn loopt tot en met ${day}.`,
  moved: (due: string, was: string) => `De termijn loopt nu tot en met ${due}; dat was ${was}.`,
  past: (due: string) => `De termijn liep tot en met ${due}. Er is nog geen volledig antwoord.`,
  /** Where no rule obliges to the day. */
  expected: {
    overdue: 'Nog geen antwoord',
    due: (day: string) => `Het antwoord wordt uiterlijk ${day} verwacht.`,
    moved: (due: string, was: string) => `Het antwoord wordt nu uiterlijk ${due} verwacht; dat was ${was}.`,
    past: (due: string) => `Het antwoord werd uiterlijk ${due} verwacht. Er is nog geen volledig antwoord.`,
  },
  ended: {
    withdrawn: (on: string) => `De vragen zijn ${`ingetrokken ${on}`.trim()}.`,
    lapsed: (on: string) =>
      `De vragen zijn ${`vervallen ${on}`.trim()}, met het einde van de zitting: er komt geen antwoord.`,
    done: (on: string) =>
      `De vragen zijn ${`afgedaan ${on}`.trim()}, zegt de bron; een antwoord is hier niet ingelezen.`,
  } as Readonly<Record<Ending, (on: string) => string>>,
  question: (numbers: string) => `Vraag ${numbers}`.trim(),
  answer: (numbers: string) => `Antwoord ${numbers}`.trim(),
  noticePart: 'Het bericht',
  official: { nl: 'Letterlijk uit het stuk', en: 'Letterlijk uit het stuk (in het Engels)' },
  more: 'verder lezen',
  moreParts: (count: number) => `en nog ${count === 1 ? 'één onderdeel' : `${count} onderdelen`}`,
  why: (followed: string) => `U krijgt dit omdat u volgt: ${followed}.`,
  stop: 'Dit niet meer volgen',
  stopAll: 'Alles stopzetten',
  manage: 'Alles wat u volgt, uw gegevens, of alles verwijderen',
  followed: {
    search: (query: string) => `de zoekvraag ‘${query}’`,
    subject: (query: string) => `het onderwerp ‘${query}’`,
    member: (name: string) => `het lid ${name}`,
    party: (name: string) => `de fractie ${name}`,
    ministry: (name: string) => `het ministerie ${name}`,
    office: (office: string) => `de ${office}`,
    set: (name: string) => `de vragen “${name}”`,
    question: (number: string, name: string) => `vraag ${number} van “${name}”`,
    overdue: 'alles wat te laat is',
  },
  confirm: {
    subject: 'Bevestig dat u wilt volgen',
    lead: (site: string, followed: string, rhythm: string) =>
      `Op ${site} is met dit adres gevraagd om ${followed} te volgen, ${rhythm} per e-mail.`,
    act: 'Open deze bladzijde en druk daar op de knop',
    otherwise:
      'Was u dat niet, doe dan niets: er komt verder geen bericht en over 48 uur is dit adres hier weer vergeten.',
  },
};

export type MessageWords = typeof nl;

const en: MessageWords = {
  told: {
    asked: 'New questions',
    'delay-notice': 'Delay announced',
    notice: 'Notice',
    answer: 'Answer',
    'further-answer': 'Further answer',
    overdue: 'Overdue',
    'due-moved': 'Due date moved',
    withdrawn: 'Withdrawn',
    lapsed: 'Lapsed',
    done: 'Done',
  },
  rhythms: { now: 'at once', daily: 'daily', weekly: 'weekly' },
  digest: (count) => `${count === 1 ? 'One message' : `${count} messages`} on what you follow`,
  askedBy: (askers, offices) => `Questions by ${askers}${offices === '' ? '' : ` to the ${offices}`}`,
  nobody: 'a member whose name was not read',
  repliedBy: (names) => `By ${names}`,
  on: (day) => `on ${day}`,
  due: (day) => `The answer is due by ${day}.`,
  moved: (due, was) => `The answer is now due by ${due}; that was ${was}.`,
  past: (due) => `The answer was due by ${due}. There is no full answer yet.`,
  expected: {
    overdue: 'No answer yet',
    due: (day) => `The answer is expected by ${day}.`,
    moved: (due, was) => `The answer is now expected by ${due}; that was ${was}.`,
    past: (due) => `The answer was expected by ${due}. There is no full answer yet.`,
  },
  ended: {
    withdrawn: (on) => `The questions were ${`withdrawn ${on}`.trim()}.`,
    lapsed: (on) => `The questions ${`lapsed ${on}`.trim()}, with the end of the session: no answer will come.`,
    done: (on) => `The questions are ${`done ${on}`.trim()}, says the source; no answer has been read in here.`,
  },
  question: (numbers) => `Question ${numbers}`.trim(),
  answer: (numbers) => `Answer ${numbers}`.trim(),
  noticePart: 'The notice',
  official: { nl: 'Word for word from the paper (in Dutch)', en: 'Word for word from the paper' },
  more: 'read on',
  moreParts: (count) => `and ${count === 1 ? 'one more part' : `${count} more parts`}`,
  why: (followed) => `You get this because you follow ${followed}.`,
  stop: 'Stop following this',
  stopAll: 'Stop everything',
  manage: 'All that you follow, your data, or delete everything',
  followed: {
    search: (query) => `the search ‘${query}’`,
    subject: (query) => `the subject ‘${query}’`,
    member: (name) => `the member ${name}`,
    party: (name) => `the party ${name}`,
    ministry: (name) => `the ministry ${name}`,
    office: (office) => `the ${office}`,
    set: (name) => `the questions “${name}”`,
    question: (number, name) => `question ${number} of “${name}”`,
    overdue: 'all that is overdue',
  },
  confirm: {
    subject: 'Please confirm that you want to follow',
    lead: (site, followed, rhythm) => `At ${site} this address was given to follow ${followed}, ${rhythm} by e-mail.`,
    act: 'Open this page and press the button there',
    otherwise:
      'If that was not you, do nothing: no other message will come, and in 48 hours this address is forgotten here.',
  },
};

export const messageWords: Readonly<Record<MessageLanguage, MessageWords>> = { nl, en };

/** What is followed, in words; a set by its subject, where that is known. */
export function describe(followed: Followed, language: MessageLanguage, subject?: string): string {
  const { followed: words } = messageWords[language];
  switch (followed.kind) {
    case 'search':
    case 'subject':
      return words[followed.kind](followed.query);
    case 'member':
    case 'party':
    case 'ministry':
      return words[followed.kind](followed.name);
    case 'office':
      return words.office(officeText(followed, wordsIn[language]));
    case 'set':
      return words.set(subject ?? followed.record);
    case 'question':
      return words.question(followed.number, subject ?? followed.record);
    case 'overdue':
      return words.overdue;
  }
}

const formats = new Map<MessageLanguage, { readonly day: Intl.DateTimeFormat; readonly list: Intl.ListFormat }>();

function formatsOf(language: MessageLanguage) {
  const known = formats.get(language) ?? {
    day: new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }),
    list: new Intl.ListFormat(language, { type: 'conjunction' }),
  };
  formats.set(language, known);
  return known;
}

/** '31 augustus 2023'; what is no day stays as it is. */
export const dayText = (language: MessageLanguage, day: string): string =>
  Number.isNaN(Date.parse(day)) ? day : formatsOf(language).day.format(Date.parse(day));

/** 'a, b en c'. */
export const listText = (language: MessageLanguage, parts: readonly string[]): string =>
  formatsOf(language).list.format(parts);
