/**
 * Keeps the index in order after every import: the newest records become a segment when there are enough of them, and
 * segments of about one size become one when there are enough of those. The records are in the register before; so
 * whatever is cut off, the index can always be told from them.
 */

import type { LanguageCode } from '../../language/language.ts';
import { type Store, statement, transaction } from '../open.ts';
import { newEntries } from './columns.ts';
import { mergeSegments } from './merge.ts';
import { dropPieces } from './pages.ts';
import { readRecords } from './records.ts';
import { beginSegment, type SegmentRow, segmentRows, writeSegment } from './segment.ts';
import { newTail, type Tail } from './tail.ts';

export type Sizes = {
  /** So many records may wait for a segment. */
  readonly tail: number;
  /** So many segments of one size become one. */
  readonly together: number;
};

const usualSizes: Sizes = { tail: 400, together: 8 };

/**
 * While many more records are to come: what a segment costs is mostly its vocabulary, which grows more slowly than the texts.
 * Whoever searches meanwhile has more to index in memory; whoever takes them in keeps the index as usual at the end.
 */
export const moreToCome: Sizes = { tail: usualSizes.tail * usualSizes.together, together: usualSizes.together };

/** `told` hears, before each step of long work, how many records wait. */
export function keepIndex(store: Store, sizes: Sizes = usualSizes, told?: (waiting: number) => void): void {
  for (let left = waiting(store); left >= sizes.tail; left = waiting(store)) {
    told?.(left);
    transaction(store, () => {
      if (waiting(store) >= sizes.tail) addSegments(store);
    });
    dropUnfinished(store);
    for (let next = ripe(store, sizes); next; next = ripe(store, sizes)) mergeSegments(store, next);
  }
  for (let next = ripe(store, sizes); next; next = ripe(store, sizes)) mergeSegments(store, next);
}

/** The last number that segments cover. */
export const coveredBy = (store: Store): number =>
  Number(statement(store, 'select coalesce(max(last), 0) as last from segment where finished = 1').get()?.last);

/** How many numbers of records come after what the segments cover. */
const waiting = (store: Store): number =>
  Number(statement(store, 'select coalesce(max(number), 0) as number from record').get()?.number) - coveredBy(store);

/** No more at once, however many wait: they are held in memory until they are written. */
const mostAtOnce = moreToCome.tail;

/** The first records that no segment covers become segments, one a language. */
function addSegments(store: Store): void {
  const covered = coveredBy(store);
  const entries = newEntries();
  const tails = new Map<LanguageCode, Tail>();
  let last = covered;
  let taken = 0;
  for (const { language, record } of readRecords(store, covered, entries)) {
    const tail = tails.get(language) ?? newTail(language);
    tails.set(language, tail);
    tail.add(record);
    last = record.number;
    if (++taken === mostAtOnce) break;
  }
  for (const [language, tail] of tails) {
    const { part: shape, texts } = tail;
    const lists = { words: texts.wordsInOrder(), couples: texts.couplesInOrder() };
    writeSegment(store, beginSegment(store), { language, first: covered + 1, last, shape, entries, ...lists });
  }
  statement(store, 'delete from gone where number > ? and number <= ?').run(covered, last);
}

/** What a merge that was cut off has left behind. */
function dropUnfinished(store: Store): void {
  const old = "finished = 0 and begun < strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '-1 day')";
  transaction(store, () => {
    for (const { id } of statement(store, `select id from segment where ${old}`).all()) {
      dropPieces(store, Number(id));
      statement(store, 'delete from segment where id = ?').run(id!);
    }
  });
}

/** The segments to merge next: the last ones of a language that are of one size. */
function ripe(store: Store, { tail, together }: Sizes): readonly SegmentRow[] | undefined {
  const sizeOf = ({ records }: SegmentRow): number =>
    Math.floor(Math.log(Math.max(1, records / tail) * 1.5) / Math.log(together));
  for (const rows of Map.groupBy(segmentRows(store), ({ language }) => language).values()) {
    for (let end = rows.length; end >= together; end--) {
      const run = rows.slice(end - together, end);
      const largest = Math.max(...run.map(sizeOf));
      if (run.every((row) => sizeOf(row) === largest)) return run;
    }
  }
  return undefined;
}
