/**
 * Where a word stands: the pairs that have it, how often in subject and in text, and at which places. Pairs are kept as the
 * distance from the one before, with two bits that say the commonest counts; places as the distance from the place before.
 */

import { type Bytes, nextNumber, type Place } from './bytes.ts';
import { roomForBits, roomForPairs } from './room.ts';

/** Pairs in order, with how often each has the word in its subject and in its text. */
export type Occurrences = {
  readonly pairs: Uint32Array;
  readonly inSubject: Uint16Array;
  readonly inText: Uint16Array;
};

/** A word that stands in a pair more often counts as often as this. */
export const mostCounted = 0xffff;

/** The two bits: once in the text, once in the subject, several times in the text, or both counts told. */
export function codeOf(inSubject: number, inText: number): 0 | 1 | 2 | 3 {
  if (inSubject === 0) return inText === 1 ? 0 : 2;
  return inSubject === 1 && inText === 0 ? 1 : 3;
}

/** Writes one pair; `step` is its distance from the one before, at least 1. */
export function writePair(bytes: Bytes, step: number, inSubject: number, inText: number): void {
  const code = codeOf(inSubject, inText);
  bytes.number((step - 1) * 4 + code);
  if (code === 3) bytes.number(inSubject);
  if (code >= 2) bytes.number(inText);
}

/** Writes a whole list behind another: `more` is what its first step is larger by. */
export function appendPairs(bytes: Bytes, list: Uint8Array, more: number): void {
  const place = { bytes: list, at: 0 };
  bytes.number(nextNumber(place) + more * 4);
  bytes.all(list.subarray(place.at));
}

/** Unpacks the pairs that a word stands in, with how often it does in subject and text. */
export function readPairs(bytes: Uint8Array, count: number): Occurrences {
  const found = { pairs: roomForPairs(count), inSubject: roomForBits(count), inText: roomForBits(count) };
  readRun({ bytes, at: 0 }, -1, count, found);
  return found;
}

/** Reads some pairs from a place on, into the front of where they go; `before` is the pair before them. */
export function readRun({ bytes, at: from }: Place, before: number, count: number, into: Occurrences): void {
  const { pairs, inSubject, inText } = into;
  let at = from;
  let pair = before;
  const next = (): number => {
    let byte = bytes[at++]!;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; ; shift += 7) {
      byte = bytes[at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  for (let i = 0; i < count; i++) {
    const head = next();
    const code = head & 3;
    pair += (head >>> 2) + 1;
    pairs[i] = pair;
    inSubject[i] = code === 3 ? next() : code === 1 ? 1 : 0;
    inText[i] = code >= 2 ? next() : code === 0 ? 1 : 0;
  }
}
