/** The newest records, indexed in memory until there are enough of them for a segment. */

import { type LanguageCode, languages } from '../../language/language.ts';
import { type ColumnRow, columnsOf } from './columns.ts';
import { coupleIn } from './couples.ts';
import { noLists, type Part, recordsOfPairs, type Shape } from './part.ts';
import { stretchOf } from './skips.ts';
import { newTexts, type Texts } from './texts.ts';

/** A record as it goes into the index. */
export type NewRecord = {
  readonly number: number;
  readonly subject: string;
  /** The texts of each pair; no phrase runs from one into the next. */
  readonly pairs: readonly (readonly string[])[];
  readonly row: ColumnRow;
};

export type Tail = {
  readonly part: Part;
  readonly texts: Texts;
  readonly records: number;
  readonly pairs: number;
  readonly add: (record: NewRecord) => void;
};

const longestPair = 0xffff;

export function newTail(language: LanguageCode): Tail {
  const texts = newTexts(language);
  const numbers: number[] = [];
  const firstPair: number[] = [0];
  const lengths: number[] = [];
  const rows: ColumnRow[] = [];
  const { stem, parts } = languages[language];
  const by = {
    stem: wordsUnder(texts.dictionary.words, (word) => [stem(word)]),
    parts: wordsUnder(texts.dictionary.words, (word) => new Set(parts(word))),
  };
  let part: Part | undefined;
  return {
    texts,
    get records() {
      return numbers.length;
    },
    get pairs() {
      return lengths.length;
    },
    add: ({ number, subject, pairs, row }) => {
      for (const printed of pairs) {
        lengths.push(Math.min(longestPair, texts.add(lengths.length, subject, printed)));
      }
      numbers.push(number);
      firstPair.push(lengths.length);
      rows.push(row);
      part = undefined;
    },
    get part() {
      part ??= {
        ...shapeOf(numbers, firstPair, lengths, rows),
        ...vocabularyOf(language, texts),
        ofStem: by.stem,
        madeOf: by.parts,
      };
      return part;
    },
  };
}

type Vocabulary = Omit<Part, keyof Shape | 'dead' | 'key' | 'wordCount' | 'ofStem' | 'madeOf'>;

function vocabularyOf(language: LanguageCode, texts: Texts): Vocabulary {
  const { words, placeOf } = texts.dictionary;
  const { count, kept } = texts.lists;
  return {
    language,
    wordAt: (place) => words[place]!,
    word: (word) => {
      const place = placeOf(word);
      return place === undefined ? [] : [place];
    },
    beginning: (prefix) => words.flatMap((word, at) => (word.startsWith(prefix) ? [at] : [])),
    pairBytes: (word) => kept(word).pairs.slice(),
    count,
    lists: (word) => {
      const { pairs, places } = kept(word);
      return {
        count: count(word),
        pairs: stretchOf(pairs.slice()),
        places: stretchOf(places.slice()),
        skips: new Uint8Array(0),
      };
    },
    couple: (first, second) => {
      const couple = coupleIn(language, first, second);
      if (couple === undefined) return undefined;
      const lists = texts.couple(couple);
      if (!lists) return noLists;
      return { count: lists.count, pairs: lists.pairs.slice(), places: lists.places.slice() };
    },
  };
}

/** The places of words by their keys; worked out when it is asked for, since a tail that becomes a segment is never asked. */
function wordsUnder(
  words: readonly string[],
  keysOf: (word: string) => Iterable<string>,
): (key: string) => readonly number[] {
  const places = new Map<string, number[]>();
  let known = 0;
  return (wanted) => {
    for (; known < words.length; known++) {
      for (const key of keysOf(words[known]!)) {
        const own = places.get(key);
        if (own) own.push(known);
        else places.set(key, [known]);
      }
    }
    return places.get(wanted) ?? [];
  };
}

function shapeOf(
  numbers: readonly number[],
  firstPair: readonly number[],
  lengths: readonly number[],
  rows: readonly ColumnRow[],
): Shape & Pick<Part, 'dead' | 'key' | 'wordCount'> {
  const first = Uint32Array.from(firstPair);
  return {
    key: `tail ${numbers[0]} ${numbers.at(-1)}`,
    wordCount: lengths.reduce((sum, length) => sum + length, 0),
    numbers: Uint32Array.from(numbers),
    firstPair: first,
    recordOf: recordsOfPairs(first),
    lengths: Uint16Array.from(lengths),
    columns: columnsOf(rows),
    dead: new Uint8Array(numbers.length),
  };
}
