/** A part of the index in the register's file: written once, from front to back, and read in stretches. */

import { type Language, type LanguageCode, languages } from '../../language/language.ts';
import { type Store, statement } from '../open.ts';
import { newBytes, readNumbers } from './bytes.ts';
import { type Entries, packDays, unpackColumns } from './columns.ts';
import { type CouplePlace, coupleIn, type Kept, packCouples, unpackCouples } from './couples.ts';
import { readOn, readPieces, readWhole, writePieces } from './pages.ts';
import { noLists, type Part, recordsOfPairs, type Shape, wordsIn } from './part.ts';
import { packProfiles, unpackProfiles } from './profiles.ts';
import { type Stretch, skipsOf } from './skips.ts';
import { packStrings, type Strings, unpackStrings } from './strings.ts';
import { markOf, packWordsBy, unpackWordsBy, type WordsBy } from './vocabulary.ts';

export type SegmentContent = {
  readonly language: LanguageCode;
  /** The numbers of records that it covers, those that are no more too. */
  readonly first: number;
  readonly last: number;
  readonly shape: Omit<Shape, 'recordOf'>;
  readonly entries: Entries;
  /** In order. */
  readonly words: Iterable<Kept<string>>;
  /** In order; undefined where not all couples are known. */
  readonly couples: Iterable<Kept<number>> | undefined;
};

/** Which format a segment has: an index in another is dropped when the register is opened, and made anew. */
const format = 4;

/** Where each section of a segment lies: start and length. */
type Directory = Readonly<
  Record<'counts' | 'couples' | 'words' | 'stems' | 'parts' | 'shape' | 'days' | 'profiles', readonly [number, number]>
>;

/** A segment of the register as its row tells. */
export type SegmentRow = {
  readonly id: number;
  readonly language: LanguageCode;
  readonly first: number;
  readonly last: number;
  readonly pairs: number;
  readonly records: number;
  readonly directory: string;
  readonly mark: string;
};

/** Names a segment to be; nobody reads it before it is `finished`. */
export const beginSegment = (store: Store): number =>
  Number(statement(store, "insert into segment (language, first, last) values ('', 0, 0)").run().lastInsertRowid);

/** Writes a segment; the row that makes it findable comes last. */
export function writeSegment(store: Store, id: number, content: SegmentContent): void {
  const pieces = writePieces(store, id);
  const counts = newBytes(1 << 16);
  const words: string[] = [];
  for (const { key, count, last, pairs, places } of content.words) {
    words.push(key);
    const skips = skipsOf(count, pairs, places);
    for (const each of [count, last, pairs.length, places.length, skips.length]) counts.number(each);
    for (const each of [pairs, places, skips]) pieces.write(each);
  }
  const couples = packCouples(content.language);
  for (const couple of content.couples ?? []) {
    couples.add(couple);
    pieces.write(couple.pairs);
    pieces.write(couple.places);
  }
  const language = languages[content.language];
  const strings = packStrings(words);
  const sections: Record<keyof Directory, Uint8Array> = {
    counts: counts.taken(),
    couples: content.couples ? couples.packed() : new Uint8Array(0),
    words: strings,
    stems: packWordsBy(words, (word) => [language.stem(word)]),
    parts: packWordsBy(words, language.parts),
    shape: packShape(content.shape),
    days: packDays(content.shape.columns),
    profiles: packProfiles(content.shape.columns.profiles, content.entries),
  };
  const directory = Object.entries(sections).map(([name, bytes]) => {
    const start = pieces.length;
    pieces.write(bytes);
    return [name, [start, bytes.length]];
  });
  pieces.end();
  const { numbers, lengths } = content.shape;
  statement(
    store,
    'update segment set language = ?, first = ?, last = ?, records = ?, pairs = ?, directory = ?, mark = ?, finished = 1 where id = ?',
  ).run(
    content.language,
    content.first,
    content.last,
    numbers.length,
    lengths.length,
    JSON.stringify({ format, ...Object.fromEntries(directory) }),
    markOf(language, unpackStrings(strings)),
    id,
  );
}

/** Every segment that is finished, by the records that they cover. */
export const segmentRows = (store: Store): SegmentRow[] =>
  statement(
    store,
    'select id, language, first, last, pairs, records, directory, mark from segment where finished = 1 order by first, id',
  ).all() as SegmentRow[];

export type Segment = Part & {
  readonly id: number;
  readonly words: Strings;
  readonly keptInOrder: () => KeptInOrder;
};

/** Every word as it is kept, one at each call, in order; then every couple. The bytes of one are to be read before the next. */
export type KeptInOrder = {
  readonly word: () => Kept<string> | undefined;
  readonly couple: () => Kept<number> | undefined;
  /** Whether all couples are known. */
  readonly hasCouples: boolean;
};

