/**
 * What a query means in a language: words that say little are passed by where others stand beside them; a run of words that
 * something else is said for ('autoriteit persoonsgegevens') is found by that too; and so is a word that the texts write in
 * another way ('noordkorea', 'kern energie', 'a.z.c.', '€ 3.000'). A number that stands right behind the word before it
 * ('artikel 8') counts once more.
 */

import { amountAt } from '../language/amounts.ts';
import { type LanguageCode, languages } from '../language/language.ts';
import { brokenWord, halvesOf, joinedWord } from '../language/written.ts';
import type { Expression, Term } from './query.ts';

/** Whether the texts have a word with a stem. */
export type HasStem = (stem: string) => boolean;

type Meaning = { readonly language: LanguageCode; readonly has: HasStem };

/** An amount asks for the same few words in many ways, so that answers are kept while a query is read. */
export function meantIn(find: Expression, language: LanguageCode, has: HasStem): Expression {
  const known = new Map<string, boolean>();
  return meaningOf(find, {
    language,
    has: (stem) => {
      const is = known.get(stem) ?? has(stem);
      known.set(stem, is);
      return is;
    },
  });
}

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
  const amount = amountIn([term], 0, meaning);
  if (amount) return amount.as;
  const ways = waysOf(term.words, meaning).map((words): Term => ({ kind: 'words', words }));
  return anyOf([term, ...ways, ...apart(term.words, meaning)]);
}

/** What begins with an abbreviation ('EU-richtlijn') is said apart too: 'richtlijn van de Europese Unie'. */
function apart([first, ...rest]: readonly string[], { language }: Meaning): Expression[] {
  const { stem, synonyms } = languages[language];
  if (rest.length !== 1 || rest[0]!.length < 3 || synonyms(stem(first!)).length === 0) return [];
  return [{ kind: 'all', of: [first!, rest[0]!].map((word): Term => ({ kind: 'words', words: [word] })), without: [] }];
}

/** 'Europese richtlijn' for 'EU-richtlijn'. */
function withAdjective([first, ...rest]: readonly string[], { language }: Meaning): readonly string[] | undefined {
  const adjective = rest.length === 1 ? languages[language].adjectives.get(first!) : undefined;
  return adjective === undefined ? undefined : [adjective, ...rest];
}

const anyOf = (of: readonly Expression[]): Expression => (of.length === 1 ? of[0]! : { kind: 'any', of });

const mostWays = 3;

function waysOf(words: readonly string[], meaning: Meaning): readonly (readonly string[])[] {
  const has = (word: string): boolean => isThere(word, meaning);
  const [word, ...more] = words;
  if (more.length > 0) {
    const joined = joinedWord(words);
    return [joined !== undefined && has(joined) ? [joined] : undefined, withAdjective(words, meaning)].filter(
      (way) => way !== undefined,
    );
  }
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
    const amount = amountIn(of, at, meaning);
    const run = amount ?? runAt(of, at, meaning) ?? pairAt(of, at, meaning) ?? compoundAt(of, at, meaning);
    if (amount) found.push(amount.as);
    else found.push(run ? joined(of.slice(at, at + run.length), run.as, meaning) : meaningOf(of[at]!, meaning));
    at += run?.length ?? 1;
  }
  return found;
}

const longestAmount = 8;

/** An amount, in every way in which the texts may write it. */
function amountIn(of: readonly Expression[], at: number, meaning: Meaning): Run | undefined {
  const pieces: (readonly string[])[] = [];
  for (const each of of.slice(at, at + longestAmount)) {
    if (each.kind !== 'words') break;
    pieces.push(each.words);
  }
  const { amounts, stem } = languages[meaning.language];
  const amount = amountAt(pieces, amounts, stem);
  if (!amount) return undefined;
  const there = amount.ways.filter((words) => words.every((word) => isThere(word, meaning)));
  const ways = there.length > 0 ? there : amount.ways.slice(0, 1);
  return { length: amount.length, as: anyOf(ways.map((words): Term => ({ kind: 'words', words }))) };
}

/** A word and the number behind it, which may stand elsewhere but mostly belongs there: 'artikel 8', 'groep 8', 'MH 17'; 'EU richtlijn'. */
function pairAt(of: readonly Expression[], at: number, meaning: Meaning): Run | undefined {
  const [word, number] = [of[at], of[at + 1]];
  if (word?.kind !== 'words' || number?.kind !== 'words' || amountIn(of, at + 1, meaning)) return undefined;
  const words = [...word.words, ...number.words];
  const adjective = withAdjective(words, meaning);
  if (adjective) return { length: 2, as: { kind: 'words', words: adjective } };
  const isNumbered = /^\p{L}+ \d[\d ]*$/u.test(words.join(' '));
  if (!isNumbered) return undefined;
  const joined = words.length === 2 && isThere(words.join(''), meaning) ? [words.join('')] : undefined;
  return {
    length: 2,
    as: anyOf([words, ...(joined ? [joined] : [])].map((each): Term => ({ kind: 'words', words: each }))),
  };
}

const joined = (own: readonly Expression[], as: Expression, meaning: Meaning): Expression => ({
  kind: 'any',
  of: [{ kind: 'all', of: own.map((each) => meaningOf(each, meaning)), without: [] }, as],
});

/** So many things that are looked for, and what stands for them together. */
type Run = { readonly length: number; readonly as: Expression };

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
