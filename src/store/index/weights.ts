/**
 * How much a word weighs in each pair that has it: once in the text counts a factor, in the subject twice that. These loops
 * run over every pair of every word that a query finds, so they read the bytes themselves, as `readPairs` does.
 */

/** Pairs in order, each with how much what was looked for weighs in it, in eighths of once in the text. */
export type Matches = { readonly pairs: Uint32Array; readonly weights: Uint16Array };

const mostWeight = 0xffff;

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
  return { pairs, weights };
}

/** Adds the weights of one word to those of others, each at the place of its pair. */
export function addWeights(bytes: Uint8Array, count: number, factor: number, sums: Uint32Array): void {
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
    if (code === 0) sums[pair]! += factor;
    else if (code === 1) sums[pair]! += 2 * factor;
    else {
      at = readTimes(bytes, at, code);
      sums[pair]! += timesRead * factor;
    }
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
