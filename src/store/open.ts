/** Opens the register: one SQLite file in the data folder. Every write is on disk before it is acknowledged. */

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

export type Store = DatabaseSync;

/** Opens the register in a folder, and makes it when it is not there yet; ':memory:' keeps nothing. */
export function openStore(folder: string): Store {
  if (folder !== ':memory:') mkdirSync(folder, { recursive: true });
  const store = new DatabaseSync(folder === ':memory:' ? folder : join(folder, 'register.sqlite'));
  store.exec(
    'pragma page_size = 16384; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 5000',
  );
  dropOutdated(store);
  addDayOfEnding(store);
  dropOldIndex(store);
  const followed = has(store, 'change', 'number');
  store.exec(readFileSync(join(import.meta.dirname, 'schema.sql'), 'utf8'));
  if (!followed) beginChanges(store);
  return store;
}

/** Drops records as an older version kept them: they are made anew from their documents when the register is opened to write. */
function dropOutdated(store: Store): void {
  const now = [
    ['record', 'facts'],
    ['pointer', 'target'],
    ['quality', 'format'],
  ] as const;
  if (!has(store, 'record', 'number') || now.every(([table, column]) => has(store, table, column))) return;
  const language = has(store, 'document', 'language')
    ? ''
    : "alter table document add column language text not null default 'nl';";
  const derived = ['pair_text', 'facet', 'pointer', 'quality', 'doubt', 'record', 'gone', 'segment', 'segment_piece'];
  store.exec(`begin; ${derived.map((table) => `drop table if exists ${table};`).join(' ')} ${language} commit`);
}

/** Records that ended without an answer are timed anew in a register that did not keep on which day they did. */
function addDayOfEnding(store: Store): void {
  if (!has(store, 'record', 'number') || has(store, 'record', 'ended')) return;
  transaction(store, () => {
    if (has(store, 'record', 'ended')) return; // another process was first
    store.exec(`alter table record add column ended text;
      update record set timed = 0 where ending in ('withdrawn', 'lapsed')`);
  });
}

/** Drops an index that an older version wrote: whoever searches indexes in memory what no segment covers, until it is kept anew. */
function dropOldIndex(store: Store): void {
  if (store.prepare("select 1 from sqlite_schema where name = 'segment'").get() === undefined) return;
  const old = `select 1 from segment where finished = 1 and directory not like '{"format":4,%'`;
  if (store.prepare(old).get() !== undefined) {
    store.exec('begin immediate; delete from segment; delete from segment_piece; delete from gone; commit');
  }
}

const has = (store: Store, table: string, column: string): boolean =>
  store.prepare('select 1 from pragma_table_info(?) where name = ?').get(table, column) !== undefined;

/** Whoever follows the changes from the beginning must hear of records that were there before changes were kept. */
const beginChanges = (store: Store): void =>
  store.exec(
    "insert into change (record, kind) select distinct record, 'kept' from document where record <> '' order by record",
  );

const prepared = new WeakMap<Store, Map<string, StatementSync>>();

/** A statement of the register, prepared once. */
export function statement(store: Store, sql: string): StatementSync {
  const known = prepared.get(store) ?? new Map<string, StatementSync>();
  prepared.set(store, known);
  const found = known.get(sql) ?? store.prepare(sql);
  known.set(sql, found);
  return found;
}

/** Does all of the work in one transaction, or none of it. */
export function transaction<T>(store: Store, work: () => T): T {
  store.exec('begin immediate');
  try {
    const result = work();
    store.exec('commit');
    return result;
  } catch (error) {
    store.exec('rollback');
    throw error;
  }
}
