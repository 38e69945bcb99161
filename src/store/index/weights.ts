/**
 * How much a word weighs in each pair that has it: once in the text counts a factor, in the subject twice that. These loops
 * run over every pair of every word that a query finds, so they read the bytes themselves, as `readPairs` does.
 */

/** How much what was looked for weighs in the pairs that have it, in eighths of once in the text. */
export type Matches = {
  /** How many pairs have it. */
  readonly count: number;
  /** Those pairs, in order; undefined where so many have it that every pair of the part has a weight, 0 where it is not. */
  readonly pairs: Uint32Array | undefined;
  readonly weights: Uint16Array;
};

/** What more than one pair in so many has is told of every pair: that takes no more room, and is found without looking for it. */
const spreadFrom = 4;

/** Whether so many of the pairs match that a weight for every pair is cheaper than a list of those that do. */
export const isSpread = (count: number, size: number): boolean => count * spreadFrom >= size;

/** The same with the pairs that match in order. */
export function listed({ count, pairs, weights }: Matches): Matches & { readonly pairs: Uint32Array } {
  if (pairs) return { count, pairs, weights };
  const found = new Uint32Array(count + 1);
  const own = new Uint16Array(count + 1);
  for (let pair = 0, i = 0; pair < weights.length; pair++) {
    found[i] = pair;
    own[i] = weights[pair]!;
    i += oneIfAny(weights[pair]!);
  }
  return { count, pairs: found.subarray(0, count), weights: own.subarray(0, count) };
}

/** 1 for a weight, 0 for none: counting so costs less than choosing a way, where every second pair takes another. */
export const oneIfAny = (weight: number): number => (weight + mostWeight) >>> 16;

const mostWeight = 0xffff;

/** A sum of two weights, or the most that is told. */
export const atMost = (sum: number): number => sum | -(sum >>> 16);

/** The pairs of one word and their weights. */
export function weigh(bytes: Uint8Array, count: number, factor: number): Matches {
  const pairs = new Uint32Array(count);
  const weights = new Uint16Array(count);
  let at = 0;
  let pair = -1;
  for (let i = 0; i < count; i++) {
    let head = bytes[at++]!;
    if (head > 127) {
      head &= 127;
      for (let shift = 7; ; shift += 7) {
        const byte = bytes[at++]!;
        head |= (byte & 127) << shift;
        if (byte < 128) break;
      }
    }
    const code = head & 3;
    pair += (head >>> 2) + 1;
    pairs[i] = pair;
    if (code === 0) weights[i] = factor;
    else if (code === 1) weights[i] = 2 * factor;
    else {
      at = readTimes(bytes, at, code);
      weights[i] = Math.min(timesRead * factor, mostWeight);
    }
  }
  return { count, pairs, weights };
}

/**
 * Adds the weights of one word to those of others, each at the place of its pair. Whether a word stands once or several times
 * in a pair is as good as chance, so no way is chosen by it where the numbers are small: what is told next is looked at anyway.
 */
export function addWeights(bytes: Uint8Array, factor: number, sums: Uint16Array): void {
  let at = 0;
  let pair = -1;
  while (at < bytes.length) {
    let head = bytes[at++]!;
    const isTold = (head >> 1) & 1;
    const told = (bytes[at]! | 0) & -isTold;
    if ((head | told) < 128 && (head & 3) !== 3) {
      pair += (head >> 2) + 1;
      at += isTold;
      const times = told | ((1 << (head & 3)) & (isTold - 1));
      sums[pair] = atMost(sums[pair]! + times * factor);
      continue;
    }
    if (head > 127) {
      head &= 127;
      for (let shift = 7; ; shift += 7) {
        const byte = bytes[at++]!;
        head |= (byte & 127) << shift;
        if (byte < 128) break;
      }
    }
    const code = head & 3;
    pair += (head >>> 2) + 1;
    timesRead = code + 1;
    if (code > 1) at = readTimes(bytes, at, code);
    sums[pair] = atMost(sums[pair]! + Math.min(timesRead * factor, mostWeight));
  }
}

/** What `readTimes` read last: how often the word counts, in the subject twice. */
let timesRead = 0;

/** Reads the counts that are told, and returns where they end. */
function readTimes(bytes: Uint8Array, from: number, code: number): number {
  let at = from;
  timesRead = 0;
  for (let left = code === 3 ? 2 : 1; left > 0; left--) {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    timesRead += left === 2 ? 2 * value : value;
  }
  return at;
}
