/** What else there is: the sets that this one goes on from, points to or mentions, and those that go on from it or mention it. */

import { html } from 'hono/html';
import type { PointerKind } from '../store/pointers.ts';
import type { Listed } from '../store/records.ts';
import { langOf, listedHead, printedAddress } from './listed.ts';
import type { Markup } from './markup.ts';
import type { Related, Shown } from './shown.ts';
import type { Ui } from './ui.ts';

export function relatedPart(ui: Ui, { related, pointsTo, pointedAtBy }: Shown): Markup | '' {
  const words = ui.words.read.related;
  const to = (kind: PointerKind) => pointsTo.filter((each) => each.kind === kind);
  const by = (kind: PointerKind) => pointedAtBy.filter((each) => each.kind === kind);
  const groups = [
    { name: words.follows, items: to('follows').map((each) => pointedTo(ui, each)) },
    { name: words.followedBy, items: by('follows').map((each) => listed(ui, each)) },
    { name: ui.words.record.seeAlso, items: related.map((each) => pointedTo(ui, each)) },
    { name: words.mentions, items: to('mentions').map((each) => pointedTo(ui, each)) },
    { name: words.mentionedBy, items: by('mentions').map((each) => listed(ui, each)) },
  ].filter(({ items }) => items.length > 0);
  if (groups.length === 0) return '';
  return html`<section class="aside related" aria-labelledby="verwant">
<h2 id="verwant">${words.title}</h2>
${groups.map(({ name, items }) => html`<div class="group"><p class="of">${name}</p><ul class="plain">${items}</ul></div>`)}
</section>`;
}

const pointedTo = (ui: Ui, { publication, record, subject }: Related): Markup =>
  record
    ? html`<li><h3><a href="${ui.to.record(record)}"${printedAddress(ui, record)}${langOf(ui, record)}>${subject ?? publication}</a></h3> <p class="facts">${publication}</p></li>`
    : html`<li><p>${publication} <span class="hint">${ui.words.record.notHere}</span></p></li>`;

const listed = (ui: Ui, each: Listed): Markup => html`<li>${listedHead(ui, each)}</li>`;
