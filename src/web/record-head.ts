/** What the head of a record's page tells other programs: schema.org, and what a link to it shows where it is shared. */

import { html, raw } from 'hono/html';
import { titleOf } from '../publish/facts.ts';
import { schemaOrgOf, scriptText } from '../publish/schema-org.ts';
import { memberText } from '../record/member.ts';
import { dayOf } from '../record/merge.ts';
import { anchor } from './links.ts';
import type { Markup } from './markup.ts';
import { factsOf } from './record-facts.ts';
import type { Shown } from './shown.ts';
import type { Ui } from './ui.ts';

const locales = { nl: 'nl_NL', en: 'en_GB' } as const;

/** The script element holds data, which no browser runs; what could end it is escaped. */
export function recordHead(ui: Ui, record: Shown): Markup {
  const linked = scriptText(schemaOrgOf(record, factsOf(ui.site, record), anchor));
  const told = summaryOf(ui, record);
  return html`<meta name="description" content="${told}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Answerable">
<meta property="og:title" content="${titleOf(record)}">
<meta property="og:description" content="${told}">
<meta property="og:url" content="${ui.site}${ui.to.record(record.id)}">
<meta property="og:locale" content="${locales[ui.lang]}">
<meta name="twitter:card" content="summary">
<script type="application/ld+json">${raw(linked)}</script>
`;
}

/** Who asked whom and when, and when the answer came: a sentence or two. */
function summaryOf(ui: Ui, { askers, addressees, submitted, replies, standing }: Shown): string {
  const { record: words, standings } = ui.words;
  const received = replies.findLast(({ answers }) => answers.length > 0);
  const day = received && dayOf(received);
  const parts = [
    ...(askers.length === 0 ? [] : [`${words.askedBy} ${ui.list(askers.map(memberText))}`]),
    ...(addressees.length === 0 ? [] : [`${words.to} ${ui.list(addressees.map(ui.office))}`]),
    ...(submitted ? [ui.day(submitted)] : []),
    day ? `${standings[standing]}, ${ui.day(day)}` : standings[standing],
  ];
  return `${parts.join('. ')}.`;
}
