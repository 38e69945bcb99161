/** The page of a question set, from top to bottom. */

import { html } from 'hono/html';
import { parliamentOf } from '../parliaments/read.ts';
import { titleOf } from '../publish/facts.ts';
import { dayOf, type RecordReply } from '../record/merge.ts';
import type { Asker, Office, Respondent } from '../record/reading.ts';
import { namePath } from './chosen.ts';
import { clockLine } from './clock.ts';
import { clockDrawing } from './clock-drawing.ts';
import { exchange, type Setting } from './exchange.ts';
import { followLink } from './follow-page.ts';
import { conflictsPart, historyPart } from './history.ts';
import { layout, recordForms } from './layout.ts';
import { langOf, nameless, standingMark, time } from './listed.ts';
import type { Markup } from './markup.ts';
import { recordWords } from './own-words.ts';
import { downloadsPart, papersPart } from './papers.ts';
import { prose } from './prose.ts';
import { recordHead } from './record-head.ts';
import { relatedPart } from './related.ts';
import { daysBetween, type Shown } from './shown.ts';
import { togetherPart } from './together.ts';
import type { Ui } from './ui.ts';

/** A subject of more characters is set smaller: it would fill the first screen of a telephone. */
const longTitle = 120;

export function recordPage(ui: Ui, record: Shown, setting: Setting): Markup {
  const words = ui.words.read;
  const forms = recordForms(ui, record.id);
  const notices = record.replies.filter(({ noticeText }) => noticeText !== undefined);
  return layout(ui, {
    title: record.subject ?? nameless(ui, record.id),
    address: ({ to }) => to.record(record.id),
    forms,
    head: recordHead(ui, record),
    query: '',
    isRecord: true,
    width: setting.answered ? 'wide' : 'broad',
    main: html`<article class="record" data-place="${record.id}" data-quote="${words.quote}" data-copy="${words.copy}" data-copied="${words.copied}">
<header class="opening">
${record.subject === undefined ? html`<h1>${nameless(ui, record.id)}</h1>` : html`<h1${record.subject.length > longTitle ? html` class="long"` : ''}${langOf(ui, record.id)}>${titleOf(record)}</h1>`}
<p class="facts">${standingMark(ui, record)} <span class="id">${record.id}</span> ${followLink(ui, { kind: 'set', record: record.id })}</p>
${who(ui, record)}
<div class="times">${clockDrawing(ui, record)}
${course(ui, record)}</div>
</header>
${notices.map((reply) => notice(ui, record.id, reply, setting))}
${exchange(setting)}
${restPart(ui, record)}
${relatedPart(ui, record)}
${historyPart(ui, record)}
${conflictsPart(ui, record)}
${papersPart(ui, record)}
${downloadsPart(ui, forms)}
<p class="returned" hidden>${words.returned[0]} <b></b>. <a href="#inhoud">${words.returned[1]}</a></p>
</article>`,
  });
}

function restPart(ui: Ui, { id, other }: Shown): Markup | '' {
  if (other.length === 0) return '';
  const { explanation, other: rest } = ui.words.record;
  return html`<section class="aside" aria-labelledby="overig"><h2 id="overig">${other.every(({ kind }) => kind === 'explanation') ? explanation : rest}</h2><div class="text"${langOf(ui, id)}>${other.map(({ text }) => prose(text))}</div></section>`;
}

const who = (ui: Ui, { id, askers, addressees }: Shown): Markup => {
  const words = ui.words.record;
  return html`<dl class="who">
<div><dt>${words.askedBy}</dt><dd>${askers.length === 0 ? words.notRead : html`<ul>${askers.map((asker) => askerPart(ui, id, asker))}</ul>`}</dd></div>
<div><dt>${words.to}</dt><dd>${addressees.length === 0 ? words.notRead : html`<ul>${addressees.map((office) => html`<li>${officePart(ui, id, office)}</li>`)}</ul>`}</dd></div>
</dl>`;
};

