/** Looks a term up in a part: its words in any form, those put together from it and what else is said for it counting for less. */

import { languages } from '../../language/language.ts';
import type { Term } from '../query.ts';
import type { Part } from './part.ts';
import { phraseIn } from './phrase.ts';
import { anyOf, unite, type WeighedWord } from './union.ts';
import type { Matches } from './weights.ts';

/** Once as it is counts 8; a word for the same half, a word of which it is a part an eighth of that. */
const whole = 8;
const synonym = 4;
const part = 1;

export function matchesOf(of: Part, { kind, words }: Term): Matches {
  if (kind === 'phrase' || kind === 'prefix') {
    const last = words.length - 1;
    const elements = words.map((word, i) => (kind === 'prefix' && i === last ? of.beginning(word) : of.word(word)));
    return elements.length === 1 ? anyOf(of, weighed(elements[0]!, whole)) : phraseIn(of, elements);
  }
  const { stem, synonyms } = languages[of.language];
  const stems = words.map(stem);
  const said = synonyms(stems.join(' ')).map((run) => scaled(runOf(of, run), synonym));
  if (kind === 'said') return unite(said, of.lengths.length);
  if (stems.length > 1) return unite([phraseIn(of, stems.map(of.ofStem)), ...said], of.lengths.length);
  return anyOf(of, [...weighed(of.ofStem(stems[0]!), whole), ...partsOf(of, stems[0]!)], said);
}

/** Words with these stems, one after the other. */
const runOf = (of: Part, stems: readonly string[]): Matches =>
  stems.length === 1 ? anyOf(of, weighed(of.ofStem(stems[0]!), whole)) : phraseIn(of, stems.map(of.ofStem));

/** Words put together from one with this stem, those left out that have it themselves. */
function partsOf(of: Part, stem: string): WeighedWord[] {
  const own = new Set(of.ofStem(stem));
  return weighed(
    of.madeOf(stem).filter((word) => !own.has(word)),
    part,
  );
}

const weighed = (words: readonly number[], factor: number): WeighedWord[] => words.map((word) => ({ word, factor }));

function scaled({ count, pairs, weights }: Matches, factor: number): Matches {
  return { count, pairs, weights: weights.map((weight) => Math.ceil((weight * factor) / whole)) };
}
