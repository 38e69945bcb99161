/** Searching: results grouped by record, their passages with what was found marked; a slip in the query is told, not hidden. */

import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Parliament } from '../record/parliament.ts';
import { type Near, nearTo } from '../store/near.ts';
import { recordNumbered } from '../store/numbered.ts';
import { type OnDays, onDays } from '../store/on-days.ts';
import type { Store } from '../store/open.ts';
import type { Listed } from '../store/records.ts';
import { type Found, few, isSort, type Sort, search, sorts } from '../store/search.ts';
import { BadQuery } from '../store/slip.ts';
import { absentAnswers } from './absent.ts';
import { heldParliaments } from './chosen.ts';
import { facetPart } from './facets.ts';
import { filterChips } from './filters.ts';
import { followLink } from './follow-page.ts';
import { sendKept } from './kept-page.ts';
import { jsonForm, layout, listForms, searchForm } from './layout.ts';
import { listedHead } from './listed.ts';
import type { Markup } from './markup.ts';
import { nearPart } from './near.ts';
import { pager } from './pager.ts';
import { queryHelp } from './query-help.ts';
import { resultPart } from './result.ts';
import { spanText } from './span-text.ts';
import { timelinePart } from './timeline.ts';
import { today } from './today.ts';
import type { Ui } from './ui.ts';

const perPage = 20;
const mostPages = 5000;

type Asked = { readonly query: string; readonly page: number; readonly sort?: Sort };

export function searchPages(store: Store, ui: Ui): Hono {
  const first = (): Parliament => heldParliaments(store)[0]!;
  return new Hono()
    .get(ui.routes.search, (c) => {
      const asked = readAsked(c.req.query());
      try {
        const key = `${ui.lang} ${today(store)} ${JSON.stringify(asked)}`;
        return sendKept(c, store, key, () => searchPage(ui, first(), asked, ask(store, ui, asked)));
      } catch (error) {
        if (!(error instanceof BadQuery)) throw error;
        return c.html(slipPage(ui, first(), asked, error), 400);
      }
    })
    .get(`${ui.routes.search}.json`, (c) => {
      const asked = readAsked(c.req.query());
      const found = ask(store, ui, asked) ?? { records: 0, pairs: 0, facets: [], timeline: [], results: [] };
      return c.json({ ...asked, perPage, ...found });
    });
}

function readAsked({ q = '', pagina = '1', volgorde = '' }: Record<string, string>): Asked {
  return {
    query: q.trim(),
    page: /^[1-9]\d{0,3}$/.test(pagina) ? Math.min(Number(pagina), mostPages) : 1,
    ...(isSort(volgorde) ? { sort: volgorde } : {}),
  };
}

/** What was found, the record that the query is the number of, the days that it may mean, and what is near where that is little. */
type Answer = Found & { readonly named?: Listed; readonly onDays?: OnDays; readonly near?: Near };

/** Nothing is looked for until something is asked. */
function ask(store: Store, { lang }: Ui, { query, page, sort }: Asked): Answer | undefined {
  if (query === '') return undefined;
  const day = { today: today(store) };
  const found = search(store, query, {
    ...day,
    limit: perPage,
    offset: (page - 1) * perPage,
    ...(sort ? { sort } : {}),
  });
  const named = recordNumbered(store, query);
  if (named) return { named, ...found };
  const days = onDays(store, query, lang);
  return {
    ...(days ? { onDays: days } : {}),
    ...found,
    ...(found.records < few && page === 1 ? { near: nearTo(store, query, found.results, day) } : {}),
  };
}

const searchPage = (ui: Ui, home: Parliament, asked: Asked, found: Answer | undefined): Markup =>
  layout(ui, {
    title: asked.query === '' ? ui.words.search.title : ui.words.search.titleOf(asked.query),
    address: ({ to, routes }) => (asked.query === '' ? routes.search : to.search(asked.query, asked)),
    forms: [
      jsonForm(ui, ui.to.search(asked.query, asked, '.json')),
      ...(found ? listForms(ui, '/zoeken', `?${new URLSearchParams({ q: asked.query })}`) : []),
    ],
    width: found && found.results.length > 0 ? 'broad' : 'narrow',
    main: html`<h1 class="modest">${ui.words.search.title}</h1>
${searchForm(ui, asked.query, 'large')}
${queryHelp(ui, found === undefined, home)}
<p class="hint"><a href="${ui.routes.askedBefore}">${ui.words.find.similar.title}</a></p>
${found === undefined ? '' : foundPart(ui, asked, found)}`,
  });

