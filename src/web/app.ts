/** The whole site as one function from request to response; the command line plugs it into a server. */

import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Store } from '../store/open.ts';
import { api, operationsOf } from './api/api.ts';
import { apiPages } from './api/docs.ts';
import { basePath } from './api/operation.ts';
import { assetPages } from './assets.ts';
import { bulkFiles } from './bulk/files.ts';
import { openShelf } from './bulk/shelf.ts';
import { withCompression } from './compress.ts';
import { onError, onNotFound } from './errors.ts';
import { figurePages } from './figures.ts';
import { followPages, type Telling } from './follow.ts';
import { followOwnPages } from './follow-own.ts';
import { followedFormPages } from './followed-forms.ts';
import { withHeaders } from './headers.ts';
import { homePages } from './home.ts';
import { withLimit } from './limit.ts';
import { listFormPages } from './list-forms.ts';
import { overduePages } from './overdue.ts';
import { overdueFormPages } from './overdue-forms.ts';
import { qualityPages } from './quality.ts';
import { recordPages } from './record.ts';
import { recordFormPages } from './record-forms.ts';
import { searchPages } from './search.ts';
import { searchFormPages } from './search-forms.ts';
import { localSettings, type Settings } from './settings.ts';
import { similarPages } from './similar.ts';
import { sourcePages } from './source.ts';
import { suggestionPages } from './suggestions.ts';
import { languages, uis } from './ui.ts';
import { wellKnown } from './well-known.ts';

/** What is served once a language. */
const pagesOfLanguage = [
  homePages,
  searchPages,
  suggestionPages,
  similarPages,
  recordPages,
  sourcePages,
  overduePages,
  figurePages,
  qualityPages,
];

/** What is served once, in the language of the papers, so that it has one address; a list of like pairs before records, whose path it shares. */
const otherForms = [listFormPages, searchFormPages, overdueFormPages, followedFormPages, recordFormPages];

/** `telling` is what is needed to take in followers; without it they are offered feeds and calendars alone. */
export function app(store: Store, settings: Settings = localSettings, telling?: Telling): Hono {
  const site = new Hono();
  site.use(withCompression, withHeaders(settings.site), withLimit(settings));
  site.route('/', assetPages());
  site.route('/', wellKnown(settings));
  const shelf = openShelf(store, settings.site, settings.bulkAge);
  const operations = operationsOf(store, settings, shelf);
  site.route('/', bulkFiles(settings.site, shelf));
  // Whoever follows asks for the same file or record again and again: nothing is sent to who has it already.
  site.use('/:file{.+\\.(?:akn|atom|bib|csl|csv|feed|ics|pdf|txt)}', etag());
  for (const lang of languages) {
    const { record, source } = uis[lang].routes;
    for (const path of [record, source]) site.use(`${path}/*`, etag());
  }
  for (const forms of otherForms) site.route('/', forms(store, settings.site));
  const following = followPages(store, settings, telling);
  for (const lang of languages) {
    const ui = { ...uis[lang], site: settings.site };
    site.route('/', following(ui));
    if (telling) site.route('/', followOwnPages(telling, ui));
    for (const pages of pagesOfLanguage) site.route('/', pages(store, ui));
    site.route('/', apiPages(ui, operations, settings));
  }
  site.route(basePath, api(operations, settings));
  site.notFound(onNotFound(site));
  site.onError(onError);
  return site;
}
