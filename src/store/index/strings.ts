/** Strings in order, kept as the end of each that differs from the one before, and found by halving. */

import { newBytes, readNumbers } from './bytes.ts';

export type Strings = {
  readonly size: number;
  readonly at: (i: number) => string;
  /** The place of a string; -1 where it is not among them. */
  readonly find: (text: string) => number;
  /** The first place from which on no string comes before this one. */
  readonly from: (text: string) => number;
};

/** Writes strings that are in order. */
export function packStrings(strings: readonly string[]): Uint8Array {
  const lengths = newBytes();
  const ends = newBytes();
  let before: Uint8Array = new Uint8Array(0);
  for (const text of strings) {
    const bytes = Buffer.from(text);
    let shared = 0;
    while (shared < before.length && shared < bytes.length && before[shared] === bytes[shared]) shared++;
    lengths.number(shared);
    lengths.number(bytes.length - shared);
    ends.all(bytes.subarray(shared));
    before = bytes;
  }
  const all = newBytes(lengths.length + ends.length + 16);
  all.number(strings.length);
  all.number(lengths.length);
  all.all(lengths.taken());
  all.all(ends.taken());
  return all.taken();
}

export function unpackStrings(packed: Uint8Array): Strings {
  const head = readNumbers(packed);
  const size = head();
  const lengthsLength = head();
  const headLength = sizeOf(size) + sizeOf(lengthsLength);
  const lengths = packed.subarray(headLength, headLength + lengthsLength);
  const starts = new Uint32Array(size + 1);
  const first = readNumbers(lengths);
  for (let i = 0; i < size; i++) starts[i + 1] = starts[i]! + first() + first();
  const bytes = Buffer.allocUnsafe(starts[size]!);
  const next = readNumbers(lengths);
  let from = headLength + lengthsLength;
  for (let i = 0; i < size; i++) {
    const shared = next();
    const own = next();
    const start = starts[i]!;
    const before = i === 0 ? 0 : starts[i - 1]!;
    for (let n = 0; n < shared; n++) bytes[start + n] = bytes[before + n]!;
    for (let n = 0; n < own; n++) bytes[start + shared + n] = packed[from++]!;
  }
  return stringsIn(bytes, starts);
}

function sizeOf(value: number): number {
  let size = 1;
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) size++;
  return size;
}

function stringsIn(bytes: Buffer, starts: Uint32Array): Strings {
  const size = starts.length - 1;
  const at = (i: number): string => bytes.toString('utf8', starts[i]!, starts[i + 1]!);
  const from = (text: string): number => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (at(middle) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const find = (text: string): number => {
    const place = from(text);
    return place < size && at(place) === text ? place : -1;
  };
  return { size, at, find, from };
}
