/** The systems that are compared: each gives the pairs that it finds for a query, best first, by their keys. */

import { DatabaseSync } from 'node:sqlite';
import { languages } from '../src/language/language.ts';
import { wordsOf } from '../src/language/words.ts';
import type { Pair } from '../src/store/index-record.ts';
import { nearTo } from '../src/store/near.ts';
import { recordNumbered } from '../src/store/numbered.ts';
import type { Store } from '../src/store/open.ts';
import { unpack } from '../src/store/pack.ts';
import { readQuery } from '../src/store/query.ts';
import { few, search } from '../src/store/search.ts';

/** A pair by its record and the numbers of its questions; a record of which only the subject is known has none. */
export const keyOf = (record: string, numbers: readonly string[]): string => `${record}#${numbers.join(',')}`;

export type System = (query: string, most: number) => readonly string[];

/** As a page of ours shows them: the record that the query is the number of, the pairs of each record, then what is near where little was found. */
export const ours =
  (store: Store): System =>
  (query, most) => {
    const { results, records } = search(store, query, { limit: most, offset: 0 });
    const near = records < few ? nearTo(store, query, results, {}) : { respelt: [], results: [] };
    const named = recordNumbered(store, query);
    const first = named ? pairKeys(store, named.id) : [];
    const keys = [...results, ...near.respelt, ...near.results].flatMap(({ record, pairs }) =>
      pairs.length === 0 ? [keyOf(record.id, [])] : pairs.map(({ numbers }) => keyOf(record.id, numbers)),
    );
    return [...new Set([...first, ...keys])].slice(0, most);
  };

function pairKeys(store: Store, id: string): string[] {
  const row = store.prepare('select pairs from record where id = ?').get(id);
  return unpack<Pair[]>(row!.pairs).map(({ numbers }) => keyOf(id, numbers));
}

const columns = ['subject', 'question', 'answer', 'notes', 'names'];

/**
 * FTS5 over the same texts, ranked by its bm25: pairs with all words, then where they are fewer than asked for those with any.
 * `stemmed` reads every word by our stems.
 */
export function fts(store: Store, { stemmed, any }: { readonly stemmed: boolean; readonly any: boolean }): System {
  const shown = (text: string): string =>
    stemmed
      ? wordsOf(text)
          .map(({ folded }) => languages.nl.stem(folded))
          .join(' ')
      : text;
  const database = new DatabaseSync(':memory:');
  database.exec(
    `create virtual table pair using fts5 (key unindexed, ${columns.join()}, tokenize = "unicode61 remove_diacritics 2")`,
  );
  const insert = database.prepare('insert into pair values (?, ?, ?, ?, ?, ?)');
  database.exec('begin');
  for (const row of store.prepare('select id, subject, askers, pairs from record order by number').all()) {
    const askers = JSON.parse(String(row.askers)) as { name: string; party: string }[];
    const names = askers.map(({ name, party }) => `${name} ${party}`).join(' ');
    for (const { numbers, question, answer, notes } of unpack<Pair[]>(row.pairs)) {
      const texts = [String(row.subject ?? ''), question, answer, notes, names].map(shown);
      insert.run(keyOf(String(row.id), numbers), ...texts);
    }
  }
  database.exec('commit');
  const find = database.prepare('select key from pair where pair match ? order by bm25(pair), rowid limit ?');
  const ask = (match: string, most: number): string[] => find.all(match, most).map(({ key }) => String(key));
  return (query, most) => {
    const terms = readQuery(query).find;
    const parts = terms?.kind === 'all' ? terms.of : [terms!];
    const words = parts.flatMap((each) => ('words' in each ? [`"${shown(each.words.join(' '))}"`] : []));
    const all = ask(words.join(' AND '), most);
    if (!any || all.length >= most) return all;
    return [...new Set([...all, ...ask(words.join(' OR '), most)])].slice(0, most);
  };
}
