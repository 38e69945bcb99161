/** What is followed as a feed and as a calendar: to follow without signing up. */

import { type Context, Hono } from 'hono';
import { calendarOf } from '../publish/calendar.ts';
import type { Facts } from '../publish/facts.ts';
import { type FeedItem, itemsOf, overdueItemsOf, partItemsOf } from '../publish/feed.ts';
import type { QuestionSet } from '../record/merge.ts';
import type { Store } from '../store/open.ts';
import { addressOf, type Followed, readAddress } from '../telling/followed.ts';
import { followedText, known, newestFollowed } from './followable.ts';
import { factsOf } from './record-facts.ts';
import { formOf, send, sendFeed, turnOf } from './send-form.ts';
import { uis } from './ui.ts';

/** So many sets a calendar of what is followed holds: what is open is among the newest. */
const calendarRecords = 500;

export function followedFormPages(store: Store, site: string): Hono {
  const followedIn = (c: Context): Followed | undefined => {
    const asked = readAddress(c.req.query());
    return asked && known(store, asked);
  };
  const titleOf = (followed: Followed): string => `Answerable: ${followedText(uis.nl, store, followed)}`;
  return new Hono()
    .get('/:file{volgen\\.(?:atom|feed)}', (c) => {
      const followed = followedIn(c);
      if (!followed) return c.notFound();
      const records = newestFollowed(store, followed, ...turnOf(c));
      const page = `/volgen?${addressOf(followed)}`;
      return sendFeed(c, site, formOf(c), titleOf(followed), records, page, itemsFor(followed));
    })
    .get('/volgen.ics', (c) => {
      const followed = followedIn(c);
      if (!followed) return c.notFound();
      const records = newestFollowed(store, followed, calendarRecords);
      const dated = records.map((record) => ({ record, facts: factsOf(site, record) }));
      return send(c, { type: 'text/calendar', body: calendarOf(titleOf(followed), dated) });
    });
}

/** What happened to what is followed; of one question only what concerns it. */
function itemsFor(followed: Followed): (record: QuestionSet, facts: Facts) => FeedItem[] {
  if (followed.kind === 'question') return (record, facts) => partItemsOf(record, followed.number, facts);
  return followed.kind === 'overdue' ? overdueItemsOf : itemsOf;
}
