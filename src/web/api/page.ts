/** A page of a collection by its key, with the ways to the first, the one before and the one after. */

import { z } from 'zod';
import type { KeysetPage } from '../../store/record-list.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
import type { Slips } from './operation.ts';
import { apiUrl, type Link, linkTo, type Query } from './urls.ts';

/** A whole number between two others, the bounds included. */
export const whole = (least: number, most: number) =>
  z.coerce.number('Expected a whole number').int('Expected a whole number').min(least).max(most);

/** What every paged collection takes. */
export const pageQuery = {
  limit: whole(1, 100).default(20),
  cursor: z.string().max(1000).optional(),
};

export type Collection<T> = {
  readonly site: string;
  readonly path: string;
  readonly query: Query & { readonly limit: number; readonly cursor?: string | undefined };
  readonly read: (page: KeysetPage) => readonly T[];
  readonly keyOf: (of: T) => string;
  readonly show: (of: T) => object;
};

export const noCursor: Slips = {
  slips: [
    { in: 'query', name: 'cursor', detail: 'This is no cursor of this collection: take it from a link of a page' },
  ],
};

export function pageOf<T>({ site, path, query, read, keyOf, show }: Collection<T>): { body: object } | Slips {
  const cursor = query.cursor === undefined ? undefined : readCursor(query.cursor, ['string']);
  if (query.cursor !== undefined && !cursor) return noCursor;
  const { items, before, after } = cut(read(keysetOf(cursor, query.limit + 1)), query.limit, cursor);
  const at = (key: T | undefined, backwards: boolean): Link | undefined =>
    key && linkTo(apiUrl(site, path, { ...query, cursor: writeCursor({ backwards, key: [keyOf(key)] }) }));
  return {
    body: { items: items.map(show), _links: pageLinks({ site, path, query }, at(before, true), at(after, false)) },
  };
}

/** The links of a page; what is undefined is left out. */
export const pageLinks = (
  { site, path, query }: Pick<Collection<never>, 'site' | 'path' | 'query'>,
  prev: Link | undefined,
  next: Link | undefined,
): object => ({
  self: linkTo(apiUrl(site, path, query)),
  first: linkTo(apiUrl(site, path, { ...query, cursor: undefined })),
  ...(prev ? { prev } : {}),
  ...(next ? { next } : {}),
});

function keysetOf(cursor: Cursor | undefined, limit: number): KeysetPage {
  if (!cursor) return { limit };
  const key = String(cursor.key[0]);
  return cursor.backwards ? { limit, before: key } : { limit, after: key };
}

type Cut<T> = { readonly items: readonly T[]; readonly before: T | undefined; readonly after: T | undefined };

/** Of one more than was asked for: the page, and where the pages beside it begin. */
function cut<T>(found: readonly T[], limit: number, cursor: Cursor | undefined): Cut<T> {
  const more = found.length > limit;
  if (cursor?.backwards) {
    const items = more ? found.slice(1) : found;
    return { items, before: more ? items[0] : undefined, after: items.at(-1) };
  }
  const items = found.slice(0, limit);
  return { items, before: cursor ? items[0] : undefined, after: more ? items.at(-1) : undefined };
}
