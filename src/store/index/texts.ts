/** The texts of a part that still grows: where its words stand, and the couples of the commonest of them. */

import { type LanguageCode, languages } from '../../language/language.ts';
import { newUnits, readUnits } from '../../language/units.ts';
import { foldedWords } from '../../language/words.ts';
import { coupleOf, type Kept, mostCouples, rankOf } from './couples.ts';
import { type Dictionary, newDictionary } from './dictionary.ts';
import { type KeptLists, type Lists, newLists } from './lists.ts';

export type Texts = {
  readonly dictionary: Dictionary;
  /** Where each word stands, by its place in the dictionary. */
  readonly lists: Lists;
  /** The lists of a couple, as those of a word. */
  readonly couple: (couple: number) => KeptLists | undefined;
  /** All words and all couples that stand in the texts, in order; each is to be read before the next. */
  readonly wordsInOrder: () => Iterable<Kept<string>>;
  readonly couplesInOrder: () => Iterable<Kept<number>>;
  /** Takes the texts of the next pair; no phrase runs from one into the next. Gives how many words it has. */
  readonly add: (pair: number, subject: string, texts: readonly string[]) => number;
};

/** The ranks of the words that stand in one place. */
type Ranks = readonly number[];
const noRanks: Ranks = [];

export function newTexts(language: LanguageCode): Texts {
  const dictionary = newDictionary();
  const lists = newLists();
  /** The ranks of each word of the dictionary. */
  const ranks: Ranks[] = [];
  const coupleLists = newLists();
  /** The list of each couple, counted from 1. */
  const listOf = new Int32Array(mostCouples);
  const couples: number[] = [];
  const { suspended } = languages[language];
  const [read, extra] = [newUnits(), newUnits()];

  function enter(
    units: Uint16Array,
    start: number,
    end: number,
    pair: number,
    place: number,
    inSubject: boolean,
  ): Ranks {
    const at = dictionary.enter(units, start, end);
    if (at === ranks.length) {
      const rank = rankOf(language, dictionary.words[at]!);
      ranks.push(rank === undefined ? noRanks : [rank]);
    }
    lists.add(at, pair, place, inSubject);
    return ranks[at]!;
  }

  function enterCouple(couple: number, pair: number, place: number, inSubject: boolean): void {
    if (listOf[couple] === 0) listOf[couple] = couples.push(couple);
    coupleLists.add(listOf[couple]! - 1, pair, place, inSubject);
  }

  /** Takes the words of a text from a place on; a word written in part stands where its part does. Gives the place after it. */
  function takeText(text: string, pair: number, from: number, inSubject: boolean): number {
    readUnits(text, read);
    const { units, ends, count } = read;
    const more = suspended(text).map(({ at, word }) => ({ at: foldedWords(text.slice(0, at)).length, word }));
    let before = noRanks;
    for (let i = 0; i < count; i++) {
      let here = enter(units, i === 0 ? 0 : ends[i - 1]!, ends[i]!, pair, from + i, inSubject);
      for (const { at, word } of more) {
        if (at !== i) continue;
        readUnits(word, extra);
        here = [...here, ...enter(extra.units, 0, extra.ends[0]!, pair, from + i, inSubject)];
      }
      if (before.length > 0 && here.length > 0) {
        for (const first of before) {
          for (const second of here) enterCouple(coupleOf(first, second), pair, from + i - 1, inSubject);
        }
      }
      before = here;
    }
    return from + count;
  }

  return {
    dictionary,
    lists,
    couple: (couple) => (listOf[couple] === 0 ? undefined : coupleLists.kept(listOf[couple]! - 1)),
    *wordsInOrder() {
      const kept = lists.all();
      const { words } = dictionary;
      const inOrder = Uint32Array.from(words.keys()).sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
      for (const place of inOrder) yield { key: words[place]!, ...kept(place) };
    },
    *couplesInOrder() {
      const kept = coupleLists.all();
      for (const key of couples.toSorted((a, b) => a - b)) yield { key, ...kept(listOf[key]! - 1) };
    },
    add: (pair, subject, texts) => {
      let place = takeText(subject, pair, 0, true);
      for (const text of texts) place = takeText(text, pair, place + 1, false);
      return place - texts.length;
    },
  };
}
