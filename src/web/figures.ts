/** Figures of the whole register, and of a member, a party, a ministry, a minister, a session year: each with its numbers. */

import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { writeCsv } from '../publish/csv.ts';
import { type Counted, countSpans } from '../statistics/spans.ts';
import { answeredWithin, type Waits, waitsOf } from '../statistics/waits.ts';
import { narrowed } from '../store/fields.ts';
import { type Group, groupName, type Named, namesOf, newestOf, type SetRow, setRows } from '../store/figures.ts';
import type { Store } from '../store/open.ts';
import type { Listed } from '../store/records.ts';
import { barChart } from './charts/bars.ts';
import { curveChart } from './charts/curve.ts';
import { followLink } from './follow-page.ts';
import { type Form, feedForms, jsonForm, layout } from './layout.ts';
import { listedHead } from './listed.ts';
import type { Markup } from './markup.ts';
import { remember } from './remember.ts';
import { today } from './today.ts';
import { type Ui, uis } from './ui.ts';
import {
  compared,
  type Further,
  furtherOf,
  lastDay,
  type Measure,
  measureColumns,
  measureValues,
  namedWaits,
  tableOf,
  threeWeeks,
} from './waits-data.ts';
import { comparedPart, measureCells, percent, waitsPart } from './waits-part.ts';

export const groupFields = ['asker', 'party', 'ministry', 'respondent', 'session'] as const;
type GroupField = (typeof groupFields)[number];

export function figurePages(store: Store, ui: Ui): Hono {
  const pages = new Hono()
    .get(ui.routes.figures, (c) => c.html(figuresPage(ui, store)))
    .get(`${ui.routes.figures}.json`, (c) => c.json({ ...figuresOf(store, undefined), ...furtherOf(store, undefined) }))
    .get(`${ui.routes.figures}.csv`, (c) => fileOf(c, store, undefined));
  for (const field of groupFields) {
    const route = ui.routes[field];
    pages
      .get(route, (c) => c.html(namesPage(ui, field, namesIn(store, field), namedWaits(store, field))))
      .get(`${route}.json`, (c) => c.json({ [field]: namesIn(store, field) }))
      .get(`${route}.csv`, (c) =>
        csv(c, [
          ['name', 'first', 'last', ...measureColumns],
          ...namesIn(store, field).map(({ name, sets, first, last }) => {
            const own = namedWaits(store, field).get(name);
            return [name, first, last, ...(own ? measureValues(own) : [sets])];
          }),
        ]),
      )
      .get(`${route}/:name`, (c) => groupResponse(c, ui, store, field));
  }
  return pages;
}

function groupResponse(c: Context, ui: Ui, store: Store, field: GroupField): Response | Promise<Response> {
  const asked = c.req.param('name') ?? '';
  const [, name = asked, form] = /^(.+)\.(json|csv)$/.exec(asked) ?? [];
  const group = { field, value: name };
  const known = groupName(store, group);
  if (known === undefined) return c.notFound();
  if (form === 'csv') return fileOf(c, store, group);
  if (form === 'json')
    return c.json({
      field,
      name: known,
      ...figuresOf(store, group),
      ...furtherOf(store, group),
      newest: newestOf(store, group, shownSets),
    });
  return c.html(groupPage(ui, store, { field, value: known }));
}

/** The table of one chart ('tabel'), or how many sets were asked. */
function fileOf(c: Context, store: Store, group: Group | undefined): Response | Promise<Response> {
  const wanted = c.req.query('tabel');
  if (wanted === undefined) return csv(c, countsOf(store, group));
  const table = tableOf(store, group, wanted, figuresOf(store, group).waits);
  return table ? csv(c, table) : c.notFound();
}

type Row = readonly (string | number | undefined)[];

const csv = (c: Context, [head, ...rows]: readonly Row[]): Response =>
  c.body(writeCsv((head ?? []).map(String), rows), 200, { 'content-type': 'text/csv; charset=utf-8' });

const shownSets = 12;
const shownNames = 10;

type Figures = {
  readonly day: string;
  readonly waits: Waits;
  /** The sets asked in each year, or in each month where all are of a year or two. */
  readonly counts: readonly Counted[];
};

