/** What an answer came with: the cases that it answers as well, and its attachments. */

import { html } from 'hono/html';
import { followable } from '../record/links.ts';
import type { RecordReply } from '../record/merge.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

/** The cases are of the same parliament as the record that the reply is in; those that are `here` have a page. */
export function togetherPart(
  ui: Ui,
  record: string,
  { answeredWith = [], attachments = [] }: Pick<RecordReply, 'answeredWith' | 'attachments'>,
  here: readonly string[],
): Markup {
  const words = ui.words.read;
  const inParliament = (name: string): string => `${record.slice(0, record.indexOf('/'))}/${name}`;
  return html`${
    answeredWith.length === 0
      ? ''
      : html`<span class="by">${words.answeredWith} ${answeredWith.map(
          (name, i) =>
            html`${i === 0 ? '' : ', '}${here.includes(inParliament(name)) ? html`<a href="${ui.to.record(inParliament(name))}">${name}</a>` : name}`,
        )}</span>`
  }${
    attachments.length === 0
      ? ''
      : html`<span class="by">${words.attachments} ${attachments.map(
          ({ title, link }, i) => html`${i === 0 ? '' : ', '}${attachmentPart(title, link)}`,
        )}</span>`
  }`;
}

/** An address of the source is followed only where it leads to the web; any other is no more than a name. */
function attachmentPart(title: string, link: string): Markup {
  const href = followable(link);
  return href === undefined
    ? html`${title || link}`
    : html`<a href="${href}" rel="nofollow noopener">${title || link}</a>`;
}
