/** The words of a part that still grows, each with where it stands. */

import { type KeptLists, type Lists, newLists } from './lists.ts';

export type Tokens = Pick<Lists, 'count'> & {
  /** The words, by their place in the vocabulary. */
  readonly words: readonly string[];
  readonly placeOf: (word: string) => number | undefined;
  /** Says that a word stands in a place, as in `Lists`; gives its own place in the vocabulary. */
  readonly add: (word: string, pair: number, place: number, inSubject: boolean) => number;
  readonly listsOf: (word: number) => KeptLists;
};

export function newTokens(): Tokens {
  const words: string[] = [];
  const known = new Map<string, number>();
  const lists = newLists();
  const enter = (word: string): number => {
    const at = words.push(word) - 1;
    known.set(word, at);
    return at;
  };
  return {
    words,
    placeOf: (word) => known.get(word),
    add: (word, pair, place, inSubject) => {
      const at = known.get(word) ?? enter(word);
      lists.add(at, pair, place, inSubject);
      return at;
    },
    count: lists.count,
    listsOf: lists.kept,
  };
}
