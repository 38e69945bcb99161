/**
 * What a query means in a language: words that say little are passed by where others stand beside them; a run of words that
 * something else is said for ('autoriteit persoonsgegevens') is found by that too; and so is a word that the texts write in
 * another way ('noordkorea', 'kern energie', 'a.z.c.').
 */

import { type LanguageCode, languages } from '../language/language.ts';
import { brokenWord, halvesOf, joinedWord } from '../language/written.ts';
import type { Expression, Term } from './query.ts';

/** Whether the texts have a word with a stem. */
export type HasStem = (stem: string) => boolean;

type Meaning = { readonly language: LanguageCode; readonly has: HasStem };

export const meantIn = (find: Expression, language: LanguageCode, has: HasStem): Expression =>
  meaningOf(find, { language, has });

function meaningOf(find: Expression, meaning: Meaning): Expression {
  if (find.kind === 'any') return { kind: 'any', of: find.of.map((each) => meaningOf(each, meaning)) };
  if (find.kind !== 'all') return writtenAs(find, meaning);
  const needed = find.of.filter((each) => !isSmall(each, meaning));
  const own = needed.length > 0 ? needed : find.of;
  return {
    kind: 'all',
    of: runsIn(own, meaning),
    without: find.without.map((each) => meaningOf(each, meaning)),
  };
}

const isSmall = (each: Expression, { language }: Meaning): boolean =>
  each.kind === 'words' && each.words.every(languages[language].isSmall);

/** A word, or words typed as one, with the other ways in which the texts write it. */
function writtenAs(term: Term, meaning: Meaning): Expression {
  if (term.kind !== 'words') return term;
  const ways = waysOf(term.words, meaning);
  return ways.length === 0
    ? term
    : { kind: 'any', of: [term, ...ways.map((words): Term => ({ kind: 'words', words }))] };
}

const mostWays = 3;

function waysOf(words: readonly string[], meaning: Meaning): readonly (readonly string[])[] {
  const has = (word: string): boolean => isThere(word, meaning);
  const [word, ...more] = words;
  if (more.length > 0)
    return [joinedWord(words)].flatMap((joined) => (joined !== undefined && has(joined) ? [[joined]] : []));
  const broken = brokenWord(word!);
  if (broken?.every(has)) return [broken];
  return has(word!)
    ? []
    : halvesOf(word!)
        .filter((halves) => halves.every(has))
        .slice(0, mostWays);
}

const isThere = (word: string, { language, has }: Meaning): boolean => has(languages[language].stem(word));

const longestRun = 5;

/** Joins words that follow on each other where something else is said for them together, the longest run first. */
function runsIn(of: readonly Expression[], meaning: Meaning): Expression[] {
  const found: Expression[] = [];
  for (let at = 0; at < of.length; ) {
    const run = runAt(of, at, meaning) ?? compoundAt(of, at, meaning);
    found.push(run ? joined(of.slice(at, at + run.length), run.as, meaning) : meaningOf(of[at]!, meaning));
    at += run ? run.length : 1;
  }
  return found;
}

const joined = (own: readonly Expression[], as: Term, meaning: Meaning): Expression => ({
  kind: 'any',
  of: [{ kind: 'all', of: own.map((each) => meaningOf(each, meaning)), without: [] }, as],
});

/** So many things that are looked for, and what stands for them together. */
type Run = { readonly length: number; readonly as: Term };

function runAt(of: readonly Expression[], at: number, { language }: Meaning): Run | undefined {
  const { stem, synonyms } = languages[language];
  for (let length = Math.min(longestRun, of.length - at); length > 1; length--) {
    const words = of.slice(at, at + length).flatMap((each) => (each.kind === 'words' ? each.words : []));
    if (words.length !== length) continue;
    if (synonyms(words.map(stem).join(' ')).length > 0) return { length, as: { kind: 'said', words } };
  }
  return undefined;
}

/** Two words that the texts write as one: 'kern energie'. */
function compoundAt(of: readonly Expression[], at: number, meaning: Meaning): Run | undefined {
  const [first, second] = [of[at], of[at + 1]];
  if (first?.kind !== 'words' || second?.kind !== 'words') return undefined;
  const [one, other] = [first.words, second.words];
  if (one.length + other.length !== 2 || one[0]!.length < 3 || other[0]!.length < 3) return undefined;
  const { links } = languages[meaning.language];
  const word = links.map((link) => one[0]! + link + other[0]!).find((each) => isThere(each, meaning));
  return word === undefined ? undefined : { length: 2, as: { kind: 'words', words: [word] } };
}
