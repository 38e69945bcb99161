/** Full-text search: the unit found is a pair (an answer with its questions), grouped by record; every filter comes before any cut. */

import type { LanguageCode } from '../language/language.ts';
import type { Facet, Span } from './facets.ts';
import { type Chosen, choose, firstOf, type Order, type Place, type Position, positionOf } from './index/choose.ts';
import { countAll } from './index/count.ts';
import { hitsOf } from './index/evaluate.ts';
import { grouped, masksOf } from './index/filter.ts';
import { type Live, liveIndex } from './index/live.ts';
import { dayNumber } from './index/records.ts';
import { type Remembered, remembered } from './index/remembered.ts';
import { reach } from './index/union.ts';
import { wordsIn } from './index/vocabulary.ts';
import type { Pair } from './index-record.ts';
import { atOneMoment } from './moment.ts';
import { type Store, statement } from './open.ts';
import { unpack } from './pack.ts';
import { markedIn, type Passage, passageOf } from './passage.ts';
import { type Query, readQuery } from './query.ts';
import { type Listed, type ListedRow, toListed } from './records.ts';
import { type Wanted, wantedOf } from './wanted.ts';

export type FoundPair = {
  readonly numbers: readonly string[];
  readonly question: readonly Passage[];
  readonly answer: readonly Passage[];
  /** Where a note has what was looked for; else empty. */
  readonly note: readonly Passage[];
};

export type Found = {
  readonly records: number;
  readonly pairs: number;
  /** How all records found divide over every field; of a field that is filtered on, what there would be for each value. */
  readonly facets: readonly Facet[];
  /** How all records found lie over the years of asking; over the months, where one year is asked for. */
  readonly timeline: readonly Span[];
  readonly results: readonly {
    readonly record: Listed;
    /** Its subject in pieces, what was found marked; none where it has no subject. */
    readonly subject: readonly Passage[];
    /** How many pairs of the record are found; `pairs` shows the best few of them. */
    readonly hits: number;
    readonly pairs: readonly FoundPair[];
    /** It has a question or an answer with words; else it is known by its subject alone. */
    readonly hasText: boolean;
  }[];
  /** Where the page ends, when there is more: what the next page comes after. */
  readonly end?: Position;
};

/** By how well it fits; by the day of the newest reply, else of asking; by the days that the answer took, the longest first. */
export const sorts = ['relevance', 'newest', 'oldest', 'days'] as const;
export type Sort = (typeof sorts)[number];

export const isSort = (text: string): text is Sort => sorts.some((sort) => sort === text);

export type Page = {
  readonly limit: number;
  readonly offset: number;
  /** Begins after a record rather than at an offset, so that what comes in meanwhile neither repeats nor hides one. */
  readonly after?: Position;
  /** Relevance where there are words to look for, else newest. */
  readonly sort?: Sort;
  /** The day on which terms run, overdue or not; without it none is overdue. */
  readonly today?: string;
  /** Leaves the facets and the timeline out: of a list that stands beside others nobody asks them. */
  readonly uncounted?: boolean;
};

/** The best pairs of a record that are shown; where few records are found, more of them. */
const shownPairs = 3;
const shownPairsOfFew = 8;
/** Fewer records than this are few. */
export const few = 10;

/** Records found, best first; without words to look for, newest first. Throws a Problem 'bad-query' on a slip. */
export const search = (store: Store, text: string, page: Page): Found => searchFor(store, readQuery(text), page);

/** The same, of a query that is read already. */
export const searchFor = (store: Store, query: Query, page: Page): Found =>
  atOneMoment(store, () => find(store, query, page));

/** How many records a query finds. */
export const countFound = (store: Store, query: Query, day: Pick<Page, 'today'>): number =>
  atOneMoment(store, () => chosenBy(store, query, day).all.reduce((sum, { records }) => sum + records.length, 0));

/** The records found, in order, as they stand in a list: a page without its passages and counts. */
export const listFound = (store: Store, query: Query, page: Page): Listed[] =>
  atOneMoment(store, () => {
    const { all } = chosenBy(store, query, page);
    return placesOf(all, query, page).map(({ chosen, record }) => stateOf(store, chosen.part.numbers[record]!).record);
  });

/** The ids of the records found, in order. */
export function searchIds(store: Store, text: string, page: Page): string[] {
  const query = readQuery(text);
  return atOneMoment(store, () => {
    const idOf = statement(store, 'select id from record where number = ?');
    const { all } = chosenBy(store, query, page);
    return placesOf(all, query, page).map(({ chosen, record }) => String(idOf.get(chosen.part.numbers[record]!)!.id));
  });
}

function find(store: Store, query: Query, page: Page): Found {
  const { index, filters, all } = chosenBy(store, query, page);
  const wanted = wantedIn(query, index);
  const years = query.filters.filter(({ field, without }) => field === 'year' && !without);
  const places = placesOf(all, query, { ...page, limit: page.limit + 1 });
  const end = endOf(all, orderOf(query, page), places, page.limit);
  const records = all.reduce((sum, { records }) => sum + records.length, 0);
  const shown = records < 5 ? shownPairsOfFew : shownPairs;
  return {
    records,
    pairs: all.reduce((sum, { pairs }) => sum + pairs, 0),
    ...(page.uncounted
      ? { facets: [], timeline: [] }
      : countAll(all, index.entries, filters, years.length === 1 ? 'month' : 'year')),
    results: places.slice(0, page.limit).map((place) => resultOf(store, place, wanted, shown)),
    ...(end ? { end } : {}),
  };
}