/** Whoever the register has a page of is a link to it. */
const askerPart = (ui: Ui, id: string, { name, party, member, unnamed, interest, resolved }: Asker): Markup =>
  html`<li><a href="${namePath(ui, 'asker', resolved?.person ?? name, id)}">${unnamed && member ? ui.words.history.member(member) : name}</a>${unnamed && member ? unnamedPart(ui, id, member) : ''}${party === '' ? '' : html` <a class="party" href="${namePath(ui, 'party', resolved?.party ?? party, id)}">${party}</a>`}${interest ? html` <span class="interest">${ui.words.read.interest}</span>` : ''}</li>`;

const officePart = (ui: Ui, id: string, office: Office): Markup =>
  office.resolved
    ? html`<a href="${namePath(ui, 'ministry', office.resolved.name, id)}">${ui.office(office)}</a>`
    : html`${ui.office(office)}`;

/** What a reader can do with a number alone: ask the parliament who it is. */
function unnamedPart(ui: Ui, id: string, member: string): Markup {
  const words = ui.words.history;
  const address = parliamentOf(id)?.memberAddress?.(member);
  return html` <span class="hint">${words.unnamed}${address ? html`; <a href="${address}" rel="noopener">${words.atParliament}</a>` : ''}</span>`;
}

const respondentPart = (ui: Ui, id: string, { name, resolved, member, unnamed, ...office }: Respondent): Markup =>
  html`<a href="${namePath(ui, 'respondent', resolved?.person ?? name, id)}">${unnamed && member ? ui.words.history.member(member) : name}</a>${unnamed && member ? unnamedPart(ui, id, member) : ''}, ${ui.office(office)}`;

/** What happened, day by day: the questions, each reply with the days it took, and the end of the term in its place. */
function course(ui: Ui, { id, submitted, replies, clock, together }: Shown): Markup {
  const words = ui.words.record;
  const { put } = recordWords(ui, id);
  const due = clock?.due ?? '9999';
  const inTime = (reply: RecordReply): boolean => (dayOf(reply) ?? '') <= due;
  const before = replies.filter(inTime);
  const after = replies.filter((reply) => !inTime(reply));
  return html`<ol class="course">
<li class="asked"><span class="day">${submitted ? time(ui, submitted) : words.dayNotRead}</span> <span class="what">${put}</span></li>
${before.map((reply) => step(ui, reply, { id, submitted, together }))}
${clock ? clockLine(ui, clock) : ''}
${after.map((reply) => step(ui, reply, { id, submitted, together }))}
</ol>`;
}

function step(
  ui: Ui,
  reply: RecordReply,
  { id, submitted, together }: Pick<Shown, 'id' | 'together'> & { submitted: string | undefined },
): Markup {
  const { document, by, onBehalfOf } = reply;
  const words = ui.words.record;
  const day = dayOf(reply);
  const days = daysBetween(submitted, day);
  return html`<li class="${document.kind}"><span class="day">${day ? time(ui, day) : words.dayNotRead}</span> <span class="what">${recordWords(ui, id).reply(reply)}${days === undefined ? '' : html` <span class="took">${words.after(ui.counted(days, 'day'))}</span>`}</span>
${by.length === 0 ? '' : html`<span class="by">${by.map((person, i) => html`${i === 0 ? '' : '; '}${respondentPart(ui, id, person)}`)}</span>`}
${onBehalfOf.length === 0 ? '' : html`<span class="by">${words.onBehalfOf} ${ui.list(onBehalfOf.map(ui.office))}</span>`}
${togetherPart(ui, id, reply, together)}</li>`;
}

function notice(ui: Ui, id: string, reply: RecordReply, { lang, printed }: Setting): Markup {
  const { noticeText = '' } = reply;
  const words = recordWords(ui, id);
  const day = dayOf(reply);
  const print = printed('notice', [], noticeText);
  return html`<section class="aside notice">
<h2>${words.reply(reply)}${day ? html` <small>${time(ui, day)}</small>` : ''}</h2>
<div class="text"${lang}>${prose(noticeText)}</div>
${print ? html`<p class="tools"><a class="in-print" href="${ui.to.passage(print)}">${words.inPrint(print.page)}</a></p>` : ''}
</section>`;
}
