/** What somebody should look at: documents and sets with their reasons; sets that all came apart from one another stand together. */

import { html } from 'hono/html';
import type { Reason } from '../record/doubts.ts';
import type { RemarkCode } from '../record/reading.ts';
import type { Doubtful } from '../store/quality-report.ts';
import { recordLink } from './listed.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

export const reasonText = ({ words }: Ui, reason: Reason): string =>
  words.quality.reasons[reason as keyof typeof words.quality.reasons] ?? words.remarks[reason as RemarkCode];

/** A document or set to look at, or sets that have only one another as reason, by their ids. */
type Together = Doubtful & { readonly sets: readonly string[] };

const idsIn = (detail: string): string[] => detail.split(', ').filter((id) => /^[\w-]+\/[\w-]+$/.test(id));

/** Sets that came apart from the same others are one matter, told once where the first of them stands. */
export function together(all: readonly Doubtful[]): Together[] {
  const matters = new Map<string, Together>();
  for (const each of all) {
    const [only] = each.reasons;
    const isApart = each.reasons.length === 1 && only?.reason === 'came-apart';
    const sets = isApart ? [each.record, ...idsIn(only.detail)].sort() : [];
    const key = isApart ? sets.join() : `${each.record} ${each.document?.sha256}`;
    if (!matters.has(key)) matters.set(key, { ...each, sets });
  }
  return [...matters.values()];
}

/** Of the one reason that was asked for only the detail is told: the reason heads the page. */
export function doubtfulItem(ui: Ui, { record, subject, document, reasons, sets }: Together, asked?: Reason): Markup {
  const named = document && (document.publication ?? document.name);
  return html`<li>
<h3>${recordLink(ui, { id: record, ...(subject === undefined ? {} : { subject }) })}</h3>
<p class="facts"><span>${document ? html`<a href="${ui.to.source(document.sha256)}">${named}</a>` : ui.words.quality.setsAlike(Math.max(1, sets.length))}</span> <span class="id">${record}</span></p>
<ul class="plain">${reasons.map(
    ({ reason, detail }) =>
      html`<li>${reason === asked ? '' : reasonText(ui, reason)}${detailPart(ui, detail, sets)}</li>`,
  )}</ul>
</li>`;
}

/** The other sets as links, the first few of many in sight; of anything else the words of the reader of the document. */
function detailPart(ui: Ui, detail: string, sets: readonly string[]): Markup | '' {
  if (detail === '') return '';
  const others = idsIn(detail);
  if (sets.length === 0 || others.length === 0) return html` <span class="hint" lang="en">${detail}</span>`;
  const links = (ids: readonly string[]): readonly Markup[] =>
    ids.map((id) => html` <a class="id" href="${ui.to.record(id)}">${id}</a>`);
  if (others.length <= inSight) return html` <span class="others">${links(others)}</span>`;
  return html` <details class="others"><summary>${ui.words.quality.otherSets(others.length)}</summary>${links(others)}</details>`;
}

const inSight = 4;
