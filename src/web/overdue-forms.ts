/** What was overdue on a day as CSV, as a calendar of due days, and as a feed. */

import { Hono } from 'hono';
import { calendarOf } from '../publish/calendar.ts';
import { overdueItemsOf } from '../publish/feed.ts';
import type { Store } from '../store/open.ts';
import { type AskedOverdue, askedIn, overdueOn, overdueQuery } from './overdue.ts';
import { factsOf } from './record-facts.ts';
import { csvOf, formOf, recordsOf, rowsOf, send, sendFeed, turnOf } from './send-form.ts';

export function overdueFormPages(store: Store, site: string): Hono {
  return new Hono()
    .get('/te-laat.csv', (c) => {
      const asked = askedIn(store, c);
      if (!asked) return c.notFound();
      return send(c, csvOf(rowsOf(site, recordsOf(store, longestFirst(store, asked)), asked.day)));
    })
    .get('/te-laat.ics', (c) => {
      const asked = askedIn(store, c);
      if (!asked) return c.notFound();
      const records = [...recordsOf(store, longestFirst(store, asked))];
      const dated = records.map((record) => ({ record, facts: factsOf(site, record, asked.day) }));
      return send(c, { type: 'text/calendar', body: calendarOf('Te laat', dated) });
    })
    .get('/:file{te-laat\\.(?:atom|feed)}', (c) => {
      const asked = askedIn(store, c);
      if (!asked) return c.notFound();
      const [limit, offset] = turnOf(c);
      const newest = longestFirst(store, asked)
        .toReversed()
        .slice(offset, offset + limit);
      const page = asked.parliament === undefined ? '/te-laat' : `/te-laat${overdueQuery(asked)}`;
      return sendFeed(c, site, formOf(c), 'Answerable: te laat', recordsOf(store, newest), page, (record) =>
        overdueItemsOf(record, factsOf(site, record, asked.day)),
      );
    });
}

const longestFirst = (store: Store, { day, parliament }: AskedOverdue): readonly string[] =>
  overdueOn(store, day, parliament).map(({ id }) => id);
