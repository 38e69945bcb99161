/** The papers of a record: each source with what it was joined on, and which of several sources of one paper is shown. */

import { html } from 'hono/html';
import type { DocumentKind } from '../record/reading.ts';
import type { SourceName } from '../store/sources.ts';
import type { Markup } from './markup.ts';
import type { Related, Shown } from './shown.ts';
import type { Ui } from './ui.ts';

export const papersPart = (ui: Ui, { sources, related }: Pick<Shown, 'sources' | 'related'>): Markup =>
  html`<section class="aside papers" aria-labelledby="stukken">
<h2 id="stukken">${ui.words.record.papers}</h2>
<ul class="plain">${sources.map((source) => paper(ui, source))}</ul>
${
  related.length === 0
    ? ''
    : html`<h3 class="also">${ui.words.record.seeAlso}</h3>
<ul class="plain">${related.map((other) => pointedTo(ui, other))}</ul>`
}
</section>`;

function paper({ words, to }: Ui, { sha256, name, publication, kind, shown, joinedOn }: SourceName): Markup {
  const { record, joints, kinds } = words;
  const hints = [
    ...(publication === undefined ? [] : [name]),
    record.asRead,
    ...joinedOn.slice(0, 1).map((surest) => record.belongs(joints[surest])),
    ...(shown ? [] : [record.notShown]),
  ];
  return html`<li><a href="${to.source(sha256)}">${kinds[kind as DocumentKind] ?? kind} ${publication ?? name}</a> <span class="hint">${hints.join('; ')}</span></li>`;
}

const pointedTo = ({ words, to }: Ui, { publication, record, subject }: Related): Markup =>
  record
    ? html`<li><a href="${to.record(record)}">${subject ?? publication}</a> <span class="hint">${publication}</span></li>`
    : html`<li>${publication} <span class="hint">${words.record.notHere}</span></li>`;
