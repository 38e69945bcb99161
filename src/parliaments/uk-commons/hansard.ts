/**
 * Reads a set of the written answers of a day: who asked what, who answered, and the day of a holding answer. Hansard printed these
 * when they were answered and does not tell when they were tabled, so such a record has no clock.
 */

import { type Field, toFieldLines } from '../../manuscript/fields.ts';
import { isDay } from '../../record/day.ts';
import type { Answer, DocumentFacts, Question, Reading, RecordReply, Reply } from '../../record/reading.ts';
import type { ReadText } from '../grammar.ts';
import { accountFor, type Role } from './account.ts';
import { endings } from './calendar.ts';
import { attributesOf, elementsIn, type Part, paragraphsIn } from './hansard-elements.ts';
import { parliamentId } from './id.ts';
import { type FieldText, fieldsShown } from './texts.ts';

const longest = 4 * 1024 * 1024;

/** Reads a set as `splitDay` gives it; undefined where the text is none. */
export function readHansard(text: string): ReadText | undefined {
  if (text.length > longest || !/^\s*<(?:major|minor)-heading\b[^>]*\bid="uk\.org\.publicwhip\/wrans\//.test(text))
    return undefined;
  const [, day = ''] = /wrans\/(\d{4}-\d{2}-\d{2})/.exec(text) ?? [];
  const { fields, marked, sets } = fieldsOf(text);
  if (!isDay(day) || sets.questions.length === 0) return undefined;
  const manuscript = toFieldLines(fields, marked);
  const { shown } = fieldsShown(manuscript);
  const reading = readSet(day, sets, shown);
  return {
    text: manuscript.text,
    reading: { ...reading, ...accountFor(manuscript, (tag) => rolesFor(tag, sets), []) },
  };
}

/** The names of the fields that make up a set. */
type Sets = {
  readonly questions: readonly { readonly uin: string | undefined; readonly fields: readonly string[] }[];
  readonly replies: number;
  readonly asks: number;
};

function fieldsOf(text: string): { fields: Field[]; marked: ReadonlySet<string>; sets: Sets } {
  const fields: Field[] = [];
  const marked = new Set<string>();
  const questions: { uin: string | undefined; fields: string[] }[] = [];
  const counts = { 'major-heading': 0, 'minor-heading': 0, ques: 0, reply: 0 };
  const mark = (name: string, value: string): void => {
    fields.push({ name, value });
    marked.add(name);
  };
  let at = 0;
  const between = (until: number): void => {
    if (text.slice(at, until).trim() !== '') mark(`between.${at}`, text.slice(at, until));
  };
  for (const part of elementsIn(text)) {
    between(part.start);
    at = part.end;
    const own = `${part.name}.${counts[part.name]++}`;
    for (const [name, value] of attributesOf(part.attributes)) fields.push({ name: `${own}.${name}`, value });
    if (part.name === 'ques') addQuestions(part, own, questions, mark, fields);
    else if (part.name === 'reply') addReply(part, own, mark, fields);
    else mark(`${own}.text`, part.inner);
  }
  between(text.length);
  return { fields, marked, sets: { questions, replies: counts.reply, asks: counts.ques } };
}

type Mark = (name: string, value: string) => void;

/** A paragraph with a number opens a question; what stands before the first one is said of that one too. */
function addQuestions(
  { inner }: Part,
  own: string,
  questions: { uin: string | undefined; fields: string[] }[],
  mark: Mark,
  fields: Field[],
): void {
  let open: { uin: string | undefined; fields: string[] } | undefined;
  for (const [i, { markup, uin }] of paragraphsIn(inner).entries()) {
    const name = `${own}.p.${i}`;
    if (uin !== undefined) fields.push({ name: `${name}.qnum`, value: uin });
    mark(name, markup);
    if (!open || (uin !== undefined && open.uin !== undefined)) {
      open = { uin, fields: [] };
      questions.push(open);
    } else open.uin ??= uin;
    open.fields.push(name);
  }
}

function addReply({ inner }: Part, own: string, mark: Mark, fields: Field[]): void {
  const paragraphs = paragraphsIn(inner);
  for (const [i, { markup }] of paragraphs.filter(({ holding }) => holding).entries()) {
    const [, day] = /\bcode="(\d{4}-\d{2}-\d{2})"/.exec(markup) ?? [];
    if (day !== undefined) fields.push({ name: `${own}.held.${i}`, value: day });
    mark(`${own}.holding.${i}`, markup);
  }
  mark(
    `${own}.text`,
    paragraphs
      .filter(({ holding }) => !holding)
      .map(({ markup }) => markup)
      .join(''),
  );
}

type Shown = (tag: string) => FieldText;

function readSet(day: string, { questions, replies, asks }: Sets, shown: Shown): Omit<Reading, 'reading' | 'roles'> {
  const line = (tag: string): string => shown(tag).text.replace(/\s+/g, ' ').trim();
  const uins = questions.flatMap(({ uin }) => (uin === undefined ? [] : [uin]));
  const [, heading = '0'] = /\.(\d+)\.\w+$/.exec(line('minor-heading.0.id')) ?? [];
  const name = `${(uins[0] ?? heading).replace(/\W/g, '')}-answered-${day}`;
  const portfolio = line('major-heading.0.text');
  const subject = line('minor-heading.0.text');
  const facts = {
    id: name,
    parliament: parliamentId,
    ...sessionOn(day),
    case: name,
    state: { of: `${parliamentId} answers ${name}`, at: day },
  };
  const names = (element: string, count: number): string[] => [
    ...new Set(
      Array.from({ length: count }, (_, i) => line(`${element}.${i}.speakername`)).filter((each) => each !== ''),
    ),
  ];
  const office = { role: 'department', portfolio } as const;
  const held = Array.from({ length: replies }, (_, i) => line(`reply.${i}.held.0`))
    .filter(isDay)
    .sort();
  const reply: Reply = {
    by: names('reply', replies).map((each) => ({ ...office, name: each })),
    onBehalfOf: [],
    received: day,
    seeAlso: [],
  };
  return {
    document: { ...facts, kind: replies > 0 ? 'answer' : 'questions' },
    ...(subject === '' ? {} : { subject }),
    askers: names('ques', asks).map((each) => ({ name: each, party: '' })),
    addressees: portfolio === '' ? [] : [office],
    ...(replies > 0 ? { reply } : {}),
    ...(held.length > 0 ? { earlier: held.map((each) => holdingOn(each, facts)) } : {}),
    questions: questions.map(
      ({ uin, fields }): Question => ({
        numbers: uin === undefined ? [] : [uin],
        ...joined(fields.map(shown)),
        notes: [],
      }),
    ),
    answers: Array.from({ length: replies }, (_, i): Answer => ({ to: uins, ...shown(`reply.${i}.text`), notes: [] })),
    notes: [],
    other: [],
  };
}

const holdingOn = (day: string, facts: Omit<DocumentFacts, 'kind'>): RecordReply => ({
  document: { ...facts, kind: 'delay-notice' },
  by: [],
  onBehalfOf: [],
  received: day,
  seeAlso: [],
  answers: [],
  notes: [],
});

/** Several fields as one text, a line each, their links and items in their new places. */
function joined(parts: readonly FieldText[]): FieldText {
  let text = '';
  const links: NonNullable<FieldText['links']>[number][] = [];
  const listed: number[] = [];
  for (const part of parts) {
    if (text !== '') text += '\n';
    const rows = text.split('\n').length - 1;
    links.push(
      ...(part.links ?? []).map((each) => ({ ...each, start: each.start + text.length, end: each.end + text.length })),
    );
    listed.push(...(part.listed ?? []).map((row) => row + rows));
    text += part.text;
  }
  return { text, ...(links.length > 0 ? { links } : {}), ...(listed.length > 0 ? { listed } : {}) };
}

/** The years of the session that a day lies in, where both its ends are known. */
function sessionOn(day: string): { sessionYear?: string } {
  const before = endings.findLast(({ next }) => next !== undefined && next <= day);
  const after = endings.find((each) => each.day >= day);
  if (!before?.next || !after || endings.indexOf(after) - endings.indexOf(before) !== 1) return {};
  return { sessionYear: `${before.next.slice(0, 4)}-${after.day.slice(0, 4)}` };
}

function rolesFor(tag: string, { questions }: Sets): Role | undefined {
  const question = questions.findIndex(({ fields }) => fields.includes(tag));
  if (question >= 0) return { role: 'question.text', field: `/questions/${question}/text` };
  const [, reply] = /^reply\.(\d+)\.text$/.exec(tag) ?? [];
  if (reply !== undefined) return { role: 'answer.text', field: `/answers/${reply}/text` };
  if (tag === 'minor-heading.0.text') return { role: 'header', field: '/subject' };
  if (/\.(?:text|speakername|qnum)$|\.(?:held|holding)\.\d+$/.test(tag)) return { role: 'header' };
  return known.test(tag) ? { role: 'furniture' } : undefined;
}

/** Attributes for the keeper of the archive alone. */
const known =
  /^(?:major-heading|minor-heading|ques|reply)\.\d+\.(?:id|oldstyleid|nospeaker|colnum|url|speakerid|inserted-heading|colon)$/;
