/**
 * States of one thing: of several documents that say how a case stood at different moments, the newest speaks in its record,
 * whatever order they came in, and the older are kept beside it. A thing that its source removed does not speak at all.
 */

import type { Reading } from '../record/reading.ts';
import { settle } from './joining.ts';
import { type Store, statement } from './open.ts';
import { unpack } from './pack.ts';

/** Which thing a document is a state of, and of what moment (ISO 8601, UTC). */
export type StateOf = { readonly thing: string; readonly at: string };

/** Keeps that a document is a state of a thing; gives the documents of that thing that now speak otherwise than before. */
export function keepState(store: Store, sha256: string, { thing, at }: StateOf): string[] {
  statement(store, 'insert or ignore into state (sha256, thing, at) values (?, ?, ?)').run(sha256, thing, at);
  return weighStates(store, thing);
}

/**
 * The same of a document that was in before states were kept, or came in by a way that knew of none. What has a state keeps it;
 * gives the documents that now speak otherwise.
 */
export function adoptState(store: Store, sha256: string, { thing, at }: StateOf): string[] {
  const { changes } = statement(
    store,
    'insert or ignore into state (sha256, thing, at) select sha256, ?, ? from document where sha256 = ?',
  ).run(thing, at, sha256);
  return changes === 0 ? [] : weighStates(store, thing);
}

/** Takes a removed thing out of the records, within a transaction; what was kept of it stays. */
export function removeThing(store: Store, { thing, at }: StateOf): void {
  statement(store, 'insert into removal values (?, ?) on conflict (thing) do update set at = max(at, excluded.at)').run(
    thing,
    at,
  );
  const changed = weighStates(store, thing);
  if (changed.length > 0) settle(store, changed);
}

/**
 * The newest speaks; of two of one moment the longer, which says more. Where the data tell the day alone, a withdrawal goes
 * before what it withdraws, the whole before what was cut, and then what came in last before what came in first.
 */
function weighStates(store: Store, thing: string): string[] {
  const rows = statement(
    store,
    `select sha256, speaks, state.at, state.at > coalesce(removal.at, '') as here, reading
      from state join document using (sha256) join source using (sha256) left join arrival using (sha256) left join removal using (thing)
      where thing = ? order by state.at desc, iif(length(state.at) > 10, size, 0) desc, number desc, sha256`,
  ).all(thing);
  const [first, second] = rows;
  if (first && second && first.at === second.at && String(first.at).length <= 10) putSurestFirst(rows);
  const set = statement(store, 'update state set speaks = ? where sha256 = ?');
  return rows.flatMap(({ sha256, speaks, here }, i) => {
    const now = i === 0 && here === 1 ? 1 : 0;
    if (now === speaks) return [];
    set.run(now, sha256!);
    return [String(sha256)];
  });
}

/** Sorts the states of the newest day, which come first. */
function putSurestFirst(rows: Record<string, unknown>[]): void {
  const day = rows.filter(({ at }) => at === rows[0]!.at);
  const doubts = new Map(day.map((row) => [row, doubtOf(unpack<Reading>(row.reading as Uint8Array))]));
  rows.splice(0, day.length, ...day.sort((a, b) => doubts.get(a)! - doubts.get(b)!));
}

const doubtOf = ({ document, reading }: Reading): number =>
  (document.settled === 'withdrawn' ? 0 : 2) + (reading.remarks.some(({ code }) => code === 'text-cut') ? 1 : 0);

export type KeptState = {
  readonly sha256: string;
  readonly thing: string;
  readonly at: string;
  readonly reading: Reading;
};

const statesOf = (store: Store, record: string, speaks: 0 | 1): KeptState[] =>
  statement(
    store,
    `select sha256, thing, state.at as at, reading from state join document using (sha256) left join arrival using (sha256)
      where record = ? and speaks = ? order by state.at desc, number desc, sha256`,
  )
    .all(record, speaks)
    .map(({ sha256, thing, at, reading }) => ({
      sha256: String(sha256),
      thing: String(thing),
      at: String(at),
      reading: unpack<Reading>(reading),
    }));

/** The states that a record had before, the newest first. */
export const earlierStates = (store: Store, record: string): KeptState[] => statesOf(store, record, 0);

/** The states that a record has now. */
export const speakingStates = (store: Store, record: string): KeptState[] => statesOf(store, record, 1);