/** A segment as it lies in the register; its parts are read when they are first needed. */
export function openSegment(store: Store, row: SegmentRow, entries: Entries): Segment {
  const directory = JSON.parse(row.directory) as Directory;
  const section = (name: keyof Directory): Uint8Array => readPieces(store, row.id, ...directory[name]);
  const words = unpackStrings(section('words'));
  const { counts, lasts, starts } = unpackCounts(section('counts'), words.size);
  const lengthOf = (list: number): number => starts[list + 1]! - starts[list]!;
  const stretch = (list: number): Uint8Array => readPieces(store, row.id, starts[list]!, lengthOf(list));
  let known: ReadonlyMap<number, CouplePlace> | undefined;
  const couples = () => {
    known ??= unpackCouples(section('couples'), row.language, starts[words.size * listsAWord]!);
    return known;
  };
  const language = languages[row.language];
  const isAsWritten = markOf(language, words) === row.mark;
  const profiles = unpackProfiles(section('profiles'), row.records, entries);
  const shape = unpackShape(section('shape'), row, unpackColumns(section('days'), row.records, profiles));
  return {
    id: row.id,
    key: `segment ${row.id}`,
    language: row.language,
    ...shape,
    wordCount: wordsIn(shape.lengths),
    dead: new Uint8Array(row.records),
    words,
    wordAt: words.at,
    word: (word) => (words.find(word) < 0 ? [] : [words.find(word)]),
    beginning: (prefix) => range(words.from(prefix), endOf(words, prefix)),
    ofStem: isAsWritten ? unpackWordsBy(section('stems')) : madeAnew(words, language, 'stem'),
    madeOf: isAsWritten ? unpackWordsBy(section('parts')) : madeAnew(words, language, 'parts'),
    pairBytes: (word) => stretch(word * listsAWord),
    count: (word) => counts[word]!,
    lists: (word) => {
      const [pairs, places, skips] = listsOf(word);
      const inPieces = (list: number): Stretch => ({
        length: lengthOf(list),
        read: (from, until) => readWhole(store, row.id, starts[list]! + from, until - from, lengthOf(list) - from),
      });
      return { count: counts[word]!, pairs: inPieces(pairs), places: inPieces(places), skips: stretch(skips) };
    },
    couple: (first, second) => {
      const couple = coupleIn(row.language, first, second);
      if (couple === undefined || !couples()) return undefined;
      const place = couples()!.get(couple);
      if (!place) return noLists;
      const bytes = readPieces(store, row.id, place.start, place.pairs + place.places);
      return { count: place.count, pairs: bytes.subarray(0, place.pairs), places: bytes.subarray(place.pairs) };
    },
    keptInOrder: () => {
      const read = readOn(store, row.id);
      let word = 0;
      const rest = couples()?.entries();
      return {
        hasCouples: rest !== undefined,
        word: () => {
          if (word === words.size) return undefined;
          const [pairs, places] = listsOf(word).map((list) => read(lengthOf(list)));
          return { key: words.at(word), count: counts[word]!, last: lasts[word++]!, pairs: pairs!, places: places! };
        },
        couple: () => {
          const { value } = rest?.next() ?? {};
          if (!value) return undefined;
          const [key, { count, last, pairs, places }] = value;
          return { key, count, last, pairs: read(pairs), places: read(places) };
        },
      };
    },
  };
}

/** Where the language treats words otherwise than when the segment was written, by the language as it is now. */
function madeAnew(words: Strings, language: Language, by: 'stem' | 'parts'): WordsBy {
  const all = range(0, words.size).map((i) => words.at(i));
  return unpackWordsBy(packWordsBy(all, by === 'stem' ? (word) => [language.stem(word)] : language.parts));
}

const range = (from: number, until: number): number[] =>
  Array.from({ length: Math.max(0, until - from) }, (_, i) => from + i);

/** The place after the last word that begins so. */
function endOf(words: Strings, prefix: string): number {
  let low = words.from(prefix);
  let high = words.size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words.at(middle).startsWith(prefix)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The pairs of a word, their places, and what tells of their blocks. */
const listsAWord = 3;
const listsOf = (word: number) => [word * listsAWord, word * listsAWord + 1, word * listsAWord + 2] as const;

/** How many pairs each word has, its last, and where its lists begin. */
function unpackCounts(packed: Uint8Array, size: number) {
  const next = readNumbers(packed);
  const counts = new Uint32Array(size);
  const lasts = new Uint32Array(size);
  const starts = new Float64Array(size * listsAWord + 1);
  for (let word = 0; word < size; word++) {
    counts[word] = next();
    lasts[word] = next();
    for (const list of listsOf(word)) starts[list + 1] = starts[list]! + next();
  }
  return { counts, lasts, starts };
}

function packShape({ numbers, firstPair, lengths }: SegmentContent['shape']): Uint8Array {
  const bytes = newBytes(lengths.length * 2 + numbers.length * 3);
  numbers.forEach((number, i) => {
    bytes.number(number - (numbers[i - 1] ?? 0));
    bytes.number(firstPair[i + 1]! - firstPair[i]!);
  });
  for (const length of lengths) bytes.number(length);
  return bytes.taken();
}

function unpackShape(packed: Uint8Array, { records, pairs }: SegmentRow, columns: Shape['columns']): Shape {
  const next = readNumbers(packed);
  const numbers = new Uint32Array(records);
  const firstPair = new Uint32Array(records + 1);
  for (let i = 0; i < records; i++) {
    numbers[i] = (numbers[i - 1] ?? 0) + next();
    firstPair[i + 1] = firstPair[i]! + next();
  }
  const lengths = new Uint16Array(pairs);
  for (let i = 0; i < pairs; i++) lengths[i] = next();
  return { numbers, firstPair, recordOf: recordsOfPairs(firstPair), lengths, columns };
}
