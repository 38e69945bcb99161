/**
 * What a query means in a language: words that say little are passed by where others stand beside them, and a run of words
 * that something else is said for ('autoriteit persoonsgegevens') is found by that too.
 */

import { type LanguageCode, languages } from '../language/language.ts';
import type { Expression, Term } from './query.ts';

export function meantIn(find: Expression, language: LanguageCode): Expression {
  if (find.kind === 'any') return { kind: 'any', of: find.of.map((each) => meantIn(each, language)) };
  if (find.kind !== 'all') return find;
  const needed = find.of.filter((each) => !isSmall(each, language));
  const own = (needed.length > 0 ? needed : find.of).map((each) => meantIn(each, language));
  return {
    kind: 'all',
    of: runsIn(own, language),
    without: find.without.map((each) => meantIn(each, language)),
  };
}

const isSmall = (each: Expression, language: LanguageCode): boolean =>
  each.kind === 'words' && each.words.every(languages[language].isSmall);

const longestRun = 5;

/** Joins words that follow on each other where something else is said for them together, the longest run first. */
function runsIn(of: readonly Expression[], language: LanguageCode): Expression[] {
  const found: Expression[] = [];
  for (let at = 0; at < of.length; ) {
    const run = runAt(of, at, language);
    found.push(run ? joined(of.slice(at, at + run.words.length), run) : of[at]!);
    at += run ? run.words.length : 1;
  }
  return found;
}

const joined = (own: readonly Expression[], run: Term): Expression => ({
  kind: 'any',
  of: [{ kind: 'all', of: own, without: [] }, run],
});

function runAt(of: readonly Expression[], at: number, language: LanguageCode): Term | undefined {
  const { stem, synonyms } = languages[language];
  for (let length = Math.min(longestRun, of.length - at); length > 1; length--) {
    const words = of.slice(at, at + length).flatMap((each) => (each.kind === 'words' ? each.words : []));
    if (words.length !== length) continue;
    if (synonyms(words.map(stem).join(' ')).length > 0) return { kind: 'said', words };
  }
  return undefined;
}
