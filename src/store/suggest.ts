/**
 * What somebody who is typing may mean: members, parties and ministries by the beginning of any word of their names, words of
 * subjects, and earlier question sets. The last word is a beginning; whatever is suggested stands together with those before.
 */

import { languages } from '../language/language.ts';
import { wordsOf } from '../language/words.ts';
import { type Field, narrowed } from './fields.ts';
import { type Chosen, choose } from './index/choose.ts';
import { countFacets } from './index/count.ts';
import { hitsOf } from './index/evaluate.ts';
import { grouped, masksOf } from './index/filter.ts';
import { type Live, liveIndex } from './index/live.ts';
import { atOneMoment } from './moment.ts';
import type { Store } from './open.ts';
import type { Expression } from './query.ts';
import type { Listed } from './records.ts';
import { listFound } from './search.ts';

type NameKind = 'member' | 'party' | 'ministry';

export type Suggestion =
  /** `query` finds what is suggested, in so many records. */
  | {
      readonly kind: NameKind | 'subject';
      readonly text: string;
      readonly query: string;
      readonly records: number;
    }
  | { readonly kind: 'question'; readonly record: Listed };

const most = { member: 3, party: 2, ministry: 2, subject: 4, question: 4 } as const;
const fieldOf: Readonly<Record<NameKind, Field>> = { member: 'asker', party: 'party', ministry: 'ministry' };

/** What is longer is a text, not a search. */
const longestTyped = 100;
/** A beginning that more words have than these says too little. */
const mostWords = 400;
/** A word that so many of all subjects have tells nothing. */
const commonest = 0.04;

type Typed = { readonly text: string; readonly words: readonly { readonly start: number; readonly folded: string }[] };

