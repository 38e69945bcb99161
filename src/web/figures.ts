/** Figures of a parliament, and of a member, a party, a ministry, a minister, a session year of it: each with its numbers. */

import { type Context, Hono } from 'hono';
import { writeCsv } from '../publish/csv.ts';
import { type Group, groupName, newestOf } from '../store/figures.ts';
import type { Store } from '../store/open.ts';
import { type Chosen, chooseParliament, scopeOf } from './chosen.ts';
import { figuresOf, type GroupField, groupFields, namesIn, shownSets } from './figures-data.ts';
import { namesPage } from './figures-names.ts';
import { figuresPage, groupPage } from './figures-page.ts';
import type { Ui } from './ui.ts';
import { furtherOf, namedWaits, withinOf } from './waits-data.ts';
import { measureColumns, measureValues, tableOf } from './waits-table.ts';

type Answer = Response | Promise<Response>;

export function figurePages(store: Store, ui: Ui): Hono {
  /** Hears with the parliament that the address asks for. */
  const of = (hear: (c: Context, chosen: Chosen) => Answer) => (c: Context) => {
    const chosen = chooseParliament(store, c.req.query('parlement'));
    return chosen ? hear(c, chosen) : c.notFound();
  };
  const { figures } = ui.routes;
  const page = of((c, chosen) => c.html(figuresPage(ui, store, chosen)));
  const data = of((c, chosen) => c.json(told(store, chosen, undefined)));
  const file = of((c, chosen) => fileOf(c, store, chosen, undefined));
  const pages = new Hono().get(figures, page).get(`${figures}.json`, data).get(`${figures}.csv`, file);
  for (const field of groupFields) {
    const route = ui.routes[field];
    const names = (chosen: Chosen) => namesIn(store, chosen, field);
    const page = of((c, chosen) =>
      c.html(namesPage(ui, chosen, field, names(chosen), namedWaits(store, chosen, field))),
    );
    const data = of((c, chosen) => c.json({ parliament: chosen.parliament.id, [field]: names(chosen) }));
    const file = of((c, chosen) => csv(c, namesTable(store, chosen, field)));
    pages.get(route, page).get(`${route}.json`, data).get(`${route}.csv`, file);
    pages.get(`${route}/:name`, (c) => groupResponse(c, ui, store, field));
  }
  return pages;
}

function groupResponse(c: Context, ui: Ui, store: Store, field: GroupField): Answer {
  const asked = c.req.param('name') ?? '';
  const [, name = asked, form] = /^(.+)\.(json|csv)$/.exec(asked) ?? [];
  const group = { field, value: name };
  const chosen = chooseParliament(store, c.req.query('parlement'), group);
  const known = chosen && groupName(store, group, chosen.parliament.id);
  if (!chosen || known === undefined) return c.notFound();
  if (form === 'csv') return fileOf(c, store, chosen, group);
  if (form === 'json') {
    const newest = newestOf(store, scopeOf(chosen, group), shownSets);
    return c.json({ field, name: known, ...told(store, chosen, group), newest });
  }
  return c.html(groupPage(ui, store, chosen, { field, value: known }));
}

const told = (store: Store, chosen: Chosen, group: Group | undefined): object => ({
  parliament: chosen.parliament.id,
  terms: chosen.terms,
  ...figuresOf(store, chosen, group),
  ...furtherOf(store, chosen, group),
});

/** The table of one chart ('tabel'), or how many sets were asked. */
function fileOf(c: Context, store: Store, chosen: Chosen, group: Group | undefined): Answer {
  const wanted = c.req.query('tabel');
  const { counts, waits } = figuresOf(store, chosen, group);
  if (wanted === undefined) return csv(c, [['asked', 'sets'], ...counts.map(({ span, sets }) => [span, sets])]);
  const table = tableOf(store, chosen, group, wanted, waits);
  return table ? csv(c, table) : c.notFound();
}

type Row = readonly (string | number | undefined)[];

const csv = (c: Context, [head, ...rows]: readonly Row[]): Response =>
  c.body(writeCsv((head ?? []).map(String), rows), 200, { 'content-type': 'text/csv; charset=utf-8' });

function namesTable(store: Store, chosen: Chosen, field: GroupField): Row[] {
  const waits = namedWaits(store, chosen, field);
  return [
    ['name', 'first', 'last', ...measureColumns],
    ...namesIn(store, chosen, field).map(({ name, sets, first, last }) => {
      const own = waits.get(name);
      return [name, first, last, ...(own ? measureValues(own, withinOf(chosen)) : [sets])];
    }),
  ];
}
