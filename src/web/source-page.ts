/** The page of a source: legend, what was not explained, remarks, then the document page by page. */

import { html } from 'hono/html';
import type { Remark, RoleSpan } from '../record/reading.ts';
import type { Span } from '../record/span.ts';
import type { Origin } from '../store/origins.ts';
import type { KeptSource } from '../store/sources.ts';
import { differencesPart, type Other } from './differences.ts';
import { jsonForm, layout } from './layout.ts';
import { anchor } from './links.ts';
import { langOf } from './listed.ts';
import type { Markup } from './markup.ts';
import { recordWords } from './own-words.ts';
import { originPart } from './papers.ts';
import { type Block, type Family, familyOf, type Piece, pagesOf, type SourcePage, shownFamilies } from './roles.ts';
import type { Ui } from './ui.ts';

type Fetched = KeptSource & { readonly fetched: readonly Origin[] };

export function sourcePage(ui: Ui, source: Fetched, others: readonly Other[], passage?: Span): Markup {
  const { sha256, name, record, text, reading } = source;
  const { kinds } = recordWords(ui, record);
  const roles = passage ? cutAt(reading.roles ?? [], passage) : (reading.roles ?? []);
  const setting = { ui, record, passage };
  const { source: words, history } = ui.words;
  const own = reading.document.id ?? name;
  return layout(ui, {
    title: `${kinds[reading.document.kind]} ${own}`,
    address: ({ to }) => to.source(sha256),
    forms: [jsonForm(ui, `${ui.to.source(sha256)}.json`)],
    query: '',
    width: 'broad',
    main: html`<article class="source">
<header class="opening">
<h1 class="modest">${kinds[reading.document.kind]} <span class="whole">${own}</span></h1>
<p class="lead">${words.lead}</p>
<p class="ways"><a href="${ui.to.record(record)}">${words.toRecord}</a> <a href="${ui.to.source(sha256)}/${ui.routes.original}">${words.original}</a></p>
<dl class="who"><div><dt>${words.file}</dt><dd>${name}</dd></div><div><dt>SHA-256</dt><dd><code class="hash">${sha256}</code></dd></div>${source.fetched.length === 0 ? '' : html`<div><dt>${history.fetched}</dt><dd>${source.fetched.map((origin, i) => html`${i === 0 ? '' : html`<br>`}${originPart(ui, origin)}`)}</dd></div>`}</dl>
</header>
${passage ? passagePart(ui, source, passage) : ''}
${unreadPart(ui, source)}
${reading.reading.remarks.length === 0 ? '' : remarksPart(ui, reading.reading.remarks)}
${differencesPart(ui, others)}
${legend(ui, source)}
${pagesOf(text, roles).map((page) => pagePart(setting, page))}
</article>`,
  });
}

function unreadPart(ui: Ui, { reading }: KeptSource): Markup {
  const { unread } = reading.reading;
  const words = ui.words.source;
  if (unread.length === 0) return html`<p class="verdict">${words.whole}</p>`;
  const letters = unread.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  return html`<div class="verdict partly">
<p><strong>${ui.counted(unread.length, 'unreadPiece')} ${words.unread}</strong>, ${words.together(ui.counted(letters, 'sign'), percent(ui, 1 - reading.reading.coverage))}.</p>
<ol class="jumps">${unread.slice(0, 50).map(({ start }, i) => html`<li><a href="#t${start}"><span class="unseen">${words.unread} </span>${i + 1}</a></li>`)}</ol>
</div>`;
}

const percent = (ui: Ui, part: number): string => `${ui.number(Math.max(0.01, Math.round(part * 10_000) / 100))} %`;

const remarksPart = (
  ui: Ui,
  remarks: readonly Remark[],
): Markup => html`<section class="remarks" aria-labelledby="opmerkingen">
<h2 id="opmerkingen">${ui.words.source.remarks}</h2>
<ul>${[...Map.groupBy(remarks, ({ code }) => code)].map(
  ([code, group]) =>
    html`<li>${ui.words.remarks[code] ?? code}${group.length > 1 ? ` (${ui.counted(group.length, 'time')})` : ''} <span class="hint" lang="en">${[...new Set(group.map(({ message }) => message))].join('; ')}</span></li>`,
)}</ul>
</section>`;

