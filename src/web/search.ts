/** Searching: results grouped by record, their passages with what was found marked; a slip in the query is told, not hidden. */

import { Hono } from 'hono';
import { html } from 'hono/html';
import { Problem } from '../record/problem.ts';
import type { Store } from '../store/open.ts';
import { type Found, search } from '../store/search.ts';
import { facetPart } from './facets.ts';
import { layout, searchForm } from './layout.ts';
import { anchor, recordPath, searchPath } from './links.ts';
import { listedHead } from './listed.ts';
import type { Markup } from './markup.ts';
import { queryHelp } from './query-help.ts';
import { counted, listText } from './words.ts';

const perPage = 20;
const mostPages = 5000;

type Asked = { readonly query: string; readonly page: number };

export function searchPages(store: Store): Hono {
  return new Hono()
    .get('/zoeken', (c) => {
      const asked = readAsked(c.req.query('q'), c.req.query('pagina'));
      try {
        return c.html(searchPage(asked, ask(store, asked)));
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'bad-query') throw error;
        return c.html(slipPage(asked, error.message), 400);
      }
    })
    .get('/zoeken.json', (c) => {
      const asked = readAsked(c.req.query('q'), c.req.query('pagina'));
      return c.json({
        ...asked,
        perPage,
        ...(ask(store, asked) ?? { records: 0, pairs: 0, facets: [], timeline: [], results: [] }),
      });
    });
}

function readAsked(query = '', page = '1'): Asked {
  return { query: query.trim(), page: /^[1-9]\d{0,3}$/.test(page) ? Math.min(Number(page), mostPages) : 1 };
}

/** What was found; nothing is looked for until something is asked. */
const ask = (store: Store, { query, page }: Asked): Found | undefined =>
  query === ''
    ? undefined
    : search(store, query, {
        limit: perPage,
        offset: (page - 1) * perPage,
        today: new Date().toISOString().slice(0, 10),
      });

const searchPage = (asked: Asked, found: Found | undefined): Markup =>
  layout({
    title: asked.query === '' ? 'Zoeken' : `‘${asked.query}’ zoeken`,
    json: searchPath(asked.query, asked.page, '.json'),
    main: html`<h1 class="modest">Zoeken</h1>
${searchForm(asked.query, 'large')}
${found === undefined ? '' : foundPart(asked, found)}
${queryHelp(found === undefined || found.results.length === 0)}`,
  });

const slipPage = (asked: Asked, message: string): Markup =>
  layout({
    title: 'Deze zoekvraag klopt nog niet',
    main: html`<h1 class="modest">Zoeken</h1>
${searchForm(asked.query, 'large')}
<div class="slip" role="alert"><h2>Deze zoekvraag klopt nog niet</h2><p lang="en">${message}</p></div>
${queryHelp(true)}`,
  });

function foundPart(asked: Asked, found: Found): Markup {
  if (found.results.length === 0) {
    return asked.page > 1
      ? html`<p class="totals">Op deze bladzijde staat niets meer. <a href="${searchPath(asked.query)}">Terug naar de eerste</a></p>`
      : html`<p class="totals"><strong>Niets gevonden.</strong> Probeer minder woorden, of het begin van een woord met een ster: <code>kernenerg*</code>.</p>`;
  }
  const pages = Math.ceil(found.records / perPage);
  return html`<h2 class="totals"><strong>${counted(found.records, 'reeks vragen', 'reeksen vragen')}</strong>${found.pairs > 0 ? `, ${counted(found.pairs, 'vindplaats', 'vindplaatsen')}` : ''}${pages > 1 ? `; bladzijde ${asked.page} van ${pages}` : ''}</h2>
${facetPart(asked.query, found.facets, found.records)}
<ol class="list found" start="${(asked.page - 1) * perPage + 1}">${found.results.map(result)}</ol>
${pages > 1 ? pager(asked, pages) : ''}`;
}

type Result = Found['results'][number];

const result = ({ record, hits, pairs }: Result): Markup => html`<li>
${listedHead(record)}
${pairs.map(
  ({ numbers, question, answer, note }) => html`<div class="pair">
${passage('ask', html`<a href="${recordPath(record.id)}${numbers[0] === undefined ? '' : `#${anchor('vraag', numbers[0])}`}">Vraag${numbers.length === 0 ? '' : ` ${listText(numbers)}`}</a>`, question)}
${answer.length === 0 ? '' : passage('reply', html`Antwoord`, answer)}
${note.length === 0 ? '' : passage('note', html`Noot`, note)}
</div>`,
)}
${hits > pairs.length && pairs.length > 0 ? html`<p class="more"><a href="${recordPath(record.id)}">Nog ${counted(hits - pairs.length, 'vindplaats', 'vindplaatsen')} in deze reeks</a></p>` : ''}
</li>`;

const passage = (kind: 'ask' | 'reply' | 'note', label: Markup, pieces: Result['pairs'][number]['question']): Markup =>
  html`<p class="passage ${kind}"><span class="label">${label}</span> <span>${pieces.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text))}</span></p>`;

const pager = ({ query, page }: Asked, pages: number): Markup => html`<nav class="pager" aria-label="Bladzijden">
${page > 1 ? html`<a rel="prev" href="${searchPath(query, page - 1)}">← Vorige</a>` : html`<span></span>`}
<span>${page} van ${pages}</span>
${page < pages ? html`<a rel="next" href="${searchPath(query, page + 1)}">Volgende →</a>` : html`<span></span>`}
</nav>`;
