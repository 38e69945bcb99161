/**
 * The same page by plain FTS5, on the same pairs in a file beside the register, by the best recipe that we know: contentless,
 * words and stems; `order by bm25` with a limit; counts by plucking the pairs found into columns in memory.
 */

import { DatabaseSync } from 'node:sqlite';
import { languages } from '../src/language/language.ts';
import { foldedWords } from '../src/language/words.ts';
import { liveIndex } from '../src/store/index/live.ts';
import { wordsIn } from '../src/store/index/vocabulary.ts';
import type { Pair } from '../src/store/index-record.ts';
import type { Store } from '../src/store/open.ts';
import { unpack } from '../src/store/pack.ts';
import { passageOf } from '../src/store/passage.ts';
import { readQuery } from '../src/store/query.ts';
import { wantedOf } from '../src/store/wanted.ts';

export type Plain = { readonly bytes: number; readonly page: (query: string) => { readonly pairs: number } };

const fields = ['year', 'party', 'asker', 'minister', 'session', 'status'] as const;

/** A page of a query without filters: how many pairs, the records of the best twenty with their passages, counts by six fields. */
export function plainFts(store: Store, path: string): Plain {
  const fts = new DatabaseSync(path);
  fts.exec('pragma page_size = 16384; pragma journal_mode = wal; pragma synchronous = off');
  fts.exec(`create virtual table if not exists pair using fts5
    (words, stems, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0")`);
  if (fts.prepare('select count(*) as n from pair').get()!.n === 0) fill(store, fts);
  const columns = columnsOf(store);
  const words = wordsIn(liveIndex(store).parts, 'nl');
  const ids = fts.prepare('select rowid from pair where pair match ?');
  ids.setReturnArrays(true);
  const best = fts.prepare('select rowid from pair where pair match ? order by bm25(pair) limit 20');
  const record = store.prepare('select subject, askers, submitted, pairs from record where number = ?');
  return {
    bytes: Number(fts.prepare('select sum(length(block)) as n from pair_data').get()!.n),
    page: (text) => {
      const match = matchOf(text);
      let pairs = 0;
      const counts = columns.map(({ labels }) => new Uint32Array(labels.length));
      const seen = new Uint8Array(columns[0]!.values.length);
      for (const [rowid] of ids.iterate(match) as unknown as Iterable<[number]>) {
        pairs++;
        const number = rowid >>> 8;
        if (seen[number]) continue;
        seen[number] = 1;
        for (const [i, { values }] of columns.entries()) counts[i]![values[number]!]!++;
      }
      const wanted = wantedOf(readQuery(text), 'nl', words);
      const passages = best.all(match).map(({ rowid }) => {
        const row = record.get(Number(rowid) >>> 8)!;
        const pair = unpack<Pair[]>(row.pairs)[Number(rowid) & 255]!;
        return [pair.question, pair.answer].map((each) => passageOf(wanted, each));
      });
      return { pairs, passages, counts };
    },
  };
}

function matchOf(text: string): string {
  if (/["*]/.test(text)) return `words : ${text}`;
  return `stems : (${text.split(' ').map(languages.nl.stem).join(' ')})`;
}

function fill(store: Store, fts: DatabaseSync): void {
  const insert = fts.prepare('insert into pair (rowid, words, stems) values (?, ?, ?)');
  fts.exec('begin');
  for (const row of store.prepare('select number, subject, pairs from record').iterate()) {
    for (const [i, { question, answer, notes }] of unpack<Pair[]>(row.pairs).entries()) {
      const words = foldedWords(`${row.subject ?? ''} ${question} ${answer} ${notes}`);
      insert.run(Number(row.number) * 256 + i, words.join(' '), words.map(languages.nl.stem).join(' '));
    }
  }
  fts.exec("insert into pair (pair) values ('optimize')");
  fts.exec('commit');
}

/** The first label of each record in each field, by the number of the record. */
function columnsOf(store: Store) {
  const size = Number(store.prepare('select max(number) + 1 as n from record').get()!.n);
  const rows = store.prepare('select number, facts from record').all();
  const facts = rows.map((row) => JSON.parse(String(row.facts)) as [string, string | null][]);
  return fields.map((field) => {
    const labels: string[] = [];
    const places = new Map<string, number>();
    const values = new Uint16Array(size);
    rows.forEach(({ number }, i) => {
      const label = facts[i]!.find(([name, own]) => name === field && own !== null)?.[1] ?? '';
      if (!places.has(label)) places.set(label, labels.push(label) - 1);
      values[Number(number)] = places.get(label)!;
    });
    return { labels, values };
  });
}
