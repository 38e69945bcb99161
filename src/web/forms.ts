/**
 * Pages in other forms: a record as text, citation, calendar, CSV and feed; and feeds and files of what is new, of a search,
 * of what is overdue. They are in the language of the papers, so each has one address.
 */

import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { aknType } from '../publish/akn/names.ts';
import { aknOf } from '../publish/akn/write.ts';
import { calendarOf } from '../publish/calendar.ts';
import { bibtexOf, cslOf } from '../publish/citation.ts';
import { recordCells } from '../publish/csv.ts';
import { type Facts, partUrl, titleOf } from '../publish/facts.ts';
import { itemsOf, overdueItemsOf, partItemsOf } from '../publish/feed.ts';
import { hasPdf, pdfOf, pdfType } from '../publish/pdf/pdf.ts';
import { textOf } from '../publish/text.ts';
import type { QuestionSet } from '../record/merge.ts';
import type { Store } from '../store/open.ts';
import { findRecord, latestRecords } from '../store/records.ts';
import { searchIds } from '../store/search.ts';
import { addressOf, type Followed, readAddress } from '../telling/followed.ts';
import { followedText, known, newestFollowed } from './followable.ts';
import { type AskedOverdue, askedIn, overdueOn, overdueQuery } from './overdue.ts';
import { factsOf } from './record-facts.ts';
import { csvOf, recordsOf, rowsOf, send, sendFeed, turnOf, type Written } from './send-form.ts';
import { today } from './today.ts';
import { uis } from './ui.ts';

/** More records than any register has: a file holds them all. */
const mostRows = 10_000_000;
/** So many sets a calendar of what is followed holds: what is open is among the newest. */
const calendarRecords = 500;

