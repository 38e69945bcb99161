/** A record as it stands in a list. */

import { html } from 'hono/html';
import { memberText } from '../record/member.ts';
import type { Asker } from '../record/reading.ts';
import type { Listed } from '../store/records.ts';
import type { Markup } from './markup.ts';
import { foreignLang, type Ui } from './ui.ts';

/** `subject` is its subject with what was found in it marked; `more` stands at the end of the line of its facts. */
export const listedHead = (
  ui: Ui,
  record: Listed,
  subject?: Markup,
  more: Markup | '' = '',
): Markup => html`<h3>${recordLink(ui, record, subject)}</h3>
<p class="facts">${askersText(ui, record.askers)}${dayOf(ui, record)} ${standingMark(ui, record)}${more}</p>`;

/** A record by its subject, which is in the language of its papers; where no paper tells one, by what it is. */
export const recordLink = (
  ui: Ui,
  { id, subject }: { readonly id: string; readonly subject?: string },
  marked?: Markup,
): Markup =>
  marked === undefined && subject === undefined
    ? html`<a href="${ui.to.record(id)}"${printedAddress(ui, id)}>${nameless(ui, id)}</a>`
    : html`<a href="${ui.to.record(id)}"${printedAddress(ui, id)}${langOf(ui, id)}>${marked ?? subject}</a>`;

/** What a set is called where no paper tells its subject: by its number in its parliament. */
export const nameless = ({ words }: Ui, id: string): string => words.record.questionsOf(id.slice(id.indexOf('/') + 1));

/** On paper the whole address stands beneath. */
export const printedAddress = ({ site, to }: Ui, id: string): Markup => html` data-print="${site}${to.record(id)}"`;

/** The attribute that says in which language a record's papers are, where it is another than the page's. */
export const langOf = (ui: Ui, id: string): Markup | '' => {
  const lang = foreignLang(ui, id);
  return lang === undefined ? '' : html` lang="${lang}"`;
};

export const standingMark = ({ words }: Ui, { standing }: Pick<Listed, 'standing'>): Markup =>
  html`<span class="standing ${standing}">${words.standings[standing]}</span>`;

export const time = (ui: Ui, day: string): Markup => html`<time datetime="${day}">${ui.day(day)}</time>`;

const most = 3;

function askersText({ words }: Ui, askers: readonly Asker[]): Markup | '' {
  if (askers.length === 0) return '';
  const shown = askers.slice(0, most).map(memberText);
  const rest = askers.length - shown.length;
  return html`<span class="askers">${shown.join(', ')}${rest > 0 ? ` ${words.list.others(rest)}` : ''}</span>`;
}

/** The day of the last reply, which is no answer where the set stands as it did: a notice of delay, or that it is answered elsewhere. */
function dayOf(ui: Ui, { submitted, received, standing }: Listed): Markup {
  const { list } = ui.words;
  const reply = standing === 'answered' || standing === 'partly-answered' ? list.answered : list.told;
  if (received) return html`<span>${reply} ${time(ui, received)}</span>`;
  return submitted ? html`<span>${list.asked} ${time(ui, submitted)}</span>` : html``;
}
