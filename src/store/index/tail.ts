/** The newest records, indexed in memory until there are enough of them for a segment. */

import { type LanguageCode, languages } from '../../language/language.ts';
import { foldedWords } from '../../language/words.ts';
import { type ColumnRow, columnsOf } from './columns.ts';
import { type Part, recordsOfPairs, type Shape } from './part.ts';
import { readPairs } from './postings.ts';
import { newTokens, type Tokens } from './tokens.ts';

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
  readonly tokens: Tokens;
  readonly records: number;
  readonly pairs: number;
  readonly add: (record: NewRecord) => void;
};

const longestPair = 0xffff;

export function newTail(language: LanguageCode): Tail {
  const tokens = newTokens();
  const numbers: number[] = [];
  const firstPair: number[] = [0];
  const lengths: number[] = [];
  const rows: ColumnRow[] = [];
  const { stem, parts } = languages[language];
  const by = {
    stem: wordsUnder(tokens.words, (word) => [stem(word)]),
    parts: wordsUnder(tokens.words, (word) => new Set(parts(word))),
  };
  /** Takes the words of a text from a place on; a word written in part stands where its part does. Gives the place after it. */
  const takeText = (text: string, from: number, inSubject: boolean): number => {
    const all = foldedWords(text);
    const more = languages[language]
      .suspended(text)
      .map(({ at, word }) => ({ at: foldedWords(text.slice(0, at)).length, word }));
    for (let i = 0; i < all.length; i++) {
      tokens.add(all[i]!, lengths.length, from + i, inSubject);
      for (const each of more) if (each.at === i) tokens.add(each.word, lengths.length, from + i, inSubject);
    }
    return from + all.length;
  };
  let part: Part | undefined;
  return {
    tokens,
    get records() {
      return numbers.length;
    },
    get pairs() {
      return lengths.length;
    },
    add: ({ number, subject, pairs, row }) => {
      for (const texts of pairs) {
        let place = takeText(subject, 0, true);
        for (const text of texts) {
          place++;
          place = takeText(text, place, false);
        }
        lengths.push(Math.min(longestPair, place - texts.length));
      }
      numbers.push(number);
      firstPair.push(lengths.length);
      rows.push(row);
      part = undefined;
    },
    get part() {
      part ??= {
        ...shapeOf(numbers, firstPair, lengths, rows),
        ...vocabularyOf(language, tokens),
        ofStem: by.stem,
        madeOf: by.parts,
      };
      return part;
    },
  };
}

type Vocabulary = Omit<Part, keyof Shape | 'dead' | 'key' | 'wordCount' | 'ofStem' | 'madeOf'>;

function vocabularyOf(language: LanguageCode, { words, placeOf, count, listsOf }: Tokens): Vocabulary {
  return {
    language,
    wordAt: (place) => words[place]!,
    word: (word) => {
      const place = placeOf(word);
      return place === undefined ? [] : [place];
    },
    beginning: (prefix) => words.flatMap((word, at) => (word.startsWith(prefix) ? [at] : [])),
    occurrences: (word) => readPairs(listsOf(word).pairs, count(word)),
    pairBytes: (word) => listsOf(word).pairs.slice(),
    count,
    places: (word) => listsOf(word).places.slice(),
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