/** Every form of one record. */
const recordForms: Readonly<Record<string, (record: QuestionSet, facts: Facts) => Written>> = {
  akn: (record, facts) => ({ type: aknType, body: aknOf(record, facts) }),
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

export function formPages(store: Store, site: string): Hono {
  const forms = new Hono();
  const paths = ['/vragen/*', '/zoeken.*', '/te-laat.*', '/nieuw.*', '/volgen.*'];
  for (const path of paths) forms.use(path, etag());
  return forms
    .get('/vragen/:parliament/:file{.+\\.(?:akn|txt|bib|csl|ics|csv)}', (c) => {
      const [, name = '', form = ''] = /^(.+)\.([a-z]+)$/.exec(c.req.param('file')) ?? [];
      const record = findRecord(store, `${c.req.param('parliament')}/${name}`);
      return record ? send(c, recordForms[form]!(record, factsOf(site, record))) : c.notFound();
    })
    .get('/vragen/:parliament/:file{.+\\.pdf}', async (c) => {
      const name = c.req.param('file').slice(0, -'.pdf'.length);
      const record = hasPdf ? findRecord(store, `${c.req.param('parliament')}/${name}`) : undefined;
      if (!record) return c.notFound();
      const pdf = await pdfOf(record, factsOf(site, record));
      const file = record.id.replaceAll(/[^A-Za-z0-9.-]+/g, '-');
      return c.body(Buffer.from(pdf), 200, {
        'content-type': pdfType,
        'content-disposition': `inline; filename="${file}.pdf"`,
      });
    })
    .get('/vragen/:parliament/:name/:file{[^/]+\\.(?:atom|feed)}', (c) => {
      const { parliament, name } = c.req.param();
      const [, number = '', form = ''] = /^(.+)\.([a-z]+)$/.exec(c.req.param('file')) ?? [];
      const record = findRecord(store, `${parliament}/${name}`);
      if (!record?.questions.some(({ numbers }) => numbers.includes(number))) return c.notFound();
      const items = (each: QuestionSet, facts: Facts) => partItemsOf(each, number, facts);
      const title = `${titleOf(record)} (${number})`;
      return sendFeed(c, site, form, title, [record], partUrl('', record.id, number), items);
    })
    .get('/vragen/:parliament/:file{[^/]+\\.(?:atom|feed)}', (c) => {
      const [, name = '', form = ''] = /^(.+)\.([a-z]+)$/.exec(c.req.param('file')) ?? [];
      const record = findRecord(store, `${c.req.param('parliament')}/${name}`);
      return record
        ? sendFeed(c, site, form, record.subject ?? record.id, [record], `/vragen/${record.id}`)
        : c.notFound();
    })
    .get('/:file{nieuw\\.(?:atom|feed)}', (c) => {
      const ids = latestRecords(store, ...turnOf(c)).map(({ id }) => id);
      return sendFeed(c, site, formOf(c), 'Answerable: nieuw', recordsOf(store, ids), '/');
    })
    .get('/:file{zoeken\\.(?:atom|feed)}', (c) => {
      const query = c.req.query('q') ?? '';
      const [limit, offset] = turnOf(c);
      const ids = searchIds(store, query, { limit, offset, sort: 'newest', today: today(store) });
      const page = `/zoeken?${new URLSearchParams({ q: query })}`;
      return sendFeed(c, site, formOf(c), `Answerable: ${query}`, recordsOf(store, ids), page);
    })
    .get('/:file{volgen\\.(?:atom|feed|ics)}', (c) => {
      const asked = readAddress(c.req.query());
      const followed = asked && known(store, asked);
      if (!followed) return c.notFound();
      const title = `Answerable: ${followedText(uis.nl, store, followed)}`;
      if (formOf(c) !== 'ics') {
        return sendFollowed(c, site, title, followed, newestFollowed(store, followed, ...turnOf(c)));
      }
      const dated = newestFollowed(store, followed, calendarRecords).map((record) => ({
        record,
        facts: factsOf(site, record),
      }));
      return send(c, { type: 'text/calendar', body: calendarOf(title, dated) });
    })
    .get('/zoeken.csv', (c) => {
      const ids = searchIds(store, c.req.query('q') ?? '', { limit: mostRows, offset: 0, today: today(store) });
      return send(c, csvOf(rowsOf(site, recordsOf(store, ids))));
    })
    .get('/te-laat.csv', (c) => {
      const asked = askedIn(store, c);
      if (!asked) return c.notFound();
      return send(c, csvOf(rowsOf(site, recordsOf(store, overdueIds(store, asked)), asked.day)));
    })
    .get('/te-laat.ics', (c) => {
      const asked = askedIn(store, c);
      if (!asked) return c.notFound();
      const records = [...recordsOf(store, overdueIds(store, asked))];
      const dated = records.map((record) => ({ record, facts: factsOf(site, record, asked.day) }));
      return send(c, { type: 'text/calendar', body: calendarOf('Te laat', dated) });
    })
    .get('/:file{te-laat\\.(?:atom|feed)}', (c) => {
      const asked = askedIn(store, c);
      if (!asked) return c.notFound();
      const [limit, offset] = turnOf(c);
      const newest = overdueIds(store, asked)
        .toReversed()
        .slice(offset, offset + limit);
      const page = asked.parliament === undefined ? '/te-laat' : `/te-laat${overdueQuery(asked)}`;
      return sendFeed(c, site, formOf(c), 'Answerable: te laat', recordsOf(store, newest), page, (record) =>
        overdueItemsOf(record, factsOf(site, record, asked.day)),
      );
    });
}

/** What happened to what is followed; of one question only what concerns it. */
function sendFollowed(
  c: Context,
  site: string,
  title: string,
  followed: Followed,
  records: readonly QuestionSet[],
): Response {
  const ofPart = (number: string) => (record: QuestionSet, facts: Facts) => partItemsOf(record, number, facts);
  const ofSets = followed.kind === 'overdue' ? overdueItemsOf : itemsOf;
  const items = followed.kind === 'question' ? ofPart(followed.number) : ofSets;
  return sendFeed(c, site, formOf(c), title, records, `/volgen?${addressOf(followed)}`, items);
}

const formOf = (c: Context): string => c.req.path.split('.').at(-1)!;

/** What was overdue, the longest first. */
const overdueIds = (store: Store, { day, parliament }: AskedOverdue): readonly string[] =>
  overdueOn(store, day, parliament).map(({ id }) => id);
