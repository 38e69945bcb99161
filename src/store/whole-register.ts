/**
 * The whole register, record by record in the order of their ids, and each record with what does not change from day to
 * day: the same state of the register gives the same records, and what its page says: older states of an answer too.
 */

import { mergeReadings, type QuestionSet, type Standing, standingOf } from '../record/merge.ts';
import { type Store, statement } from './open.ts';
import { recordReadings } from './readings.ts';
import { type Term, type TermRow, termOfRow } from './record-list.ts';

export type WholeRecord = QuestionSet & { readonly standing: Standing; readonly term?: Term };

/** A record with the moment of its last change, in the words of HTTP and of the register. */
export type KeptRecord = { readonly record: WholeRecord; readonly change: number; readonly updated: string };

const together = 50;

/** A few records at a time, so that what goes through all of them keeps none of them. */
export function* wholeRegister(store: Store): Generator<WholeRecord[]> {
  const page = statement(store, 'select id from record where id > ? order by id limit ?');
  for (let rows = page.all('', together); rows.length > 0; rows = page.all(String(rows.at(-1)!.id), together)) {
    yield rows.flatMap(({ id }) => wholeRecord(store, String(id)) ?? []);
  }
}

/** A record by its own id. */
export function wholeRecord(store: Store, id: string): WholeRecord | undefined {
  const row = statement(store, 'select due, answered, ended, days, ending from record where id = ?').get(id);
  if (!row) return undefined;
  const set = mergeReadings(
    id,
    recordReadings(store, id).map(({ reading }) => reading),
  );
  return { ...set, standing: standingOf(set), ...termOfRow(row as unknown as TermRow) };
}

/** A record with the change that made it what it is. */
export function keptRecord(store: Store, id: string): KeptRecord | undefined {
  const change = statement(store, 'select number, at from change where record = ?').get(id);
  const record = change && wholeRecord(store, id);
  return record && { record, change: Number(change.number), updated: String(change.at) };
}
