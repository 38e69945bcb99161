/**
 * Pages in other forms: a record as text, citation, calendar, CSV and feed; and feeds and files of what is new, of a search,
 * of what is overdue. They are in the language of the papers, so each has one address.
 */

import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { parliamentOf } from '../parliaments/read.ts';
import { atomOf, atomType } from '../publish/atom.ts';
import { calendarOf } from '../publish/calendar.ts';
import { bibtexOf, cslOf } from '../publish/citation.ts';
import { recordCells, recordColumns, writeCsv } from '../publish/csv.ts';
import type { Facts } from '../publish/facts.ts';
import { type FeedItem, itemsOf, newestFirst } from '../publish/feed.ts';
import { jsonFeedOf } from '../publish/json-feed.ts';
import { textOf } from '../publish/text.ts';
import { isDay } from '../record/day.ts';
import type { QuestionSet } from '../record/merge.ts';
import type { Store } from '../store/open.ts';
import { findRecord, latestRecords } from '../store/records.ts';
import { search } from '../store/search.ts';
import { clockOn } from './clock.ts';
import { type Overdue, overdueOn } from './overdue.ts';
import { today } from './today.ts';

const feedRecords = 50;
/** More records than any register has: a file holds them all. */
const mostRows = 10_000_000;

type Written = { readonly type: string; readonly body: string };

/** Every form of one record. */
const recordForms: Readonly<Record<string, (record: QuestionSet, facts: Facts) => Written>> = {
  txt: (record, facts) => ({ type: 'text/plain', body: textOf(record, facts) }),
  bib: (record, facts) => ({ type: 'application/x-bibtex', body: bibtexOf(record, facts) }),
  csl: (record, facts) => ({
    type: 'application/vnd.citationstyles.csl+json',
    body: JSON.stringify([cslOf(record, facts)], null, 2),
  }),
  ics: (record, facts) => ({
    type: 'text/calendar',
    body: calendarOf(record.subject ?? record.id, [{ record, facts }]),
  }),
  csv: (record, facts) => csvOf([recordCells(record, facts)]),
};

export function formPages(store: Store): Hono {
  const forms = new Hono();
  const paths = ['/vragen/*', '/zoeken.*', '/te-laat.*', '/nieuw.*'];
  for (const path of paths) forms.use(path, etag());
  forms.use('/zoeken.csv', compress());
  return forms
    .get('/vragen/:parliament/:file{.+\\.(?:txt|bib|csl|ics|csv)}', (c) => {
      const [, name = '', form = ''] = /^(.+)\.([a-z]+)$/.exec(c.req.param('file')) ?? [];
      const record = findRecord(store, `${c.req.param('parliament')}/${name}`);
      return record ? send(c, recordForms[form]!(record, factsOf(c, record))) : c.notFound();
    })
    .get('/vragen/:parliament/:file{.+\\.(?:atom|feed)}', (c) => {
      const [, name = '', form = ''] = /^(.+)\.([a-z]+)$/.exec(c.req.param('file')) ?? [];
      const record = findRecord(store, `${c.req.param('parliament')}/${name}`);
      return record ? sendFeed(c, form, record.subject ?? record.id, [record], `/vragen/${record.id}`) : c.notFound();
    })
    .get('/:file{nieuw\\.(?:atom|feed)}', (c) => {
      const records = latestRecords(store, feedRecords).flatMap(({ id }) => findRecord(store, id) ?? []);
      return sendFeed(c, formOf(c), 'Answerable: nieuw', records, '/');
    })
    .get('/:file{zoeken\\.(?:atom|feed)}', (c) => {
      const query = c.req.query('q') ?? '';
      const page = { limit: feedRecords, offset: 0, sort: 'newest', today: today() } as const;
      const records = search(store, query, page).results.flatMap(({ record }) => findRecord(store, record.id) ?? []);
      return sendFeed(c, formOf(c), `Answerable: ${query}`, records, `/zoeken?${new URLSearchParams({ q: query })}`);
    })
    .get('/zoeken.csv', (c) => {
      const { results } = search(store, c.req.query('q') ?? '', { limit: mostRows, offset: 0, today: today() });
      return send(
        c,
        csvOf(
          rowsOf(
            c,
            store,
            results.map(({ record }) => record.id),
          ),
        ),
      );
    })
    .get('/te-laat.csv', (c) =>
      send(
        c,
        csvOf(
          rowsOf(
            c,
            store,
            overdueIn(store, c).map(({ id }) => id),
          ),
        ),
      ),
    )
    .get('/te-laat.ics', (c) => {
      const dated = overdueIn(store, c).flatMap(({ id }) => {
        const record = findRecord(store, id);
        return record ? [{ record, facts: factsOf(c, record) }] : [];
      });
      return send(c, { type: 'text/calendar', body: calendarOf('Te laat', dated) });
    })
    .get('/:file{te-laat\\.(?:atom|feed)}', (c) => {
      const records = overdueIn(store, c)
        .toSorted((a, b) => (a.clock.due < b.clock.due ? 1 : -1))
        .slice(0, feedRecords)
        .flatMap(({ id }) => findRecord(store, id) ?? []);
      return sendFeed(c, formOf(c), 'Answerable: te laat', records, '/te-laat');
    });
}

const formOf = (c: Context): string => c.req.path.split('.').at(-1)!;

function overdueIn(store: Store, c: Context): Overdue[] {
  const asked = c.req.query('op') ?? '';
  return overdueOn(store, isDay(asked) ? asked : today());
}

function factsOf(c: Context, record: QuestionSet): Facts {
  const parliament = parliamentOf(record.id);
  const clock = clockOn(record);
  return { base: new URL(c.req.url).origin, ...(parliament ? { parliament } : {}), ...(clock ? { clock } : {}) };
}

function* rowsOf(c: Context, store: Store, ids: readonly string[]): Generator<ReturnType<typeof recordCells>> {
  for (const id of ids) {
    const record = findRecord(store, id);
    if (record) yield recordCells(record, factsOf(c, record));
  }
}

const csvOf = (rows: Iterable<ReturnType<typeof recordCells>>): Written => ({
  type: 'text/csv',
  body: writeCsv(recordColumns, rows),
});

const send = (c: Context, { type, body }: Written): Response =>
  c.body(body, 200, { 'content-type': `${type}; charset=utf-8` });

/** A feed of what happened to these records, the newest first; `page` is where people read the same. */
function sendFeed(c: Context, form: string, title: string, records: readonly QuestionSet[], page: string): Response {
  const { origin } = new URL(c.req.url);
  const items: FeedItem[] = records.flatMap((record) => itemsOf(record, factsOf(c, record)));
  const feed = {
    title,
    self: c.req.url,
    first: c.req.url,
    page: origin + page,
    language: parliamentOf(records[0]?.id ?? '')?.language ?? 'nl',
    items: newestFirst(items),
  };
  return form === 'atom'
    ? send(c, { type: atomType, body: atomOf(feed) })
    : send(c, { type: 'application/feed+json', body: JSON.stringify(jsonFeedOf(feed)) });
}
