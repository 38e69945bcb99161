/** The page of a question set, from top to bottom. */

import { html } from 'hono/html';
import { titleOf } from '../publish/facts.ts';
import { dayOf, type RecordReply } from '../record/merge.ts';
import type { Asker, Office, Respondent } from '../record/reading.ts';
import { clockLine } from './clock.ts';
import { clockDrawing } from './clock-drawing.ts';
import { exchange, type Setting } from './exchange.ts';
import { followLink } from './follow-page.ts';
import { layout, recordForms } from './layout.ts';
import { langOf, standingMark, time } from './listed.ts';
import type { Markup } from './markup.ts';
import { downloadsPart, papersPart } from './papers.ts';
import { prose } from './prose.ts';
import { recordHead } from './record-head.ts';
import { relatedPart } from './related.ts';
import { daysBetween, type Shown } from './shown.ts';
import { togetherPart } from './together.ts';
import type { Ui } from './ui.ts';

export function recordPage(ui: Ui, record: Shown, setting: Setting): Markup {
  const words = ui.words.read;
  const forms = recordForms(ui, record.id);
  const notices = record.replies.filter(({ noticeText }) => noticeText !== undefined);
  return layout(ui, {
    title: record.subject ?? record.id,
    address: ({ to }) => to.record(record.id),
    forms,
    head: recordHead(ui, record),
    query: '',
    width: setting.answered ? 'wide' : 'broad',
    main: html`<article class="record" data-place="${record.id}" data-quote="${words.quote}" data-copy="${words.copy}" data-copied="${words.copied}">
<header class="opening">
${record.subject === undefined ? html`<h1>${ui.words.record.questionsOf(record.id)}</h1>` : html`<h1${langOf(ui, record.id)}>${titleOf(record)}</h1>`}
<p class="facts">${standingMark(ui, record)} <span class="id">${record.id}</span> ${followLink(ui, { kind: 'set', record: record.id })}</p>
${who(ui, record)}
<div class="times">${clockDrawing(ui, record)}
${course(ui, record)}</div>
</header>
${notices.map((reply) => notice(ui, reply, setting))}
${exchange(setting)}
${restPart(ui, record)}
${relatedPart(ui, record)}
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

const who = (ui: Ui, { askers, addressees }: Shown): Markup => {
  const words = ui.words.record;
  return html`<dl class="who">
<div><dt>${words.askedBy}</dt><dd>${askers.length === 0 ? words.notRead : html`<ul>${askers.map((asker) => askerPart(ui, asker))}</ul>`}</dd></div>
<div><dt>${words.to}</dt><dd>${addressees.length === 0 ? words.notRead : html`<ul>${addressees.map((office) => html`<li>${officePart(ui, office)}</li>`)}</ul>`}</dd></div>
</dl>`;
};

/** Whoever the register has a page of is a link to it. */
const askerPart = (ui: Ui, { name, party, interest, resolved }: Asker): Markup =>
  html`<li><a href="${ui.routes.asker}/${encodeURIComponent(resolved?.person ?? name)}">${name}</a>${party === '' ? '' : html` <a class="party" href="${ui.routes.party}/${encodeURIComponent(resolved?.party ?? party)}">${party}</a>`}${interest ? html` <span class="interest">${ui.words.read.interest}</span>` : ''}</li>`;

const officePart = (ui: Ui, office: Office): Markup =>
  office.resolved
    ? html`<a href="${ui.routes.ministry}/${encodeURIComponent(office.resolved.name)}">${ui.office(office)}</a>`
    : html`${ui.office(office)}`;

const respondentPart = (ui: Ui, { name, resolved, ...office }: Respondent): Markup =>
  html`<a href="${ui.routes.respondent}/${encodeURIComponent(resolved?.person ?? name)}">${name}</a>, ${ui.office(office)}`;

/** What happened, day by day: the questions, each reply with the days it took, and the end of the term in its place. */
function course(ui: Ui, { id, submitted, replies, clock }: Shown): Markup {
  const words = ui.words.record;
  const due = clock?.due ?? '9999';
  const inTime = (reply: RecordReply): boolean => (dayOf(reply) ?? '') <= due;
  const before = replies.filter(inTime);
  const after = replies.filter((reply) => !inTime(reply));
  return html`<ol class="course">
<li class="asked"><span class="day">${submitted ? time(ui, submitted) : words.dayNotRead}</span> <span class="what">${words.put}</span></li>
${before.map((reply) => step(ui, reply, { id, submitted }))}
${clock ? clockLine(ui, clock) : ''}
${after.map((reply) => step(ui, reply, { id, submitted }))}
</ol>`;
}

function step(
  ui: Ui,
  reply: RecordReply,
  { id, submitted }: Pick<Shown, 'id'> & { submitted: string | undefined },
): Markup {
  const { document, by, onBehalfOf } = reply;
  const { record: words, kinds } = ui.words;
  const day = dayOf(reply);
  const days = daysBetween(submitted, day);
  return html`<li class="${document.kind}"><span class="day">${day ? time(ui, day) : words.dayNotRead}</span> <span class="what">${kinds[document.kind]}${days === undefined ? '' : html` <span class="took">${words.after(ui.counted(days, 'day'))}</span>`}</span>
${by.length === 0 ? '' : html`<span class="by">${by.map((person, i) => html`${i === 0 ? '' : '; '}${respondentPart(ui, person)}`)}</span>`}
${onBehalfOf.length === 0 ? '' : html`<span class="by">${words.onBehalfOf} ${ui.list(onBehalfOf.map(ui.office))}</span>`}
${togetherPart(ui, id, reply)}</li>`;
}

function notice(ui: Ui, reply: RecordReply, { lang, printed }: Setting): Markup {
  const { document, noticeText = '' } = reply;
  const day = dayOf(reply);
  const print = printed('notice', [], noticeText);
  return html`<section class="aside notice">
<h2>${ui.words.kinds[document.kind]}${day ? html` <small>${time(ui, day)}</small>` : ''}</h2>
<div class="text"${lang}>${prose(noticeText)}</div>
${print ? html`<p class="tools"><a class="in-print" href="${ui.to.passage(print)}">${ui.words.read.inPrint(print.page)}</a></p>` : ''}
</section>`;
}
