/** What pages in other forms share: records as lines of a CSV, as a feed of what happened to them, each with its type. */

import type { Context } from 'hono';
import { homeLanguage, parliamentOf } from '../parliaments/read.ts';
import { atomOf, atomType } from '../publish/atom.ts';
import { recordCells, recordColumns, writeCsv } from '../publish/csv.ts';
import type { Facts } from '../publish/facts.ts';
import { type FeedItem, itemsOf, newestFirst } from '../publish/feed.ts';
import { jsonFeedOf } from '../publish/json-feed.ts';
import type { QuestionSet } from '../record/merge.ts';
import type { Store } from '../store/open.ts';
import { findRecord } from '../store/records.ts';
import { factsOf } from './record-facts.ts';

/** So many records a feed tells of. */
export const feedRecords = 50;

export type Written = { readonly type: string; readonly body: string };

export function* recordsOf(store: Store, ids: readonly string[]): Generator<QuestionSet> {
  for (const id of ids) {
    const record = findRecord(store, id);
    if (record) yield record;
  }
}

export function* rowsOf(
  site: string,
  records: Iterable<QuestionSet>,
  day?: string,
): Generator<ReturnType<typeof recordCells>> {
  for (const record of records) yield recordCells(record, factsOf(site, record, day));
}

export const csvOf = (rows: Iterable<ReturnType<typeof recordCells>>): Written => ({
  type: 'text/csv',
  body: writeCsv(recordColumns, rows),
});

export const send = (c: Context, { type, body }: Written): Response =>
  c.body(body, 200, { 'content-type': `${type}; charset=utf-8` });

/** The form that an address asks for by its end. */
export const formOf = (c: Context): string => c.req.path.split('.').at(-1)!;

const pageName = 'blad';
const pageOf = (c: Context): number => {
  const asked = c.req.query(pageName) ?? '';
  return /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1;
};

/** Which records the page of a feed that is asked for holds, as limit and offset: one more than it shows, to know of a next. */
export const turnOf = (c: Context): readonly [limit: number, offset: number] => [
  feedRecords + 1,
  (pageOf(c) - 1) * feedRecords,
];

/** The address of a page of a feed; the first has no number. */
function addressOf(site: string, c: Context, page: number): string {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.delete(pageName);
  if (page > 1) searchParams.set(pageName, String(page));
  return `${site}${pathname}${searchParams.size === 0 ? '' : `?${searchParams}`}`;
}

/**
 * A feed of what happened to these records, the newest first; `page` is where people read the same. Where there are more than a
 * feed tells of, the rest are on its next page (RFC 5005).
 */
export function sendFeed(
  c: Context,
  site: string,
  form: string,
  title: string,
  of: Iterable<QuestionSet>,
  page: string,
  itemsIn: (record: QuestionSet, facts: Facts) => FeedItem[] = itemsOf,
): Response {
  const turn = pageOf(c);
  const all = [...of];
  const records = all.slice(0, feedRecords);
  const items: FeedItem[] = records.flatMap((record) => itemsIn(record, factsOf(site, record)));
  const feed = {
    title,
    self: addressOf(site, c, turn),
    first: addressOf(site, c, 1),
    ...(turn > 1 ? { previous: addressOf(site, c, turn - 1) } : {}),
    ...(all.length > feedRecords ? { next: addressOf(site, c, turn + 1) } : {}),
    page: site + page,
    language: parliamentOf(records[0]?.id ?? '')?.language ?? homeLanguage,
    items: newestFirst(items),
  };
  return form === 'atom'
    ? send(c, { type: atomType, body: atomOf(feed) })
    : send(c, { type: 'application/feed+json', body: JSON.stringify(jsonFeedOf(feed)) });
}
