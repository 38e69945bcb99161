/** One event in words: what changed, its official words, and where each part is to be read. Every kind of message is made of these. */

import { titleOf } from '../publish/facts.ts';
import { officeText, wordsIn } from '../publish/words.ts';
import { isEnding, type Quote, type Told } from './told.ts';
import { dayText, listText, type MessageLanguage, messageWords } from './words.ts';

/** Where the pages are, in a language. */
export type Links = {
  readonly record: (language: MessageLanguage, id: string, number?: string) => string;
  readonly confirm: (language: MessageLanguage, token: string) => string;
  readonly stop: (language: MessageLanguage, token: string) => string;
  readonly manage: (language: MessageLanguage, token: string) => string;
};

export type Section = {
  readonly what: string;
  readonly title: string;
  /** The language of the official words, title and quotes. */
  readonly language: string;
  readonly href: string;
  readonly facts: readonly string[];
  /** Says that what follows is quoted. */
  readonly official: string;
  readonly quotes: readonly QuotePart[];
  /** How many quotes were left out, in words. */
  readonly rest?: string;
};
export type QuotePart = {
  readonly part: Quote['part'];
  readonly label: string;
  readonly href: string;
  readonly text: string;
  readonly more: boolean;
};

export type Wanted = {
  readonly language: MessageLanguage;
  readonly links: Links;
  readonly most: number;
  /** Only what is to these questions is quoted, where that is all that is followed. */
  readonly numbers?: ReadonlySet<string>;
};

export function sectionOf(told: Told, { language, links, most, numbers }: Wanted): Section {
  const words = messageWords[language];
  const wanted = told.quotes.filter((quote) => isWanted(quote, numbers));
  const rest = wanted.length - most;
  const { record: id, subject } = told;
  return {
    what: told.expected && told.kind === 'overdue' ? words.expected.overdue : words.told[told.kind],
    title: titleOf(subject === undefined ? { id } : { id, subject }),
    language: told.language,
    href: links.record(language, id),
    facts: factsOf(told, language),
    official: words.official[told.language],
    quotes: wanted.slice(0, most).map((quote) => ({
      part: quote.part,
      label: labelOf(quote, language),
      href: links.record(language, id, quote.numbers[0]),
      text: quote.text,
      more: quote.more,
    })),
    ...(rest > 0 ? { rest: words.moreParts(rest) } : {}),
  };
}

const isWanted = ({ numbers }: Quote, only: ReadonlySet<string> | undefined): boolean =>
  only === undefined || numbers.length === 0 || numbers.some((number) => only.has(number));

function labelOf({ part, numbers }: Quote, language: MessageLanguage): string {
  const words = messageWords[language];
  return part === 'notice' ? words.noticePart : words[part](listText(language, numbers));
}

const mostNames = 5;

function factsOf(told: Told, language: MessageLanguage): string[] {
  const { kind, askers, addressees, by, day } = told;
  const words = messageWords[language];
  const names = askers.length > mostNames ? [...askers.slice(0, mostNames), '…'] : askers;
  const offices = addressees.map((office) => officeText(office, wordsIn[language]));
  const people = by.map((each) => `${each.name}, ${officeText(each, wordsIn[language])}`);
  const when = day === undefined || kind === 'overdue' || kind === 'due-moved' ? '' : words.on(dayText(language, day));
  const asked = words.askedBy(
    names.length === 0 ? words.nobody : listText(language, names),
    listText(language, offices),
  );
  const replied = people.length === 0 ? '' : words.repliedBy(listText(language, people));
  if (isEnding(kind)) return [asked, words.ended[kind](when)];
  const term = termText(told, language);
  return kind === 'asked'
    ? [`${asked} ${when}`.trim(), term].filter((text) => text !== '')
    : [asked, `${replied} ${when}`.trim(), term].filter((text) => text !== '');
}

function termText({ kind, due, was, expected }: Told, language: MessageLanguage): string {
  if (due === undefined) return '';
  const words = messageWords[language];
  const term = expected ? words.expected : words;
  if (kind === 'overdue') return term.past(dayText(language, due));
  return was === undefined
    ? term.due(dayText(language, due))
    : term.moved(dayText(language, due), dayText(language, was));
}
