/** What a query finds in each part, and how well it fits (BM25): pairs in order, each with its score. */

import type { LanguageCode } from '../../language/language.ts';
import { meantIn } from '../meant.ts';
import type { Expression, Term } from '../query.ts';
import type { Live } from './live.ts';
import type { Part } from './part.ts';
import { roomForPairs, roomForScores } from './room.ts';
import { matchesOf } from './terms.ts';
import { reach } from './union.ts';
import { listed, type Matches, oneIfAny } from './weights.ts';

export type Hits = { readonly pairs: Uint32Array; readonly scores: Float32Array };

/** How soon more of a word stops counting, and how much the length of a text matters. */
const saturation = 1.2;
const lengthShare = 0.75;
/** A pair shorter than this share of the usual length counts as so long: a subject alone would else come before every answer. */
const shortest = 0.7;

type Leaf = { readonly kind: 'leaf'; readonly matches: readonly Matches[]; readonly worth: number };
type Node =
  | Leaf
  | { readonly kind: 'any'; readonly of: readonly Node[] }
  | { readonly kind: 'all'; readonly of: readonly Node[]; readonly without: readonly Node[] };

/** The hits of an expression in each part of an index, in the order of its parts. */
export function hitsOf({ parts, matches }: Live, find: Expression): Hits[] {
  const pairs = parts.reduce((sum, { lengths }) => sum + lengths.length, 0);
  const words = parts.reduce((sum, { wordCount }) => sum + wordCount, 0);
  const leafOf = (term: Term): Leaf => {
    const found = parts.map((part) =>
      matches(`${part.key} ${term.kind} ${term.words.join(' ')}`, () => matchesOf(part, term)),
    );
    const having = found.reduce((sum, { count }) => sum + count, 0);
    return { kind: 'leaf', matches: found, worth: Math.log(1 + (pairs - having + 0.5) / (having + 0.5)) };
  };
  const trees = new Map<LanguageCode, Node>();
  return parts.map((part, at) => {
    const has = (stem: string): boolean =>
      parts.some((each) => each.language === part.language && each.ofStem(stem).length > 0);
    const tree = trees.get(part.language) ?? nodeOf(meantIn(find, part.language, has), leafOf);
    trees.set(part.language, tree);
    return evaluate(tree, { at, part, usual: words / Math.max(1, pairs) });
  });
}

function nodeOf(find: Expression, leafOf: (term: Term) => Leaf): Node {
  const node = (each: Expression): Node => nodeOf(each, leafOf);
  if (find.kind === 'any') return { kind: 'any', of: find.of.map(node) };
  if (find.kind === 'all') return { kind: 'all', of: find.of.map(node), without: find.without.map(node) };
  return leafOf(find);
}

/** A part, its place among the parts, and the usual length of a pair. */
type Where = { readonly at: number; readonly part: Part; readonly usual: number };

function evaluate(node: Node, where: Where): Hits {
  if (node.kind === 'leaf') return scored(node, where);
  if (node.kind === 'any') return node.of.map((each) => evaluate(each, where)).reduce(either);
  const [first, ...rest] = node.of.toSorted((a, b) => sizeOf(a, where) - sizeOf(b, where));
  const all = rest.reduce((found, each) => both(found, each, where), evaluate(first!, where));
  return node.without.reduce((found, each) => except(found, pairsOf(each, where)), all);
}

/** At most so many pairs. */
function sizeOf(node: Node, where: Where): number {
  if (node.kind === 'leaf') return node.matches[where.at]!.count;
  const sizes = node.of.map((each) => sizeOf(each, where));
  return node.kind === 'any' ? sizes.reduce((a, b) => a + b) : Math.min(...sizes);
}

const pairsOf = (node: Node, where: Where): Uint32Array =>
  node.kind === 'leaf' ? listed(node.matches[where.at]!).pairs : evaluate(node, where).pairs;

/** What a match is worth: the more often the better, the longer the pair the less. */
function scored(leaf: Leaf, where: Where): Hits {
  const { count, pairs, weights } = leaf.matches[where.at]!;
  if (!pairs) return scoredOfAll(leaf, where);
  const scores = roomForScores(count);
  const { lengths } = where.part;
  const { most, base, slope, floor } = measureOf(leaf, where);
  for (let i = 0; i < count; i++) {
    const weight = weights[i]!;
    scores[i] = (most * weight) / (weight + base + slope * Math.max(floor, lengths[pairs[i]!]!));
  }
  return { pairs, scores };
}

function scoredOfAll(leaf: Leaf, where: Where): Hits {
  const { count, weights } = leaf.matches[where.at]!;
  const { lengths } = where.part;
  const { most, base, slope, floor } = measureOf(leaf, where);
  const pairs = roomForPairs(count + 1);
  const scores = roomForScores(count + 1);
  for (let pair = 0, i = 0; pair < weights.length; pair++) {
    const weight = weights[pair]!;
    pairs[i] = pair;
    scores[i] = (most * weight) / (weight + base + slope * Math.max(floor, lengths[pair]!));
    i += oneIfAny(weight);
  }
  return { pairs: pairs.subarray(0, count), scores: scores.subarray(0, count) };
}