/** Suggestions for what was typed so far; none where it is too little, or has marks of the query language in it. */
export function suggest(store: Store, text: string): Suggestion[] {
  const words = text.length > longestTyped || /["“”:()*]/.test(text) ? [] : wordsOf(text);
  if (words.length === 0 || words.length > 12 || (words.length === 1 && words[0]!.folded.length < 2)) return [];
  return atOneMoment(store, () => {
    const index = liveIndex(store);
    const typed = { text, words };
    return [...namesFor(store, index, typed), ...subjectsFor(index, typed), ...questionsFor(store, typed)];
  });
}

/** The records that have all of some words, in each part; all records where there are no words. */
function having(index: Live, words: Typed['words']): Chosen[] {
  const of: Expression[] = words.map(({ folded }) => ({ kind: 'words', words: [folded] }));
  const hits = of.length === 0 ? undefined : hitsOf(index, { kind: 'all', of, without: [] });
  const none = grouped([], 0);
  return index.parts.map((part, i) => choose(part, masksOf(part, index.entries, none), hits?.[i]));
}

type Name = { readonly kind: NameKind; readonly value: string; readonly records: number };
type Known = { readonly names: readonly (Name & { readonly words: readonly string[] })[]; readonly records: number };
const known = new WeakMap<Store, { readonly state: number; readonly known: Known }>();

/** Every name that records can be filtered by and how many records there are; worked out once a state of the index. */
function knownOf(store: Store, index: Live): Known {
  const kept = known.get(store);
  if (kept?.state === index.state) return kept.known;
  const all = having(index, []);
  const made = {
    names: namesIn(index, all).map((name) => ({ ...name, words: wordsOf(name.value).map(({ folded }) => folded) })),
    records: all.reduce((sum, { records }) => sum + records.length, 0),
  };
  known.set(store, { state: index.state, known: made });
  return made;
}

/** The names of some records, the most frequent first. */
function namesIn(index: Live, all: readonly Chosen[]): Name[] {
  const facets = countFacets(all, index.entries, grouped([], 0));
  return (Object.keys(fieldOf) as NameKind[]).flatMap((kind) =>
    facets.flatMap(({ field, value, records }) => (field === fieldOf[kind] ? [{ kind, value, records }] : [])),
  );
}

/** Names that the end of what was typed begins, by as many of its words as will do; what stands before stays in the query. */
function namesFor(store: Store, index: Live, { text, words }: Typed): Suggestion[] {
  const { names } = knownOf(store, index);
  for (let from = Math.max(0, words.length - 4); from < words.length; from++) {
    const tail = words.slice(from).map(({ folded }) => folded);
    const begun = names.filter((name) => isBegun(name.words, tail));
    if (begun.length === 0) continue;
    const before = text.slice(0, words[from]!.start).trim();
    const found = before === '' ? begun : amongst(begun, namesIn(index, having(index, words.slice(0, from))));
    return (Object.keys(fieldOf) as NameKind[]).flatMap((kind) =>
      found
        .filter((name) => name.kind === kind)
        .slice(0, most[kind])
        .map(({ value, records }) => ({
          kind,
          text: before === '' ? value : `${before} · ${value}`,
          query: narrowed(before, fieldOf[kind], value),
          records,
        })),
    );
  }
  return [];
}

function amongst(wanted: readonly Name[], names: readonly Name[]): readonly Name[] {
  const values = new Set(wanted.map(({ kind, value }) => `${kind} ${value}`));
  return names.filter(({ kind, value }) => values.has(`${kind} ${value}`));
}

/** Whether words that follow on each other in a name are those typed, the last of them perhaps only begun. */
function isBegun(name: readonly string[], typed: readonly string[]): boolean {
  const last = typed.length - 1;
  return name.some((_, from) =>
    typed.every((word, i) => (i === last ? (name[from + i] ?? '').startsWith(word) : name[from + i] === word)),
  );
}

/** Words in subjects that begin so, one a stem, those of the most records first. */
function subjectsFor(index: Live, { text, words }: Typed): Suggestion[] {
  const { start, folded: beginning } = words.at(-1)!;
  if (beginning.length < 3) return [];
  const found = new Map<string, { word: string; most: number; records: number }>();
  let all = 0;
  for (const chosen of having(index, words.slice(0, -1))) {
    const { part, records } = chosen;
    const { stem } = languages[part.language];
    const begun = part.beginning(beginning);
    if (begun.length > mostWords) return [];
    all += part.numbers.length;
    const has = new Uint8Array(part.numbers.length);
    for (const record of records) has[record] = 1;
    for (const place of begun) {
      const word = part.wordAt(place);
      const count = word.length < 4 || !/^\p{L}+$/u.test(word) ? 0 : recordsAbout(chosen, place, has);
      if (count === 0) continue;
      const known = found.get(stem(word)) ?? { word, most: 0, records: 0 };
      found.set(stem(word), known);
      known.records += count;
      if (count > known.most) Object.assign(known, { word, most: count });
    }
  }
  const before = text.slice(0, start).trim();
  return [...found.values()]
    .filter(({ records }) => records < Math.max(10, all * commonest))
    .sort((a, b) => b.records - a.records || (a.word < b.word ? -1 : 1))
    .slice(0, most.subject)
    .map(({ word, records }) => {
      const query = `${before} ${word}`.trim();
      return { kind: 'subject', text: query, query, records };
    });
}

/** How many of the records have a word in their subject. */
function recordsAbout({ part: { occurrences, recordOf } }: Chosen, word: number, has: Uint8Array): number {
  const { pairs, inSubject } = occurrences(word);
  let count = 0;
  let before = -1;
  for (let i = 0; i < pairs.length; i++) {
    const record = recordOf[pairs[i]!]!;
    if (record === before || inSubject[i] === 0 || has[record] === 0) continue;
    before = record;
    count++;
  }
  return count;
}

/** Earlier sets that have the words typed, the last as a beginning; only where enough was typed to choose by. */
function questionsFor(store: Store, { words }: Typed): Suggestion[] {
  const last = words.at(-1)!.folded;
  if (last.length < (words.length === 1 ? 4 : 2)) return [];
  const of: Expression[] = [
    ...words
      .slice(-8, -1)
      .flatMap(({ folded }): Expression[] => (folded.length > 3 ? [{ kind: 'words', words: [folded] }] : [])),
    { kind: 'prefix', words: [last] },
  ];
  const find: Expression = { kind: 'all', of, without: [] };
  const records = listFound(store, { find, filters: [] }, { limit: most.question, offset: 0 });
  return records.filter(({ subject }) => subject !== undefined).map((record) => ({ kind: 'question', record }));
}
