/** Queries as a site gets them, of all kinds: no two alike, or some of them again and again. */

import { randomOf } from './generate.ts';
import { drawQueries } from './queries.ts';

/** Of ten queries four are one word, two three words, two have a filter, one is a phrase, one a prefix. */
export function mixOf(records: number, each: number): string[] {
  const drawn = drawQueries(records, each);
  const kinds = [
    ...(['any word', 'any word', 'any word', 'any word'] as const),
    ...(['three words', 'three words', 'filter with facets', 'filter with facets', 'phrase', 'prefix'] as const),
  ];
  const at = new Map<string, number>();
  const found: string[] = [];
  for (let i = 0; found.length < each * 2; i++) {
    const kind = kinds[i % kinds.length]!;
    const place = at.get(kind) ?? 0;
    at.set(kind, place + 1);
    const query = drawn[kind][place];
    if (query === undefined) break;
    found.push(query);
  }
  return found;
}

/** So many askings, the query at place n so much the rarer (Zipf). */
export function popular(queries: readonly string[], count: number): string[] {
  const random = randomOf(11);
  return Array.from({ length: count }, () => queries[Math.floor(queries.length ** random()) - 1]!);
}
