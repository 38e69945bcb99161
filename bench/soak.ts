/** Whether memory stays as it is: many mixed searches, and what the process holds after every tenth of them. */

import { openStore } from '../src/store/open.ts';
import { search } from '../src/store/search.ts';
import { rounded } from './measure.ts';
import { mixOf } from './mix.ts';

export function benchSoak(folder: string, pairs: number, searches: number): void {
  const store = openStore(folder);
  const queries = mixOf(pairs / 5, 5000);
  const held: string[] = [];
  for (let i = 1; i <= searches; i++) {
    search(store, queries[i % queries.length]!, { limit: 20, offset: 20 * (i % 7), today: '2041-06-15' });
    if (i % Math.ceil(searches / 10) === 0) {
      const { rss, heapUsed, external } = process.memoryUsage();
      held.push(`${rounded(rss / 1e6)} (${rounded(heapUsed / 1e6)} + ${rounded(external / 1e6)})`);
    }
  }
  console.log(
    `${searches} mixed searches over ${pairs} pairs; MB resident (heap + outside it) after each tenth: ${held.join(', ')}`,
  );
  store.close();
}
