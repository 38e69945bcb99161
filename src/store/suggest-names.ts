/**
 * Members, parties and ministries that somebody who is typing may mean: by the beginning of any word of their names, or by
 * what else is said for them ('VWS'). Whatever is suggested stands together with the words typed before.
 */

import { type LanguageCode, languages } from '../language/language.ts';
import { wordsOf } from '../language/words.ts';
import { type Field, narrowed } from './fields.ts';
import { type Chosen, choose } from './index/choose.ts';
import { countFacets } from './index/count.ts';
import { hitsOf } from './index/evaluate.ts';
import { grouped, masksOf } from './index/filter.ts';
import type { Live } from './index/live.ts';
import type { Store } from './open.ts';
import type { Expression } from './query.ts';

export type NameKind = 'member' | 'party' | 'ministry';

/** What was typed so far, and its words. */
export type Typed = {
  readonly text: string;
  readonly words: readonly { readonly start: number; readonly folded: string }[];
};

/** `query` finds what is suggested, in so many records. */
export type SuggestedName = {
  readonly kind: NameKind;
  readonly text: string;
  readonly query: string;
  readonly records: number;
};

const most = { member: 3, party: 2, ministry: 2 } as const;
const fieldOf: Readonly<Record<NameKind, Field>> = { member: 'asker', party: 'party', ministry: 'ministry' };
const kinds = Object.keys(fieldOf) as NameKind[];
const longestTail = 5;
/** Words before a name that say no more than what it is the name of: 'het ministerie van Defensie'. */
const titles = new Set(
  'ministerie minister ministry van voor of het de the kamerlid lid member fractie partij party'.split(' '),
);

/** The records that have all of some words, in each part; all records where there are no words. */
export function having(index: Live, words: Typed['words']): Chosen[] {
  const of: Expression[] = words.map(({ folded }) => ({ kind: 'words', words: [folded] }));
  const hits = of.length === 0 ? undefined : hitsOf(index, { kind: 'all', of, without: [] });
  const none = grouped([], 0);
  return index.parts.map((part, i) => choose(part, masksOf(part, index.entries, none), hits?.[i]));
}

type Name = { readonly kind: NameKind; readonly value: string; readonly records: number };
type KnownName = Name & { readonly words: readonly string[] };
const known = new WeakMap<Store, { readonly state: number; readonly names: readonly KnownName[] }>();

/** Every name that records can be filtered by and how many records there are; worked out once a state of the index. */
function knownNames(store: Store, index: Live): readonly KnownName[] {
  const kept = known.get(store);
  if (kept?.state === index.state) return kept.names;
  const names = namesIn(index, having(index, [])).map((name) => ({
    ...name,
    words: wordsOf(name.value).map(({ folded }) => folded),
  }));
  known.set(store, { state: index.state, names });
  return names;
}

/** The names of some records, the most frequent first. */
function namesIn(index: Live, all: readonly Chosen[]): Name[] {
  const facets = countFacets(all, index.entries, grouped([], 0));
  return kinds.flatMap((kind) =>
    facets.flatMap(({ field, value, records }) => (field === fieldOf[kind] ? [{ kind, value, records }] : [])),
  );
}

/** Names that the end of what was typed begins, by as many of its words as will do; what stands before stays in the query. */
export function namesFor(store: Store, index: Live, { text, words }: Typed, language: LanguageCode): SuggestedName[] {
  const names = knownNames(store, index);
  for (let from = Math.max(0, words.length - longestTail); from < words.length; from++) {
    const tail = words.slice(from).map(({ folded }) => folded);
    const begun = namesMeant(names, tail);
    if (begun.length === 0) continue;
    const kept = words.slice(0, from);
    while (titles.has(kept.at(-1)?.folded ?? '')) kept.pop();
    const before = kept.length === 0 ? '' : text.slice(0, words[kept.length]!.start).trim();
    const found = before === '' ? begun : amongst(begun, namesIn(index, having(index, kept)));
    const all = kinds.flatMap((kind) => found.filter((name) => name.kind === kind).slice(0, most[kind]));
    const isWhole = ({ value }: Name): boolean =>
      wordsOf(value)
        .map(({ folded }) => folded)
        .join(' ') === tail.join(' ');
    return [...all.filter(isWhole), ...all.filter((name) => !isWhole(name))].map(({ kind, value, records }) => ({
      kind,
      text: before === '' ? value : `${before} · ${value}`,
      query: narrowed(before, fieldOf[kind], value, language),
      records,
    }));
  }
  return [];
}

/** Names that stand whole for what was typed, or have a word that it begins; a 'de' or 'van' of a name only where there is no other. */
function namesMeant(names: readonly KnownName[], typed: readonly string[]): readonly KnownName[] {
  const said = names.filter(({ words }) => isSaid(words, typed));
  const begun = names.filter(({ words }) => placeBegun(words, typed, false) >= 0 || isBegunJoined(words, typed));
  const all = new Set([...said, ...begun]);
  return all.size > 0
    ? names.filter((name) => all.has(name))
    : names.filter(({ words }) => placeBegun(words, typed, true) >= 0);
}

/** Whether something else that is said for what was typed stands in a name: 'volksgezondheid, welzijn en sport' for 'vws'. */
function isSaid(name: readonly string[], typed: readonly string[]): boolean {
  return Object.values(languages).some(({ stem, synonyms }) => {
    const said = synonyms(typed.map(stem).join(' '));
    if (said.length === 0) return false;
    const own = name.map(stem).join(' ');
    // One word is in too many names; it may be all of one, such as a party's abbreviation.
    return said.some((run) => (run.length > 1 ? ` ${own} `.includes(` ${run.join(' ')} `) : own === run[0]));
  });
}

const fewestJoined = 5;

/** Whether a name begins so, written apart or as one: 'groen links', 'buitenlandsezaken'. */
function isBegunJoined(name: readonly string[], typed: readonly string[]): boolean {
  const all = typed.join('');
  if (name.length === typed.length) return false;
  const own = name.join('');
  return own === all || (all.length >= fewestJoined && own.startsWith(all));
}

/** Where words of a name follow on each other as they were typed, the last of them perhaps only begun. */
function placeBegun(name: readonly string[], typed: readonly string[], small: boolean): number {
  const last = typed.length - 1;
  return name.findIndex(
    (_, from) =>
      typed.every((word, i) => (i === last ? (name[from + i] ?? '').startsWith(word) : name[from + i] === word)) &&
      (small || !typed.every((_, i) => isParticle(name[from + i]!))),
  );
}

const isParticle = (word: string): boolean => languages.nl.isSmall(word);

function amongst(wanted: readonly Name[], names: readonly Name[]): readonly Name[] {
  const values = new Set(wanted.map(({ kind, value }) => `${kind} ${value}`));
  return names.filter(({ kind, value }) => values.has(`${kind} ${value}`));
}
