/** The newest records, indexed in memory until there are enough of them for a segment. */

import { type LanguageCode, languages } from '../../language/language.ts';
import { foldedWords } from '../../language/words.ts';
import { pushNumber } from './bytes.ts';
import { type ColumnRow, columnsOf } from './columns.ts';
import { type Part, recordsOfPairs, type Shape } from './part.ts';
import { mostCounted, pushPair, readPairs } from './postings.ts';

/** A record as it goes into the index. */
export type NewRecord = {
  readonly number: number;
  readonly subject: string;
  /** The texts of each pair; no phrase runs from one into the next. */
  readonly pairs: readonly (readonly string[])[];
  readonly row: ColumnRow;
};

/** A word with the pairs that have it; the last pair is open until the next one begins. */
export type TailWord = {
  readonly word: string;
  /** Its place in the vocabulary of the tail. */
  readonly at: number;
  readonly pairBytes: number[];
  readonly placeBytes: number[];
  count: number;
  written: number;
  pair: number;
  inSubject: number;
  inText: number;
  place: number;
};

export type Tail = {
  readonly part: Part;
  readonly words: ReadonlyMap<string, TailWord>;
  readonly records: number;
  readonly pairs: number;
  readonly add: (record: NewRecord) => void;
};

const longestPair = 0xffff;

export function newTail(language: LanguageCode): Tail {
  const words = new Map<string, TailWord>();
  const list: TailWord[] = [];
  const numbers: number[] = [];
  const firstPair: number[] = [0];
  const lengths: number[] = [];
  const rows: ColumnRow[] = [];
  const wordOf = (word: string): TailWord => {
    const known = words.get(word);
    if (known) return known;
    const made = newWord(word, list.length);
    words.set(word, made);
    list.push(made);
    return made;
  };
  const { stem, parts } = languages[language];
  const by = {
    stem: wordsUnder(list, (word) => [stem(word)]),
    parts: wordsUnder(list, (word) => new Set(parts(word))),
  };
  /** Takes the words of a text from a place on; a word written in part stands where its part does. Gives the place after it. */
  const takeText = (text: string, from: number, inSubject: boolean): number => {
    const all = foldedWords(text);
    const more = languages[language]
      .suspended(text)
      .map(({ at, word }) => ({ at: foldedWords(text.slice(0, at)).length, word }));
    all.forEach((word, i) => {
      take(wordOf(word), lengths.length, from + i, inSubject);
      for (const each of more) if (each.at === i) take(wordOf(each.word), lengths.length, from + i, inSubject);
    });
    return from + all.length;
  };
  let part: Part | undefined;
  return {
    words,
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
        ...vocabularyOf(language, words, list),
        ofStem: by.stem,
        madeOf: by.parts,
      };
      return part;
    },
  };
}

type Vocabulary = Omit<Part, keyof Shape | 'dead' | 'key' | 'wordCount' | 'ofStem' | 'madeOf'>;

function vocabularyOf(
  language: LanguageCode,
  words: ReadonlyMap<string, TailWord>,
  list: readonly TailWord[],
): Vocabulary {
  return {
    language,
    wordAt: (place) => list[place]!.word,
    word: (word) => (words.has(word) ? [words.get(word)!.at] : []),
    beginning: (prefix) => list.flatMap(({ word, at }) => (word.startsWith(prefix) ? [at] : [])),
    occurrences: (word) => readPairs(Uint8Array.from(pairBytesOf(list[word]!)), list[word]!.count),
    pairBytes: (word) => Uint8Array.from(pairBytesOf(list[word]!)),
    count: (word) => list[word]!.count,
    places: (word) => Uint8Array.from(list[word]!.placeBytes),
  };
}

const newWord = (word: string, at: number): TailWord => ({
  word,
  at,
  pairBytes: [],
  placeBytes: [],
  count: 0,
  written: -1,
  pair: -1,
  inSubject: 0,
  inText: 0,
  place: -1,
});

/** The places of words by their keys; worked out when it is asked for, since a tail that becomes a segment is never asked. */
function wordsUnder(
  list: readonly TailWord[],
  keysOf: (word: string) => Iterable<string>,
): (key: string) => readonly number[] {
  const places = new Map<string, number[]>();
  let known = 0;
  return (wanted) => {
    for (; known < list.length; known++) {
      for (const key of keysOf(list[known]!.word)) {
        const own = places.get(key);
        if (own) own.push(known);
        else places.set(key, [known]);
      }
    }
    return places.get(wanted) ?? [];
  };
}

function take(word: TailWord, pair: number, place: number, inSubject: boolean): void {
  if (word.pair !== pair) {
    closePair(word);
    word.pair = pair;
    word.count++;
    word.place = -1;
  }
  if ((inSubject ? word.inSubject : word.inText) === mostCounted) return;
  if (inSubject) word.inSubject++;
  else word.inText++;
  pushNumber(word.placeBytes, place - word.place - 1);
  word.place = place;
}

function closePair(word: TailWord): void {
  if (word.pair < 0) return;
  pushPair(word.pairBytes, word.pair - word.written, word.inSubject, word.inText);
  word.written = word.pair;
  word.inSubject = 0;
  word.inText = 0;
}

/** The pairs of a word as bytes, the open one too. */
export function pairBytesOf(word: TailWord): readonly number[] {
  const bytes = [...word.pairBytes];
  pushPair(bytes, word.pair - word.written, word.inSubject, word.inText);
  return bytes;
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
