/** Search over generated pairs, by kind of query: rank, totals, facets, passages of the first page; beside it plain FTS5 on the same pairs. */

import { DatabaseSync } from 'node:sqlite';
import { languages } from '../src/language/language.ts';
import { foldedWords } from '../src/language/words.ts';
import { readText } from '../src/manuscript/text.ts';
import { readDocument } from '../src/parliaments/read.ts';
import type { Pair } from '../src/store/index-record.ts';
import { openStore, type Store } from '../src/store/open.ts';
import { unpack } from '../src/store/pack.ts';
import { search } from '../src/store/search.ts';
import { takeDocuments } from '../src/store/take.ts';
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

const first = { limit: 20, offset: 0 };

export async function benchSearch(pairs = 100_000): Promise<void> {
  const store = openStore(':memory:');
  const filled = await secondsOf(() => fill(store, pairs));
  const text = Number(store.prepare('select sum(size) as n from source').get()?.n);
  const index = Number(store.prepare('select sum(length(bytes)) as n from segment_piece').get()?.n);
  const held = Number(store.prepare('select sum(pairs) as n from segment where finished = 1').get()?.n);
  const fts = ftsOf(store);
  console.log(
    `search over ${held} pairs (register in memory, filled in ${rounded(filled)} s), milliseconds a page of 20 records; ` +
      `index ${rounded(index / text)} times the text; beside it FTS5: total and best 20 alone`,
  );
  for (const [kind, queries] of Object.entries(kinds)) {
    const random = randomOf(7);
    const asked = Array.from({ length: 100 }, () => queries[Math.floor(random() * queries.length)]!);
    const hits = queries.reduce((sum, query) => sum + search(store, query, first).pairs, 0) / queries.length;
    const { p50, p95, p99 } = percentilesOf(asked, (query) => search(store, query, first));
    const plain = percentilesOf(asked.slice(0, 20), (query) => fts(query));
    const cells = [p50, p95, p99, plain.p50, plain.p95].map((each) => rounded(each).padStart(6)).join('  ');
    console.log(
      `  ${kind.padEnd(18)} ${String(Math.round(hits)).padStart(6)} pairs  p50, p95, p99 ${cells}  (FTS5 p50, p95)`,
    );
  }
  const changed = percentilesOf([1, 2, 3, 4, 5], (n) => {
    fill(store, 5, pairs + n);
    search(store, 'vraag', first);
  });
  console.log(
    `  a new paper read, taken in and found: ${rounded(changed.p50)} ms; resident memory ${rounded(process.memoryUsage().rss / 1e6)} MB`,
  );
  store.close();
}

function fill(store: Store, pairs: number, from = 0): void {
  for (let n = 0; n * 5 < pairs; n += 32) {
    const papers = Array.from({ length: Math.min(32, Math.ceil(pairs / 5) - n) }, (_, i) => paperOf(from + n + i));
    takeDocuments(
      store,
      papers.map((text, i) => {
        const reading = readDocument(readText(text));
        return { name: String(from + n + i), bytes: Buffer.from(text), text, reading, sameSet: [] };
      }),
    );
  }
}

/** Plain FTS5 on the same pairs: how many there are and the best twenty; nothing for filters. */
function ftsOf(store: Store): (query: string) => unknown {
  const fts = new DatabaseSync(':memory:');
  fts.exec(
    `create virtual table pair using fts5 (words, stems, content = '', tokenize = "unicode61 remove_diacritics 0")`,
  );
  const insert = fts.prepare('insert into pair values (?, ?)');
  fts.exec('begin');
  for (const row of store.prepare('select subject, pairs from record').iterate()) {
    for (const { question, answer, notes } of unpack<Pair[]>(row.pairs)) {
      const words = foldedWords(`${row.subject ?? ''} ${question} ${answer} ${notes}`);
      insert.run(words.join(' '), words.map(languages.nl.stem).join(' '));
    }
  }
  fts.exec('commit');
  const total = fts.prepare('select count(*) as n from pair where pair match ?');
  const best = fts.prepare('select rowid from pair where pair match ? order by bm25(pair) limit 20');
  return (query) => {
    const words = query.split(' ').filter((word) => !word.includes(':'));
    if (words.length === 0) return undefined;
    const all = words.join(' ');
    const isPlain = !/["*]/.test(all);
    const match = isPlain ? `stems : (${words.map(languages.nl.stem).join(' ')})` : `words : ${all}`;
    return [total.get(match), best.all(match)];
  };
}
