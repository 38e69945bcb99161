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
  count: number;
  pairs: number;
  failures: number;
};

function fail(masks: Masks, record: number, found: Choosing): void {
  const bits = masks[record]!;
  if (bits >= never || (bits & (bits - 1)) !== 0) return;
  found.almost[found.failures] = record;
  found.failed[found.failures++] = bits;
}

function chooseAll(masks: Masks | undefined, size: number, found: Choosing): void {
  for (let record = 0; record < size; record++) {
    if (masks === undefined || masks[record] === 0) found.records[found.count++] = record;
    else fail(masks, record, found);
  }
}

/** Each record with the score of its best pair. */
function chooseHits({ recordOf }: Part, { pairs, scores }: Hits, found: Choosing): void {
  let current = -1;
  let count = 0;
  for (let i = 0; i < pairs.length; i++) {
    const record = recordOf[pairs[i]!]!;
    const score = scores[i]!;
    if (record !== current) {
      current = record;
      found.records[count] = record;
      found.scores[count++] = score;
    } else if (score > found.scores[count - 1]!) found.scores[count - 1] = score;
  }
  found.count = count;
  found.pairs = pairs.length;
}

function choosePassing({ recordOf }: Part, masks: Masks, { pairs, scores }: Hits, found: Choosing): void {
  let current = -1;
  let passes = false;
  for (let i = 0; i < pairs.length; i++) {
    const record = recordOf[pairs[i]!]!;
    const isNew = record !== current;
    if (isNew) {
      current = record;
      passes = masks[record] === 0;
      if (!passes) fail(masks, record, found);
    }
    if (!passes) continue;
    found.pairs++;
    if (isNew) {
      found.records[found.count] = record;
      found.scores[found.count++] = scores[i]!;
    } else if (scores[i]! > found.scores[found.count - 1]!) found.scores[found.count - 1] = scores[i]!;
  }
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
