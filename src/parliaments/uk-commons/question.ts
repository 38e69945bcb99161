/**
 * Reads a written question of the House of Commons as its services tell it: not a paper but data, an item that changes when the
 * question is transferred, answered or corrected. Every field of it is a line of the text that is read, with its role.
 *
 * A question is known by its UIN and the day on which it was tabled: UINs begin anew each session, and the day is what the
 * House's own addresses add to tell them apart.
 */

import { type Field, jsonFields, toFieldLines, xmlFields } from '../../manuscript/fields.ts';
import type { Manuscript } from '../../manuscript/manuscript.ts';
import { isDay } from '../../record/day.ts';
import type { DocumentFacts, Office, Reading, RecordReply, Remark, Reply, Respondent } from '../../record/reading.ts';
import type { ReadText } from '../grammar.ts';
import { accountFor, type Role } from './account.ts';
import { kept, listed, marked, type Told, told } from './fields.ts';
import { parliamentId } from './id.ts';
import { type FieldText, fieldsShown } from './texts.ts';

/** Reads an item of either service; undefined where the text is none of this House. */
export function readQuestion(text: string): ReadText | undefined {
  const fields = fieldsOf(text);
  if (!fields) return undefined;
  const manuscript = toFieldLines(fields, marked);
  const item = itemOf(manuscript);
  const uin = item.value('uin');
  const tabled = item.day('tabled');
  if (!/^[A-Z]{0,2}\d{1,7}$/.test(uin) || tabled === undefined || !/\bcommons$/i.test(item.value('house')))
    return undefined;
  return { text: manuscript.text, reading: readItem(manuscript, item, `${uin}-${tabled}`) };
}

const longestItem = 4 * 1024 * 1024;

