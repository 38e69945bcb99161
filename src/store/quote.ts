/**
 * Checks a quotation against the register: whether these very words stand in an official text, and where. What is left out
 * between '[…]' is passed over; the pieces around it must stand in one part, in that order.
 */

import { diffWordsWithSpace } from 'diff';
import { wordsOf } from '../language/words.ts';
import { Problem } from '../record/problem.ts';
import type { Span } from '../record/span.ts';
import type { Store } from './open.ts';
import { type Part, type Place, partsOf, placeOf } from './parts.ts';
import { recordNamed } from './records.ts';
import { search } from './search.ts';

/**
 * exact: character for character; same-words: but for white space, capitals, quotation marks and dashes; near: most of the
 * words, and `differences` shows the others; not-found: nowhere in the register.
 */
export type Verdict = 'exact' | 'same-words' | 'near' | 'not-found';

export type QuoteFound = {
  readonly record: string;
  readonly part: Pick<Part, 'kind' | 'numbers'>;
  /** The publication that prints it, where that is known. */
  readonly publication?: string;
  /** The official words, from the first that is quoted to the last, and where they stand in the display text of the part. */
  readonly text: string;
  readonly span: Span;
  /** Where they stand in the source; undefined where the source has no roles. */
  readonly place?: Place;
  /** What differs, where the words are only nearly the same: in both, in the official text, in the quotation. */
  readonly differences?: readonly { readonly text: string; readonly in: 'both' | 'official' | 'quoted' }[];
};

export type QuoteChecked = { readonly verdict: Verdict; readonly found: readonly QuoteFound[] };

const longestQuote = 5000;
const mostFound = 5;

/** Looks for a quotation in one record, or in the whole register. */
export function checkQuote(store: Store, quote: string, record?: string): QuoteChecked {
  const pieces = quote
    .trim()
    .replace(enclosed, '$1')
    .split(omission)
    .filter((piece) => wordsOf(piece).length > 0);
  if (pieces.length === 0) throw new Problem('bad-query', 'The quotation has no words in it');
  if (quote.length > longestQuote)
    throw new Problem('bad-query', `The quotation is too long: use at most ${longestQuote} characters`);
  let near: Match[] = [];
  for (const id of recordsToRead(store, pieces, record)) {
    const matches = partsOf(store, id).flatMap((part) => matchIn(part, pieces, id) ?? []);
    const sure = matches.filter(({ verdict }) => verdict !== 'near');
    if (sure.length > 0) return answerOf(sure);
    near = [...near, ...matches];
  }
  return near.length > 0 ? answerOf(near) : { verdict: 'not-found', found: [] };
}

/** A quotation with the marks that it stands between. */
const enclosed = /^["“”„«»'‘’](.*)["“”«»'‘’]$/s;

/** '…', '...', also between brackets. */
const omission = /\s*(?:[[(]\s*(?:…|\.{3})\s*[\])]|…|\.{3})\s*/u;

/** Which records may have it: the one that is named, or those that have a phrase of it, the longest phrases first. */
function* recordsToRead(store: Store, pieces: readonly string[], named: string | undefined): Generator<string> {
  if (named !== undefined) {
    const id = recordNamed(store, named);
    if (id === undefined) throw new Problem('record-not-found', `No record is called ${named}`);
    yield id;
    return;
  }
  const seen = new Set<string>();
  const words = pieces.map((piece) => wordsOf(piece).map(({ folded }) => folded)).sort((a, b) => b.length - a.length);
  for (const length of [12, 6, 3]) {
    for (const phrase of phrasesOf(words[0]!, length)) {
      for (const { record } of search(store, `"${phrase}"`, { limit: 10, offset: 0 }).results) {
        if (!seen.has(record.id)) yield record.id;
        seen.add(record.id);
      }
    }
  }
}

/** Some phrases of so many words, spread over the text; the whole of a text that is shorter. */
function phrasesOf(words: readonly string[], length: number): string[] {
  if (words.length <= length) return [words.join(' ')];
  const last = words.length - length;
  const starts = new Set([0, 0.5, 1].map((share) => Math.round(share * last)));
  return [...starts].map((start) => words.slice(start, start + length).join(' '));
}

type Match = { readonly verdict: Exclude<Verdict, 'not-found'>; readonly found: QuoteFound; readonly likeness: number };

const answerOf = (matches: readonly Match[]): QuoteChecked => {
  const order = ['exact', 'same-words', 'near'] as const;
  const best = order.find((verdict) => matches.some((match) => match.verdict === verdict))!;
  const found = matches.filter(({ verdict }) => verdict === best).sort((a, b) => b.likeness - a.likeness);
  return { verdict: best, found: found.slice(0, mostFound).map((match) => match.found) };
};

function matchIn(part: Part, pieces: readonly string[], record: string): Match | undefined {
  const exact = inOrder(part.text, pieces);
  if (exact) return { verdict: 'exact', found: foundAt(part, record, exact), likeness: 1 };
  const flat = flatten(part.text);
  const same = inOrder(
    flat.text,
    pieces.map((piece) => flatten(piece).text.trim()),
  );
  if (same) {
    return { verdict: 'same-words', found: foundAt(part, record, spanIn(flat.offsets, same)), likeness: 1 };
  }
  return nearlyIn(part, pieces, record);
}

/** From the first piece to the end of the last, where all stand in the text one after the other, none in the middle of a word. */
function inOrder(text: string, pieces: readonly string[]): Span | undefined {
  let start = -1;
  let end = 0;
  for (const piece of pieces) {
    let at = text.indexOf(piece, end);
    while (at >= 0 && cutsWord(text, at, at + piece.length)) at = text.indexOf(piece, at + 1);
    if (at < 0) return undefined;
    if (start < 0) start = at;
    end = at + piece.length;
  }
  return { start, end };
}

/** Whether a stretch begins or ends in the middle of a word: 'mogelijk' does not stand in 'onmogelijk'. */
const cutsWord = (text: string, start: number, end: number): boolean =>
  [start, end].some((at) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1)));

