/**
 * Earlier pairs that are like a text: of its words the rarest are looked for, any of them, so that 'deelt u de mening' brings
 * nothing and 'stroomstootwapen' much. The number of words is bounded, and so is the work.
 */

import { languages } from '../language/language.ts';
import { foldedWords } from '../language/words.ts';
import { type Live, liveIndex } from './index/live.ts';
import { pairsOf } from './index-record.ts';
import { atOneMoment } from './moment.ts';
import type { Store } from './open.ts';
import type { Passage } from './passage.ts';
import type { Expression } from './query.ts';
import { findRecord } from './records.ts';
import { type Found, searchFor } from './search.ts';

export type Alike = Found['results'][number] & {
  /** The words that it shares, as it prints them. */
  readonly shared: readonly string[];
};

/** Longer texts are read up to here. */
export const longestDraft = 5000;
const mostWords = 16;
/** A word that more pairs have than this share says nothing of what a text is about. */
const commonest = 0.03;
/** What shares fewer words than these is like it by chance. */
const fewestShared = 2;

/** Records with pairs that are like a text, the nearest first; `except` is left out. */
export function similarTo(store: Store, text: string, limit: number, except?: string): Alike[] {
  return atOneMoment(store, () => {
    const words = tellingWords(liveIndex(store), text.slice(0, longestDraft));
    if (words.length === 0) return [];
    const of = words.map((word): Expression => ({ kind: 'words', words: [word] }));
    const { results } = searchFor(
      store,
      { find: { kind: 'any', of }, filters: [] },
      { limit: limit * 2 + 1, offset: 0 },
    );
    return results
      .map((result) => ({ ...result, shared: sharedIn(result) }))
      .filter(({ record, shared }) => record.id !== except && shared.length >= Math.min(fewestShared, words.length))
      .slice(0, limit);
  });
}

/** The pair of a record with a question of this number, as text to look for: its subject, questions and answer. */
export function textOfPair(store: Store, id: string, number: string): { readonly text: string } | undefined {
  const set = findRecord(store, id);
  const pair = set && pairsOf(set).find(({ numbers }) => numbers.includes(number));
  return pair && { text: [set.subject ?? '', pair.question, pair.answer.slice(0, 600)].join('\n') };
}

/** The words of a text that the fewest pairs have, one a stem. */
function tellingWords({ parts }: Live, text: string): string[] {
  const pairs = parts.reduce((sum, { lengths }) => sum + lengths.length, 0);
  const known = new Map<string, { word: string; having: number }>();
  for (const word of new Set(foldedWords(text))) {
    if (word.length < 3 || /^\d+$/.test(word)) continue;
    let having = 0;
    let stem = word;
    for (const part of parts) {
      const language = languages[part.language];
      if (language.isSmall(word)) having = Number.POSITIVE_INFINITY;
      stem = language.stem(word);
      for (const place of part.ofStem(stem)) having += part.count(place);
    }
    if (having > 0 && having <= Math.max(3, pairs * commonest) && !known.has(stem)) known.set(stem, { word, having });
  }
  return [...known.values()]
    .sort((a, b) => a.having - b.having || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords)
    .map(({ word }) => word);
}

function sharedIn({ pairs, record }: Found['results'][number]): string[] {
  const marked = pairs.flatMap(({ question, answer, note }) => [...question, ...answer, ...note]);
  const words = new Map(
    marked.filter(({ hit }: Passage) => hit).map(({ text }) => [languages.nl.stem(text.toLowerCase()), text]),
  );
  for (const word of foldedWords(pairs.length === 0 ? (record.subject ?? '') : '')) {
    if (!languages.nl.isSmall(word)) words.set(languages.nl.stem(word), word);
  }
  return [...words.values()];
}
