/** The folded words of a text as code units, without a string for each: who reads millions of words mostly knows them already. */

import { once } from './table.ts';
import { fold, isSign, wordsOf } from './words.ts';

/** Folded words, one behind the other, and where each ends: room that is used for one text after the other. */
export type Units = {
  units: Uint16Array;
  ends: Int32Array;
  count: number;
};

export const newUnits = (): Units => ({ units: new Uint16Array(0), ends: new Int32Array(0), count: 0 });

const apart = 0;
const sign = 0xfffe;
const unsure = 0xffff;

/** Latin letters; punctuation and signs. */
const told = [
  [0, 0x250],
  [0x2000, 0x2c00],
] as const;

/** What each code unit folds to; `apart` where it is of no word, `sign` where it is one, `unsure` where it alone does not tell. */
const foldings = once(() => {
  const folds = new Uint16Array(0x10000).fill(unsure);
  for (const [from, until] of told) for (let unit = from; unit < until; unit++) folds[unit] = foldingOf(unit);
  return folds;
});

function foldingOf(unit: number): number {
  const text = String.fromCharCode(unit);
  if (isSign(text)) return sign;
  if (!/[\p{L}\p{N}\p{M}]/u.test(text)) return apart;
  const folded = fold(text);
  return folded.length === 1 ? folded.charCodeAt(0) : unsure;
}

/** Reads the words of a text, the same as `wordsOf`. */
export function readUnits(text: string, into: Units): void {
  makeRoom(into, text.length);
  const { units, ends } = into;
  const folds = foldings();
  let [count, size, start] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const unit = folds[text.charCodeAt(i)]!;
    if (unit !== apart && unit < sign) {
      units[size++] = unit;
      continue;
    }
    if (unit === unsure) {
      readWords(text, into);
      return;
    }
    if (size > start) ends[count++] = start = size;
    if (unit === sign) {
      units[size++] = text.charCodeAt(i);
      ends[count++] = start = size;
    }
  }
  if (size > start) ends[count++] = size;
  into.count = count;
}

function readWords(text: string, into: Units): void {
  const words = wordsOf(text).map(({ folded }) => folded);
  const all = words.join('');
  makeRoom(into, all.length);
  for (let i = 0; i < all.length; i++) into.units[i] = all.charCodeAt(i);
  let end = 0;
  words.forEach((word, i) => {
    into.ends[i] = end += word.length;
  });
  into.count = words.length;
}

/** There are no more words than units. */
function makeRoom(into: Units, length: number): void {
  if (into.units.length >= length) return;
  into.units = new Uint16Array(length * 2);
  into.ends = new Int32Array(length * 2);
}