/** A text without what copying changes: white space, capitals, kinds of quotation marks and dashes; with its offsets. */
function flatten(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  let flat = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = flatSign(text[at]!);
    if (sign === '' || (sign === ' ' && (flat === '' || flat.endsWith(' ')))) continue;
    flat += sign;
    offsets.push(at);
  }
  return { text: flat, offsets };
}

function flatSign(sign: string): string {
  if (/\s/.test(sign)) return ' ';
  if (sign === '\u00ad') return '';
  if (/[«»“”„"‘’‚‹›'`´]/.test(sign)) return "'";
  if (/[‐‑‒–—−]/.test(sign)) return '-';
  const lower = sign.toLowerCase();
  return lower.length === 1 ? lower : sign;
}

/** So much of the words must be the same to be called near. */
const leastLikeness = 0.7;
/** So many words of a piece must stand in the stretch, in whatever order, before the two are compared; half of a short one. */
const leastShared = 0.6;
const leastSharedOfFew = 0.5;
/** A quotation of fewer words, all pieces together, is near to too much. */
const fewestWords = 5;

/** The stretch of a part that has nearly the words of the quotation: all of its pieces, in their order. */
function nearlyIn(part: Part, pieces: readonly string[], record: string): Match | undefined {
  if (pieces.reduce((sum, piece) => sum + wordsOf(piece).length, 0) < fewestWords) return undefined;
  const stretches: Stretch[] = [];
  for (const piece of pieces) {
    const from = stretches.at(-1)?.span.end ?? 0;
    const rest = part.text.slice(from);
    const found = sameIn(rest, piece) ?? nearestIn(rest, piece);
    if (!found) return undefined;
    stretches.push({ ...found, span: { start: from + found.span.start, end: from + found.span.end } });
  }
  const differences = stretches.flatMap((each, i) => (i === 0 ? each.differences : [leftOut, ...each.differences]));
  const span = { start: stretches[0]!.span.start, end: stretches.at(-1)!.span.end };
  const likeness = likenessOf(differences);
  if (likeness < leastLikeness) return undefined;
  return { verdict: 'near', found: { ...foundAt(part, record, span), differences }, likeness };
}

type Stretch = { readonly span: Span; readonly differences: readonly Difference[] };

/** What the quotation passes over. */
const leftOut: Difference = { text: ' […] ', in: 'both' };

/** Where a piece stands but for what copying changes. */
function sameIn(text: string, piece: string): Stretch | undefined {
  const flat = flatten(text);
  const same = inOrder(flat.text, [flatten(piece).text.trim()]);
  if (!same) return undefined;
  const span = spanIn(flat.offsets, same);
  return { span, differences: [{ text: text.slice(span.start, span.end), in: 'both' }] };
}

const spanIn = (offsets: readonly number[], { start, end }: Span): Span => ({
  start: offsets[start]!,
  end: offsets[end - 1]! + 1,
});

/** The stretch of a text that shares most words with a piece, if that is nearly all. */
function nearestIn(text: string, piece: string): Stretch | undefined {
  const [official, quoted] = [wordsOf(text), wordsOf(piece)];
  if (official.length === 0) return undefined;
  const { at, shared } = bestWindow(
    official.map(({ folded }) => folded),
    quoted.map(({ folded }) => folded),
  );
  const least = quoted.length < fewestWords ? leastSharedOfFew : leastShared;
  if (shared < quoted.length * least) return undefined;
  // What was left out of the quotation or put into it moves its ends by so many words at most.
  const margin = quoted.length - shared + 1;
  const start = official[Math.max(0, at - margin)]!.start;
  const end = official[Math.min(official.length, at + quoted.length + margin) - 1]!.end;
  const { differences, before, after } = withoutRest(differencesOf(text.slice(start, end), piece.trim()));
  return { span: { start: start + before, end: end - after }, differences };
}

/** How much of the letters of both is the same, from 0 to 1. */
function likenessOf(differences: readonly Difference[]): number {
  const lettersIn = (where: string) =>
    differences.filter((each) => each.in === where).reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  const both = 2 * lettersIn('both');
  return both / (both + lettersIn('official') + lettersIn('quoted'));
}

type Difference = NonNullable<QuoteFound['differences']>[number];

const differencesOf = (official: string, quoted: string): Difference[] =>
  diffWordsWithSpace(official, quoted).map(({ value, added, removed }) => ({
    text: value,
    in: added ? 'quoted' : removed ? 'official' : 'both',
  }));

/**
 * Leaves out what the official text has before and after what is quoted, and tells how long that was; where the first or last
 * words of the quotation are others, as many official ones stay beside them.
 */
function withoutRest(all: readonly Difference[]): { differences: Difference[]; before: number; after: number } {
  const isOfficial = (each: Difference | undefined): boolean => each?.in === 'official';
  const first = isOfficial(all[0]) ? 0 : -1;
  const last = all.findLastIndex(isOfficial);
  const isLast = last >= 0 && all.slice(last + 1).every((each) => each.in === 'quoted');
  const wordsBeside = (at: number): number => (all[at + 1]?.in === 'quoted' ? wordsOf(all[at + 1]!.text).length : 0);
  let [before, after] = [0, 0];
  const differences = all.map((each, at) => {
    if (at === first) {
      before = wordsOf(each.text).at(-wordsBeside(at) || each.text.length)?.start ?? each.text.length;
      return { ...each, text: each.text.slice(before) };
    }
    if (at !== last || !isLast) return each;
    const end = wordsBeside(at) === 0 ? 0 : (wordsOf(each.text)[wordsBeside(at) - 1]?.end ?? each.text.length);
    after = each.text.length - end;
    return { ...each, text: each.text.slice(0, end) };
  });
  return { differences: differences.filter(({ text }) => text !== ''), before, after };
}

/** Where the window of as many words begins that shares most words with the quotation, each counted as often as it stands there. */
function bestWindow(official: readonly string[], quoted: readonly string[]): { at: number; shared: number } {
  const wanted = new Map<string, number>();
  for (const word of quoted) wanted.set(word, (wanted.get(word) ?? 0) + 1);
  let shared = 0;
  let best = { at: 0, shared: -1 };
  for (let end = 0; end < official.length; end++) {
    const left = wanted.get(official[end]!);
    if (left !== undefined) {
      if (left > 0) shared++;
      wanted.set(official[end]!, left - 1);
    }
    const leaving = official[end - quoted.length];
    const gone = leaving === undefined ? undefined : wanted.get(leaving);
    if (leaving !== undefined && gone !== undefined) {
      if (gone >= 0) shared--;
      wanted.set(leaving, gone + 1);
    }
    if (shared > best.shared) best = { at: Math.max(0, end - quoted.length + 1), shared };
  }
  return best;
}

function foundAt(part: Part, record: string, span: Span): QuoteFound {
  const { kind, numbers, source, text } = part;
  const place = placeOf(part, span);
  const publication = source.reading.document.id;
  return {
    record,
    part: { kind, numbers },
    ...(publication === undefined ? {} : { publication }),
    text: text.slice(span.start, span.end),
    span,
    ...(place === undefined ? {} : { place }),
  };
}