/** What a query finds under its filters in each part of the index. */
function chosenBy(store: Store, query: Query, { today }: Pick<Page, 'today'>) {
  const index = liveIndex(store);
  const filters = grouped(query.filters, dayNumber(today ?? null));
  const hits = query.find && hitsOf(index, query.find);
  const all = index.parts.map((part, i) => choose(part, masksOf(part, index.entries, filters), hits?.[i]));
  return { index, filters, all };
}

/** The records of a page in their order; by relevance only where there are words to look for. */
function placesOf(all: readonly Chosen[], query: Query, page: Page): Place[] {
  const { limit, offset, after } = page;
  const order = orderOf(query, page);
  const now = after && (positionOf(all, order, after.number) ?? after);
  return firstOf(all, order, offset + limit, now).slice(offset);
}

const orderOf = ({ find }: Query, { sort = 'relevance' }: Page): Order =>
  find || sort !== 'relevance' ? sort : 'newest';

/** Where the last of these stands, when one more was found than the page holds. */
function endOf(all: readonly Chosen[], order: Order, places: readonly Place[], limit: number): Position | undefined {
  const last = places.length > limit ? places[limit - 1] : undefined;
  return last && positionOf(all, order, last.chosen.part.numbers[last.record]!);
}

/** What a query wants in the texts of each language. */
function wantedIn(query: Query, { parts }: Live): (language: LanguageCode) => Wanted {
  const known = new Map<LanguageCode, Wanted>();
  return (language) => {
    const wanted = known.get(language) ?? wantedOf(query, language, wordsIn(parts, language));
    known.set(language, wanted);
    return wanted;
  };
}

function resultOf(
  store: Store,
  place: Place,
  wantedFor: (language: LanguageCode) => Wanted,
  shown: number,
): Found['results'][number] {
  const { numbers, language } = place.chosen.part;
  const wanted = wantedFor(language);
  const { record, pairs } = stateOf(store, numbers[place.record]!);
  const found = pairsFound(place, pairs);
  return {
    record,
    subject: markedIn(wanted, record.subject ?? ''),
    hits: found.length,
    hasText: pairs.some(hasWords),
    pairs: found
      .map((at) => pairs[at]!)
      .filter(hasWords)
      .slice(0, shown)
      .map((pair) => foundPair(pair, wanted)),
  };
}

const hasWords = ({ question, answer }: Pair): boolean => question !== '' || answer !== '';

type State = { readonly record: Listed; readonly pairs: readonly Pair[]; readonly bytes: number };

const mostRemembered = 4 * 1024 * 1024;
const states = new WeakMap<Store, Remembered<State>>();

/** A record and its pairs by the number of its state; what a number says never changes, so that it can be remembered. */
function stateOf(store: Store, number: number): State {
  const known = states.get(store) ?? remembered(mostRemembered, ({ bytes }: State) => bytes);
  states.set(store, known);
  return known(String(number), () => {
    const row = statement(
      store,
      'select id, subject, askers, submitted, received, standing, pairs from record where number = ?',
    ).get(number)!;
    const pairs = unpack<Pair[]>(row.pairs);
    const letters = pairs.reduce(
      (sum, { question, answer, notes }) => sum + question.length + answer.length + notes.length,
      0,
    );
    return { record: toListed(row as ListedRow), pairs, bytes: 2 * letters + 1000 };
  });
}

/**
 * The pairs of a record that were found, the best first, by their place in it. 'Do you know this report?' 'Yes.' has the words
 * of the subject in few others, and so fits well; but it tells nothing, so that other pairs come first.
 */
function pairsFound({ chosen: { part, hits }, record }: Place, pairs: readonly Pair[]): number[] {
  if (!hits) return [];
  const [from, until] = [part.firstPair[record]!, part.firstPair[record + 1]!];
  const found: { at: number; score: number }[] = [];
  for (let i = reach(hits.pairs, 0, from); i < hits.pairs.length && hits.pairs[i]! < until; i++) {
    const at = hits.pairs[i]! - from;
    found.push({ at, score: hits.scores[i]! * (saysLittle(pairs[at]!) ? littleShare : 1) });
  }
  return found.sort((a, b) => b.score - a.score || a.at - b.at).map(({ at }) => at);
}

const shortestAnswer = 40;
const littleShare = 0.7;

const saysLittle = ({ answer }: Pair): boolean => answer !== '' && answer.length < shortestAnswer;

function foundPair({ numbers, question, answer, notes }: Pair, wanted: Wanted): FoundPair {
  const note = passageOf(wanted, notes);
  return {
    numbers,
    question: passageOf(wanted, question),
    answer: passageOf(wanted, answer),
    note: note.some(({ hit }) => hit) ? note : [],
  };
}
