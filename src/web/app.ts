/** The whole site as one function from request to response; the command line plugs it into a server. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Store } from '../store/open.ts';
import { onError, onNotFound } from './errors.ts';
import { figurePages } from './figures.ts';
import { formPages } from './forms.ts';
import { withHeaders } from './headers.ts';
import { homePages } from './home.ts';
import { withLimit } from './limit.ts';
import { overduePages } from './overdue.ts';
import { recordPages } from './record.ts';
import { searchPages } from './search.ts';
import { localSettings, type Settings } from './settings.ts';
import { sourcePages } from './source.ts';
import { suggestionPages } from './suggestions.ts';
import { languages, uis } from './ui.ts';
import { wellKnown } from './well-known.ts';

const sheets = join(import.meta.dirname, 'style');
const style = readdirSync(sheets)
  .sort()
  .map((sheet) => readFileSync(join(sheets, sheet), 'utf8'))
  .join('\n');

/** The mark of the site: a bracket, half question and half answer. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M2 15V2h7" fill="none" stroke="#b4552a" stroke-width="3"/><path d="M8 2h6v13" fill="none" stroke="#2c8770" stroke-width="3"/></svg>`;

/** What is served once a language. */
const pagesOfLanguage = [homePages, searchPages, suggestionPages, recordPages, sourcePages, overduePages, figurePages];

export function app(store: Store, settings: Settings = localSettings): Hono {
  const site = new Hono();
  site.use(withHeaders(settings.site), withLimit(settings));
  site.get('/stijl.css', (c) =>
    c.body(style, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=600' }),
  );
  site.get('/merk.svg', (c) =>
    c.body(mark, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=600' }),
  );
  site.route('/', wellKnown(settings));
  site.route('/', formPages(store, settings.site));
  for (const lang of languages) {
    for (const pages of pagesOfLanguage) {
      site.route('/', pages(store, { ...uis[lang], site: settings.site }));
    }
  }
  site.notFound(onNotFound);
  site.onError(onError);
  return site;
}
