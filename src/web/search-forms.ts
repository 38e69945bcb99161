/** What a search finds as CSV, whole, and as a feed, the newest first. */

import { Hono } from 'hono';
import type { Store } from '../store/open.ts';
import { searchIds } from '../store/search.ts';
import { csvOf, formOf, recordsOf, rowsOf, send, sendFeed, turnOf } from './send-form.ts';
import { today } from './today.ts';

/** More records than any register has: a file holds them all. */
const mostRows = 10_000_000;

export function searchFormPages(store: Store, site: string): Hono {
  return new Hono()
    .get('/zoeken.csv', (c) => {
      const ids = searchIds(store, c.req.query('q') ?? '', { limit: mostRows, offset: 0, today: today(store) });
      return send(c, csvOf(rowsOf(site, recordsOf(store, ids))));
    })
    .get('/:file{zoeken\\.(?:atom|feed)}', (c) => {
      const query = c.req.query('q') ?? '';
      const [limit, offset] = turnOf(c);
      const ids = searchIds(store, query, { limit, offset, sort: 'newest', today: today(store) });
      const page = `/zoeken?${new URLSearchParams({ q: query })}`;
      return sendFeed(c, site, formOf(c), `Answerable: ${query}`, recordsOf(store, ids), page);
    });
}
