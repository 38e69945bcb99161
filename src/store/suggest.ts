/**
 * What somebody who is typing may mean: members, parties and ministries by the beginning of any word of their names, words of
 * subjects, and earlier question sets, by their words or their number. The last word is a beginning; whatever is suggested
 * stands together with those before.
 */

import type { LanguageCode } from '../language/language.ts';
import { wordsOf } from '../language/words.ts';
import { type Live, liveIndex } from './index/live.ts';
import { atOneMoment } from './moment.ts';
import { recordsBegun } from './numbered.ts';
import type { Store } from './open.ts';
import type { Expression } from './query.ts';
import type { Listed } from './records.ts';
import { listFound } from './search.ts';
import { spellingsOf } from './spelling.ts';
import { namesFor, type SuggestedName, type Typed } from './suggest-names.ts';
import { type SuggestedSubject, subjectsFor } from './suggest-subjects.ts';

export type Suggestion = SuggestedName | SuggestedSubject | { readonly kind: 'question'; readonly record: Listed };

const mostSets = 4;

/** What is longer is a text, not a search. */
const longestTyped = 100;

/** Suggestions for what was typed so far; none where it is too little, or has marks of the query language in it. */
export function suggest(store: Store, text: string, language: LanguageCode = 'en'): Suggestion[] {
  const words = text.length > longestTyped || /["“”:()*]/.test(text) ? [] : wordsOf(text);
  if (words.length === 0 || words.length > 12 || (words.length === 1 && words[0]!.folded.length < 2)) return [];
  return atOneMoment(store, () => {
    const index = liveIndex(store);
    const found = suggestionsFor(store, index, { text, words }, language);
    const respelt = found.length > 0 ? undefined : lastRespelt(index, { text, words });
    return respelt ? suggestionsFor(store, index, respelt, language) : found;
  });
}

function suggestionsFor(store: Store, index: Live, typed: Typed, language: LanguageCode): Suggestion[] {
  const names = namesFor(store, index, typed, language);
  return [...names, ...subjectsFor(store, index, typed, names), ...setsFor(store, typed)];
}

/** What shorter words are meant for nobody can tell. */
const fewestRespelt = 5;

/** The same with the last word as the texts spell it, where nothing begins as it was typed. */
function lastRespelt(index: Live, { text, words }: Typed): Typed | undefined {
  const { start, folded } = words.at(-1)!;
  const [spelling] = folded.length < fewestRespelt ? [] : spellingsOf(index, folded, 1);
  if (spelling === undefined) return undefined;
  const respelt = text.slice(0, start) + spelling;
  return { text: respelt, words: wordsOf(respelt) };
}

/** Earlier sets by the beginning of their number, or that have the words typed, the last as a beginning. */
function setsFor(store: Store, typed: Typed): Suggestion[] {
  const numbered = recordsBegun(store, typed.text.trim(), mostSets);
  const found = numbered.length > 0 ? numbered : setsWith(store, typed);
  return found.filter(({ subject }) => subject !== undefined).map((record) => ({ kind: 'question', record }));
}

/** Only where enough was typed to choose by. */
function setsWith(store: Store, { words }: Typed): Listed[] {
  const last = words.at(-1)!.folded;
  if (last.length < (words.length === 1 ? 4 : 2)) return [];
  const of: Expression[] = [
    ...words
      .slice(-8, -1)
      .flatMap(({ folded }): Expression[] => (folded.length > 3 ? [{ kind: 'words', words: [folded] }] : [])),
    { kind: 'prefix', words: [last] },
  ];
  const find: Expression = { kind: 'all', of, without: [] };
  return listFound(store, { find, filters: [] }, { limit: mostSets, offset: 0 });
}
