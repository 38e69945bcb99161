/**
 * Keeps beside each record what the clock says of it: due, answered, days. The store does not know the clock; whoever opens
 * the register to write hands it in. A record that was written without is made up for when the clock is handed in again.
 */

import type { QuestionSet } from '../record/merge.ts';
import { type Store, statement } from './open.ts';
import { findRecord } from './records.ts';

/** What the clock says when all documents are known. */
export type Term = {
  readonly due: string;
  /** The day on which all was answered, here or elsewhere. */
  readonly answered?: string;
  /** From the day of asking to that day. */
  readonly days?: number;
  /** How it ended; undefined while it waits. */
  readonly ending?: string;
};

export type TermOf = (set: QuestionSet) => Term | undefined;

const clocks = new WeakMap<Store, TermOf>();

/** From now on every record that is written is timed; those that are not yet are made up for. */
export function keepTerms(store: Store, termOf: TermOf): void {
  clocks.set(store, termOf);
  for (const { number, id } of statement(store, 'select number, id from record where timed = 0').all()) {
    const set = findRecord(store, String(id));
    if (set) timeRecord(store, Number(number), set);
  }
}

/** Times a record that was just written, where the clock is known. */
export function timeRecord(store: Store, number: number, set: QuestionSet): void {
  const termOf = clocks.get(store);
  if (!termOf) return;
  const { due, answered, days, ending } = termOf(set) ?? {};
  statement(store, 'update record set due = ?, answered = ?, days = ?, ending = ?, timed = 1 where number = ?').run(
    due ?? null,
    answered ?? null,
    days ?? null,
    ending ?? null,
    number,
  );
}
