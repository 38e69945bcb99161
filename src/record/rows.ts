/** Lays questions beside the answers that are theirs: questions that share an answer stand in one row, so that it is shown once. */

import type { QuestionSet, RecordReply } from './merge.ts';
import { matching } from './numbers.ts';
import type { Answer, Question } from './reading.ts';

export type RowAnswer = { readonly answer: Answer; readonly reply: RecordReply };
export type Row = { readonly questions: readonly Question[]; readonly answers: readonly RowAnswer[] };

export function rowsOf({ questions, replies }: Pick<QuestionSet, 'questions' | 'replies'>): Row[] {
  const answers = replies.flatMap((reply) => reply.answers.map((answer): RowAnswer => ({ answer, reply })));
  const rowOf = questions.map((_, i) => i);
  const theirs = answers.map(({ answer }) => questionsOf(questions, answer));
  for (const [first, ...others] of theirs) {
    for (const other of others) join(rowOf, rowOf[first!]!, rowOf[other]!);
  }
  const rows = [...new Set(rowOf)].map(
    (row): Row => ({
      questions: questions.filter((_, i) => rowOf[i] === row),
      answers: answers.filter((_, i) => theirs[i]!.some((question) => rowOf[question] === row)),
    }),
  );
  const loose = answers.filter((_, i) => theirs[i]!.length === 0);
  return [...rows, ...loose.map((answer): Row => ({ questions: [], answers: [answer] }))];
}

/** Which questions an answer is to: those that bear one of its numbers. */
function questionsOf(questions: readonly Question[], { to }: Answer): number[] {
  const isTo = matching(to);
  return questions.flatMap(({ numbers }, i) => (numbers.some(isTo) ? [i] : []));
}

function join(rowOf: number[], a: number, b: number): void {
  const [into, from] = [Math.min(a, b), Math.max(a, b)];
  rowOf.forEach((row, i) => {
    if (row === from) rowOf[i] = into;
  });
}
