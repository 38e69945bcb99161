/** The places of a word, read forward from pair to pair; those of pairs that are passed by are counted, not read. */

import type { Occurrences } from './postings.ts';

/** Bytes of which some are passed by, and how far reading has come. */
export type Reading = {
  bytes: Uint8Array;
  /** The same bytes four at a time, from the first whole four of their memory on. */
  fours: Uint32Array;
  offset: number;
  at: number;
};

/** A word, the pair that it has come to, and where the places of that pair begin. */
export type Cursor = Occurrences &
  Reading & {
    next: number;
    /** Up to this pair it can go by itself; to go further it enters what has the pair, where there is more. */
    last: number;
    readonly enter: (pair: number) => void;
  };

/** Reading from the front of packed bytes; where they lie so, four are had at once. */
export function readingOn(bytes: Uint8Array): Reading {
  const offset = (4 - (bytes.byteOffset & 3)) & 3;
  const fours = new Uint32Array(bytes.buffer, bytes.byteOffset + offset, Math.max(0, bytes.length - offset) >>> 2);
  return { bytes, fours, offset, at: 0 };
}

export function cursorOn({ pairs, inSubject, inText }: Occurrences, bytes: Uint8Array): Cursor {
  const last = Number.MAX_SAFE_INTEGER;
  return { pairs, inSubject, inText, ...readingOn(bytes), next: 0, last, enter: () => undefined };
}

/** Goes to a pair; false where it does not have the word. */
export function moveTo(cursor: Cursor, pair: number): boolean {
  if (pair > cursor.last) cursor.enter(pair);
  const { pairs, inSubject, inText } = cursor;
  let { next } = cursor;
  let passed = 0;
  for (; next < pairs.length && pairs[next]! < pair; next++) passed += inSubject[next]! + inText[next]!;
  if (passed > 0) {
    cursor.at = passBy(cursor, passed);
    cursor.next = next;
  }
  return pairs[next] === pair;
}

/** Where so many numbers on begin: the last byte of each has no high bit. */
export function passBy({ bytes, fours, offset, at }: Reading, numbers: number): number {
  let left = numbers;
  let place = at;
  for (; left > 0 && ((place - offset) & 3) !== 0; place++) if (bytes[place]! < 128) left--;
  for (; left > 4; place += 4) {
    const ends = ~fours[(place - offset) >>> 2]! & 0x80808080;
    left -= Math.imul(ends >>> 7, 0x01010101) >>> 24;
  }
  for (; left > 0; place++) if (bytes[place]! < 128) left--;
  return place;
}

/** Reads the places in the pair that a cursor has come to, and goes on to the next; there must be room for them all. */
export function readPlaces(cursor: Cursor, into: Int32Array, from: number): number {
  const { bytes, next } = cursor;
  const count = cursor.inSubject[next]! + cursor.inText[next]!;
  let { at } = cursor;
  let place = -1;
  for (let n = from; n < from + count; n++) {
    let byte = bytes[at++]!;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++]!;
      step |= (byte & 127) << shift;
    }
    place += step + 1;
    into[n] = place;
  }
  cursor.at = at;
  cursor.next++;
  return count;
}

/** How many places the pair that a cursor has come to has. */
export const countAt = ({ inSubject, inText, next }: Cursor): number => inSubject[next]! + inText[next]!;
