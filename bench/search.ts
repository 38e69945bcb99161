/** Search over 100,000 generated pairs, by kind of query: rank, totals, facets, passages of the first page. */

import { readText } from '../src/manuscript/text.ts';
import { readDocument } from '../src/parliaments/read.ts';
import { openStore } from '../src/store/open.ts';
import { search } from '../src/store/search.ts';
import { takeDocument } from '../src/store/take.ts';
import { paperOf, randomOf } from './generate.ts';
import { percentilesOf, rounded, secondsOf } from './measure.ts';

const kinds: Record<string, readonly string[]> = {
  'common word': ['vraag', 'onderzoek', 'kamer', 'maatregelen', 'gemeenten'],
  'stop word': ['de', 'het', 'van', 'een'],
  'rare word': ['torentekort', 'molennorm', 'lampvergunning', 'veerraad', 'bosfonds'],
  'three words': ['kabinet brief overleg', 'zorg onderwijs veiligheid', 'wet regels waterbeheer'],
  phrase: ['"van de"', '"het kabinet"', '"zorg en"', '"de kamer"'],
  prefix: ['kust*', 'water*', 'dijk*', 'onder*'],
  'filter with facets': [
    'vraag party:PVX',
    'onderzoek year:2035',
    'kamer minister:eilanden',
    'brief asker:vosmaer status:answered',
  ],
  'filter alone': ['party:PVX', 'year:2035 minister:eilanden'],
};

export async function benchSearch(pairs = 100_000): Promise<void> {
  const store = openStore(':memory:');
  const filled = await secondsOf(() => {
    for (let n = 0; n * 5 < pairs; n++) {
      const text = paperOf(n);
      takeDocument(store, {
        name: String(n),
        bytes: Buffer.from(text),
        text,
        reading: readDocument(readText(text)),
        sameSet: [],
      });
    }
  });
  const held = Number(store.prepare('select sum(pairs) as n from segment where finished = 1').get()?.n);
  console.log(
    `search over ${held} pairs (register in memory, filled in ${rounded(filled)} s), milliseconds a page of 20 records`,
  );
  for (const [kind, queries] of Object.entries(kinds)) {
    const random = randomOf(7);
    const asked = Array.from({ length: 100 }, () => queries[Math.floor(random() * queries.length)]!);
    for (const query of queries) search(store, query, { limit: 20, offset: 0 });
    const hits = Math.round(
      queries.reduce((sum, query) => sum + search(store, query, { limit: 20, offset: 0 }).pairs, 0) / queries.length,
    );
    const { p50, p95, p99 } = percentilesOf(asked, (query) => search(store, query, { limit: 20, offset: 0 }));
    console.log(
      `  ${kind.padEnd(18)} ${String(hits).padStart(6)} pairs  p50 ${rounded(p50).padStart(6)}  p95 ${rounded(p95).padStart(6)}  p99 ${rounded(p99).padStart(6)}`,
    );
  }
  store.close();
}
