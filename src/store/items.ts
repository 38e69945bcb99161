/** The journal of items: every thing that a source told of, what came of it, and when a failure is tried again. */

import { type Store, statement } from './open.ts';

export type ItemFacts = {
  readonly types?: readonly string[];
  readonly only?: 'kept';
  readonly known?: { readonly case?: string };
  /** What tells this state from another of the same version. */
  readonly print?: string;
};

export type JournalItem = {
  readonly key: string;
  readonly version: string;
  readonly name: string;
  readonly address?: string;
  readonly facts: ItemFacts;
  readonly tries: number;
  readonly sha256?: string;
};

export type ItemState = 'waiting' | 'taken' | 'failed' | 'gone';

/** The state and version in which a thing stands in the journal, and what came of it last. */
export function findItem(
  store: Store,
  feed: string,
  key: string,
):
  | { readonly version: string; readonly state: ItemState; readonly sha256?: string; readonly print?: string }
  | undefined {
  const row = statement(
    store,
    "select version, state, sha256, facts ->> 'print' as print from item where feed = ? and key = ?",
  ).get(feed, key);
  return (
    row && {
      version: String(row.version),
      state: String(row.state) as ItemState,
      ...(row.sha256 === null ? {} : { sha256: String(row.sha256) }),
      ...(row.print === null ? {} : { print: String(row.print) }),
    }
  );
}

export type NewItem = Pick<JournalItem, 'key' | 'version' | 'name' | 'address' | 'facts'> & {
  readonly state: ItemState;
  readonly sha256?: string;
  readonly reason?: string;
  readonly nextTry?: string;
};

/** Writes down what a listing told of a thing; it begins anew, whatever came of it before. What is gone keeps the name it had. */
export function keepItem(store: Store, feed: string, run: number, at: string, item: NewItem): void {
  statement(
    store,
    `insert into item (feed, key, version, name, address, facts, state, reason, tries, next_try, sha256, run, at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (feed, key) do update set version = excluded.version,
        name = case excluded.state when 'gone' then item.name else excluded.name end, address = excluded.address,
        facts = excluded.facts, state = excluded.state, reason = excluded.reason, tries = excluded.tries,
        next_try = excluded.next_try, sha256 = coalesce(excluded.sha256, item.sha256), run = excluded.run, at = excluded.at`,
  ).run(
    feed,
    item.key,
    item.version,
    item.name,
    item.address ?? null,
    JSON.stringify(item.facts),
    item.state,
    item.reason ?? null,
    item.state === 'failed' ? 1 : 0,
    item.nextTry ?? null,
    item.sha256 ?? null,
    run,
    at,
  );
}

/** A thing that stands in the journal as it is told again: only that this listing told of it is kept. */
export const seeItem = (store: Store, feed: string, key: string, run: number): void => {
  statement(store, 'update item set run = ? where feed = ? and key = ?').run(run, feed, key);
};

/** How many things a listing told of. */
export const seenInRun = (store: Store, feed: string, run: number): number =>
  Number(statement(store, 'select count(*) as n from item where feed = ? and run = ?').get(feed, run)?.n);

/** What is to be fetched: all that waits, then failures whose time has come. */
export function itemsToDo(store: Store, feed: string, now: string, limit: number): JournalItem[] {
  const rows = statement(
    store,
    `select key, version, name, address, facts, tries, sha256 from item
      where feed = ? and state in ('waiting', 'failed') and coalesce(next_try, '') <= ?
      order by state desc, next_try, key limit ?`,
  ).all(feed, now, limit);
  return rows.map((row) => ({
    key: String(row.key),
    version: String(row.version),
    name: String(row.name),
    ...(row.address === null ? {} : { address: String(row.address) }),
    facts: JSON.parse(String(row.facts)) as ItemFacts,
    tries: Number(row.tries),
    ...(row.sha256 === null ? {} : { sha256: String(row.sha256) }),
  }));
}

export const itemTaken = (store: Store, feed: string, { key }: JournalItem, sha256: string, at: string): void => {
  statement(
    store,
    `update item set state = 'taken', reason = null, tries = 0, next_try = null, sha256 = ?, at = ? where feed = ? and key = ?`,
  ).run(sha256, at, feed, key);
};

export const itemFailed = (
  store: Store,
  feed: string,
  { key, tries }: JournalItem,
  reason: string,
  nextTry: string,
  at: string,
): void => {
  statement(
    store,
    `update item set state = 'failed', reason = ?, tries = ?, next_try = ?, at = ? where feed = ? and key = ?`,
  ).run(reason, tries + 1, nextTry, at, feed, key);
};

/** Lets every failure be tried at once. */
export const hurryItems = (store: Store, feed: string): void => {
  statement(store, "update item set next_try = null where feed = ? and state = 'failed'").run(feed);
};

/** How many items of a source are in each state. */
export const countItems = (store: Store, feed: string): Readonly<Record<ItemState, number>> => ({
  waiting: 0,
  taken: 0,
  failed: 0,
  gone: 0,
  ...Object.fromEntries(
    statement(store, 'select state, count(*) as n from item where feed = ? group by state')
      .all(feed)
      .map(({ state, n }) => [String(state), Number(n)]),
  ),
});

export type FailedItem = {
  readonly key: string;
  readonly name: string;
  readonly address?: string;
  readonly reason: string;
  readonly tries: number;
  readonly nextTry?: string;
  readonly at: string;
};

/** What failed and waits to be tried again, the newest failure first. */
export const failedItems = (store: Store, feed: string, limit: number): FailedItem[] =>
  statement(
    store,
    `select key, name, address, reason, tries, next_try, at from item where feed = ? and state = 'failed'
      order by at desc, key limit ?`,
  )
    .all(feed, limit)
    .map(({ key, name, address, reason, tries, next_try, at }) => ({
      key: String(key),
      name: String(name),
      ...(address === null ? {} : { address: String(address) }),
      reason: String(reason),
      tries: Number(tries),
      ...(next_try === null ? {} : { nextTry: String(next_try) }),
      at: String(at),
    }));