function fieldsOf(text: string): Field[] | undefined {
  if (text.length > longestItem) return undefined;
  if (/^\s*<Question[\s>]/.test(text) && text.includes('<Uin>')) return xmlFields(text);
  if (!/^\s*\{/.test(text) || !text.includes('"uin"')) return undefined;
  try {
    const { value, ...rest } = { value: undefined, ...JSON.parse(text) };
    return jsonFields(typeof value === 'object' && value !== null ? { ...value, ...rest } : JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

type Item = {
  /** What a field says; '' where it is absent or null. */
  readonly value: (what: Told) => string;
  readonly day: (what: Told) => string | undefined;
  readonly isTrue: (what: Told) => boolean;
  readonly text: (what: Told) => FieldText;
  /** The tag of the lines that tell it. */
  readonly tag: (what: Told) => string | undefined;
  /** A list's own short form of the answer. */
  readonly short: string;
  /** The values of fields in lists, by the number of the item and the last part of the name. */
  readonly items: (pattern: RegExp) => readonly Readonly<Record<string, string>>[];
};

function itemOf({ text, lines }: Pick<Manuscript, 'text' | 'lines'>): Item {
  const { tags, shown: shownText } = fieldsShown({ text, lines });
  const tagOf = (what: Told): string | undefined =>
    told[what].find((name) => tags.includes(name) && shownText(name).text !== '' && shownText(name).text !== 'null');
  const textOf = (what: Told): FieldText => {
    const tag = tagOf(what);
    return tag === undefined ? { text: '' } : shownText(tag);
  };
  return {
    value: (what) => textOf(what).text.replace(/\s+/g, ' ').trim(),
    day: (what) => {
      const day = textOf(what).text.slice(0, 10);
      return isDay(day) ? day : undefined;
    },
    isTrue: (what) => textOf(what).text === 'true',
    text: textOf,
    tag: tagOf,
    short: shownText('answerText').text,
    items: (pattern) => {
      const found = tags.filter((tag) => pattern.test(tag)).map((tag) => tag.split('.'));
      return [...Map.groupBy(found, ([, number]) => number).values()].map((group) =>
        Object.fromEntries(group.map((parts) => [parts.at(-1)!, shownText(parts.join('.')).text])),
      );
    },
  };
}

function readItem(manuscript: Manuscript, item: Item, name: string): Reading {
  const uin = item.value('uin');
  const facts: Omit<DocumentFacts, 'kind'> = {
    id: name,
    parliament: parliamentId,
    ...sessionOf(item.value('session')),
    case: name,
    ...settledOf(item),
    state: { of: `${parliamentId} ${item.value('updated') === '' ? 'question' : 'feed'} ${name}`, at: updatedOf(item) },
  };
  const { kind, reply, earlier, answers, noticeText } = repliesOf(item, facts);
  const forAnswer = item.day('forAnswer');
  const heading = item.value('heading');
  const party = item.value('askerParty');
  const read = {
    document: { ...facts, kind },
    ...(heading === '' ? {} : { subject: heading }),
    askers: [
      {
        name: memberName(item, 'asker', 'askerId'),
        party,
        ...memberOf(item, 'asker', 'askerId'),
        ...(item.isTrue('interest') ? { interest: true as const } : {}),
      },
    ],
    addressees: [officeOf(item)],
    ...(item.day('tabled') ? { submitted: item.day('tabled') } : {}),
    ...(forAnswer === undefined ? {} : { forAnswer: { day: forAnswer, named: isNamed(item) } }),
    ...(reply ? { reply } : {}),
    ...(earlier.length > 0 ? { earlier } : {}),
    questions: [{ numbers: [uin], ...item.text('question'), notes: [] }],
    answers,
    notes: [],
    ...(noticeText === undefined ? {} : { noticeText }),
    other: [],
  };
  return { ...read, ...accountFor(manuscript, rolesByTag(item, kind), remarksOf(manuscript, item)) };
}

const isNamed = (item: Item): boolean => item.isTrue('namedDay') || item.value('questionType') === 'NamedDay';

/** A member is known by a number at the House; the name is told only where the service was asked for it. */
const memberName = (item: Item, name: Told, id: Told): string => item.value(name) || `Member ${item.value(id)}`;
const memberOf = (item: Item, name: Told, id: Told) =>
  item.value(id) === ''
    ? {}
    : { member: item.value(id), ...(item.value(name) === '' ? { unnamed: true as const } : {}) };

/** A question is put to the department that answers for the minister it names; its number stays when its name changes. */
function officeOf(item: Item): Office {
  const name = item.value('body');
  return { role: 'department', portfolio: name, resolved: { ministry: item.value('bodyId'), name } };
}

const respondentOf = (item: Item, name: Told, id: Told): Respondent[] =>
  item.value(name) === '' && item.value(id) === ''
    ? []
    : [{ ...officeOf(item), name: memberName(item, name, id), ...memberOf(item, name, id) }];

/** '2013-14' is 2013-2014. */
function sessionOf(session: string): { sessionYear?: string } {
  const [, from, until] = /^(\d{4})-(\d{2})$/.exec(session) ?? [];
  return from && until ? { sessionYear: `${from}-${from.slice(0, 2)}${until}` } : {};
}

/** The feed to departments tells that a question was answered, not how. */
function settledOf(item: Item): Pick<DocumentFacts, 'settled' | 'settledOn'> {
  const status = item.value('status');
  const day = item.day('updated');
  if (item.isTrue('withdrawn') || /^withdrawn$/i.test(status))
    return { settled: 'withdrawn', ...(day ? { settledOn: day } : {}) };
  return /^answered$/i.test(status) ? { settled: 'done' } : {};
}

/** The last day that it tells of, or when it says that it was changed. */
const updatedOf = (item: Item): string =>
  [item.value('updated'), ...(['tabled', 'held', 'answered', 'corrected'] as const).map((what) => item.day(what) ?? '')]
    .filter((each) => /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/.test(each))
    .sort()
    .at(-1)!;

type Replies = Pick<Reading, 'reply' | 'answers' | 'noticeText'> & {
  readonly kind: DocumentFacts['kind'];
  readonly earlier: readonly RecordReply[];
};

/**
 * A holding answer says that an answer will come: it is a notice of delay. Once the answer is there the service tells the day of
 * the holding answer alone; of a correction it tells both texts.
 */
function repliesOf(item: Item, facts: Omit<DocumentFacts, 'kind'>): Replies {
  const uin = item.value('uin');
  const [held, answered, corrected] = (['held', 'answered', 'corrected'] as const).map((what) => item.day(what));
  if (answered === undefined) return { kind: 'questions', earlier: heldBefore(held, facts), answers: [] };
  const common = togetherOf(item);
  const given = reply(respondentOf(item, 'answerer', 'answererId'), answered);
  if (item.isTrue('holding')) {
    return {
      kind: 'delay-notice',
      earlier: [],
      reply: { ...given, received: held ?? answered, ...common },
      answers: [],
      noticeText: item.text('answer').text,
    };
  }
  const answer = { to: [uin], ...item.text('answer'), notes: [] };
  const before = heldBefore(held, facts);
  if (!item.isTrue('correction') || corrected === undefined) {
    return { kind: 'answer', earlier: before, reply: { ...given, ...common }, answers: [answer] };
  }
  const original = { to: [uin], ...item.text('original'), notes: [] };
  const first: RecordReply = { document: { ...facts, kind: 'answer' }, ...given, answers: [original], notes: [] };
  return {
    kind: 'answer',
    earlier: [...before, first],
    reply: { ...reply(respondentOf(item, 'corrector', 'correctorId'), corrected), corrects: true, ...common },
    answers: [answer],
  };
}

const reply = (by: readonly Respondent[], received: string): Reply => ({ by, onBehalfOf: [], received, seeAlso: [] });

const heldBefore = (held: string | undefined, facts: Omit<DocumentFacts, 'kind'>): RecordReply[] =>
  held === undefined
    ? []
    : [{ document: { ...facts, kind: 'delay-notice' }, ...reply([], held), answers: [], notes: [] }];

/** The questions that were answered by this same answer, and what came with it. */
function togetherOf(item: Item): Pick<Reply, 'answeredWith' | 'attachments'> {
  const answeredWith = item
    .items(listed.together)
    .flatMap(({ questionUin = '', dateTabled = '' }) =>
      questionUin === '' ? [] : [`${questionUin}-${dateTabled.slice(0, 10)}`],
    );
  const attachments = item.items(listed.attachment).map(({ title = '', url = '', fileType = '' }) => ({
    title,
    link: url,
    ...(fileType === '' ? {} : { kind: fileType }),
  }));
  return {
    ...(answeredWith.length > 0 ? { answeredWith } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}

/** Lists of the service cut a question after 255 characters, and an answer at about as many, with an ellipsis. */
const cutAt = 255;

function remarksOf({ text, lines }: Manuscript, item: Item): Remark[] {
  const spanOf = (what: Told) => {
    const own = lines.filter(({ tag }) => tag === item.tag(what));
    return { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? text.length };
  };
  const answer = item.value('answer');
  if (item.tag('answer') === 'answerTextHtml') return [];
  const isList = answer === '' || (answer.endsWith('...') && Math.abs(answer.length - cutAt) < 12);
  return [
    ...(isCutQuestion(item.value('question'), isList)
      ? [
          {
            code: 'text-cut' as const,
            message: 'The source ends the question after 255 characters',
            ...spanOf('question'),
          },
        ]
      : []),
    ...(isList && answer !== ''
      ? [{ code: 'text-cut' as const, message: 'The source ends the answer with an ellipsis', ...spanOf('answer') }]
      : []),
  ];
}

/** Beside a short answer nothing tells that it is of a list but a question that ends there without its full stop; a space at its end may be lost. */
const isCutQuestion = (question: string, isList: boolean): boolean =>
  (isList && question.length === cutAt) ||
  ((question.length === cutAt || question.length === cutAt - 1) && !/[.?!]\W*$/.test(question));

function rolesByTag(item: Item, kind: DocumentFacts['kind']): (tag: string) => Role | undefined {
  const answer: Role =
    kind === 'delay-notice'
      ? { role: 'notice.text', field: '/noticeText' }
      : { role: 'answer.text', field: '/answers/0/text' };
  const first = item.day('held') === undefined ? 0 : 1;
  const texts: ReadonlyMap<string | undefined, Role> = new Map<string | undefined, Role>([
    [item.tag('question'), { role: 'question.text', field: '/questions/0/text' }],
    [item.tag('heading'), { role: 'header', field: '/subject' }],
    [item.tag('original'), { role: 'answer.text', field: `/earlier/${first}/answers/0/text` }],
    [item.tag('answer'), answer],
    [item.tag('uin'), { role: 'document.number' }],
  ]);
  const shortened = isShortened(item.short, item.value('answer'));
  const names: ReadonlySet<string> = new Set(Object.values(told).flat());
  return (tag) => {
    const text = texts.get(tag);
    if (text) return text;
    // It stands beside the whole answer, or is empty.
    if (tag === 'answerText') return shortened ? { role: 'furniture' } : undefined;
    if (names.has(tag) || Object.values(listed).some((pattern) => pattern.test(tag))) return { role: 'header' };
    return kept.some((pattern) => pattern.test(tag)) ? { role: 'furniture' } : undefined;
  };
}

const isShortened = (short: string, whole: string): boolean =>
  lettersIn(whole).startsWith(lettersIn(short.replace(/(?:&\w*;?)?\.{3}$/, '')));
const lettersIn = (text: string): string => text.replace(/\s/g, '');