/** The figures are reckoned once for each state of the register and each day. */
export function figuresOf(store: Store, group: Group | undefined): Figures {
  const now = today();
  return remember(store, `${now} ${group?.field} ${group?.value}`, () => {
    const rows = setRows(store, group);
    return reckon(rows, lastDay(rows, now));
  });
}

const namesIn = (store: Store, field: GroupField): Named[] =>
  remember(store, `names ${field}`, () => namesOf(store, field));

function reckon(rows: readonly SetRow[], day: string): Figures {
  const years = new Set(rows.map(({ asked }) => asked.slice(0, 4)));
  return {
    day,
    waits: waitsOf(rows, day),
    counts: countSpans(
      rows.map(({ asked }) => asked),
      years.size > 2 ? 'year' : 'month',
    ),
  };
}

const countsOf = (store: Store, group: Group | undefined): Row[] => {
  const { counts } = figuresOf(store, group);
  return [['asked', 'sets'], ...counts.map(({ span, sets }) => [span, sets])];
};

function figuresPage(ui: Ui, store: Store): Markup {
  const figures = figuresOf(store, undefined);
  const words = ui.words.figures;
  return layout(ui, {
    title: words.title,
    address: ({ routes }) => routes.figures,
    forms: formsOf(ui, 'figures'),
    query: '',
    width: 'broad',
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead(ui.day(figures.day))}</p>
${figuresPart(ui, figures, furtherOf(store, undefined), ui.routes.figures)}
${groupFields.filter((field) => !compared.some((each) => each === field)).map((field) => topPart(ui, field, namesIn(store, field)))}
${comparedPart(ui, furtherOf(store, undefined), ui.routes.figures)}`,
  });
}

/** Which of the groups can be followed, and as what. */
const followedKinds: Partial<Record<GroupField, 'member' | 'party' | 'ministry'>> = {
  asker: 'member',
  party: 'party',
  ministry: 'ministry',
};

function groupPage(ui: Ui, store: Store, group: { readonly field: GroupField; readonly value: string }): Markup {
  const figures = figuresOf(store, group);
  const words = ui.words.figures;
  const address = ({ routes }: Ui): string => `${routes[group.field]}/${encodeURIComponent(group.value)}`;
  const newest = newestOf(store, group, shownSets);
  const kind = followedKinds[group.field];
  const followed = kind && { kind, name: group.value };
  return layout(ui, {
    title: group.value,
    address,
    forms: [...dataForms(ui, address(ui)), ...feedForms(ui, address(uis.nl))],
    query: '',
    width: 'broad',
    main: html`<p class="above"><a href="${ui.routes[group.field]}">${words.groups[group.field]}</a></p>
<h1>${group.value}</h1>
<p class="lead">${words.lead(ui.day(figures.day))}</p>
${followed ? html`<p class="facts">${followLink(ui, followed)}</p>` : ''}
${figuresPart(ui, figures, furtherOf(store, group), address(ui))}
${comparedPart(ui, furtherOf(store, group), address(ui))}
<section aria-labelledby="nieuwste"><h2 id="nieuwste">${words.newest}</h2>
<ol class="list">${newest.map((record: Listed) => html`<li>${listedHead(ui, record)}</li>`)}</ol>
<p class="more"><a href="${ui.to.search(narrowed('', group.field, group.value))}">${words.all}</a></p></section>`,
  });
}

/** The names of a kind, or all figures: what is new in them is what was asked last. */
const formsOf = (ui: Ui, route: GroupField | 'figures'): Form[] => [
  ...dataForms(ui, ui.routes[route]),
  ...feedForms(ui, uis.nl.routes[route]),
];

const dataForms = (ui: Ui, path: string): Form[] => [
  jsonForm(ui, `${path}.json`),
  { href: `${path}.csv`, name: ui.words.figures.csv, type: 'text/csv' },
];

/** The figures in words first, then drawn. */
function figuresPart(ui: Ui, { waits, counts }: Figures, further: Further, path: string): Markup {
  const words = ui.words.figures;
  const monthly = (counts[0]?.span.length ?? 4) > 4;
  const most = counts.reduce(
    (best, each) => (each.sets > best.sets ? each : best),
    counts[0] ?? { span: '–', sets: 0 },
  );
  const chart = barChart(ui, {
    id: 'gesteld',
    title: monthly ? words.perMonth : words.perYear,
    says: words.perYearSays(ui.counted(waits.sets, 'set'), most.span, ui.number(most.sets)),
    columns: [monthly ? words.month : words.year, words.sets],
    bars: counts.map(({ span, sets }) => ({ name: span, value: sets })),
    csv: `${path}.csv`,
  });
  return html`<dl class="key">${keyFigures(ui, waits).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${waits.unknown > 0 ? html`<p class="hint">${ui.number(waits.unknown)} × ${words.unknown}. ${words.unknownWhy}</p>` : ''}
${waits.unanswered > 0 ? html`<p class="hint">${ui.words.waits.unansweredWhy}</p>` : ''}
${counts.length > 1 ? chart : ''}
${waitsPart(ui, waits, further, path, monthly)}
${waits.answered > 0 ? curveChart(ui, waits, `${path}.csv?tabel=wachten`) : ''}`;
}

function keyFigures(ui: Ui, waits: Waits): [string, string][] {
  const words = ui.words.figures;
  const daysOr = (days: number | undefined): string => (days === undefined ? words.notYet : ui.counted(days, 'day'));
  return [
    [words.sets, ui.number(waits.sets)],
    [words.answered, ui.number(waits.answered)],
    [words.open, ui.number(waits.open)],
    [words.overdue, ui.number(waits.overdue)],
    ...(waits.unanswered === 0
      ? []
      : ([[ui.words.waits.unanswered, ui.number(waits.unanswered)]] as [string, string][])),
    ...(waits.answered === 0
      ? []
      : ([
          [words.median, daysOr(waits.median)],
          [ui.words.waits.within, percent(ui, answeredWithin(waits, threeWeeks))],
          [words.inTime, waits.inTime === undefined ? words.notYet : `${ui.number(Math.round(waits.inTime * 100))} %`],
        ] as [string, string][])),
  ];
}

const nameLink = (ui: Ui, field: GroupField, name: string): Markup =>
  html`<a href="${ui.routes[field]}/${encodeURIComponent(name)}">${name}</a>`;

function topPart(ui: Ui, field: GroupField, names: readonly Named[]): Markup | '' {
  if (names.length === 0) return '';
  const words = ui.words.figures;
  return html`<section aria-labelledby="top-${field}"><h2 id="top-${field}">${words.groups[field]}</h2>
${namesTable(ui, field, names.slice(0, shownNames))}
${names.length > shownNames ? html`<p class="more"><a href="${ui.routes[field]}">${words.more(ui.number(names.length))}</a></p>` : ''}</section>`;
}

/** With the waits of each name, where they are given. */
const namesTable = (
  ui: Ui,
  field: GroupField,
  names: readonly Named[],
  waits?: ReadonlyMap<string, Measure>,
): Markup => {
  const words = ui.words.figures;
  const heads = [
    words.name,
    words.sets,
    words.years,
    ...(waits ? [words.median, ui.words.waits.within, words.inTime] : []),
  ];
  const most = Math.max(...names.map(({ sets }) => sets));
  const table = html`<table class="names${waits ? ' shares' : ''}"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${names.map(
    ({ name, sets, first, last }) =>
      html`<tr><th scope="row">${nameLink(ui, field, name)}</th><td><meter min="0" max="${most}" value="${sets}" aria-hidden="true"></meter> ${ui.number(sets)}</td><td>${yearsText(first, last)}</td>${waits ? measureCells(ui, waits.get(name)) : ''}</tr>`,
  )}</tbody></table>`;
  return waits
    ? html`<section class="scroll" tabindex="0" aria-label="${words.groups[field]}">${table}</section>`
    : table;
};

const yearsText = (first = '', last = ''): string =>
  first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : `${first.slice(0, 4)}–${last.slice(0, 4)}`;

const namesPage = (ui: Ui, field: GroupField, names: readonly Named[], waits: ReadonlyMap<string, Measure>): Markup =>
  layout(ui, {
    title: ui.words.figures.groups[field],
    address: ({ routes }) => routes[field],
    forms: formsOf(ui, field),
    query: '',
    width: 'broad',
    main: html`<h1>${ui.words.figures.groups[field]}</h1>
${names.length === 0 ? html`<p>${ui.words.site.noNames}</p>` : namesTable(ui, field, names, waits)}`,
  });
