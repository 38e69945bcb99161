/** The page of a question set, and of each of its questions: who asked whom and when, and what came back. */

import { Hono } from 'hono';
import { historyOf } from '../intake/history.ts';
import { parliamentOf } from '../parliaments/read.ts';
import { type QuestionSet, standingOf } from '../record/merge.ts';
import { readingsOf } from '../store/conflicts.ts';
import type { Store } from '../store/open.ts';
import { originsOf } from '../store/origins.ts';
import { pointersOf, referringTo } from '../store/pointers.ts';
import { printedIn } from '../store/print.ts';
import { findRecord, hasRecord } from '../store/records.ts';
import { sourcesOf } from '../store/sources.ts';
import { clockOn } from './clock.ts';
import { settingOf } from './exchange.ts';
import { exchangeOf, exchangePage } from './exchange-page.ts';
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
      const { parliament } = c.req.param();
      const { own, asJson } = nameIn(c.req.param('name'));
      const record = findRecord(store, `${parliament}/${own}`) ?? findRecord(store, own);
      if (!record) return c.notFound();
      if (record.id !== `${parliament}/${own}`) return c.redirect(ui.to.record(record.id) + (asJson ? '.json' : ''));
      const shown = show(store, record);
      return asJson ? c.json(shown) : c.html(recordPage(ui, shown, settingOf(ui, shown, printedIn(store, record.id))));
    })
    .get(`${ui.routes.record}/:parliament/:name/:number`, (c) => {
      const { parliament, name } = c.req.param();
      const { own: number, asJson } = nameIn(c.req.param('number'));
      const record = findRecord(store, `${parliament}/${name}`) ?? findRecord(store, name);
      if (!record?.questions.some(({ numbers }) => numbers.includes(number))) return c.notFound();
      if (record.id !== `${parliament}/${name}`)
        return c.redirect(ui.to.exchange(record.id, number) + (asJson ? '.json' : ''));
      if (asJson) return c.json(exchangeOf(record, number));
      const setting = settingOf(ui, show(store, record), printedIn(store, record.id), number);
      return c.html(exchangePage(setting, number));
    });
}

function nameIn(name: string): { readonly own: string; readonly asJson: boolean } {
  const asJson = name.endsWith('.json');
  return { own: asJson ? name.slice(0, -'.json'.length) : name, asJson };
}

function show(store: Store, record: QuestionSet): Shown {
  const own = new Set(record.documents.map(({ id }) => id));
  const parliament = parliamentOf(record.id);
  const { publicationName } = parliament ?? {};
  const seeAlso = new Set(publicationName ? record.replies.flatMap((reply) => reply.seeAlso.map(publicationName)) : []);
  const clock = clockOn(record);
  return {
    ...record,
    standing: standingOf(record),
    ...(clock ? { clock } : {}),
    sources: sourcesOf(store, record.id).map((each) => ({ ...each, fetched: originsOf(store, each.sha256) })),
    earlier: historyOf(store, record.id),
    conflicts: parliament?.conflicts?.(readingsOf(store, record.id)) ?? [],
    together: togetherWith(record).filter((id) => hasRecord(store, id)),
    related: [...seeAlso].filter((name) => !own.has(name)).map((name) => relatedOf(store, name)),
    pointsTo: pointersOf(record).map(({ kind, target }) => ({ kind, ...relatedOf(store, target) })),
    pointedAtBy: referringTo(store, record),
  };
}

/** The records of the cases that were answered by the same answer, whether they are in or not. */
const togetherWith = ({ id, replies }: QuestionSet): string[] => {
  const names = new Set(replies.flatMap(({ answeredWith = [] }) => answeredWith));
  return [...names].map((name) => `${id.slice(0, id.indexOf('/'))}/${name}`);
};

function relatedOf(store: Store, publication: string): Related {
  const other = findRecord(store, publication);
  return { publication, ...(other ? { record: other.id, subject: other.subject } : {}) };
}
