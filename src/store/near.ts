/**
 * What is near a query that finds nothing, or little: other spellings, the query without one of its words or filters, subjects
 * that begin so, and the records that have most of its words. Whatever is offered finds something, and says how much.
 */

import { dateIn } from '../language/dates.ts';
import { languages } from '../language/language.ts';
import { wordsOf } from '../language/words.ts';
import { Problem } from '../record/problem.ts';
import { widened } from './fields.ts';
import { hitsOf } from './index/evaluate.ts';
import { type Live, liveIndex } from './index/live.ts';
import { atOneMoment } from './moment.ts';
import type { Store } from './open.ts';
import { type Expression, type Query, readQuery } from './query.ts';
import { countFound, type Found, search, searchFor } from './search.ts';
import { spellingsOf } from './spelling.ts';
import { subjectsFor } from './suggest-subjects.ts';

/** Another query, and in how many records it finds something. */
export type Other = { readonly query: string; readonly records: number };

export type Near = {
  /** The same query with words as the texts spell them. */
  readonly spelt: readonly Other[];
  /** What the first of these finds. */
  readonly respelt: Found['results'];
  /** The query without a word or a filter of it; `left` is what was left out. */
  readonly without: readonly (Other & { readonly left: string })[];
  readonly subjects: readonly Other[];
  /** Records that have some of the words, those with the most and the rarest first; none that stands here or was found already. */
  readonly results: Found['results'];
};

const shownResults = 10;
const mostTried = 8;
const longestRun = 5;

type Day = { readonly today?: string };

/** What is near a query; `found` are the records that it finds itself. */
export function nearTo(store: Store, text: string, found: Found['results'], day: Day): Near {
  const query = readQuery(text);
  const own = new Set(found.map(({ record }) => record.id));
  return atOneMoment(store, () => {
    const index = liveIndex(store);
    const typed = typedIn(text, query);
    const words = typed.filter(({ word }) => word !== undefined && !isSmall(index, word)) as Bare[];
    const spellings = words.map((word) => spellingOf(index, word));
    const known = words.map(({ word }, i) => spellings[i]?.[0] ?? word);
    const lost = words.filter((_, i) => spellings[i]?.length === 0);
    const spelt = speltIn(text, words, spellings).flatMap((other) => offer(store, other, day));
    const respelt = spelt[0]
      ? search(store, spelt[0].query, { ...day, limit: shownResults, offset: 0, uncounted: true }).results
      : [];
    for (const { record } of respelt) own.add(record.id);
    return {
      spelt,
      respelt,
      without: withoutOne(store, text, typed, day, found.length),
      subjects: found.length > 0 ? [] : subjectsNear(store, index, lost, day),
      results: withSome(store, wishesOf(index, undated(text, words, known)), withDays(text, query), day)
        .filter(({ record }) => !own.has(record.id))
        .slice(0, shownResults - respelt.length),
    };
  });
}

/** A piece of what was typed that can be left out: a filter, a phrase, or one bare `word`. */
type Typed = { readonly start: number; readonly end: number; readonly text: string; readonly word?: string };
type Bare = Typed & { readonly word: string };

