/** Where the bytes of a source were fetched, and when. */

import { type Store, statement } from './open.ts';

export type Origin = { readonly address: string; readonly feed: string; readonly at: string };

/** Keeps where bytes came from; the first time counts. */
export const keepOrigin = (store: Store, sha256: string, address: string, feed: string, at: string): void => {
  statement(store, 'insert or ignore into origin values (?, ?, ?, ?)').run(sha256, address, feed, at);
};

export const originsOf = (store: Store, sha256: string): Origin[] =>
  statement(store, 'select address, feed, at from origin where sha256 = ? order by at, address')
    .all(sha256)
    .map((row) => ({ address: String(row.address), feed: String(row.feed), at: String(row.at) }));
