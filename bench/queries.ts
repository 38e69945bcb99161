/** Queries of each kind, no two alike, drawn from the texts by how many pairs have a word; the same for every run. */

import { foldedWords } from '../src/language/words.ts';
import { draftOf, type Random, randomOf } from './generate.ts';

export const kinds = [
  'any word',
  'common word',
  'stop word',
  'rare word',
  'three words',
  'phrase',
  'prefix',
  'filter with facets',
  'filter alone',
] as const;
export type Kind = (typeof kinds)[number];

export type Queries = Readonly<Record<Kind, readonly string[]>>;

/** So many of each kind, where there are so many. */
export function drawQueries(records: number, each: number): Queries {
  const random = randomOf(7);
  const texts = Array.from({ length: 400 }, () => draftOf(Math.floor(random() * records)).pairs).flatMap((pairs) =>
    pairs.map(({ question, answer }) => foldedWords(`${question} ${answer}`)),
  );
  const shares = sharesOf(texts);
  const between = (from: number, until: number): string[] =>
    shuffled(
      [...shares].flatMap(([word, share]) => (share >= from && share < until ? [word] : [])),
      random,
    );
  /** As often as it stands in the texts: the common words come first. */
  const running = different(each, () => pick(pick(texts, random), random));
  return {
    'any word': running,
    'common word': between(0.05, 0.5).slice(0, each),
    'stop word': between(0.5, 1.1).slice(0, each),
    'rare word': between(0, 0.01).slice(0, each),
    'three words': different(each, () => {
      const text = pick(texts, random);
      return [0, 1, 2].map(() => pick(text, random)).join(' ');
    }),
    phrase: different(each, () => {
      const text = pick(texts, random);
      const at = Math.floor(random() * (text.length - 3));
      return `"${text.slice(at, at + 2 + Math.floor(random() * 2)).join(' ')}"`;
    }),
    prefix: different(each, () => `${pick(pick(texts, random), random).slice(0, 3 + Math.floor(random() * 3))}*`),
    'filter with facets': different(each, () => `${pick(pick(texts, random), random)} ${filterOf(random)}`),
    'filter alone': different(each, () => `${filterOf(random)} ${filterOf(random)}`),
  };
}

/** In what share of the texts each word stands. */
function sharesOf(texts: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, count / texts.length]));
}

function filterOf(random: Random): string {
  const { askers, office, submitted } = draftOf(Math.floor(random() * 10_000));
  const year = submitted.getUTCFullYear();
  return pick(
    [
      `party:"${askers[0]!.party}"`,
      `year:${year}`,
      `minister:"${office}"`,
      `asker:"${askers[0]!.name}" term:late`,
      `from:${year}-03 until:${year + 1}-06`,
      `year:${year} year:${year + 1} -party:"${askers[0]!.party}"`,
    ],
    random,
  );
}

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function different(count: number, draw: () => string): string[] {
  const found = new Set<string>();
  for (let tries = 0; found.size < count && tries < count * 100; tries++) found.add(draw());
  return [...found];
}
