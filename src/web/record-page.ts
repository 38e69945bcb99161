/** The page of a question set, from top to bottom. */

import { html } from 'hono/html';
import type { RecordReply } from '../record/merge.ts';
import { clockLine } from './clock.ts';
import { exchange } from './exchange.ts';
import { layout } from './layout.ts';
import { recordPath } from './links.ts';
import { standingMark, time } from './listed.ts';
import type { Markup } from './markup.ts';
import { papersPart } from './papers.ts';
import { prose } from './prose.ts';
import { dayOf, type Shown } from './shown.ts';
import { counted, daysBetween, kindWords, listText, officeText } from './words.ts';

export const recordPage = (record: Shown): Markup =>
  layout({
    title: record.subject ?? record.id,
    json: `${recordPath(record.id)}.json`,
    query: '',
    width: record.replies.some(({ answers }) => answers.length > 0) ? 'wide' : 'broad',
    main: html`<article class="record">
<header class="opening">
<h1>${sentence(record.subject ?? `Vragen ${record.id}`)}</h1>
<p class="facts">${standingMark(record)} <span class="id">${record.id}</span></p>
${who(record)}
${course(record)}
</header>
${record.replies.filter(({ noticeText }) => noticeText !== undefined).map(notice)}
${exchange(record)}
${record.other.length === 0 ? '' : html`<section class="aside" aria-labelledby="overig"><h2 id="overig">${record.other.every(({ kind }) => kind === 'explanation') ? 'Toelichting' : 'Overige tekst'}</h2><div class="text">${record.other.map(({ text }) => prose(text, undefined))}</div></section>`}
${papersPart(record)}
</article>`,
  });

/** A subject is printed as the end of a sentence; as a title it opens with a capital. */
const sentence = (subject: string): string => subject.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const who = ({ askers, addressees }: Shown): Markup => html`<dl class="who">
<div><dt>Gesteld door</dt><dd>${askers.length === 0 ? 'niet gelezen' : html`<ul>${askers.map(({ name, party }) => html`<li>${name}${party === '' ? '' : html` <span class="party">${party}</span>`}</li>`)}</ul>`}</dd></div>
<div><dt>Aan</dt><dd>${addressees.length === 0 ? 'niet gelezen' : html`<ul>${addressees.map((office) => html`<li>${officeText(office)}</li>`)}</ul>`}</dd></div>
</dl>`;

/** What happened, day by day: the questions, each reply with the days it took, and the end of the term in its place. */
function course({ submitted, replies, clock }: Shown): Markup {
  const due = clock?.due ?? '9999';
  const inTime = (reply: RecordReply): boolean => (dayOf(reply) ?? '') <= due;
  const before = replies.filter(inTime);
  const after = replies.filter((reply) => !inTime(reply));
  return html`<ol class="course">
<li class="asked"><span class="day">${submitted ? time(submitted) : 'dag niet gelezen'}</span> <span class="what">Vragen gesteld</span></li>
${before.map((reply) => step(reply, submitted))}
${clock ? clockLine(clock) : ''}
${after.map((reply) => step(reply, submitted))}
</ol>`;
}

function step(reply: RecordReply, submitted: string | undefined): Markup {
  const { document, by, onBehalfOf } = reply;
  const day = dayOf(reply);
  const days = daysBetween(submitted, day);
  return html`<li class="${document.kind}"><span class="day">${day ? time(day) : 'dag niet gelezen'}</span> <span class="what">${kindWords[document.kind]}${days === undefined ? '' : html` <span class="took">na ${counted(days, 'dag', 'dagen')}</span>`}</span>
${by.length === 0 ? '' : html`<span class="by">${listText(by.map((person) => `${person.name}, ${officeText(person)}`))}</span>`}
${onBehalfOf.length === 0 ? '' : html`<span class="by">mede namens ${listText(onBehalfOf.map(officeText))}</span>`}</li>`;
}

const notice = (reply: RecordReply): Markup => html`<section class="aside notice">
<h2>${kindWords[reply.document.kind]}${dayOf(reply) ? html` <small>${time(dayOf(reply)!)}</small>` : ''}</h2>
<div class="text">${prose(reply.noticeText ?? '', undefined)}</div>
</section>`;
