/** What pages in other forms share: records as lines of a CSV, as a feed of what happened to them, each with its type. */

import type { Context } from 'hono';
import { parliamentOf } from '../parliaments/read.ts';
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

/** A feed of what happened to these records, the newest first; `page` is where people read the same. */
export function sendFeed(
  c: Context,
  site: string,
  form: string,
  title: string,
  of: Iterable<QuestionSet>,
  page: string,
  itemsIn: (record: QuestionSet, facts: Facts) => FeedItem[] = itemsOf,
): Response {
  const { pathname, search } = new URL(c.req.url);
  const self = site + pathname + search;
  const records = [...of];
  const items: FeedItem[] = records.flatMap((record) => itemsIn(record, factsOf(site, record)));
  const feed = {
    title,
    self,
    first: self,
    page: site + page,
    language: parliamentOf(records[0]?.id ?? '')?.language ?? 'nl',
    items: newestFirst(items),
  };
  return form === 'atom'
    ? send(c, { type: atomType, body: atomOf(feed) })
    : send(c, { type: 'application/feed+json', body: JSON.stringify(jsonFeedOf(feed)) });
}
