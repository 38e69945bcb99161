/** Makes one segment of several that follow on each other, leaving out what is no more. */

import { type Store, statement, transaction } from '../open.ts';
import { newBytes } from './bytes.ts';
import { columnsOf, newEntries, rowAt } from './columns.ts';
import { dropPieces } from './pages.ts';
import { bury } from './part.ts';
import { countAt, cursorOn, moveTo, readPlaces } from './places.ts';
import { type Occurrences, readPairs, writePair } from './postings.ts';
import {
  beginSegment,
  type KeptWord,
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
  readonly segment: Segment /** The new place of each pair; -1 where it is no more. */;
  readonly places: Int32Array;
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
    for (let record = 0; record < segment.numbers.length; record++) {
      if (segment.dead[record]) continue;
      numbers.push(segment.numbers[record]!);
      columns.push(rowAt(segment.columns, record));
      for (let pair = segment.firstPair[record]!; pair < segment.firstPair[record + 1]!; pair++) {
        places[pair] = lengths.push(segment.lengths[pair]!) - 1;
      }
      firstPair.push(lengths.length);
    }
    return { segment, places };
  });
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
    words: mergedWords(store, merged),
  };
}

function* mergedWords(store: Store, merged: readonly Merged[]): Generator<KeptWord> {
  const readers = merged.map(({ segment }) => ({ left: segment.words.size, next: segment.keptInOrder() }));
  const heads = readers.map((reader) => nextOf(reader));
  let written = 0;
  for (;;) {
    const word = heads.reduce<string | undefined>(
      (least, head) => (head && (least === undefined || head.word < least) ? head.word : least),
      undefined,
    );
    if (word === undefined) return;
    const having = merged.flatMap((each, i) => (heads[i]?.word === word ? [{ ...each, kept: heads[i]! }] : []));
    const made = mergedWord(word, having);
    readers.forEach((reader, i) => {
      if (heads[i]?.word === word) heads[i] = nextOf(reader);
    });
    if (made.count === 0) continue;
    yield made;
    written += made.pairs.length + made.places.length;
    if (written < bytesACommit) continue;
    written = 0;
    store.exec('commit; begin immediate');
  }
}

type Reader = { left: number; readonly next: () => KeptWord };

const nextOf = (reader: Reader): KeptWord | undefined => (reader.left-- > 0 ? reader.next() : undefined);

const pairBytes = newBytes();
const placeBytes = newBytes();

function mergedWord(word: string, having: readonly (Merged & { readonly kept: KeptWord })[]): KeptWord {
  pairBytes.clear();
  placeBytes.clear();
  let count = 0;
  let before = -1;
  for (const { places: moved, kept, segment } of having) {
    const found = readPairs(kept.pairs, kept.count);
    if (!segment.dead.includes(1)) placeBytes.all(kept.places);
    else keepPlaces(found, kept.places, moved);
    for (let i = 0; i < kept.count; i++) {
      const pair = moved[found.pairs[i]!]!;
      if (pair < 0) continue;
      writePair(pairBytes, pair - before, found.inSubject[i]!, found.inText[i]!);
      before = pair;
      count++;
    }
  }
  return { word, count, pairs: pairBytes.taken(), places: placeBytes.taken() };
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
