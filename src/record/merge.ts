/** Makes one record of the documents of a question set, in whatever order they arrived: notice, answer, further answer. */

import { withPersons } from './persons.ts';
import type {
  Asker,
  DocumentFacts,
  ForAnswer,
  Note,
  Office,
  OtherText,
  Question,
  Reading,
  RecordReply,
  Reply,
} from './reading.ts';
import { type Change, changesBetween, lettersOf, repliesOf } from './states.ts';

export type { RecordReply } from './reading.ts';

import { matching } from './numbers.ts';

export type Standing =
  | 'open'
  | 'postponed'
  | 'partly-answered'
  | 'answered'
  | 'answered-elsewhere'
  | 'done'
  | 'withdrawn';

/** The day of a reply: when it was received, else the day that it bears. */
export const dayOf = ({ received, dated }: Reply): string | undefined => received ?? dated;

/** A question set with all that came back to it; its notes are those that its questions call. */
export type QuestionSet = {
  readonly id: string;
  readonly documents: readonly DocumentFacts[];
  readonly subject?: string;
  readonly askers: readonly Asker[];
  readonly addressees: readonly Office[];
  readonly submitted?: string;
  readonly forAnswer?: ForAnswer;
  readonly replies: readonly RecordReply[];
  readonly questions: readonly Question[];
  readonly notes: readonly Note[];
  readonly other: readonly OtherText[];
  /** What newer sources of a publication say otherwise than older ones, in order. */
  readonly changes?: readonly Change[];
};

/**
 * Joins the readings of one set; the one that says most of questions and header speaks for the set, and where it is silent of
 * who asked what of whom and when, the next one. The states of one thing are given oldest first, and the last one speaks.
 */
export function mergeReadings(id: string, readings: readonly Reading[]): QuestionSet {
  const groups = groupsOf(readings);
  const inOrder = groups.map(shownOf).sort((a, b) => compareText(orderOf(a), orderOf(b)));
  const fullestFirst = inOrder.toSorted((a, b) => weigh(b) - weigh(a));
  const { questions, notes, other } = fullestFirst[0]!;
  const head = headOf(fullestFirst);
  const statesOf = (shown: Reading): readonly Reading[] => groups.find((group) => group.includes(shown))!;
  const changes = inOrder.flatMap((shown) => changesBetween(statesOf(shown)));
  return {
    id,
    documents: inOrder.map(({ document }) => document),
    ...head,
    askers: withPersons(head.askers, readings),
    replies: inOrder.flatMap((shown) => repliesOf(shown, statesOf(shown))),
    questions,
    notes,
    other,
    ...(changes.length > 0 ? { changes } : {}),
  };
}

type Head = Pick<QuestionSet, 'subject' | 'askers' | 'addressees' | 'submitted' | 'forAnswer'>;

/** Each fact of the head is told by the first reading that has it: an answer may bear nothing but its case number. */
function headOf(readings: readonly Reading[]): Head {
  const first = <K extends 'subject' | 'submitted' | 'forAnswer'>(fact: K): Reading[K] | undefined =>
    readings.find((reading) => reading[fact] !== undefined)?.[fact];
  const [subject, submitted, forAnswer] = [first('subject'), first('submitted'), first('forAnswer')];
  return {
    ...(subject === undefined ? {} : { subject }),
    askers: readings.find((reading) => reading.askers.length > 0)?.askers ?? [],
    addressees: readings.find((reading) => reading.addressees.length > 0)?.addressees ?? [],
    ...(submitted ? { submitted } : {}),
    ...(forAnswer ? { forAnswer } : {}),
  };
}

/** The readings of each publication, and the states of each thing, of which one is shown. */
const groupsOf = (readings: readonly Reading[]): Reading[][] =>
  [
    ...Map.groupBy(readings.entries(), ([i, { document }]) => document.state?.of ?? document.id ?? `#${i}`).values(),
  ].map((group) => group.map(([, reading]) => reading));

const shownOf = (group: readonly Reading[]): Reading => (group[0]!.document.state ? group.at(-1)! : bestReading(group));

/**
 * Of the readings of several sources of one publication the best: none that lacks a part of the text that another has;
 * then the one with most of the header, with least unread, with fewest remarks, with the pages of the print, received
 * last; else the first.
 */
export function bestReading(readings: readonly Reading[]): Reading {
  const most = Math.max(...readings.map(lettersOf));
  const [first, ...rest] = readings.filter((reading) => lettersOf(reading) >= most * nearlyAll);
  return rest.reduce((best, reading) => (isBetter(reading, best) ? reading : best), first!);
}

/** Sources differ by a footer or a mark that slipped into the text; what is cut off is more than that. */
const nearlyAll = 0.95;

function isBetter(a: Reading, b: Reading): boolean {
  const [headA, headB] = [headerFacts(a), headerFacts(b)];
  if (headA !== headB) return headA > headB;
  if (a.reading.coverage !== b.reading.coverage) return a.reading.coverage > b.reading.coverage;
  if (a.reading.remarks.length !== b.reading.remarks.length) return a.reading.remarks.length < b.reading.remarks.length;
  const [pagesA, pagesB] = [a, b].map(({ document }) => document.pages !== undefined);
  if (pagesA !== pagesB) return pagesA!;
  return (a.reply?.received ?? '') > (b.reply?.received ?? '');
}

const headerFacts = ({ document, subject, askers, addressees, submitted, reply }: Reading): number =>
  [document.case, subject, askers[0], addressees[0], submitted, reply?.by[0], reply?.received ?? reply?.dated].filter(
    (fact) => fact !== undefined,
  ).length;

/** Where a set stands, from its documents alone; without a reply, what its case says. */
export function standingOf({ questions, replies, documents }: QuestionSet): Standing {
  const kinds = new Set(replies.map(({ document }) => document.kind));
  if (kinds.has('answer') || kinds.has('answer-letter')) {
    return isWhole(questions, replies) ? 'answered' : 'partly-answered';
  }
  if (kinds.has('notice')) return 'answered-elsewhere';
  const settled = documents.find((document) => document.settled)?.settled;
  if (settled) return settled;
  return kinds.has('delay-notice') ? 'postponed' : 'open';
}

/** Whether every numbered question has an answer; where an answer has no number, nobody can say that one is missing. */
function isWhole(questions: readonly Question[], replies: readonly RecordReply[]): boolean {
  const answers = replies.flatMap(({ answers }) => answers);
  if (answers.some(({ to }) => to.length === 0)) return true;
  const isAnswered = matching(answers.flatMap(({ to }) => to));
  return questions.every(({ numbers }) => numbers.every(isAnswered));
}

const orderOf = ({ document, reply }: Reading): string =>
  `${reply?.received ?? reply?.dated ?? ''} ${document.id ?? ''}`;
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const weigh = ({ questions, answers, subject }: Reading): number =>
  questions.length * 1000 + answers.length + (subject === undefined ? 0 : 500);
