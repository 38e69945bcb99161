/** The papers of a record: each source with what it was joined on, and which of several sources of one paper is shown. */

import { html } from 'hono/html';
import type { DocumentKind } from '../record/reading.ts';
import type { SourceName } from '../store/sources.ts';
import type { Form } from './layout.ts';
import type { Markup } from './markup.ts';
import type { Shown } from './shown.ts';
import type { Ui } from './ui.ts';

export const papersPart = (ui: Ui, { sources }: Pick<Shown, 'sources'>): Markup =>
  html`<section class="aside papers" aria-labelledby="stukken">
<h2 id="stukken">${ui.words.record.papers}</h2>
<ul class="plain">${sources.map((source) => paper(ui, source))}</ul>
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

/** The record in every form in which it can be taken along. */
export const downloadsPart = ({ words }: Ui, forms: readonly Form[]): Markup =>
  html`<section class="aside downloads" aria-labelledby="meenemen">
<h2 id="meenemen">${words.read.downloads}</h2>
<ul>${forms.map(({ href, name }) => html`<li><a href="${href}">${name}</a></li>`)}</ul>
</section>`;
