/** Makes a record findable: its row, what it can be filtered by, and its pairs in the full-text index. */

import { type LanguageCode, languages } from '../language/language.ts';
import { wordsOf } from '../language/words.ts';
import { mergeReadings, type QuestionSet, standingOf } from '../record/merge.ts';
import type { Note, Reading } from '../record/reading.ts';
import { factsOf } from './facts.ts';
import { foldedValue } from './fields.ts';
import { type Store, statement } from './open.ts';
import { pack, unpack } from './pack.ts';
import { timeRecord } from './terms.ts';

export type Pair = {
  readonly numbers: readonly string[];
  readonly question: string;
  readonly answer: string;
  readonly notes: string;
};

/** The id of a pair is the number of its record times this, plus its place; no paper holds as many. */
export const pairsPerRecord = 4096;

/** Takes a record out of the index; nothing happens when it is not in it. */
export function dropRecord(store: Store, id: string): void {
  const row = statement(store, 'select number from record where id = ?').get(id);
  if (!row) return;
  const from = Number(row.number) * pairsPerRecord;
  statement(store, 'delete from pair_text where rowid between ? and ?').run(from, from + pairsPerRecord - 1);
  statement(store, 'delete from record where number = ?').run(row.number!);
}

/** Indexes a record anew from the readings of its documents. */
export function indexRecord(store: Store, id: string): void {
  dropRecord(store, id);
  const rows = statement(store, 'select reading, language from document where record = ? order by sha256').all(id);
  if (rows.length === 0) return;
  const set = mergeReadings(
    id,
    rows.map(({ reading }) => unpack<Reading>(reading)),
  );
  const pairs = pairsOf(set).slice(0, pairsPerRecord);
  const { lastInsertRowid } = statement(
    store,
    'insert into record (id, language, subject, askers, submitted, received, standing, pairs) values (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    id,
    rows[0]!.language!,
    set.subject ?? null,
    JSON.stringify(set.askers),
    set.submitted ?? null,
    receivedOf(set) ?? null,
    standingOf(set),
    pack(pairs),
  );
  const number = Number(lastInsertRowid);
  timeRecord(store, number, set);
  const { stem } = languages[rows[0]!.language as LanguageCode];
  const facet = statement(store, 'insert or ignore into facet values (?, ?, ?, ?)');
  for (const { field, value, label } of factsOf(set)) {
    const folded = foldedValue(value);
    if (folded !== '') facet.run(number, field, ` ${folded} `, label ?? null);
  }
  const text = statement(
    store,
    'insert into pair_text (rowid, subject, words, subject_stems, stems) values (?, ?, ?, ?, ?)',
  );
  const subject = wordsOf(set.subject ?? '').map(({ folded }) => folded);
  pairs.forEach(({ question, answer, notes }, at) => {
    const parts = [question, answer, notes].map((part) => wordsOf(part).map(({ folded }) => folded));
    text.run(
      number * pairsPerRecord + at,
      subject.join(' '),
      apart(parts),
      subject.map(stem).join(' '),
      apart(parts.map((part) => part.map(stem))),
    );
  });
}

/** A word that no text has stands between question, answer and notes, so that no phrase runs from one into the next. */
const apart = (parts: readonly (readonly string[])[]): string => parts.map((part) => part.join(' ')).join(' 0x0 ');

const receivedOf = ({ replies }: QuestionSet): string | undefined =>
  replies
    .map(({ received }) => received ?? '')
    .sort()
    .at(-1) || undefined;

/** Every answer with the questions that it answers; a question without an answer, an answer without a question, a notice stand alone. */
export function pairsOf({ questions, replies, notes }: QuestionSet): Pair[] {
  const answered = new Set(replies.flatMap(({ answers }) => answers.flatMap(({ to }) => to)));
  const asked = (numbers: readonly string[]) =>
    questions.filter((question) => question.numbers.some((number) => numbers.includes(number)));
  const pairs = replies.flatMap((reply) =>
    reply.answers.map(({ to, text, notes: marks }): Pair => {
      const own = asked(to);
      const called = [...own.flatMap((question) => noteTexts(notes, question.notes)), ...noteTexts(reply.notes, marks)];
      return {
        numbers: to,
        question: own.map((question) => question.text).join('\n'),
        answer: text,
        notes: [...new Set(called)].join('\n'),
      };
    }),
  );
  const open = questions
    .filter(({ numbers }) => !numbers.some((number) => answered.has(number)))
    .map(
      ({ numbers, text, notes: marks }): Pair => ({
        numbers,
        question: text,
        answer: '',
        notes: noteTexts(notes, marks).join('\n'),
      }),
    );
  const notices = replies.flatMap(({ noticeText }) =>
    noticeText === undefined ? [] : [{ numbers: [], question: '', answer: noticeText, notes: '' }],
  );
  return [...pairs, ...open, ...notices];
}

const noteTexts = (notes: readonly Note[], marks: readonly string[]): string[] =>
  notes.filter(({ mark }) => marks.includes(mark)).map(({ text }) => text);
