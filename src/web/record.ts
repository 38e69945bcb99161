/** The page of a question set: who asked whom and when, what came back, and every question beside its answer. */

import { Hono } from 'hono';
import { publicationName } from '../parliaments/read.ts';
import { type QuestionSet, standingOf } from '../record/merge.ts';
import type { Store } from '../store/open.ts';
import { findRecord } from '../store/records.ts';
import { sourcesOf } from '../store/sources.ts';
import { clockOn } from './clock.ts';
import { recordPage } from './record-page.ts';
import type { Related, Shown } from './shown.ts';
import type { Ui } from './ui.ts';

export function recordPages(store: Store, ui: Ui): Hono {
  return new Hono()
    .get(`${ui.routes.record}/:publication`, (c) => {
      const record = findRecord(store, c.req.param('publication'));
      return record ? c.redirect(ui.to.record(record.id)) : c.notFound();
    })
    .get(`${ui.routes.record}/:parliament/:name`, (c) => {
      const { parliament, name } = c.req.param();
      const asJson = name.endsWith('.json');
      const own = asJson ? name.slice(0, -'.json'.length) : name;
      const record = findRecord(store, `${parliament}/${own}`) ?? findRecord(store, own);
      if (!record) return c.notFound();
      if (record.id !== `${parliament}/${own}`) return c.redirect(ui.to.record(record.id) + (asJson ? '.json' : ''));
      const shown = show(store, record);
      return asJson ? c.json(shown) : c.html(recordPage(ui, shown));
    });
}

function show(store: Store, record: QuestionSet): Shown {
  const pointed = new Set(record.replies.flatMap(({ seeAlso }) => seeAlso.map(publicationName)));
  const related = [...pointed]
    .filter((publication) => !record.documents.some(({ id }) => id === publication))
    .map((publication): Related => {
      const other = findRecord(store, publication);
      return { publication, ...(other ? { record: other.id, subject: other.subject } : {}) };
    });
  const clock = clockOn(record);
  const sources = sourcesOf(store, record.id);
  return { ...record, standing: standingOf(record), ...(clock ? { clock } : {}), sources, related };
}
