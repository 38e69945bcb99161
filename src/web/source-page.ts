/** The page of a source: legend, what was not explained, remarks, then the document page by page. */

import { html } from 'hono/html';
import type { Remark } from '../record/reading.ts';
import type { KeptSource } from '../store/sources.ts';
import { differencesPart, type Other } from './differences.ts';
import { layout } from './layout.ts';
import { recordPath, sourcePath } from './links.ts';
import type { Markup } from './markup.ts';
import { type Block, type Family, familyOf, familyWords, type Piece, pagesOf, type SourcePage } from './roles.ts';
import { counted, kindWords, numberText, remarkWords } from './words.ts';

export function sourcePage(source: KeptSource, others: readonly Other[]): Markup {
  const { sha256, name, record, text, reading } = source;
  const title = `${kindWords[reading.document.kind]} ${reading.document.id ?? name}`;
  return layout({
    title,
    json: `${sourcePath(sha256)}.json`,
    query: '',
    width: 'broad',
    main: html`<article class="source">
<header class="opening">
<h1 class="modest">${kindWords[reading.document.kind]} <span class="whole">${reading.document.id ?? name}</span></h1>
<p class="lead">Het stuk zoals het gelezen is. Elk teken heeft één rol; wat geen regel verklaart, staat er omlijnd bij.</p>
<p class="ways"><a href="${recordPath(record)}">Naar de vragen en antwoorden</a> <a href="${sourcePath(sha256)}/origineel">Het oorspronkelijke bestand</a></p>
<dl class="who"><div><dt>Bestand</dt><dd>${name}</dd></div><div><dt>SHA-256</dt><dd><code class="hash">${sha256}</code></dd></div></dl>
</header>
${unreadPart(source)}
${reading.reading.remarks.length === 0 ? '' : remarksPart(reading.reading.remarks)}
${differencesPart(others)}
${legend(source)}
${pagesOf(text, reading.roles ?? []).map(pagePart)}
</article>`,
  });
}

function unreadPart({ reading }: KeptSource): Markup {
  const { unread } = reading.reading;
  if (unread.length === 0) return html`<p class="verdict">Alle tekens van dit stuk zijn verklaard.</p>`;
  const letters = unread.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  return html`<div class="verdict partly">
<p><strong>${counted(unread.length, 'stuk tekst', 'stukken tekst')} niet verklaard</strong>, samen ${counted(letters, 'teken', 'tekens')} (${percent(1 - reading.reading.coverage)} van het stuk).</p>
<ol class="jumps">${unread.slice(0, 50).map(({ start }, i) => html`<li><a href="#t${start}"><span class="unseen">niet verklaard </span>${i + 1}</a></li>`)}</ol>
</div>`;
}

const percent = (part: number): string => `${numberText(Math.max(0.01, Math.round(part * 10_000) / 100))} %`;

const remarksPart = (remarks: readonly Remark[]): Markup => html`<section class="remarks" aria-labelledby="opmerkingen">
<h2 id="opmerkingen">Opmerkingen bij het lezen</h2>
<ul>${[...Map.groupBy(remarks, ({ code }) => code)].map(
  ([code, group]) =>
    html`<li>${remarkWords[code] ?? code}${group.length > 1 ? ` (${group.length} keer)` : ''} <span class="hint" lang="en">${[...new Set(group.map(({ message }) => message))].join('; ')}</span></li>`,
)}</ul>
</section>`;

function legend({ reading }: KeptSource): Markup {
  const here = new Set((reading.roles ?? []).map(({ role }) => familyOf(role)));
  const shown = (Object.keys(familyWords) as Family[]).filter((family) => here.has(family) && family !== 'space');
  return html`<section class="legend" aria-labelledby="rollen"><h2 id="rollen">Rollen</h2>
<ul>${shown.map((family) => html`<li><span class="role ${family}">${familyWords[family]}</span></li>`)}</ul></section>`;
}

const pagePart = ({ page, blocks }: SourcePage): Markup => html`<section class="leaf">
<h2>${page === undefined ? 'Het stuk' : `Bladzijde ${page}`}</h2>
<div class="print">${blocks.map(blockPart)}</div>
</section>`;

/** The kinds whose name would only be in the way at every block. */
const silent: ReadonlySet<Family> = new Set(['space', 'joint', 'mark']);

const blockPart = ({ family, pieces }: Block): Markup =>
  html`<div class="block ${family}"><span class="kind">${silent.has(family) ? '' : shortWord(family)}</span><div class="lines">${pieces.map(piecePart)}</div></div>`;

const shortWord = (family: Family): string => (family === 'furniture' ? 'Kop/voet' : familyWords[family]);

function piecePart({ text, role, family, start }: Piece): Markup {
  if (family === 'space') return html`${text}`;
  const id = family === 'unread' ? html` id="t${start}"` : '';
  return html`<span class="role ${family}${role.endsWith('.heading') ? ' heading' : ''}"${id}>${text}</span>`;
}
