/**
 * Keeps beside each record what the clock says of it: due, answered, days. The store does not know the clock; whoever opens
 * the register to write hands it in. A record that was written without is made up for when the clock is handed in again.
 */

import type { QuestionSet } from '../record/merge.ts';
import { noteChange } from './changes.ts';
import { keepIndex } from './index/keep.ts';
import { indexRecord } from './index-record.ts';
import { settleApart } from './joining.ts';
import { type Store, statement, transaction } from './open.ts';

/** What the clock says when all documents are known. */
export type Term = {
  readonly due: string;
  /** The day on which all was answered, here or elsewhere. */
  readonly answered?: string;
  /** The day on which it ended without an answer. */
  readonly ended?: string;
  /** From the day of asking to the day on which all was answered. */
  readonly days?: number;
  /** How it ended; undefined while it waits. */
  readonly ending?: string;
};

export type TermOf = (set: QuestionSet) => Term | undefined;

const clocks = new WeakMap<Store, TermOf>();

/**
 * From now on every record that is written is timed; those that are not yet are made anew with their times. `told` hears how
 * many are still to be made, as long work goes on.
 */
export function keepTerms(store: Store, termOf: TermOf, told?: (waiting: number) => void): void {
  clocks.set(store, termOf);
  const isEmpty = statement(store, 'select 1 from record limit 1').get() === undefined;
  const unmade = isEmpty ? statement(store, "select distinct record as id from document where record <> ''").all() : [];
  const isOlder = unmade.length > 0;
  while (unmade.length > 0) {
    told?.(unmade.length);
    makeAnew(store, unmade.splice(0, together));
  }
  if (isOlder) transaction(store, () => settleApart(store));
  const untimed = statement(store, 'select id from record where timed = 0 limit ?');
  const howMany = statement(store, 'select count(*) as count from record where timed = 0');
  for (let rows = untimed.all(together); rows.length > 0; rows = untimed.all(together)) {
    told?.(Number(howMany.get()?.count));
    makeAnew(store, rows);
  }
}

const together = 100;

function makeAnew(store: Store, rows: readonly { readonly id?: unknown }[]): void {
  transaction(store, () => {
    for (const { id } of rows) {
      indexRecord(store, String(id));
      noteChange(store, String(id));
    }
  });
  keepIndex(store);
}

/** What the clock says of a record, where it is known here. */
export function timesOf(store: Store, set: QuestionSet): Partial<Term> & { readonly timed: 0 | 1 } {
  const termOf = clocks.get(store);
  return termOf ? { ...termOf(set), timed: 1 } : { timed: 0 };
}
