/**
 * Opens the file of followers, which lies beside the register and is never part of it: the register may be copied and given
 * away, addresses may not. What is deleted is overwritten.
 */

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Problem } from '../record/problem.ts';

export type Followers = DatabaseSync;

const schema = join(import.meta.dirname, 'followers.sql');

/** Columns that a file of an earlier day has not. */
const added = [
  ['follower', 'failing_since'],
  ['cursor', 'day'],
] as const;

function addColumn(followers: Followers, table: string, column: string): void {
  const has = followers.prepare('select 1 from pragma_table_info(?) where name = ?').get(table, column);
  if (!has) followers.exec(`alter table ${table} add column ${column} text`);
}

/** Opens the followers of a register, and makes the file when it is not there yet; ':memory:' keeps nothing. */
export function openFollowers(folder: string): Followers {
  if (folder !== ':memory:') mkdirSync(folder, { recursive: true });
  const followers = new DatabaseSync(folder === ':memory:' ? folder : join(folder, 'followers.sqlite'));
  followers.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 5000; pragma secure_delete = on',
  );
  followers.exec(readFileSync(schema, 'utf8'));
  for (const [table, column] of added) addColumn(followers, table, column);
  return followers;
}

/** Makes this process the only one that sends, until it ends, however it ends: the system itself lets go of the lock. */
export function onlySender(folder: string): { readonly release: () => void } {
  if (folder === ':memory:') return { release: () => {} };
  const lock = new DatabaseSync(join(folder, 'followers.lock'));
  try {
    lock.exec('pragma busy_timeout = 0; begin exclusive');
  } catch (error) {
    lock.close();
    throw new Problem('bad-usage', 'Another process tells the followers of this register already', { cause: error });
  }
  return { release: () => lock.close() };
}
