/**
 * Takes compounds apart: 'clustermunitie' is cluster and munitie, 'asielzoekerscentrum' is asielzoeker, asiel, zoeker, centrum.
 * A word may open a compound (with a linking -s-, -en-, -e-, -er-) or close it only when the tables say so; of several
 * ways to split, the one whose two words are the most common wins. Common prefixes and suffixes are in no table.
 */

export type CompoundTables = {
  /** How often each word that opens compounds stands in texts, by the word. */
  readonly first: ReadonlyMap<string, number>;
  /** How often each word that closes compounds stands in texts, by its stem. */
  readonly last: ReadonlyMap<string, number>;
  /** Words of three letters that close compounds. */
  readonly short: ReadonlySet<string>;
  /** Words that look like compounds and are none. */
  readonly whole: ReadonlySet<string>;
};

type Split = { readonly first: string; readonly last: string; readonly score: number };

/** The words that a word is put together from, the larger ones before their own parts; none where it is one word. */
export function partsOf(word: string, tables: CompoundTables, stem: (folded: string) => string): readonly string[] {
  const split = bestSplit(word, tables, stem);
  if (!split) return [];
  return [split.first, split.last].flatMap((part) => [part, ...partsOf(part, tables, stem)]);
}

/** The word that closes a compound, as it stands there. */
export const lastOf = (word: string, tables: CompoundTables, stem: (folded: string) => string): string | undefined =>
  bestSplit(word, tables, stem)?.last;

function bestSplit(word: string, tables: CompoundTables, stem: (folded: string) => string): Split | undefined {
  if (word.length < shortest || word.length > longest || tables.whole.has(stem(word))) return undefined;
  let best: Split | undefined;
  for (let at = 3; at <= word.length - 3; at++) {
    const last = word.slice(at);
    if (last.length === 3 && !tables.short.has(last)) continue;
    const opening = bestOpening(word.slice(0, at), tables);
    const closes = opening && tables.last.get(stem(last));
    if (closes && (!best || opening.count * closes > best.score)) {
      best = { first: opening.word, last, score: opening.count * closes };
    }
  }
  return best;
}

/** The most common word that this may be, with or without a linking sound. */
function bestOpening(text: string, { first }: CompoundTables): { word: string; count: number } | undefined {
  let best: { word: string; count: number } | undefined;
  for (const link of links) {
    if (!text.endsWith(link) || text.length - link.length < 3) continue;
    const word = text.slice(0, text.length - link.length);
    const count = first.get(word) ?? 0;
    if (count > (best?.count ?? 0)) best = { word, count };
  }
  return best;
}

const shortest = 6;
const longest = 40;
const links = ['', 's', 'en', 'e', 'er', 'n'];
