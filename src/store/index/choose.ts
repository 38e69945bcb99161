/** The records of what was found that the filters let through, and those in the order asked for that go on the page. */

import type { Hits } from './evaluate.ts';
import type { Masks } from './filter.ts';
import { never } from './filter.ts';
import type { Part } from './part.ts';
import { roomForBits, roomForPairs, roomForScores } from './room.ts';

/** What was found in a part. */
export type Chosen = {
  readonly part: Part;
  /** The records that count, each with the score of its best pair, and the pairs of all of them together. */
  readonly records: Uint32Array;
  readonly scores: Float32Array;
  readonly pairs: number;
  /** The records that fail on one group of filters alone: its bit. */
  readonly almost: Uint32Array;
  readonly failed: Uint16Array;
  readonly hits: Hits | undefined;
};

/** The records of hits that masks let through; all records where nothing was looked for, no masks where all pass. */
export function choose(part: Part, masks: Masks | undefined, hits: Hits | undefined): Chosen {
  const most = Math.min(part.numbers.length, hits?.pairs.length ?? part.numbers.length);
  const found: Choosing = {
    records: roomForPairs(most),
    scores: roomForScores(hits ? most : 0),
    ends: roomForPairs(hits ? most : 0),
    count: 0,
    pairs: 0,
    almost: roomForPairs(masks ? most : 0),
    failed: roomForBits(masks ? most : 0),
    failures: 0,
  };
  if (!hits) chooseAll(masks, part.numbers.length, found);
  else if (masks) choosePassing(part, masks, hits, found);
  else chooseHits(part, hits, found);
  return {
    part,
    records: found.records.subarray(0, found.count),
    scores: found.scores.subarray(0, found.count),
    pairs: found.pairs,
    almost: found.almost.subarray(0, found.failures),
    failed: found.failed.subarray(0, found.failures),
    hits,
  };
}

type Choosing = Pick<Chosen, 'records' | 'scores' | 'almost' | 'failed'> & {
  /** Of each record the place behind its last hit. */
  readonly ends: Uint32Array;
  count: number;
  pairs: number;
  failures: number;
};

/** Whether a record fails on one group of filters alone. */
const isOne = (bits: number): boolean => bits < never && (bits & (bits - 1)) === 0;

function chooseAll(masks: Masks | undefined, size: number, found: Choosing): void {
  for (let record = 0; record < size; record++) {
    const bits = masks?.[record] ?? 0;
    if (bits === 0) found.records[found.count++] = record;
    else if (isOne(bits)) {
      found.almost[found.failures] = record;
      found.failed[found.failures++] = bits;
    }
  }
}

/**
 * Each record with the score of its best pair. Scores are above 0, so their bits are in order as they are, and the larger of
 * two comes without choosing a way, which would be the wrong one every other time.
 */
function chooseHits({ recordOf }: Part, { pairs, scores }: Hits, found: Choosing): void {
  const { records, ends } = found;
  const bits = bitsOf(scores);
  const best = bitsOf(found.scores);
  let current = -1;
  let count = 0;
  let most = 0;
  for (let i = 0; i < pairs.length; i++) {
    const record = recordOf[pairs[i]!]! | 0;
    const isOther = ((record ^ current) | -(record ^ current)) >>> 31;
    count = (count + isOther) | 0;
    most &= isOther - 1;
    const more = (bits[i]! - most) | 0;
    most += more & ~(more >> 31);
    current = record;
    records[count - 1] = record;
    best[count - 1] = most;
    ends[count - 1] = i + 1;
  }
  found.count = count;
  found.pairs = pairs.length;
}

const bitsOf = ({ buffer, byteOffset, length }: Float32Array): Int32Array => new Int32Array(buffer, byteOffset, length);

/** Of the records with hits those that pass. */
function choosePassing(part: Part, masks: Masks, hits: Hits, found: Choosing): void {
  chooseHits(part, hits, found);
  const { records, scores, ends, almost, failed, count } = found;
  let [kept, pairs, failures] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const record = records[i]!;
    const bits = masks[record]!;
    if (bits !== 0) {
      almost[failures] = record;
      failed[failures] = bits;
      failures += Number(isOne(bits));
      continue;
    }
    records[kept] = record;
    scores[kept++] = scores[i]!;
    pairs += ends[i]! - (i === 0 ? 0 : ends[i - 1]!);
  }
  Object.assign(found, { count: kept, pairs, failures });
}

