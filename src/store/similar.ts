/**
 * Earlier pairs that are like a text: of its words the most telling are looked for, any of them, so that 'deelt u de mening' brings
 * nothing and 'stroomstootwapen' much. The number of words is bounded, and so is the work.
 */

import { languages } from '../language/language.ts';
import { foldedWords } from '../language/words.ts';
import { questionsOfDraft } from './draft.ts';
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
  /** The numbers of the questions of a draft that it is like; absent where the draft has none. */
  readonly to?: readonly string[];
};

/** Longer texts are read up to here. */
export const longestDraft = 20_000;
/** Of a draft with more questions than these the first are looked for. */
const mostQuestions = 12;
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
      { limit: limit * 2 + 1, offset: 0, uncounted: true },
    );
    return results
      .map((result) => ({ ...result, shared: sharedIn(result) }))
      .filter(({ record, shared }) => record.id !== except && shared.length >= Math.min(fewestShared, words.length))
      .slice(0, limit);
  });
}

/**
 * Records that are like a draft: of several numbered questions each is looked for by itself, and what is high in any of the lists,
 * or in several, comes first.
 */
export function likeDraft(store: Store, draft: string, limit: number): Alike[] {
  const questions = questionsOfDraft(draft.slice(0, longestDraft));
  if (questions.length === 1) return similarTo(store, draft, limit);
  const found = new Map<string, { alike: Alike; score: number; to: string[] }>();
  atOneMoment(store, () => {
    for (const { number, text } of questions.slice(0, mostQuestions)) {
      similarTo(store, text, limit).forEach((alike, rank) => {
        const known = found.get(alike.record.id) ?? { alike, score: 0, to: [] };
        found.set(alike.record.id, known);
        known.score += 1 / (rank + 2);
        if (alike.shared.length > known.alike.shared.length) known.alike = alike;
        if (number !== undefined) known.to.push(number);
      });
    }
  });
  return [...found.values()]
    .sort((a, b) => b.score - a.score || (a.alike.record.id < b.alike.record.id ? 1 : -1))
    .slice(0, limit)
    .map(({ alike, to }) => (to.length === 0 ? alike : { ...alike, to }));
}

/** The pair of a record with a question of this number, as text to look for: its subject, questions and answer. */
export function textOfPair(store: Store, id: string, number: string): { readonly text: string } | undefined {
  const set = findRecord(store, id);
  const pair = set && pairsOf(set).find(({ numbers }) => numbers.includes(number));
  return pair && { text: [set.subject ?? '', pair.question, pair.answer.slice(0, 600)].join('\n') };
}

/** The words of a text that tell most of it, one a stem: the fewer pairs have it and the more often it says it, the more. */
function tellingWords({ parts }: Live, text: string): string[] {
  const pairs = parts.reduce((sum, { lengths }) => sum + lengths.length, 0);
  const times = new Map<string, number>();
  for (const word of foldedWords(text)) times.set(word, (times.get(word) ?? 0) + 1);
  const known = new Map<string, { word: string; having: number; times: number }>();
  for (const [word, count] of times) {
    if (word.length < 3 || /^\d+$/.test(word)) continue;
    const { stem, having } = havingOf(parts, word);
    if (having === 0 || having > Math.max(3, pairs * commonest)) continue;
    const own = known.get(stem) ?? { word, having, times: 0 };
    known.set(stem, own);
    own.times += count;
  }
  const worth = ({ having, times }: { having: number; times: number }): number =>
    Math.log(1 + pairs / having) * (1 + Math.log(times));
  return [...known.values()]
    .sort((a, b) => worth(b) - worth(a) || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords)
    .map(({ word }) => word);
}

/** How many pairs have a word in any form; all of them where it says little. */
function havingOf(parts: Live['parts'], word: string): { readonly stem: string; readonly having: number } {
  let having = 0;
  let stem = word;
  for (const part of parts) {
    const language = languages[part.language];
    if (language.isSmall(word)) return { stem, having: Number.POSITIVE_INFINITY };
    stem = language.stem(word);
    for (const place of part.ofStem(stem)) having += part.count(place);
  }
  return { stem, having };
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
