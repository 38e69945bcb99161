/** Questions and answers, notices and the rest of a record in Akoma Ntoso, each paired by `refersTo` as well as by its place. */

import type { RecordReply } from '../../record/merge.ts';
import { isTo } from '../../record/numbers.ts';
import type { Answer, OtherText, Question, Reference } from '../../record/reading.ts';
import { recordUrl } from '../facts.ts';
import { type Content, type Element, element } from '../xml.ts';
import { exactRest, exactText, exactValue } from './exact.ts';
import { officeKey, type Plan } from './plan.ts';
import { type TextPlaces, writeText } from './text.ts';

export function bodyOf(plan: Plan): Element {
  const { record } = plan;
  const exchange = [
    ...record.questions.flatMap((question, i) => [questionOf(plan, question), ...answersAfter(plan, i)]),
    ...answersAfter(plan, -1),
    ...record.other.map((other, i) => otherOf(plan, other, `questions_1__other_${i + 1}`)),
  ];
  const notices = record.replies.flatMap((reply, i) => (reply.noticeText === undefined ? [] : [{ reply, i }]));
  return element(
    'debateBody',
    { eId: 'body' },
    exchange.length === 0 && notices.length > 0
      ? undefined
      : element('questions', { eId: 'questions_1' }, ...(exchange.length > 0 ? exchange : [nothingYet(plan)])),
    notices.map(({ reply, i }, n) => noticeOf(plan, reply, i, n + 1)),
  );
}

/** The standard wants something in it: that the questions of a set were not read is said so. */
const nothingYet = ({ words }: Plan): Element =>
  element(
    'other',
    { eId: 'questions_1__other_1', class: 'empty' },
    element('p', { eId: 'questions_1__other_1__p_1' }, words.empty),
  );

/** The answers that come after a question: those of which it is the last; after -1 those that are to no question. */
function answersAfter(plan: Plan, place: number): Element[] {
  const { replies, questions } = plan.record;
  const lastOf = ({ to }: Answer): number => questions.findLastIndex(({ numbers }) => isTo(to, numbers));
  return replies.flatMap((reply, i) =>
    reply.answers.filter((answer) => lastOf(answer) === place).map((answer) => answerOf(plan, answer, reply, i)),
  );
}

function questionOf(plan: Plan, question: Question): Element {
  const { numbers, text, paragraphs, notes, references, ...more } = question;
  const eId = plan.questions.get(question)!;
  const { blocks, rest } = writeText(
    { text, paragraphs, notes, references, links: more.links, listed: more.listed },
    eId,
    placesFor(plan, 'record'),
  );
  const attributes = {
    eId,
    by: `#${plan.asking.eId}`,
    as: '#asker',
    to: plan.addressed && `#${plan.addressed.eId}`,
    'an:more': exactRest({ ...more, ...rest }),
  };
  return element('question', attributes, numOf(plan.words.question, numbers), ...blocks);
}

function answerOf(plan: Plan, answer: Answer, reply: RecordReply, i: number): Element {
  const { to, text, paragraphs, notes, references, ...more } = answer;
  const eId = plan.answers.get(answer)!;
  const { blocks, rest } = writeText(
    { text, paragraphs, notes, references, links: more.links, listed: more.listed },
    eId,
    placesFor(plan, `reply_${i + 1}`),
  );
  const own = plan.record.questions.filter(({ numbers }) => isTo(to, numbers));
  const attributes = {
    eId,
    by: `#${plan.replying[i]!.eId}`,
    as: reply.by.length === 1 ? `#${plan.offices.get(officeKey(reply.by[0]!))!.eId}` : undefined,
    to: `#${plan.asking.eId}`,
    refersTo: own.map((question) => `#${plan.questions.get(question)!}`).join(' ') || undefined,
    'an:reply': String(i + 1),
    'an:place': String(reply.answers.indexOf(answer) + 1),
    'an:more': exactRest({ ...more, ...rest }),
  };
  return element('answer', attributes, numOf(plan.words.answer, to), ...blocks);
}

/** 'Vraag 3, 4': each number as it is printed. */
const numOf = (word: string, numbers: readonly string[]): Element =>
  element(
    'num',
    {},
    numbers.length === 0 ? word : `${word} `,
    ...numbers.flatMap((number, i): Content[] => [
      ...(i > 0 ? [', '] : []),
      element('inline', { name: 'number' }, ...exactText(number)),
    ]),
  );

function noticeOf(plan: Plan, reply: RecordReply, i: number, place: number): Element {
  const eId = `writtenStatements_${place}`;
  const own = `${eId}__speech_1`;
  const { blocks } = writeText({ text: reply.noticeText! }, own, placesFor(plan, `reply_${i + 1}`));
  return element(
    'writtenStatements',
    { eId },
    element('heading', { eId: `${eId}__heading_1` }, plan.words.kinds[reply.document.kind]),
    element('speech', { eId: own, by: `#${plan.replying[i]!.eId}`, 'an:reply': String(i + 1) }, ...blocks),
  );
}

function otherOf(plan: Plan, other: OtherText, eId: string): Element {
  const { kind, text, references, ...more } = other;
  const { blocks, rest } = writeText({ text, references }, eId, placesFor(plan, 'record'));
  return element('other', { eId, 'an:kind': exactValue(kind), 'an:more': exactRest({ ...more, ...rest }) }, ...blocks);
}

/** What the parts of the record, or of one reply, point to. */
function placesFor({ notes, questions, facts, record }: Plan, owner: string): TextPlaces {
  const own = notes.find(({ of }) => of.includes(owner));
  return {
    noteOf: (mark) => own?.eIds[own.notes.findIndex((note) => note.mark === mark)],
    hrefOf: ({ numbers, publication, case: caseNumber }: Reference) => {
      const found = [...questions].find(([question]) => numbers?.some((number) => question.numbers.includes(number)));
      if (found) return `#${found[1]}`;
      return recordUrl(facts.base, publication ?? (caseNumber === undefined ? record.id : caseNumber));
    },
  };
}
