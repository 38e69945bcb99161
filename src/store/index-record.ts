/** Makes the row of a record: what is listed of it, what it can be filtered by, and the pairs that the index finds. */

import type { LanguageCode } from '../language/language.ts';
import { mergeReadings, type QuestionSet, standingOf } from '../record/merge.ts';
import { matching } from '../record/numbers.ts';
import type { Note } from '../record/reading.ts';
import { type Fact, factsOf, receivedOf } from './facts.ts';
import { foldedValue } from './fields.ts';
import type { KeptFact } from './index/records.ts';
import { type Store, statement } from './open.ts';
import { pack } from './pack.ts';
import { keepPointers } from './pointers.ts';
import { dropQuality, keepQuality } from './quality.ts';
import { recordReadings } from './readings.ts';
import { timesOf } from './terms.ts';

export type Pair = {
  readonly numbers: readonly string[];
  readonly question: string;
  readonly answer: string;
  readonly notes: string;
};

/** Takes a record out of the register's list; nothing happens when it is not in it. */
export function dropRecord(store: Store, id: string): void {
  const row = statement(store, 'select number from record where id = ?').get(id);
  if (!row) return;
  statement(store, 'delete from record where number = ?').run(row.number!);
  statement(store, 'insert into gone (number) values (?)').run(row.number!);
}

/** Makes a record anew from the readings of its documents, under a number of its own. */
export function indexRecord(store: Store, id: string): void {
  dropRecord(store, id);
  dropQuality(store, id);
  const kept = recordReadings(store, id);
  const [first] = kept;
  if (!first) return;
  const set = mergeReadings(
    id,
    kept.map(({ reading }) => reading),
  );
  addRecord(store, set, first.language);
  keepQuality(
    store,
    set,
    kept.filter(({ speaks }) => speaks),
  );
}

/** Writes the row of a record that is not in the register's list. */
export function addRecord(store: Store, set: QuestionSet, language: LanguageCode): void {
  const facts = keptFacts(factsOf(set));
  const { timed, due, answered, ended, days, ending } = timesOf(store, set);
  const { lastInsertRowid } = statement(
    store,
    `insert into record (id, language, subject, askers, submitted, received, standing, due, answered, ended, days, ending, timed, facts, pairs)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    set.id,
    language,
    set.subject ?? null,
    JSON.stringify(set.askers),
    set.submitted ?? null,
    receivedOf(set) ?? null,
    standingOf(set),
    due ?? null,
    answered ?? null,
    ended ?? null,
    days ?? null,
    ending ?? null,
    timed,
    JSON.stringify(facts),
    pack(pairsOf(set)),
  );
  keepPointers(store, lastInsertRowid, set);
  const facet = statement(store, 'insert or ignore into facet values (?, ?, ?, ?)');
  for (const [field, label, values] of facts) {
    // What is counted under a name is one, however it is printed; the rest is found by each of its values.
    const counted = label === null ? values : [foldedValue(label)];
    for (const value of counted) facet.run(lastInsertRowid, field, ` ${value} `, label);
  }
}

/** Facts with one label are one, found by any of their values. */
function keptFacts(facts: readonly Fact[]): KeptFact[] {
  const groups = Map.groupBy(facts, ({ field, label }) => JSON.stringify([field, label ?? null]));
  return [...groups.values()].flatMap((group) => {
    const values = new Set(group.map(({ value }) => foldedValue(value)).filter((value) => value !== ''));
    const { field, label } = group[0]!;
    return values.size === 0 ? [] : [[field, label ?? null, [...values]] as const];
  });
}

/**
 * Every answer with the questions that it answers; a question without an answer, an answer without a question, a notice
 * stand alone. A set of which no text is known is one empty pair, so that its subject is found.
 */
export function pairsOf({ questions, replies, notes }: QuestionSet): Pair[] {
  const isAnswered = matching(replies.flatMap(({ answers }) => answers.flatMap(({ to }) => to)));
  const asked = (to: readonly string[]) => {
    const isTo = matching(to);
    return questions.filter(({ numbers }) => numbers.some(isTo));
  };
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
    .filter(({ numbers }) => !numbers.some(isAnswered))
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
  const all = [...pairs, ...open, ...notices];
  return all.length > 0 ? all : [{ numbers: [], question: '', answer: '', notes: '' }];
}

const noteTexts = (notes: readonly Note[], marks: readonly string[]): string[] =>
  notes.filter(({ mark }) => marks.includes(mark)).map(({ text }) => text);