function legend({ words }: Ui, { reading }: KeptSource): Markup {
  const here = new Set((reading.roles ?? []).map(({ role }) => familyOf(role)));
  const shown = shownFamilies.filter((family) => here.has(family) && family !== 'space');
  return html`<section class="legend" aria-labelledby="rollen"><h2 id="rollen">${words.source.roles}</h2>
<ul>${shown.map((family) => html`<li><span class="role ${family}">${words.families[family]}</span></li>`)}</ul></section>`;
}

/** Which part is marked, and the ways to it and back. */
function passagePart(ui: Ui, { record, reading }: KeptSource, passage: Span): Markup {
  const field = reading.roles?.find(
    ({ start, end, field: own }) => own && start <= passage.start && passage.start < end,
  )?.field;
  const [, list, index] = /^\/(questions|answers)\/(\d+)\/text$/.exec(field ?? '') ?? [];
  const { read, exchange } = ui.words;
  const numbers =
    list === 'questions'
      ? reading.questions[Number(index)]?.numbers
      : list === 'answers'
        ? reading.answers[Number(index)]?.to
        : [];
  const part =
    list === undefined
      ? read.notice
      : `${list === 'questions' ? exchange.question : exchange.answer} ${ui.list(numbers ?? [])}`;
  const back = `${ui.to.record(record)}${numbers?.[0] === undefined ? '' : `#${anchor('vraag', numbers[0])}`}`;
  return html`<p class="verdict"><a href="#passage">${read.passage(part.trim())}</a> <a href="${back}">${read.backToRecord}</a></p>`;
}

/** The roles with an edge wherever the passage begins or ends, so that a piece is inside it or outside. */
function cutAt(roles: readonly RoleSpan[], passage: Span): RoleSpan[] {
  return roles.flatMap((role) => {
    const inside = [passage.start, passage.end].filter((at) => role.start < at && at < role.end);
    const edges = [role.start, ...inside, role.end];
    return edges.slice(1).map((end, i) => ({ ...role, start: edges[i]!, end }));
  });
}

type Setting = { readonly ui: Ui; readonly record: string; readonly passage: Span | undefined };

const pagePart = (setting: Setting, { page, blocks }: SourcePage): Markup => html`<section class="leaf">
<h2>${page === undefined ? setting.ui.words.source.paper : setting.ui.words.source.page(page)}</h2>
<div class="print">${blocks.map((block) => blockPart(setting, block))}</div>
</section>`;

/** The kinds whose name would only be in the way at every block. */
const silent: ReadonlySet<Family> = new Set(['space', 'joint', 'mark']);

const blockPart = ({ ui, record, passage }: Setting, { family, pieces }: Block): Markup =>
  html`<div class="block ${family}"><span class="kind">${silent.has(family) ? '' : shortWord(ui, family)}</span><div class="lines"${langOf(ui, record)}>${pieces.map((piece) => piecePart(piece, passage))}</div></div>`;

const shortWord = ({ words }: Ui, family: Family): string =>
  family === 'furniture' ? words.source.furniture : words.families[family];

function piecePart({ text, role, family, start }: Piece, passage: Span | undefined): Markup {
  const isFirst = passage !== undefined && start === passage.start;
  const id = isFirst ? html` id="passage"` : family === 'unread' ? html` id="t${start}"` : '';
  const cited = passage && family !== 'furniture' && passage.start <= start && start < passage.end ? ' cited' : '';
  if (family === 'space') return cited === '' ? html`${text}` : html`<span class="${cited.trim()}"${id}>${text}</span>`;
  return html`<span class="role ${family}${role.endsWith('.heading') ? ' heading' : ''}${cited}"${id}>${text}</span>`;
}
