/**
 * The lists of the site as CSV and as feeds: what is new, the names of a kind and each of them, what a
 * person should look at, what is like a draft or like a pair. Data has one address, whatever the language of the page.
 */

import { type Context, Hono } from 'hono';
import type { Facts } from '../publish/facts.ts';
import { type FeedItem, itemsOf, nameUuid } from '../publish/feed.ts';
import { element } from '../publish/xml.ts';
import type { QuestionSet } from '../record/merge.ts';
import { groupName, newestOf } from '../store/figures.ts';
import type { Store } from '../store/open.ts';
import { type Doubtful, doubtful } from '../store/quality-report.ts';
import { findRecord, latestRecords } from '../store/records.ts';
import { likeDraft, longestDraft, similarTo, textOfPair } from '../store/similar.ts';
import { addressWith, chooseParliament, parliamentQuery, scopeOf } from './chosen.ts';
import { reasonText } from './doubtful.ts';
import { type GroupField, groupFields } from './figures-data.ts';
import { reasonIn } from './quality.ts';
import { csvOf, feedRecords, formOf, recordsOf, rowsOf, send, sendFeed, turnOf } from './send-form.ts';
import { shownAlike } from './similar.ts';
import { similarTo as similarPath } from './similar-link.ts';
import { uis } from './ui.ts';

const { routes, words } = uis.nl;
const named = [routes.figures, ...groupFields.map((field) => routes[field])].map((path) => path.slice(1)).join('|');
const feed = '\\.(?:atom|feed)';

export function listFormPages(store: Store, site: string): Hono {
  const lists = new Hono();
  for (const field of groupFields) {
    lists.get(`${routes[field]}/:file{.+${feed}}`, (c) => groupFeed(c, store, site, field));
  }
  return lists
    .get('/nieuw.csv', (c) => send(c, csvOf(rowsOf(site, recordsOf(store, ids(latestRecords(store, feedRecords)))))))
    .get(`/:file{nieuw${feed}}`, (c) => {
      const latest = latestRecords(store, ...turnOf(c));
      return sendFeed(c, site, formOf(c), 'Answerable: nieuw', recordsOf(store, ids(latest)), '/');
    })
    .get(`/:file{(?:${named})${feed}}`, (c) => {
      const chosen = chooseParliament(store, c.req.query('parlement'));
      if (!chosen) return c.notFound();
      const path = c.req.path.replace(/\.\w+$/, '');
      const page = addressWith(path, parliamentQuery(chosen));
      return newestFeed(c, store, site, path.slice(1), page, scopeOf(chosen));
    })
    .get(`/:file{kwaliteit${feed}}`, (c) => qualityFeed(c, store, site))
    .get('/:file{eerder-gevraagd\\.(?:csv|atom|feed)}', (c) => {
      const draft = (c.req.query('vraag') ?? '').slice(0, longestDraft).trim();
      const found = draft === '' ? [] : likeDraft(store, draft, shownAlike);
      const page = `${routes.askedBefore}?${new URLSearchParams({ vraag: draft })}`;
      return sendList(c, store, site, words.find.similar.title, page, found);
    })
    .get(`${routes.record}/:parliament/:case/:number/:file{verwant\\.(?:csv|atom|feed)}`, (c) => {
      const { parliament, case: name, number } = c.req.param();
      const set = findRecord(store, `${parliament}/${name}`);
      const pair = set && textOfPair(store, set.id, number);
      if (!set || !pair) return c.notFound();
      const found = similarTo(store, pair.text, shownAlike, set.id);
      return sendList(c, store, site, words.find.similar.likeTitle(number), similarPath(uis.nl, set.id, number), found);
    });
}

const ids = (of: readonly { readonly id: string }[]): string[] => of.map(({ id }) => id);

type Scope = Parameters<typeof newestOf>[1];

function newestFeed(c: Context, store: Store, site: string, name: string, page: string, scope: Scope): Response {
  const newest = ids(newestOf(store, scope, ...turnOf(c)));
  return sendFeed(c, site, formOf(c), `Answerable: ${name}`, recordsOf(store, newest), page);
}

function groupFeed(c: Context, store: Store, site: string, field: GroupField): Response | Promise<Response> {
  const group = { field, value: (c.req.param('file') ?? '').replace(/\.\w+$/, '') };
  const chosen = chooseParliament(store, c.req.query('parlement'), group);
  const name = chosen && groupName(store, group, chosen.parliament.id);
  if (!chosen || name === undefined) return c.notFound();
  const page = addressWith(`${routes[field]}/${encodeURIComponent(name)}`, parliamentQuery(chosen));
  return newestFeed(c, store, site, name, page, scopeOf(chosen, group));
}

type Alike = ReturnType<typeof similarTo>;

/** What was found, in its order as CSV; as a feed the newest first. */
function sendList(c: Context, store: Store, site: string, title: string, page: string, found: Alike): Response {
  const records = recordsOf(
    store,
    found.map(({ record }) => record.id),
  );
  return formOf(c) === 'csv'
    ? send(c, csvOf(rowsOf(site, records)))
    : sendFeed(c, site, formOf(c), `Answerable: ${title}`, records, page);
}

/** What a person should look at: an item a set, that is another one when there is another reason. */
function qualityFeed(c: Context, store: Store, site: string): Response {
  const reason = reasonIn(c.req.query('reden'));
  const found = Map.groupBy(doubtful(store, { reason, limit: feedRecords, offset: 0 }), ({ record }) => record);
  const page = routes.quality + (reason ? `?reden=${reason}` : '');
  const items = (record: QuestionSet, facts: Facts): FeedItem[] =>
    itemsOf(record, facts)
      .slice(0, 1)
      .map((item) => doubtItem(item, found.get(record.id) ?? []));
  return sendFeed(
    c,
    site,
    formOf(c),
    `Answerable: ${words.quality.list}`,
    recordsOf(store, [...found.keys()]),
    page,
    items,
  );
}

function doubtItem(item: FeedItem, doubts: readonly Doubtful[]): FeedItem {
  const reasons = doubts.flatMap(({ document, reasons: own }) =>
    own.map(({ reason, detail }) => [document?.name, reasonText(uis.nl, reason), detail].filter(Boolean).join(': ')),
  );
  const content = [element('ul', {}, ...reasons.map((reason) => element('li', {}, reason)))];
  return { ...item, id: nameUuid(`${item.id} ${reasons.join(' ')}`), content };
}
