/** Looks a term up in a part: its words in any form, those put together from it and what else is said for it counting for less. */

import { languages } from '../../language/language.ts';
import type { Term } from '../query.ts';
import type { Part } from './part.ts';
import { phraseIn } from './phrase.ts';
import { type Matches, unite } from './union.ts';

/** Once as it is counts 8; a word for the same half, a word of which it is a part an eighth of that. */
const whole = 8;
const synonym = 4;
const part = 1;

export function matchesOf(of: Part, { kind, words }: Term): Matches {
  if (kind !== 'words') {
    const last = words.length - 1;
    const elements = words.map((word, i) => (kind === 'prefix' && i === last ? of.beginning(word) : of.word(word)));
    return elements.length === 1 ? anyOf(of, elements[0]!, whole) : phraseIn(of, elements);
  }
  const { stem, synonyms } = languages[of.language];
  const stems = words.map(stem);
  const said = synonyms(stems.join(' ')).map((run) => scaled(runOf(of, run), synonym));
  const parts = stems.length === 1 ? [partsOf(of, stems[0]!)] : [];
  return unite([runOf(of, stems), ...parts, ...said], of.lengths.length);
}

/** Words with these stems, one after the other. */
function runOf(of: Part, stems: readonly string[]): Matches {
  return stems.length === 1 ? anyOf(of, of.ofStem(stems[0]!), whole) : phraseIn(of, stems.map(of.ofStem));
}

/** Words put together from one with this stem, those left out that have it themselves. */
function partsOf(of: Part, stem: string): Matches {
  const own = new Set(of.ofStem(stem));
  return anyOf(
    of,
    of.madeOf(stem).filter((word) => !own.has(word)),
    part,
  );
}

function anyOf(of: Part, words: readonly number[], factor: number): Matches {
  return unite(
    words.map((word) => weighed(of, word, factor)),
    of.lengths.length,
  );
}

/** The pairs of a word; in the subject it counts twice. */
function weighed(of: Part, word: number, factor: number): Matches {
  const { pairs, inSubject, inText } = of.occurrences(word);
  const weights = new Uint16Array(pairs.length);
  for (let i = 0; i < pairs.length; i++) {
    const weight = (inSubject[i]! * 2 + inText[i]!) * factor;
    weights[i] = Math.min(weight, 0xffff);
  }
  return { pairs, weights };
}

function scaled({ pairs, weights }: Matches, factor: number): Matches {
  return { pairs, weights: weights.map((weight) => Math.max(1, Math.round((weight * factor) / whole))) };
}
