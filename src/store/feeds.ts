/** How far each source of a service is: its cursor, the listing that goes on, what its pages looked like. */

import { type Store, statement } from './open.ts';

export type Feed = {
  readonly id: string;
  readonly cursor?: string;
  /** Where a listing that was broken off goes on. */
  readonly page?: string;
  readonly mark?: string;
  readonly run: number;
  readonly fresh: boolean;
  readonly began?: string;
  readonly ended?: string;
  readonly brought?: string;
  readonly failure?: string;
  readonly tries: number;
  readonly nextTry?: string;
  readonly skew?: number;
};

const optional = <K extends string>(key: K, value: unknown): { readonly [P in K]?: string } =>
  (value === null ? {} : { [key]: String(value) }) as { readonly [P in K]?: string };

type Row = Record<string, unknown>;
const toFeed = (row: Row): Feed => ({
  id: String(row.id),
  ...optional('cursor', row.cursor),
  ...optional('page', row.page),
  ...optional('mark', row.mark),
  run: Number(row.run),
  fresh: row.fresh === 1,
  ...optional('began', row.began),
  ...optional('ended', row.ended),
  ...optional('brought', row.brought),
  ...optional('failure', row.failure),
  tries: Number(row.tries),
  ...optional('nextTry', row.next_try),
  ...(row.skew === null ? {} : { skew: Number(row.skew) }),
});

/** How far a source is; one that was never asked is at its beginning. */
export function findFeed(store: Store, id: string): Feed {
  const row = statement(store, 'select * from feed where id = ?').get(id);
  return row ? toFeed(row) : { id, run: 0, fresh: false, tries: 0 };
}

/** The sources that were ever asked. */
export const askedFeeds = (store: Store): string[] =>
  statement(store, 'select id from feed order by id')
    .all()
    .map(({ id }) => String(id));

/** Keeps how far a source is now. */
export function keepFeed(store: Store, feed: Feed): void {
  statement(
    store,
    `insert into feed (id, cursor, page, mark, run, fresh, began, ended, brought, failure, tries, next_try, skew)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set cursor = excluded.cursor, page = excluded.page, mark = excluded.mark, run = excluded.run,
        fresh = excluded.fresh, began = excluded.began, ended = excluded.ended, brought = excluded.brought,
        failure = excluded.failure, tries = excluded.tries, next_try = excluded.next_try, skew = excluded.skew`,
  ).run(
    feed.id,
    feed.cursor ?? null,
    feed.page ?? null,
    feed.mark ?? null,
    feed.run,
    feed.fresh ? 1 : 0,
    feed.began ?? null,
    feed.ended ?? null,
    feed.brought ?? null,
    feed.failure ?? null,
    feed.tries,
    feed.nextTry ?? null,
    feed.skew ?? null,
  );
}

/** What a page of a listing said, and by what its server knows it. */
export type ListedPage = {
  readonly etag?: string;
  readonly modified?: string;
  readonly next?: string;
  readonly mark?: string;
};

/** What a page of a listing said when it was last asked. */
export function listedPage(store: Store, feed: string, address: string): ListedPage | undefined {
  const row = statement(store, 'select * from listed where feed = ? and address = ?').get(feed, address);
  return (
    row && {
      ...optional('etag', row.etag),
      ...optional('modified', row.modified),
      ...optional('next', row.next),
      ...optional('mark', row.mark),
    }
  );
}

/** Keeps what a page said; a page that its server cannot tell again is not kept. */
export function keepListedPage(store: Store, feed: string, address: string, page: ListedPage): void {
  if (page.etag === undefined && page.modified === undefined) return;
  statement(store, 'insert or replace into listed values (?, ?, ?, ?, ?, ?)').run(
    feed,
    address,
    page.etag ?? null,
    page.modified ?? null,
    page.next ?? null,
    page.mark ?? null,
  );
}

/** Forgets the pages of earlier listings: their addresses hold a cursor that has moved on. */
export const forgetListedPages = (store: Store, feed: string): void => {
  statement(store, 'delete from listed where feed = ?').run(feed);
};
