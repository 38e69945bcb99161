/** The papers of a record: each source with what it was joined on, and which of several sources of one paper is shown. */

import { html } from 'hono/html';
import { followable } from '../record/links.ts';
import type { DocumentKind } from '../record/reading.ts';
import type { Origin } from '../store/origins.ts';
import type { Form } from './layout.ts';
import type { Markup } from './markup.ts';
import { recordWords } from './own-words.ts';
import type { Shown } from './shown.ts';
import type { Ui } from './ui.ts';

export const papersPart = (ui: Ui, { id, sources, earlier }: Pick<Shown, 'id' | 'sources' | 'earlier'>): Markup =>
  html`<section class="aside papers" aria-labelledby="stukken">
<h2 id="stukken">${recordWords(ui, id).papers}</h2>
<ul class="plain">${sources.map((source) => paper(ui, id, source, earlier.find(({ sha256 }) => sha256 === source.sha256)?.from))}</ul>
</section>`;

type Source = Shown['sources'][number];

/** Of an older state of something `since` says of when it was. */
function paper(ui: Ui, id: string, source: Source, since: string | undefined): Markup {
  const { sha256, name, publication, kind, shown, joinedOn, fetched } = source;
  const { record, joints, history } = ui.words;
  const { kinds } = recordWords(ui, id);
  const hints = [
    ...(publication === undefined ? [] : [name]),
    record.asRead,
    ...joinedOn.slice(0, 1).map((surest) => record.belongs(joints[surest])),
    ...(since === undefined ? [] : [history.older, history.since(ui.day(since.slice(0, 10)))]),
    ...(shown || since !== undefined ? [] : [record.notShown]),
  ];
  return html`<li><a href="${ui.to.source(sha256)}">${kinds[kind as DocumentKind] ?? kind} ${publication ?? name}</a> <span class="hint">${hints.join('; ')}${fetched.map((origin) => html`; ${originPart(ui, origin)}`)}</span></li>`;
}

/** Where the bytes came from, and when. */
export function originPart({ words, day }: Ui, { address, at }: Origin): Markup {
  const href = followable(address);
  return html`${words.history.fetchedOn(day(at.slice(0, 10)))} ${href === undefined ? address : html`<a href="${href}" rel="nofollow noopener">${new URL(href).host}</a>`}`;
}

/** The record in every form in which it can be taken along. */
export const downloadsPart = ({ words }: Ui, forms: readonly Form[]): Markup =>
  html`<section class="aside downloads" aria-labelledby="meenemen">
<h2 id="meenemen">${words.read.downloads}</h2>
<ul>${forms.map(({ href, name }) => html`<li><a href="${href}">${name}</a></li>`)}</ul>
</section>`;
