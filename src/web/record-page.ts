/** The page of a question set, from top to bottom. */

import { html } from 'hono/html';
import { titleOf } from '../publish/facts.ts';
import { dayOf, type RecordReply } from '../record/merge.ts';
import { clockLine } from './clock.ts';
import { exchange } from './exchange.ts';
import { layout, recordForms } from './layout.ts';
import { langOf, standingMark, time } from './listed.ts';
import type { Markup } from './markup.ts';
import { papersPart } from './papers.ts';
import { prose } from './prose.ts';
import { recordHead } from './record-head.ts';
import { daysBetween, type Shown } from './shown.ts';
import type { Ui } from './ui.ts';

export const recordPage = (ui: Ui, record: Shown): Markup =>
  layout(ui, {
    title: record.subject ?? record.id,
    address: ({ to }) => to.record(record.id),
    forms: recordForms(ui, record.id),
    head: recordHead(ui, record),
    query: '',
    width: record.replies.some(({ answers }) => answers.length > 0) ? 'wide' : 'broad',
    main: html`<article class="record">
<header class="opening">
${record.subject === undefined ? html`<h1>${ui.words.record.questionsOf(record.id)}</h1>` : html`<h1${langOf(ui, record.id)}>${titleOf(record)}</h1>`}
<p class="facts">${standingMark(ui, record)} <span class="id">${record.id}</span></p>
${who(ui, record)}
${course(ui, record)}
</header>
${record.replies.filter(({ noticeText }) => noticeText !== undefined).map((reply) => notice(ui, reply, record.id))}
${exchange(ui, record)}
${restPart(ui, record)}
${papersPart(ui, record)}
</article>`,
  });

function restPart(ui: Ui, { id, other }: Shown): Markup | '' {
  if (other.length === 0) return '';
  const { explanation, other: rest } = ui.words.record;
  return html`<section class="aside" aria-labelledby="overig"><h2 id="overig">${other.every(({ kind }) => kind === 'explanation') ? explanation : rest}</h2><div class="text"${langOf(ui, id)}>${other.map(({ text }) => prose(text, undefined))}</div></section>`;
}

const who = ({ words: { record: words }, office }: Ui, { askers, addressees }: Shown): Markup => html`<dl class="who">
<div><dt>${words.askedBy}</dt><dd>${askers.length === 0 ? words.notRead : html`<ul>${askers.map(({ name, party }) => html`<li>${name}${party === '' ? '' : html` <span class="party">${party}</span>`}</li>`)}</ul>`}</dd></div>
<div><dt>${words.to}</dt><dd>${addressees.length === 0 ? words.notRead : html`<ul>${addressees.map((each) => html`<li>${office(each)}</li>`)}</ul>`}</dd></div>
</dl>`;

/** What happened, day by day: the questions, each reply with the days it took, and the end of the term in its place. */
function course(ui: Ui, { submitted, replies, clock }: Shown): Markup {
  const words = ui.words.record;
  const due = clock?.due ?? '9999';
  const inTime = (reply: RecordReply): boolean => (dayOf(reply) ?? '') <= due;
  const before = replies.filter(inTime);
  const after = replies.filter((reply) => !inTime(reply));
  return html`<ol class="course">
<li class="asked"><span class="day">${submitted ? time(ui, submitted) : words.dayNotRead}</span> <span class="what">${words.put}</span></li>
${before.map((reply) => step(ui, reply, submitted))}
${clock ? clockLine(ui, clock) : ''}
${after.map((reply) => step(ui, reply, submitted))}
</ol>`;
}

function step(ui: Ui, reply: RecordReply, submitted: string | undefined): Markup {
  const { document, by, onBehalfOf } = reply;
  const { record: words, kinds } = ui.words;
  const day = dayOf(reply);
  const days = daysBetween(submitted, day);
  return html`<li class="${document.kind}"><span class="day">${day ? time(ui, day) : words.dayNotRead}</span> <span class="what">${kinds[document.kind]}${days === undefined ? '' : html` <span class="took">${words.after(ui.counted(days, 'day'))}</span>`}</span>
${by.length === 0 ? '' : html`<span class="by">${ui.list(by.map((person) => `${person.name}, ${ui.office(person)}`))}</span>`}
${onBehalfOf.length === 0 ? '' : html`<span class="by">${words.onBehalfOf} ${ui.list(onBehalfOf.map(ui.office))}</span>`}</li>`;
}

const notice = (ui: Ui, reply: RecordReply, id: string): Markup => html`<section class="aside notice">
<h2>${ui.words.kinds[reply.document.kind]}${dayOf(reply) ? html` <small>${time(ui, dayOf(reply)!)}</small>` : ''}</h2>
<div class="text"${langOf(ui, id)}>${prose(reply.noticeText ?? '', undefined)}</div>
</section>`;
