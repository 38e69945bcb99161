/** The index as a process holds it: its segments open, the newest records in memory, brought up to date before every search. */

import type { LanguageCode } from '../../language/language.ts';
import { type Store, statement } from '../open.ts';
import { type Entries, newEntries } from './columns.ts';
import { coveredBy } from './keep.ts';
import { bury, type Part } from './part.ts';
import { readRecords } from './records.ts';
import { type Remembered, remembered } from './remembered.ts';
import { openSegment, type Segment, segmentRows } from './segment.ts';
import { newTail, type Tail } from './tail.ts';
import type { Matches } from './weights.ts';

export type Live = {
  readonly entries: Entries;
  /** What terms matched in parts lately. */
  readonly matches: Remembered<Matches>;
  parts: readonly Part[];
  /** Counts what has changed: what was found under another state may not be so any more. */
  state: number;
};

type Index = Live & {
  segments: readonly Segment[];
  readonly tails: Map<LanguageCode, Tail>;
  /** The newest segment, the last number that segments cover, the last number in memory, the last burial. */
  newest: number;
  covered: number;
  taken: number;
  buried: number;
};

const indexes = new WeakMap<Store, Index>();

/** The index of a register as it is now; to be asked for within the transaction that searches. */
export function liveIndex(store: Store): Live {
  const index = indexes.get(store) ?? newIndex();
  indexes.set(store, index);
  const newest = Number(statement(store, 'select max(id) as id from segment where finished = 1').get()?.id);
  const changes = [
    newest !== index.newest && reopen(store, index, newest),
    takeNew(store, index),
    buryGone(store, index),
  ];
  if (changes.some((changed) => changed)) {
    index.parts = [...index.segments, ...[...index.tails.values()].map(({ part }) => part)];
    index.state++;
  }
  return index;
}

const mostRemembered = 8 * 1024 * 1024;

const newIndex = (): Index => ({
  entries: newEntries(),
  matches: remembered(mostRemembered, ({ pairs, weights }) => (pairs?.byteLength ?? 0) + weights.byteLength + 200),
  parts: [],
  state: 0,
  segments: [],
  tails: new Map(),
  newest: 0,
  covered: 0,
  taken: 0,
  buried: 0,
});

function reopen(store: Store, index: Index, newest: number): boolean {
  const open = new Map(index.segments.map((segment) => [segment.id, segment]));
  index.segments = segmentRows(store).map((row) => open.get(row.id) ?? openSegment(store, row, index.entries));
  index.newest = newest;
  index.covered = coveredBy(store);
  index.taken = index.covered;
  index.tails.clear();
  index.buried = 0;
  return true;
}

function takeNew(store: Store, index: Index): boolean {
  const before = index.taken;
  for (const { language, record } of readRecords(store, index.taken, index.entries)) {
    const tail = index.tails.get(language) ?? newTail(language);
    index.tails.set(language, tail);
    tail.add(record);
    index.taken = record.number;
  }
  if (index.taken > before) index.buried = Math.min(index.buried, lastBefore(store, index.covered));
  return index.taken > before;
}

/** A tail that grew has forgotten what of it is gone: those are buried again. */
const lastBefore = (store: Store, covered: number): number =>
  Number(statement(store, 'select coalesce(min(at), 1) - 1 as at from gone where number > ?').get(covered)?.at);

function buryGone(store: Store, index: Index): boolean {
  const rows = statement(store, 'select at, number from gone where at > ? order by at').all(index.buried);
  if (rows.length === 0) return false;
  const gone = rows.map(({ number }) => Number(number));
  for (const part of [...index.segments, ...[...index.tails.values()].map(({ part }) => part)]) bury(part, gone);
  index.buried = Number(rows.at(-1)!.at);
  return true;
}
