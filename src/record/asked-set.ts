/** What the clock knows of a question set: the day it was asked, and what its documents say happened since. */

import type { QuestionSet } from './merge.ts';
import { matching } from './numbers.ts';
import type { ForAnswer, SeeAlso } from './reading.ts';

/** What happened to a set, by its documents. Days are ISO days; `document` is the publication that says so. */
export type Happening = { readonly day: string; readonly document?: string } & (
  | { readonly kind: 'notice' | 'elsewhere' | 'withdrawn' | 'lapsed' }
  | {
      readonly kind: 'answer' /** The numbers answered; undefined: all of them. */;
      readonly numbers?: readonly string[];
    }
);

export type AskedSet = {
  readonly asked: string;
  readonly numbers: readonly string[];
  /** The day for answer that the asker named or the House set, and those that were told before it was moved. */
  readonly forAnswer?: ForAnswer & { readonly before: readonly string[] };
  readonly happenings: readonly Happening[];
  /** What its case says has become of it, on a day that nobody told. */
  readonly settled?: 'done' | 'withdrawn';
  /** Earlier papers that a reply points to and that are not among its documents: '2022-2023, nr. 3250'. */
  readonly unseen?: readonly string[];
};

/** A record as the clock sees it; undefined where the day of asking was not read. */
export function askedSetOf({
  submitted,
  forAnswer,
  changes,
  questions,
  replies,
  documents,
}: QuestionSet): AskedSet | undefined {
  if (submitted === undefined) return undefined;
  const happenings = replies.flatMap(({ document, received, dated, answers }): Happening[] => {
    const day = received ?? dated;
    if (day === undefined) return [];
    const said = { day, ...(document.id ? { document: document.id } : {}) };
    if (document.kind === 'delay-notice') return [{ kind: 'notice', ...said }];
    if (document.kind === 'notice') return [{ kind: 'elsewhere', ...said }];
    if (document.kind !== 'answer' && document.kind !== 'answer-letter') return [];
    const all = answers.some(({ to }) => to.length === 0);
    const isAnswered = matching(answers.flatMap(({ to }) => to));
    const numbers = questions.flatMap((question) => question.numbers).filter(isAnswered);
    return [{ kind: 'answer', ...said, ...(all ? {} : { numbers }) }];
  });
  const { settled, settledOn } = documents.find((document) => document.settled) ?? {};
  if (settled === 'withdrawn' && settledOn) happenings.push({ kind: 'withdrawn', day: settledOn });
  const isHeld = ({ sessionYear, number }: SeeAlso): boolean =>
    documents.some((document) => document.sessionYear === sessionYear && document.number === number);
  const unseen = replies
    .flatMap(({ seeAlso }) => seeAlso.filter((paper) => !isHeld(paper)))
    .map(({ sessionYear, number }) => `${sessionYear}, nr. ${number}`);
  const before = (changes ?? []).flatMap(({ what, before }) => (what === 'for-answer' ? [before] : []));
  return {
    asked: submitted,
    numbers: questions.flatMap(({ numbers }) => numbers),
    ...(forAnswer ? { forAnswer: { ...forAnswer, before } } : {}),
    happenings,
    ...(settled ? { settled } : {}),
    ...(unseen.length > 0 ? { unseen: [...new Set(unseen)] } : {}),
  };
}
