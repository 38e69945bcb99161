/** Makes one segment of several that follow on each other, leaving out what is no more. */

import { type Store, statement, transaction } from '../open.ts';
import { newBytes } from './bytes.ts';
import { columnsOf, newEntries, rowAt } from './columns.ts';
import type { Kept } from './couples.ts';
import type { KeptLists } from './lists.ts';
import { dropPieces } from './pages.ts';
import { bury } from './part.ts';
import { countAt, cursorOn, moveTo, readPlaces } from './places.ts';
import { appendPairs, type Occurrences, readPairs, writePair } from './postings.ts';
import {
  beginSegment,
  openSegment,
  type Segment,
  type SegmentContent,
  type SegmentRow,
  segmentRows,
  writeSegment,
} from './segment.ts';

/** So much is written between two commits, so that others who write need not wait for the whole. */
const bytesACommit = 8 * 1024 * 1024;

/** Merges segments of one language, given in order. Cut off half-way nothing is lost: the old ones stand until the new one does. */
export function mergeSegments(store: Store, rows: readonly SegmentRow[]): void {
  const entries = newEntries();
  const buried = statement(store, 'select number from gone where number between ? and ?')
    .all(rows[0]!.first, rows.at(-1)!.last)
    .map(({ number }) => Number(number));
  const segments = rows.map((row) => openSegment(store, row, entries));
  for (const segment of segments) bury(segment, buried);
  const id = transaction(store, () => beginSegment(store));
  store.exec('begin immediate');
  try {
    writeSegment(store, id, { ...contentOf(store, rows, segments), entries });
    replace(store, id, rows, segments);
    store.exec('commit');
  } catch (error) {
    if (store.isTransaction) store.exec('rollback');
    throw error;
  }
}

/** The new one in the place of the old ones, if they are still there: another process may have merged them too. */
function replace(store: Store, id: number, rows: readonly SegmentRow[], segments: readonly Segment[]): void {
  const standing = new Set(segmentRows(store).map((row) => row.id));
  const drop = (segment: number): void => {
    statement(store, 'delete from segment where id = ?').run(segment);
    dropPieces(store, segment);
  };
  if (rows.some((row) => !standing.has(row.id))) {
    drop(id);
    return;
  }
  for (const row of rows) drop(row.id);
  const forget = statement(store, 'delete from gone where number = ?');
  for (const { numbers, dead } of segments) {
    for (let i = 0; i < numbers.length; i++) if (dead[i]) forget.run(numbers[i]!);
  }
}

type Merged = {
  readonly segment: Segment;
  /** The new place of each pair; -1 where it is no more. */
  readonly places: Int32Array;
  /** Whether all of its pairs still are: they keep their order, from the new place of the first on. */
  readonly isWhole: boolean;
  readonly first: number;
};

function contentOf(
  store: Store,
  rows: readonly SegmentRow[],
  segments: readonly Segment[],
): Omit<SegmentContent, 'entries'> {
  const numbers: number[] = [];
  const firstPair: number[] = [0];
  const lengths: number[] = [];
  const columns: ReturnType<typeof rowAt>[] = [];
  const merged = segments.map((segment): Merged => {
    const places = new Int32Array(segment.lengths.length).fill(-1);
    const first = lengths.length;
    for (let record = 0; record < segment.numbers.length; record++) {
      if (segment.dead[record]) continue;
      numbers.push(segment.numbers[record]!);
      columns.push(rowAt(segment.columns, record));
      for (let pair = segment.firstPair[record]!; pair < segment.firstPair[record + 1]!; pair++) {
        places[pair] = lengths.push(segment.lengths[pair]!) - 1;
      }
      firstPair.push(lengths.length);
    }
    return { segment, places, isWhole: !segment.dead.includes(1), first };
  });
  const readers = segments.map((segment) => segment.keptInOrder());
  return {
    language: rows[0]!.language,
    first: rows[0]!.first,
    last: rows.at(-1)!.last,
    shape: {
      numbers: Uint32Array.from(numbers),
      firstPair: Uint32Array.from(firstPair),
      lengths: Uint16Array.from(lengths),
      columns: columnsOf(columns),
    },
    words: mergedLists(
      store,
      merged,
      readers.map(({ word }) => word),
    ),
    couples: readers.every(({ hasCouples }) => hasCouples)
      ? mergedLists(
          store,
          merged,
          readers.map(({ couple }) => couple),
        )
      : undefined,
  };
}

/** What each of several parts has lists of, in order, as one: of what several have, all together. */
function* mergedLists<K extends string | number>(
  store: Store,
  merged: readonly Merged[],
  readers: readonly (() => Kept<K> | undefined)[],
): Generator<Kept<K>> {
  const heads = readers.map((next) => next());
  let written = 0;
  for (;;) {
    const key = heads.reduce<K | undefined>(
      (least, head) => (head && (least === undefined || head.key < least) ? head.key : least),
      undefined,
    );
    if (key === undefined) return;
    const having = merged.flatMap((each, i) => (heads[i]?.key === key ? [{ ...each, kept: heads[i]! }] : []));
    const made = mergedList(having);
    readers.forEach((next, i) => {
      if (heads[i]?.key === key) heads[i] = next();
    });
    if (made.count === 0) continue;
    yield { key, ...made };
    written += made.pairs.length + made.places.length;
    if (written < bytesACommit) continue;
    written = 0;
    store.exec('commit; begin immediate');
  }
}

const pairBytes = newBytes();
const placeBytes = newBytes();

function mergedList(having: readonly (Merged & { readonly kept: KeptLists })[]): KeptLists {
  pairBytes.clear();
  placeBytes.clear();
  let [count, last] = [0, -1];
  for (const { places: moved, kept, isWhole, first } of having) {
    if (isWhole) {
      appendPairs(pairBytes, kept.pairs, first - last - 1);
      placeBytes.all(kept.places);
      count += kept.count;
      last = first + kept.last;
      continue;
    }
    const found = readPairs(kept.pairs, kept.count);
    keepPlaces(found, kept.places, moved);
    for (let i = 0; i < kept.count; i++) {
      const pair = moved[found.pairs[i]!]!;
      if (pair < 0) continue;
      writePair(pairBytes, pair - last, found.inSubject[i]!, found.inText[i]!);
      last = pair;
      count++;
    }
  }
  return { count, last, pairs: pairBytes.written(), places: placeBytes.written() };
}

let placesRead = new Int32Array(64);

/** The places in the pairs that still are. */
function keepPlaces(found: Occurrences, bytes: Uint8Array, moved: Int32Array): void {
  const cursor = cursorOn(found, bytes);
  for (const pair of found.pairs) {
    if (moved[pair]! < 0 || !moveTo(cursor, pair)) continue;
    if (countAt(cursor) > placesRead.length) placesRead = new Int32Array(countAt(cursor) * 2);
    const count = readPlaces(cursor, placesRead, 0);
    for (let i = 0; i < count; i++) placeBytes.number(placesRead[i]! - (i === 0 ? -1 : placesRead[i - 1]!) - 1);
  }
}
