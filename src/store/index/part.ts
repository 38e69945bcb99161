/** A part of the index: some records of one language, their pairs numbered from 0 in the order of the records. */

import type { LanguageCode } from '../../language/language.ts';
import type { Columns } from './columns.ts';
import type { KeptLists } from './lists.ts';
import type { LongLists } from './skips.ts';

/** The records of a part and how its pairs lie over them. */
export type Shape = {
  /** The number of each record in the register, ascending. */
  readonly numbers: Uint32Array;
  /** The first pair of each record; the last one more says where the pairs end. */
  readonly firstPair: Uint32Array;
  readonly recordOf: Uint32Array;
  /** Words in each pair, its subject too. */
  readonly lengths: Uint16Array;
  readonly columns: Columns;
};

/** All words of all pairs. */
export const wordsIn = (lengths: Uint16Array): number => lengths.reduce((sum, length) => sum + length, 0);

export type Part = Shape & {
  /** Tells it from every other part, and from itself before it grew. */
  readonly key: string;
  /** How many words its pairs have together. */
  readonly wordCount: number;
  readonly language: LanguageCode;
  /** 1 where the record has been made anew since. */
  readonly dead: Uint8Array;
  /** Places of words in the vocabulary of the part: one as it is, those that begin so, those of a stem, those made up of it. */
  readonly word: (word: string) => readonly number[];
  /** The word at a place. */
  readonly wordAt: (place: number) => string;
  readonly beginning: (prefix: string) => readonly number[];
  readonly ofStem: (stem: string) => readonly number[];
  readonly madeOf: (stem: string) => readonly number[];
  /** The pairs of a word as they are kept, and how many. */
  readonly pairBytes: (word: number) => Uint8Array;
  readonly count: (word: number) => number;
  /** The pairs of a word and the places in each. */
  readonly lists: (word: number) => LongLists;
  /** The lists of a couple of words, one straight after the other; undefined where the part has none of these two. */
  readonly couple: (first: string, second: string) => CoupleLists | undefined;
};

export type CoupleLists = Pick<KeptLists, 'count' | 'pairs' | 'places'>;
export const noLists: CoupleLists = { count: 0, pairs: new Uint8Array(0), places: new Uint8Array(0) };

/** For each pair the record that it is of. */
export function recordsOfPairs(firstPair: Uint32Array): Uint32Array {
  const recordOf = new Uint32Array(firstPair.at(-1)!);
  for (let record = 0; record + 1 < firstPair.length; record++)
    recordOf.fill(record, firstPair[record], firstPair[record + 1]);
  return recordOf;
}

/** Marks records as made anew; numbers of other parts are passed by. */
export function bury({ numbers, dead }: Pick<Part, 'numbers' | 'dead'>, gone: Iterable<number>): void {
  for (const number of gone) {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (numbers[middle]! < number) low = middle + 1;
      else high = middle;
    }
    if (numbers[low] === number) dead[low] = 1;
  }
}
