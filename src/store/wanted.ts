/** Which words of a text a query finds, in the language of the text; what is read once is remembered while one page is made. */

import { type LanguageCode, languages } from '../language/language.ts';
import { fold } from '../language/words.ts';
import { type Query, type Term, termsOf } from './query.ts';

/** The words of a term, each as a test of a folded word. */
type Pattern = readonly ((folded: string) => boolean)[];

export type Wanted = {
  readonly patterns: readonly Pattern[];
  /** Which patterns a word as printed may begin: their bits. */
  readonly begins: (printed: string) => readonly Pattern[];
};

export function wantedOf({ find }: Query, language: LanguageCode): Wanted {
  const patterns = find ? termsOf(find).flatMap((term) => patternsOf(term, language)) : [];
  const known = new Map<string, readonly Pattern[]>();
  const begins = (printed: string): readonly Pattern[] => {
    const found = known.get(printed);
    if (found) return found;
    const folded = fold(printed);
    const made = patterns.filter(([first]) => first!(folded));
    known.set(printed, made.length === 0 ? nothing : made);
    return made;
  };
  return { patterns, begins };
}

const nothing: readonly Pattern[] = [];

/** A term as it stands in a text: in any form, as part of a word, or as what else is said for it. */
function patternsOf({ kind, words }: Term, language: LanguageCode): Pattern[] {
  if (kind !== 'words') {
    const last = words.length - 1;
    return [
      words.map((word, i) =>
        kind === 'prefix' && i === last ? (found) => found.startsWith(word) : (found) => found === word,
      ),
    ];
  }
  const { stem, parts, synonyms } = languages[language];
  const stems = words.map(stem);
  const run = (of: readonly string[]): Pattern => of.map((each) => (found) => stem(found) === each);
  const [only] = stems;
  const whole: Pattern =
    stems.length === 1 ? [(found) => stem(found) === only || parts(found).includes(only!)] : run(stems);
  return [whole, ...synonyms(stems.join(' ')).map(run)];
}

export type Stretch = { readonly start: number; readonly end: number };

/** The stretches of a text that a query finds, up to so many characters after the first. */
export function hitsIn({ patterns, begins }: Wanted, text: string, width: number): Stretch[] {
  const hits: Stretch[] = [];
  if (patterns.length === 0) return hits;
  let until = Number.POSITIVE_INFINITY;
  for (let word = wordFrom(text, 0); word && word.start < until; word = wordFrom(text, word.end)) {
    const end = Math.max(0, ...begins(text.slice(word.start, word.end)).map((pattern) => endOf(text, word!, pattern)));
    if (end === 0) continue;
    if (hits.length === 0) until = word.start + width;
    hits.push({ start: word.start, end });
  }
  return hits;
}

/** Where a pattern that a word begins ends; 0 where the words after it do not fit. */
function endOf(text: string, first: Stretch, pattern: Pattern): number {
  let end = first.end;
  for (let i = 1; i < pattern.length; i++) {
    const word = wordFrom(text, end);
    if (!word || !pattern[i]!(fold(text.slice(word.start, word.end)))) return 0;
    end = word.end;
  }
  return end;
}

/** The next word of a text from a place on. */
function wordFrom(text: string, from: number): Stretch | undefined {
  let start = from;
  while (start < text.length && !isLetter(text, start)) start++;
  if (start >= text.length) return undefined;
  let end = start + 1;
  while (end < text.length && (isLetter(text, end) || isMark(text, end))) end++;
  return { start, end };
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