/** A record on the page: the place of its part among those chosen, its place in the part. */
export type Place = { readonly chosen: Chosen; readonly record: number };

export type Order = 'relevance' | 'newest' | 'oldest' | 'days';

/** Where a record stands in an order: by its key, then by its day, then by its number. */
export type Position = { readonly key: number; readonly day: number; readonly number: number };

/** The first so many records in order, or the first after a position: ties by newest day, then by the number that is highest. */
export function firstOf(all: readonly Chosen[], order: Order, most: number, after?: Position): Place[] {
  const total = all.reduce((sum, { records }) => sum + records.length, 0);
  const size = Math.min(most, total);
  const best: Ranked[] = [];
  if (size === 0) return [];
  for (const chosen of all) {
    const rank = rankOf(chosen, order);
    for (let i = 0; i < chosen.records.length; i++) {
      const key = rank(i);
      if (best.length === size && key < best[0]!.key) continue;
      if (after && !isAfter(after, key, chosen, chosen.records[i]!)) continue;
      const ranked = { key, chosen, record: chosen.records[i]! };
      if (best.length < size) push(best, ranked);
      else if (before(ranked, best[0]!)) replaceWorst(best, ranked);
    }
  }
  return best.sort((a, b) => (before(a, b) ? -1 : 1));
}

function isAfter(after: Position, key: number, { part }: Chosen, record: number): boolean {
  if (key !== after.key) return key < after.key;
  const day = part.columns.newest[record]!;
  if (day !== after.day) return day < after.day;
  return part.numbers[record]! < after.number;
}

/** Where a record stands now; undefined where its number is not among what was chosen. */
export function positionOf(all: readonly Chosen[], order: Order, number: number): Position | undefined {
  for (const chosen of all) {
    const record = placeIn(chosen.part.numbers, number);
    const i = record === undefined ? undefined : placeIn(chosen.records, record);
    if (i === undefined) continue;
    return { key: rankOf(chosen, order)(i), day: chosen.part.columns.newest[record!]!, number };
  }
  return undefined;
}

/** The place of a value in a list that ascends. */
function placeIn(values: Uint32Array, value: number): number | undefined {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return values[low] === value ? low : undefined;
}

type Ranked = Place & { readonly key: number };

function rankOf({ part: { columns }, records, scores }: Chosen, order: Order): (i: number) => number {
  if (order === 'relevance') return (i) => scores[i]!;
  const days = order === 'days' ? columns.days : columns.newest;
  if (order !== 'oldest') return (i) => days[records[i]!]!;
  return (i) => -(days[records[i]!]! || Number.POSITIVE_INFINITY);
}

function before(a: Ranked, b: Ranked): boolean {
  if (a.key !== b.key) return a.key > b.key;
  const dayA = a.chosen.part.columns.newest[a.record]!;
  const dayB = b.chosen.part.columns.newest[b.record]!;
  if (dayA !== dayB) return dayA > dayB;
  return a.chosen.part.numbers[a.record]! > b.chosen.part.numbers[b.record]!;
}

/** A heap with the worst of the best on top. */
function push(heap: Ranked[], ranked: Ranked): void {
  let at = heap.push(ranked) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!before(heap[above]!, heap[at]!)) break;
    [heap[above], heap[at]] = [heap[at]!, heap[above]!];
    at = above;
  }
}

function replaceWorst(heap: Ranked[], ranked: Ranked): void {
  heap[0] = ranked;
  for (let at = 0; ; ) {
    let worst = at;
    for (const below of [at * 2 + 1, at * 2 + 2]) {
      if (below < heap.length && before(heap[worst]!, heap[below]!)) worst = below;
    }
    if (worst === at) return;
    [heap[worst], heap[at]] = [heap[at]!, heap[worst]!];
    at = worst;
  }
}
