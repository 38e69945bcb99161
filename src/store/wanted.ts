/**
 * Which words of a text a query finds. The words come from the vocabulary of the index, so that what is marked is what was
 * found; and most words of a text need no more than a look at their first two letters.
 */

import { type LanguageCode, languages } from '../language/language.ts';
import { fold, isSign } from '../language/words.ts';
import { meantIn } from './meant.ts';
import { type Query, type Term, termsOf } from './query.ts';

/** The words that a search may find, folded. */
export type Vocabulary = {
  readonly ofStem: (stem: string) => Iterable<string>;
  /** Those put together from words with a stem. */
  readonly madeOf: (stem: string) => Iterable<string>;
};

/** One word of a term: any of these, or all that begin so. */
type Element = { readonly words: ReadonlySet<string> } | { readonly beginning: string };
type Pattern = readonly Element[];

export type Wanted = {
  readonly language: LanguageCode;
  readonly patterns: readonly Pattern[];
  /** 1 where a word with these first two letters may begin a pattern. */
  readonly openings: Uint8Array;
};

/** What a query wants marked: each term in its forms, as part of a word, or as what else is said for it. */
export function wantedOf({ find }: Query, language: LanguageCode, vocabulary: Vocabulary): Wanted {
  const known = new Map<string, readonly string[]>();
  const ofStem = (stem: string): readonly string[] => {
    const words = known.get(stem) ?? [...vocabulary.ofStem(stem)];
    known.set(stem, words);
    return words;
  };
  const has = (stem: string): boolean => ofStem(stem).length > 0;
  const patterns = find
    ? termsOf(meantIn(find, language, has)).flatMap((term) => patternsOf(term, language, { ...vocabulary, ofStem }))
    : [];
  return { language, patterns, openings: openingsOf(patterns) };
}

/** A term as it stands in a text: in any form, as part of a word, or as what else is said for it. */
function patternsOf({ kind, words }: Term, language: LanguageCode, { ofStem, madeOf }: Vocabulary): Pattern[] {
  if (kind === 'phrase' || kind === 'prefix') {
    const last = words.length - 1;
    return [
      words.map((word, i) => (kind === 'prefix' && i === last ? { beginning: word } : { words: new Set([word]) })),
    ];
  }
  const { stem, synonyms } = languages[language];
  const stems = words.map(stem);
  const run = (of: readonly string[]): Pattern => of.map((each) => ({ words: new Set(ofStem(each)) }));
  const [only] = stems;
  const own: Pattern = stems.length === 1 ? [{ words: new Set([...ofStem(only!), ...madeOf(only!)]) }] : run(stems);
  const said = synonyms(stems.join(' ')).map(run);
  return kind === 'said' ? said : [own, ...said];
}

const fits = (element: Element, folded: string): boolean =>
  'words' in element ? element.words.has(folded) : folded.startsWith(element.beginning);

/** Letters and digits that need no folding but for capitals are 1 to 36; 0 is the end of a word, 37 all others. */
const letters = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  if (letter >= 'a' && letter <= 'z') return letter.charCodeAt(0) - 96;
  return letter >= '0' && letter <= '9' ? letter.charCodeAt(0) - 48 + 27 : 37;
});
const others = 37;

const letterAt = (text: string, at: number, end: number): number =>
  at >= end ? 0 : (letters[text.charCodeAt(at)] ?? others);

const openingAt = (text: string, at: number, end: number): number =>
  letterAt(text, at, end) * 38 + letterAt(text, at + 1, end);

/** A word with a letter that must be folded first may begin anything. */
function openingsOf(patterns: readonly Pattern[]): Uint8Array {
  const openings = new Uint8Array(38 * 38);
  for (let letter = 0; letter < 38; letter++) {
    openings[letter * 38 + others] = 1;
    openings[others * 38 + letter] = 1;
  }
  for (const [first] of patterns) {
    if ('words' in first!) for (const word of first.words) openings[openingAt(word, 0, word.length)] = 1;
    else if (first!.beginning.length > 1) openings[openingAt(first!.beginning, 0, 2)] = 1;
    else openings.fill(1, letterAt(first!.beginning, 0, 1) * 38, (letterAt(first!.beginning, 0, 1) + 1) * 38);
  }
  return openings;
}

export type Stretch = { readonly start: number; readonly end: number };

/** The stretches of a text that a query finds, up to so many characters after the first. */
export function hitsIn({ language, patterns, openings }: Wanted, text: string, width: number): Stretch[] {
  const hits: Stretch[] = [];
  if (patterns.length === 0) return hits;
  const suspended = new Map(languages[language].suspended(text).map(({ at, word }) => [at, word]));
  let until = Number.POSITIVE_INFINITY;
  for (let start = wordFrom(text, 0); start < Math.min(until, text.length); ) {
    const end = wordEnd(text, start);
    const whole = suspended.get(start);
    const found =
      whole !== undefined || openings[openingAt(text, start, end)] === 1
        ? longestAt(patterns, text, start, end, whole)
        : 0;
    if (found > 0) {
      if (hits.length === 0) until = start + width;
      hits.push({ start, end: found });
    }
    start = wordFrom(text, end);
  }
  return hits;
}

/** Where the longest pattern that begins with a word ends, or with the whole of one written in part; 0 where none does. */
function longestAt(patterns: readonly Pattern[], text: string, start: number, end: number, whole?: string): number {
  const folded = fold(text.slice(start, end));
  let longest = 0;
  for (const pattern of patterns) {
    const fitting = fits(pattern[0]!, folded) || (whole !== undefined && fits(pattern[0]!, whole));
    if (fitting) longest = Math.max(longest, endOf(text, end, pattern));
  }
  return longest;
}

/** Where a pattern whose first word ends here ends; 0 where the words after it do not fit. */
function endOf(text: string, firstEnd: number, pattern: Pattern): number {
  let end = firstEnd;
  for (let i = 1; i < pattern.length; i++) {
    const start = wordFrom(text, end);
    if (start >= text.length) return 0;
    end = wordEnd(text, start);
    if (!fits(pattern[i]!, fold(text.slice(start, end)))) return 0;
  }
  return end;
}

/** Where the next word of a text begins. */
function wordFrom(text: string, from: number): number {
  let start = from;
  while (start < text.length && !isLetter(text, start) && !isSign(text[start]!)) start++;
  return start;
}

function wordEnd(text: string, start: number): number {
  let end = start + 1;
  if (isSign(text[start]!)) return end;
  while (end < text.length && (isLetter(text, end) || isMark(text, end))) end++;
  return end;
}

/** For each of the first letters of Unicode whether it is one of a word. */
const simple = Uint8Array.from({ length: 0x300 }, (_, code) => Number(/[\p{L}\p{N}]/u.test(String.fromCharCode(code))));

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < simple.length) return simple[code] === 1;
  if (code >= 0xdc00 && code < 0xe000 && at > 0) return /[\p{L}\p{N}]/u.test(text.slice(at - 1, at + 1));
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at)!));
}

const isMark = (text: string, at: number): boolean =>
  text.charCodeAt(at) >= simple.length && /\p{M}/u.test(String.fromCodePoint(text.codePointAt(at)!));
