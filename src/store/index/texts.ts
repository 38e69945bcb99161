/** The texts of a part that still grows: where its words stand, and the couples of the commonest of them. */

import { type LanguageCode, languages } from '../../language/language.ts';
import { foldedWords } from '../../language/words.ts';
import { coupleOf, type Kept, rankOf } from './couples.ts';
import { type KeptLists, newLists } from './lists.ts';
import { newTokens, type Tokens } from './tokens.ts';

export type Texts = {
  readonly tokens: Tokens;
  /** The lists of a couple, as those of a word. */
  readonly couple: (couple: number) => KeptLists | undefined;
  /** All couples that stand in the texts, in order; each is to be read before the next. */
  readonly couplesInOrder: () => Iterable<Kept<number>>;
  /** Takes the texts of the next pair; no phrase runs from one into the next. Gives how many words it has. */
  readonly add: (pair: number, subject: string, texts: readonly string[]) => number;
};

/** The ranks of the words that stand in one place. */
type Ranks = readonly number[];
const noRanks: Ranks = [];

export function newTexts(language: LanguageCode): Texts {
  const tokens = newTokens();
  const lists = newLists();
  const couples = new Map<number, number>();
  /** The ranks of each word of the vocabulary. */
  const ranks: Ranks[] = [];
  const { suspended } = languages[language];

  function enter(word: string, pair: number, place: number, inSubject: boolean): Ranks {
    const at = tokens.add(word, pair, place, inSubject);
    if (at === ranks.length) {
      const rank = rankOf(language, word);
      ranks.push(rank === undefined ? noRanks : [rank]);
    }
    return ranks[at]!;
  }

  function enterCouple(couple: number, pair: number, place: number, inSubject: boolean): void {
    let list = couples.get(couple);
    if (list === undefined) {
      list = couples.size;
      couples.set(couple, list);
    }
    lists.add(list, pair, place, inSubject);
  }

  /** Takes the words of a text from a place on; a word written in part stands where its part does. Gives the place after it. */
  function takeText(text: string, pair: number, from: number, inSubject: boolean): number {
    const all = foldedWords(text);
    const more = suspended(text).map(({ at, word }) => ({ at: foldedWords(text.slice(0, at)).length, word }));
    let before = noRanks;
    for (let i = 0; i < all.length; i++) {
      let here = enter(all[i]!, pair, from + i, inSubject);
      for (const { at, word } of more) if (at === i) here = [...here, ...enter(word, pair, from + i, inSubject)];
      for (const first of before) {
        for (const second of here) enterCouple(coupleOf(first, second), pair, from + i - 1, inSubject);
      }
      before = here;
    }
    return from + all.length;
  }

  const kept = (couple: number): KeptLists | undefined => {
    const list = couples.get(couple);
    return list === undefined ? undefined : lists.kept(list);
  };
  return {
    tokens,
    couple: kept,
    *couplesInOrder() {
      for (const key of [...couples.keys()].sort((a, b) => a - b)) yield { key, ...kept(key)! };
    },
    add: (pair, subject, texts) => {
      let place = takeText(subject, pair, 0, true);
      for (const text of texts) place = takeText(text, pair, place + 1, false);
      return place - texts.length;
    },
  };
}
