/** Finds the words that open and close compounds: words that stand alone too, and do so in at least two compounds. */

import { languages } from '../src/language/language.ts';
import { readTable, wordsIn } from '../src/language/table.ts';

export type Part = { readonly roles: 'f' | 'l' | 'fl'; readonly word: string; readonly count: number };

const { stem } = languages.nl;
const never = new Set(
  readTable('nl/compounds.tsv').flatMap(([kind, words]) => (kind === 'never' ? wordsIn(words) : [])),
);
const short = new Set(
  readTable('nl/compounds.tsv').flatMap(([kind, words]) => (kind === 'short' ? wordsIn(words) : [])),
);

const links = ['', 's', 'en', 'e', 'er'];

export function deriveParts(counts: ReadonlyMap<string, number>): Part[] {
  const alone = [...counts].filter(
    ([word, count]) =>
      /^[a-z]+$/.test(word) && !never.has(word) && (word.length >= 4 ? count >= 4 : short.has(word) && count >= 10),
  );
  const known = new Map(alone);
  const stems = new Set(alone.map(([word]) => stem(word)));
  const opens = new Map<string, Set<string>>();
  const closes = new Map<string, Set<string>>();
  for (const [word, count] of counts) {
    if (count < 2 || word.length < 7 || !/^[a-z]+$/.test(word)) continue;
    for (let at = 3; at <= word.length - 3; at++) {
      const last = word.slice(at);
      if (!known.has(last) && (last.length < 4 || !stems.has(stem(last)))) continue;
      for (const link of links) {
        const first = word.slice(0, at - link.length);
        if (!word.slice(0, at).endsWith(link) || !known.has(first) || first === last) continue;
        add(opens, first, stem(last));
        add(closes, stem(last), first);
      }
    }
  }
  const often = (found: Set<string> | undefined) => (found?.size ?? 0) >= leastCompounds;
  return alone
    .flatMap(([word, count]): Part[] => {
      const roles = `${often(opens.get(word)) ? 'f' : ''}${often(closes.get(stem(word))) ? 'l' : ''}`;
      return roles === '' ? [] : [{ roles: roles as Part['roles'], word, count }];
    })
    .sort((a, b) => (a.word < b.word ? -1 : 1));
}

const leastCompounds = 2;

function add(found: Map<string, Set<string>>, word: string, other: string): void {
  const others = found.get(word) ?? new Set<string>();
  found.set(word, others);
  others.add(other);
}