const measureOf = ({ worth }: Leaf, { usual }: Where) => ({
  most: worth * (saturation + 1),
  base: saturation * (1 - lengthShare) * 8,
  slope: (saturation * lengthShare * 8) / usual,
  floor: shortest * usual,
});

/** Those of the hits that a node has too, with the score of both. */
function both(hits: Hits, node: Node, where: Where): Hits {
  return node.kind === 'leaf' ? bothLeaf(hits, node, where) : bothHits(hits, evaluate(node, where));
}

function bothLeaf(hits: Hits, leaf: Leaf, where: Where): Hits {
  const { pairs: theirs, weights } = leaf.matches[where.at]!;
  if (!theirs) return bothOfAll(hits, leaf, where);
  const { lengths } = where.part;
  const { most, base, slope, floor } = measureOf(leaf, where);
  const pairs = roomForPairs(hits.pairs.length);
  const scores = roomForScores(hits.pairs.length);
  let count = 0;
  for (let i = 0, place = 0; i < hits.pairs.length && place < theirs.length; i++) {
    const pair = hits.pairs[i]!;
    place = reach(theirs, place, pair);
    if (theirs[place] !== pair) continue;
    const weight = weights[place]!;
    pairs[count] = pair;
    scores[count++] = hits.scores[i]! + (most * weight) / (weight + base + slope * Math.max(floor, lengths[pair]!));
  }
  return { pairs: pairs.subarray(0, count), scores: scores.subarray(0, count) };
}

function bothOfAll(hits: Hits, leaf: Leaf, where: Where): Hits {
  const { weights } = leaf.matches[where.at]!;
  const { lengths } = where.part;
  const { most, base, slope, floor } = measureOf(leaf, where);
  const pairs = roomForPairs(hits.pairs.length + 1);
  const scores = roomForScores(hits.pairs.length + 1);
  let count = 0;
  for (let i = 0; i < hits.pairs.length; i++) {
    const pair = hits.pairs[i]!;
    const weight = weights[pair]!;
    pairs[count] = pair;
    scores[count] = hits.scores[i]! + (most * weight) / (weight + base + slope * Math.max(floor, lengths[pair]!));
    count += oneIfAny(weight);
  }
  return { pairs: pairs.subarray(0, count), scores: scores.subarray(0, count) };
}

function bothHits(a: Hits, b: Hits): Hits {
  const pairs = roomForPairs(a.pairs.length);
  const scores = roomForScores(a.pairs.length);
  let count = 0;
  for (let i = 0, place = 0; i < a.pairs.length && place < b.pairs.length; i++) {
    place = reach(b.pairs, place, a.pairs[i]!);
    if (b.pairs[place] !== a.pairs[i]) continue;
    pairs[count] = a.pairs[i]!;
    scores[count++] = a.scores[i]! + b.scores[place]!;
  }
  return { pairs: pairs.subarray(0, count), scores: scores.subarray(0, count) };
}

/** All of both; what is in both with the score of both. */
function either(a: Hits, b: Hits): Hits {
  const pairs = roomForPairs(a.pairs.length + b.pairs.length);
  const scores = roomForScores(pairs.length);
  let [i, j, count] = [0, 0, 0];
  while (i < a.pairs.length && j < b.pairs.length) {
    const [mine, theirs] = [a.pairs[i]!, b.pairs[j]!];
    pairs[count] = Math.min(mine, theirs);
    scores[count++] = (mine <= theirs ? a.scores[i]! : 0) + (theirs <= mine ? b.scores[j]! : 0);
    if (mine <= theirs) i++;
    if (theirs <= mine) j++;
  }
  for (const { rest, at } of [
    { rest: a, at: i },
    { rest: b, at: j },
  ]) {
    pairs.set(rest.pairs.subarray(at), count);
    scores.set(rest.scores.subarray(at), count);
    count += rest.pairs.length - at;
  }
  return { pairs: pairs.subarray(0, count), scores: scores.subarray(0, count) };
}

function except(hits: Hits, not: Uint32Array): Hits {
  const pairs = roomForPairs(hits.pairs.length);
  const scores = roomForScores(hits.pairs.length);
  let count = 0;
  for (let i = 0, place = 0; i < hits.pairs.length; i++) {
    place = reach(not, place, hits.pairs[i]!);
    if (not[place] === hits.pairs[i]) continue;
    pairs[count] = hits.pairs[i]!;
    scores[count++] = hits.scores[i]!;
  }
  return { pairs: pairs.subarray(0, count), scores: scores.subarray(0, count) };
}