/** The pieces of a query without groups and choices; of others only the filters. */
function typedIn(text: string, { filters }: Query): Typed[] {
  const own = filters.map(({ start, end }): Typed => ({ start, end, text: text.slice(start, end) }));
  if (/[()]|(?:^|\s)O[RF](?:\s|$)/.test(text)) return own;
  const pieces = [...text.matchAll(/-?["“”][^"“”]*["“”]|[^\s"“”]+/gu)].map(({ 0: piece, index }): Typed => {
    const words = /^[\p{L}\p{N}'’-]+$/u.test(piece) && !piece.startsWith('-') ? wordsOf(piece) : [];
    const place = { start: index, end: index + piece.length, text: piece };
    return words.length === 1 ? { ...place, word: words[0]!.folded } : place;
  });
  return [...own, ...pieces.filter(({ start, end }) => !own.some((one) => start < one.end && one.start < end))];
}

const isSmall = ({ parts }: Live, word: string): boolean =>
  parts.some(({ language }) => languages[language].isSmall(word));

const fewestBegun = 4;

/** How the texts spell a word that none of them has: half a word, as 'kinderopv', is a beginning. */
function spellingOf(index: Live, { word }: Bare): readonly string[] | undefined {
  const isThere = hitsOf(index, { kind: 'words', words: [word] }).some(({ pairs }) => pairs.length > 0);
  if (isThere) return undefined;
  const isBegun = word.length >= fewestBegun && index.parts.some((part) => part.beginning(word).length > 0);
  return isBegun ? [`${word}*`] : spellingsOf(index, word, 2);
}

/** The query with the best spelling of each word, and where one word is wrong with the second best. */
function speltIn(
  text: string,
  words: readonly Bare[],
  spellings: readonly (readonly string[] | undefined)[],
): string[] {
  const wrong = spellings.filter((each) => each !== undefined && each.length > 0);
  if (wrong.length === 0) return [];
  return [0, 1].slice(0, wrong.length === 1 ? wrong[0]!.length : 1).map((rank) =>
    words.reduceRight((rest, { start, end }, i) => {
      const spelling = spellings[i]?.[rank];
      return spelling === undefined ? rest : rest.slice(0, start) + spelling + rest.slice(end);
    }, text),
  );
}

function offer(store: Store, query: string, day: Day): Other[] {
  try {
    const records = countFound(store, readQuery(query), day);
    return records > 0 ? [{ query, records }] : [];
  } catch (error) {
    // What is left may be no query any more, such as words to leave out alone.
    if (error instanceof Problem) return [];
    throw error;
  }
}

/** The query without each of its pieces in turn, the nearest (that finds the least) first; if none finds more, each word alone. */
function withoutOne(store: Store, text: string, typed: readonly Typed[], day: Day, found: number): Near['without'] {
  const tried = typed.slice(0, mostTried);
  const without = tried.flatMap((piece) =>
    offer(store, widened(text, piece), day).map((other) => ({ ...other, left: piece.text })),
  );
  const alone = (): Near['without'] =>
    tried.flatMap((piece) =>
      piece.word === undefined
        ? []
        : offer(store, piece.text, day).map((other) => ({ ...other, left: widened(text, piece) })),
    );
  const more = without.filter(({ records }) => records > found);
  return (more.length > 0 || found > 0 ? more : alone()).toSorted((a, b) => a.records - b.records).slice(0, 4);
}

/** Subjects with a word that begins as one that no text has and none is near, by as many of its letters as will do. */
function subjectsNear(store: Store, index: Live, lost: readonly Bare[], day: Day): Other[] {
  return lost.slice(0, 2).flatMap(({ word }) => {
    for (let length = word.length - 1; length >= 4; length--) {
      const text = word.slice(0, length);
      const found = subjectsFor(store, index, { text, words: wordsOf(text) }, []);
      if (found.length > 0) return found.slice(0, 3).flatMap(({ query }) => offer(store, query, day));
    }
    return [];
  });
}

/** The words without those of a date: what has no more than the date in common is not near. All of them where there are no others. */
function undated(text: string, words: readonly Bare[], known: readonly string[]): readonly string[] {
  const date = dateIn(text);
  const others = known.filter((_, i) => !date || words[i]!.end <= date.start || words[i]!.start >= date.end);
  return others.length > 0 ? others : known;
}

/** A query, and the filters by which a date in it is the time of asking. */
type Dated = Query & { readonly days: Query['filters'] };

function withDays(text: string, query: Query): Dated {
  const date = dateIn(text);
  const days = date ? readQuery(`from:${date.date} until:${date.until ?? date.date}`).filters : [];
  return { ...query, days };
}

/** Words that something else is said for together ('human rights') are one wish. */
function wishesOf(index: Live, known: readonly string[]): Expression[] {
  const codes = [...new Set(index.parts.map(({ language }) => language))];
  const isSaid = (run: readonly string[]): boolean =>
    codes.some((code) => languages[code].synonyms(run.map(languages[code].stem).join(' ')).length > 0);
  const wishes: Expression[] = [];
  for (let at = 0; at < known.length; ) {
    let length = Math.min(longestRun, known.length - at);
    while (length > 1 && !isSaid(known.slice(at, at + length))) length--;
    const of = known
      .slice(at, at + length)
      .map(
        (word): Expression =>
          word.endsWith('*') ? { kind: 'prefix', words: [word.slice(0, -1)] } : { kind: 'words', words: [word] },
      );
    wishes.push(length === 1 ? of[0]! : { kind: 'all', of, without: [] });
    at += length;
  }
  return wishes;
}

/**
 * The records that lack one of the words; where those are few or words are many, those that have any of them. Where a date was
 * typed what was asked then comes first.
 */
function withSome(store: Store, all: readonly Expression[], { filters, days }: Dated, day: Day): Found['results'] {
  if (all.length === 0) return [];
  const page = { ...day, limit: shownResults * 2, offset: 0, uncounted: true };
  const ask = (find: Expression, by = filters) => searchFor(store, { find, filters: by }, page).results;
  const any: Expression = all.length === 1 ? all[0]! : { kind: 'any', of: all };
  const lacking = (left: Expression): Expression => ({
    kind: 'all',
    of: all.filter((one) => one !== left),
    without: [],
  });
  const asked: Expression[] = [
    ...(all.length < 3 || all.length > 7 ? [] : [{ kind: 'any' as const, of: all.map(lacking) }]),
    any,
  ];
  const found = new Map<string, Found['results'][number]>();
  const add = (results: Found['results']) => {
    for (const result of results) if (!found.has(result.record.id)) found.set(result.record.id, result);
  };
  if (days.length > 0) add(ask(any, [...filters, ...days]));
  for (const find of asked) if (found.size < shownResults) add(ask(find));
  return [...found.values()];
}
