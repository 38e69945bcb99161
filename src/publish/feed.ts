/**
 * What a feed is made of: one item for each thing that happened to a record, so that a reader who follows it sees an answer
 * as something new, and that a term has passed. The name of an item is made from the record and the paper: it is the same wherever it is served.
 */

import { createHash } from 'node:crypto';
import { plus } from '../clock/days.ts';
import { memberText } from '../record/member.ts';
import { dayOf, type QuestionSet, type RecordReply } from '../record/merge.ts';
import { isTo } from '../record/numbers.ts';
import { rowsOf } from '../record/rows.ts';
import { type Facts, partUrl, recordUrl, titleOf } from './facts.ts';
import { dueWord, officeText, replyWord, type Words, wordsFor } from './words.ts';
import { type Element, element } from './xml.ts';

export type FeedItem = {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** When it was published (a day is its first moment), and when it last changed. */
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly string[];
  readonly subjects: readonly string[];
  readonly content: readonly Element[];
  readonly language: string;
};

export type Feed = {
  readonly title: string;
  /** The address of this page of the feed; that of its first page is its name. */
  readonly self: string;
  readonly first: string;
  readonly previous?: string;
  readonly next?: string;
  /** The page for people. */
  readonly page: string;
  readonly language: string;
  readonly items: readonly FeedItem[];
};

/** What happened to a record, the newest first: how it ended, each reply, its term, the asking. Without a day nothing can be told. */
export function itemsOf(record: QuestionSet, facts: Facts): FeedItem[] {
  const words = wordsFor(facts);
  const { submitted } = record;
  const asked = submitted === undefined ? [] : [askedItem(record, submitted, facts, words)];
  const replies = record.replies.flatMap((reply) => {
    const day = dayOf(reply);
    return day === undefined ? [] : [replyItem(record, reply, day, facts, words)];
  });
  return newestFirst([...asked, ...replies, ...overdueItemsOf(record, facts), ...endItems(record, facts, words)]);
}

/** That its term passed without a full answer, also where that came later. */
export function overdueItemsOf(record: QuestionSet, facts: Facts): FeedItem[] {
  const { clock } = facts;
  if (!clock || clock.late === 0) return [];
  const words = wordsFor(facts);
  const what = clock.expected ? words.expectedPast : words.overdue;
  return [
    eventItem(
      record,
      `overdue ${clock.due}`,
      plus(clock.due, 1),
      what,
      `${dueWord(words, clock)}: ${clock.due}`,
      facts,
    ),
  ];
}

/** That it was withdrawn, lapsed, or is called done by its source; there no day is told but that on which the source said so. */
function endItems(record: QuestionSet, facts: Facts, words: Words): FeedItem[] {
  const { state, days } = facts.clock ?? {};
  const { submitted, documents } = record;
  if (state !== 'withdrawn' && state !== 'lapsed' && state !== 'done') return [];
  const said = documents.find(({ settled }) => settled)?.state?.at.slice(0, 10);
  const day = days === undefined || submitted === undefined ? said : plus(submitted, days);
  const what = state === 'lapsed' ? words.lapsed : words.standings[state];
  return day === undefined ? [] : [eventItem(record, state, day, what, what, facts)];
}

const eventItem = (
  record: QuestionSet,
  name: string,
  day: string,
  what: string,
  text: string,
  facts: Facts,
): FeedItem => ({
  ...itemBase(record, name, day, facts),
  title: `${what}: ${titleOf(record)}`,
  authors: record.askers.map(memberText),
  content: [element('p', {}, text)],
});

/** What happened to one question of a record: it was asked, a reply answered it, a notice was given. */
export function partItemsOf(record: QuestionSet, number: string, facts: Facts): FeedItem[] {
  const replies = record.replies.flatMap((reply): RecordReply[] => {
    const answers = reply.answers.filter(({ to }) => isTo(to, [number]));
    return answers.length > 0 || reply.answers.length === 0 ? [{ ...reply, answers }] : [];
  });
  const questions = record.questions.filter(({ numbers }) => numbers.includes(number));
  return itemsOf({ ...record, questions, replies }, facts).map((item) => ({
    ...item,
    id: nameUuid(`${item.id} ${number}`),
    url: partUrl(facts.base, record.id, number),
  }));
}

/** When the newest of a feed's items changed. */
export const updatedOf = ({ items }: Feed): string =>
  items
    .map(({ updated }) => updated)
    .sort()
    .at(-1) ?? '1970-01-01T00:00:00Z';

/** Items of several records in one order, the newest first. */
export const newestFirst = (items: readonly FeedItem[]): FeedItem[] =>
  items.toSorted((a, b) => compareText(b.published, a.published) || compareText(a.id, b.id));

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function askedItem(record: QuestionSet, day: string, facts: Facts, words: Words): FeedItem {
  return {
    ...itemBase(record, 'asked', day, facts),
    title: `${words.asked}: ${titleOf(record)}`,
    authors: record.askers.map(memberText),
    content: record.questions.flatMap(({ numbers, text }) =>
      part(`${words.question} ${numbers.join(', ')}`.trim(), text),
    ),
  };
}

function replyItem(record: QuestionSet, reply: RecordReply, day: string, facts: Facts, words: Words): FeedItem {
  const { document, by, noticeText, answers, corrects } = reply;
  const kind = replyWord(words, reply);
  return {
    // A correction comes from the same source as what it corrects.
    ...itemBase(record, `${document.kind} ${document.id ?? day}${corrects ? ` corrected ${day}` : ''}`, day, facts),
    title: `${kind}: ${titleOf(record)}`,
    authors: by.map((person) => `${person.name}, ${officeText(person, words)}`),
    content: [
      ...(noticeText === undefined ? [] : part(kind, noticeText)),
      ...(answers.length === 0 ? [] : exchangeOf(record, reply, words)),
    ],
  };
}

/** The questions that a reply answers, each with what came back. */
const exchangeOf = (record: QuestionSet, reply: RecordReply, words: Words): Element[] =>
  rowsOf({ ...record, replies: [reply] }).flatMap(({ questions, answers }) =>
    answers.length === 0
      ? []
      : [
          ...questions.flatMap(({ numbers, text }) => part(`${words.question} ${numbers.join(', ')}`.trim(), text)),
          ...answers.flatMap(({ answer: { to, text } }) => part(`${words.answer} ${to.join(', ')}`.trim(), text)),
        ],
  );

const part = (head: string, text: string): Element[] => [
  element('h3', {}, head),
  ...text.split('\n').map((paragraph) => element('p', {}, paragraph)),
];

const itemBase = ({ id, askers, addressees }: QuestionSet, what: string, day: string, facts: Facts) => ({
  id: nameUuid(`${id} ${what}`),
  url: recordUrl(facts.base, id),
  published: `${day}T00:00:00Z`,
  updated: `${day}T00:00:00Z`,
  subjects: [...new Set([...askers.map(({ party }) => party), ...addressees.map(({ portfolio }) => portfolio)])].filter(
    (subject) => subject !== '',
  ),
  language: wordsLanguage(facts),
});

const wordsLanguage = ({ parliament }: Facts): string => parliament?.language ?? 'en';

/** A UUID made from a name (RFC 9562, version 5, in the name space of URLs). */
export function nameUuid(name: string): string {
  const space = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const hash = createHash('sha1').update(space).update(name).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}
