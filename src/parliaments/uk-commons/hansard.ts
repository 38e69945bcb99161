/**
 * Reads a set of the written answers of a day: who asked what, who answered, and the day of a holding answer. Hansard printed these
 * when they were answered and does not tell when they were tabled, so such a record has no clock.
 */

import { type Field, toFieldLines } from '../../manuscript/fields.ts';
import { isDay } from '../../record/day.ts';
import type { ReadText } from '../grammar.ts';
import { accountFor, type Role } from './account.ts';
import { attributesOf, elementsIn, type Part, paragraphsIn } from './hansard-elements.ts';
import { readSet, type Sets } from './hansard-set.ts';
import { fieldsShown } from './texts.ts';

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
