/** The page of the register's quality: figures, what was remarked how often, and what somebody should look at, page by page. */

import { html } from 'hono/html';
import type { Reason } from '../record/doubts.ts';
import {
  type Dimension,
  type Doubtful,
  dimensions,
  type ReasonCount,
  type Report,
  type Share,
} from '../store/quality-report.ts';
import { captionOf } from './charts/numbers.ts';
import { doubtfulItem, reasonText, together } from './doubtful.ts';
import { feedForms, jsonForm, layout } from './layout.ts';
import type { Markup } from './markup.ts';
import { pager } from './pager.ts';
import { type Ui, uis } from './ui.ts';

export type Quality = Report & {
  readonly records: number;
  readonly reasons: readonly ReasonCount[];
  /** The one reason that was asked for. */
  readonly reason?: Reason;
  /** So many documents and sets are in the list. */
  readonly total: number;
  readonly page: number;
  readonly perPage: number;
  readonly doubtful: readonly Doubtful[];
};

export function qualityPage(ui: Ui, quality: Quality): Markup {
  const { quality: words } = ui.words;
  return frame(
    ui,
    quality,
    words.title,
    html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${keyFigures(ui, quality)}
${quality.reasons.length === 0 ? '' : reasonsPart(ui, quality)}
<section aria-labelledby="gelezen"><h2 id="gelezen">${words.read}</h2>
${dimensions.map((dimension) => sharesTable(ui, dimension, quality.shares[dimension]))}</section>
${coveragePart(ui, quality)}
<section aria-labelledby="bekijken"><h2 id="bekijken">${words.list}</h2>
${listPart(ui, quality)}</section>`,
  );
}

/** The list of one reason. */
export function reasonPage(ui: Ui, quality: Quality): Markup {
  const title = reasonText(ui, quality.reason!);
  return frame(
    ui,
    quality,
    title,
    html`<p class="above"><a href="${ui.routes.quality}">${ui.words.quality.back}</a></p>
<h1 class="modest">${title}</h1>
${listPart(ui, quality)}`,
  );
}

function frame(ui: Ui, { reason, page }: Quality, title: string, main: Markup): Markup {
  const at = (suffix: string, { routes }: Ui = ui): string => routes.quality + suffix + queryOf(reason, page);
  const forms = [
    jsonForm(ui, at('.json')),
    { href: at('.csv'), name: ui.words.quality.csv, type: 'text/csv' },
    ...feedForms(ui, uis.nl.routes.quality, queryOf(reason, 1)),
  ];
  return layout(ui, { title, address: (other) => at('', other), forms, query: '', width: 'broad', main });
}

function queryOf(reason: Reason | undefined, page: number): string {
  const asked = { ...(reason ? { reden: reason } : {}), ...(page > 1 ? { pagina: String(page) } : {}) };
  return Object.keys(asked).length === 0 ? '' : `?${new URLSearchParams(asked)}`;
}

const percent = (ui: Ui, part: number, all: number): string =>
  // Never rounded up to a hundred: 'all' must mean all.
  `${ui.number(Math.floor((part / Math.max(1, all)) * 1000) / 10)} %`;

function keyFigures(ui: Ui, { all, records }: Quality): Markup {
  const { quality: words } = ui.words;
  const figures = [
    [words.documents, ui.number(all.documents)],
    [words.sets, ui.number(records)],
    [words.whole, percent(ui, all.whole, all.documents)],
    [words.unread, ui.number(all.unread)],
    [words.remarked, ui.number(all.remarked)],
  ];
  return html`<dl class="key">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function sharesTable(ui: Ui, dimension: Dimension, shares: readonly Share[]): Markup {
  const { quality: words } = ui.words;
  const name = words.dimensions[dimension];
  const table = tableOfShares(ui, dimension, shares);
  const head = html`<h3 id="deel-${dimension}">${name}</h3>`;
  return shares.length > inSight
    ? html`${head}
<details class="numbers"><summary>${words.rows(shares.length)}<span class="unseen">: ${name}</span></summary>${table}</details>`
    : html`${head}
${table}`;
}

/** A longer table is folded: the page is to be taken in at a glance. */
const inSight = 8;

function tableOfShares(ui: Ui, dimension: Dimension, shares: readonly Share[]): Markup {
  const { quality: words } = ui.words;
  return html`<section class="scroll" tabindex="0" aria-labelledby="deel-${dimension}"><table class="names shares">${captionOf(words.dimensions[dimension])}<thead><tr>${[
    words.name,
    words.documents,
    words.whole,
    words.unread,
    words.remarked,
  ].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${shares.map(
    ({ name, documents, whole, unread, remarked }) =>
      html`<tr><th scope="row">${shareName(ui, dimension, name)}</th><td>${ui.number(documents)}</td><td>${percent(ui, whole, documents)}</td><td>${ui.number(unread)}</td><td>${ui.number(remarked)}</td></tr>`,
  )}</tbody></table></section>`;
}

function shareName({ words }: Ui, dimension: Dimension, name: string): string {
  if (dimension === 'kind')
    return name === 'case' ? words.quality.case : (words.kinds[name as keyof typeof words.kinds] ?? name);
  if (dimension === 'format') return words.quality.formats[name] ?? name;
  return name === '' ? words.quality.noYear : name;
}

function coveragePart(ui: Ui, { coverage }: Quality): Markup {
  const { quality: words } = ui.words;
  const most = Math.max(1, ...coverage.map(({ documents }) => documents));
  const whole = (share: number): string => `${ui.number(Math.round(share * 1000) / 10)} %`;
  return html`<section aria-labelledby="volledig"><h2 id="volledig">${words.coverage}</h2>
<p>${words.coverageSays}</p>
<table class="names">${captionOf(words.coverage)}<thead><tr><th scope="col">${words.whole}</th><th scope="col">${words.documents}</th></tr></thead>
<tbody>${coverage.map(({ from, documents }, i) => {
    const until = i === 0 ? undefined : whole(coverage[i - 1]!.from);
    return html`<tr><th scope="row">${words.band(whole(from), until)}</th><td><meter min="0" max="${most}" value="${documents}" aria-hidden="true"></meter> <span class="count">${ui.number(documents)}</span></td></tr>`;
  })}</tbody></table></section>`;
}

function reasonsPart(ui: Ui, { reasons }: Quality): Markup {
  const { quality: words } = ui.words;
  return html`<section aria-labelledby="redenen"><h2 id="redenen">${words.reasonsTitle}</h2>
<p>${words.reasonsSays}</p>
<table class="names">${captionOf(words.reasonsTitle)}<thead><tr><th scope="col">${words.reason}</th><th scope="col">${words.count}</th></tr></thead>
<tbody>${reasons.map(
    ({ reason, count }) =>
      html`<tr><th scope="row"><a href="${ui.routes.quality}${queryOf(reason, 1)}">${reasonText(ui, reason)}</a></th><td>${ui.number(count)}</td></tr>`,
  )}</tbody></table></section>`;
}

function listPart(ui: Ui, quality: Quality): Markup {
  const { quality: words } = ui.words;
  if (quality.total === 0) return html`<p>${words.nothing}</p>`;
  return html`<p class="totals">${words.listSays(ui.number(quality.total))}</p>
${quality.doubtful.length === 0 ? '' : html`<ol class="list doubtful" start="${(quality.page - 1) * quality.perPage + 1}">${together(quality.doubtful).map((each) => doubtfulItem(ui, each, quality.reason))}</ol>`}
${pager(ui, quality.page, Math.ceil(quality.total / quality.perPage), (to) => `${ui.routes.quality}${queryOf(quality.reason, to)}`)}`;
}
