/** One record in other forms: as text, Akoma Ntoso, PDF, citation, calendar and CSV, and as a feed of what happens to it. */

import { Hono } from 'hono';
import { aknType } from '../publish/akn/names.ts';
import { aknOf } from '../publish/akn/write.ts';
import { calendarOf } from '../publish/calendar.ts';
import { bibtexOf, cslOf } from '../publish/citation.ts';
import { recordCells } from '../publish/csv.ts';
import { type Facts, partUrl, titleOf } from '../publish/facts.ts';
import { partItemsOf } from '../publish/feed.ts';
import { hasPdf, pdfOf, pdfType } from '../publish/pdf/pdf.ts';
import { textOf } from '../publish/text.ts';
import type { QuestionSet } from '../record/merge.ts';
import type { Store } from '../store/open.ts';
import { findRecord } from '../store/records.ts';
import { factsOf } from './record-facts.ts';
import { csvOf, send, sendFeed, type Written } from './send-form.ts';

const formsOf: Readonly<Record<string, (record: QuestionSet, facts: Facts) => Written>> = {
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

export function recordFormPages(store: Store, site: string): Hono {
  return new Hono()
    .get('/vragen/:parliament/:file{.+\\.(?:akn|txt|bib|csl|ics|csv)}', (c) => {
      const { parliament, file } = c.req.param();
      const [name, form] = nameAndForm(file);
      const record = findRecord(store, `${parliament}/${name}`);
      return record ? send(c, formsOf[form]!(record, factsOf(site, record))) : c.notFound();
    })
    .get('/vragen/:parliament/:file{.+\\.pdf}', async (c) => {
      const { parliament, file } = c.req.param();
      const record = hasPdf ? findRecord(store, `${parliament}/${nameAndForm(file)[0]}`) : undefined;
      if (!record) return c.notFound();
      const pdf = await pdfOf(record, factsOf(site, record));
      return c.body(Buffer.from(pdf), 200, {
        'content-type': pdfType,
        'content-disposition': `inline; filename="${record.id.replaceAll(/[^A-Za-z0-9.-]+/g, '-')}.pdf"`,
      });
    })
    .get('/vragen/:parliament/:name/:file{[^/]+\\.(?:atom|feed)}', (c) => {
      const { parliament, name, file } = c.req.param();
      const [number, form] = nameAndForm(file);
      const record = findRecord(store, `${parliament}/${name}`);
      if (!record?.questions.some(({ numbers }) => numbers.includes(number))) return c.notFound();
      const page = partUrl('', record.id, number);
      return sendFeed(c, site, form, `${titleOf(record)} (${number})`, [record], page, (each, facts) =>
        partItemsOf(each, number, facts),
      );
    })
    .get('/vragen/:parliament/:file{[^/]+\\.(?:atom|feed)}', (c) => {
      const { parliament, file } = c.req.param();
      const [name, form] = nameAndForm(file);
      const record = findRecord(store, `${parliament}/${name}`);
      if (!record) return c.notFound();
      return sendFeed(c, site, form, record.subject ?? record.id, [record], `/vragen/${record.id}`);
    });
}

/** A file is called by what it is of and by its form; a name may have dots of its own. */
function nameAndForm(file: string): readonly [name: string, form: string] {
  const dot = file.lastIndexOf('.');
  return [file.slice(0, dot), file.slice(dot + 1)];
}