const slipPage = (ui: Ui, home: Parliament, asked: Asked, { slip, message }: BadQuery): Markup =>
  layout(ui, {
    title: `${ui.words.site.fault}: ${ui.words.search.slip}`,
    main: html`<h1 class="modest">${ui.words.search.title}</h1>
${searchForm(ui, asked.query, 'large', 'fout')}
<div class="slip" role="alert" id="fout"><h2>${ui.words.search.slip}</h2><p>${ui.words.find.slip(slip, message)}</p></div>
${queryHelp(ui, true, home)}`,
  });

const namedPart = (ui: Ui, named: Listed): Markup =>
  html`<section aria-labelledby="nummer"><h2 class="totals" id="nummer">${ui.words.find.named}</h2>
<ol class="list found"><li>${listedHead(ui, named)}</li></ol></section>`;

const onDaysPart = (ui: Ui, { date, until, query, records }: OnDays): Markup =>
  html`<p class="hint">${ui.words.find.onDays} <a href="${ui.to.search(query)}">${spanText(ui, date)}${until === undefined ? '' : `–${until}`}</a> (${ui.counted(records, 'set')})</p>`;

function foundPart(ui: Ui, asked: Asked, { named, onDays, near, ...found }: Answer): Markup {
  const words = ui.words.search;
  const chips = html`${named ? namedPart(ui, named) : ''}${onDays ? onDaysPart(ui, onDays) : ''}${filterChips(ui, asked, found.facets)}`;
  if (named && found.results.length === 0) return chips;
  if (found.results.length === 0 && asked.page > 1) {
    return html`${chips}<p class="totals">${words.nothingHere} <a href="${ui.to.search(asked.query)}">${words.first}</a></p>`;
  }
  if (found.results.length === 0) {
    return html`${chips}<p class="totals"><strong>${words.nothing}</strong> ${followLink(ui, { kind: 'search', query: asked.query })}</p>${near ? nearPart(ui, near) : ''}`;
  }
  const pages = Math.ceil(found.records / perPage);
  return html`${chips}
<div class="finding">
<section class="hits" aria-labelledby="gevonden">
<h2 class="totals" id="gevonden"><strong>${ui.counted(found.records, 'set')}</strong>${found.pairs > 0 ? `, ${ui.counted(found.pairs, 'hit')}` : ''}${pages > 1 ? `; ${words.page(asked.page, pages)}` : ''}</h2>
${absentAnswers(ui, asked, found)}
<p class="to-narrow"><a href="#verfijn">${words.refine}</a></p>
<p class="facts">${followLink(ui, { kind: 'search', query: asked.query })}</p>
${sortPart(ui, asked)}
<ol class="list found" start="${(asked.page - 1) * perPage + 1}">${found.results.map((each) => resultPart(ui, each))}</ol>
${pager(ui, asked.page, pages, (page) => ui.to.search(asked.query, { page, ...(asked.sort ? { sort: asked.sort } : {}) }))}
${near ? nearPart(ui, near) : ''}
</section>
<aside class="narrowing" id="verfijn" aria-label="${words.refine}">
${timelinePart(ui, asked, found.timeline)}
${facetPart(ui, asked, found.facets, found.records)}
</aside>
</div>`;
}

/** The orders, the present one marked; without words to look for there is no best match. */
function sortPart(ui: Ui, { query, sort }: Asked): Markup {
  const now = sort ?? 'relevance';
  return html`<nav class="orders" aria-label="${ui.words.search.sort}"><ul>${sorts.map(
    (each) =>
      html`<li><a href="${ui.to.search(query, each === 'relevance' ? {} : { sort: each })}"${each === now ? html` aria-current="true"` : ''}>${ui.words.sorts[each]}</a></li>`,
  )}</ul></nav>`;
}
