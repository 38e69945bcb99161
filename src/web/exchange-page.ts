/** The page of one question and what came back, at an address of its own: to link to, to share, to cite. */

import { html } from 'hono/html';
import { bibtexOf, type CitedPart, cslOf, partCitation } from '../publish/citation.ts';
import { titleOf } from '../publish/facts.ts';
import { memberText } from '../record/member.ts';
import type { QuestionSet } from '../record/merge.ts';
import type { Answer } from '../record/reading.ts';
import { rowsOf } from '../record/rows.ts';
import { opening, type Setting } from './exchange.ts';
import { rowPart } from './exchange-row.ts';
import { followLink } from './follow-page.ts';
import { feedForms, jsonForm, layout } from './layout.ts';
import { nameless, standingMark, time } from './listed.ts';
import type { Markup } from './markup.ts';
import { prose } from './prose.ts';
import { uis } from './ui.ts';

/** A question with what came back, as data. */
export const exchangeOf = (record: QuestionSet, number: string) => ({
  record: record.id,
  number,
  ...(record.subject === undefined ? {} : { subject: record.subject }),
  askers: record.askers,
  ...(record.submitted === undefined ? {} : { submitted: record.submitted }),
  exchange: rowsOf(record)
    .filter(({ questions }) => questions.some(({ numbers }) => numbers.includes(number)))
    .map(({ questions, answers }) => ({
      questions,
      answers: answers.map(({ answer, reply: { document, by, onBehalfOf, received, dated } }) => ({
        ...answer,
        reply: { document, by, onBehalfOf, ...(received ? { received } : {}), ...(dated ? { dated } : {}) },
      })),
    })),
});

export function exchangePage(setting: Setting, number: string): Markup {
  const { ui, record, rows, answered, lang } = setting;
  const words = ui.words.read;
  const whole = `${ui.to.record(record.id)}#vraag-${number}`;
  return layout(ui, {
    title: `${ui.words.exchange.question} ${number}: ${record.subject ?? nameless(ui, record.id)}`,
    description: rows.flatMap(({ questions }) => questions.map(({ text }) => opening(text))).join(' '),
    address: ({ to }) => to.exchange(record.id, number),
    forms: [
      jsonForm(ui, `${ui.to.exchange(record.id, number)}.json`),
      ...feedForms(ui, uis.nl.to.exchange(record.id, number)),
    ],
    query: '',
    isRecord: true,
    width: answered ? 'wide' : 'broad',
    main: html`<article class="record single" data-quote="${words.quote}" data-copy="${words.copy}" data-copied="${words.copied}">
<header class="opening">
<p class="of">${ui.words.exchange.question} ${number} ${words.from}</p>
<h1 class="modest"><a href="${whole}"${lang}>${titleOf(record)}</a></h1>
<p class="facts"><span>${ui.list(record.askers.map(memberText))}</span>${record.submitted ? html` <span>${ui.words.list.asked} ${time(ui, record.submitted)}</span>` : ''} ${standingMark(ui, record)} ${followLink(ui, { kind: 'question', record: record.id, number })}</p>
</header>
<section class="exchange${answered ? '' : ' unanswered'}" aria-labelledby="vragen">
<h2 id="vragen" class="unseen">${words.exchange}</h2>
${rows.map((row) => rowPart(row, setting))}
</section>
${neighbours(setting, number)}
${citing(setting, number)}
</article>`,
  });
}

/** The question before, all of them, the question after. */
function neighbours({ ui, record }: Setting, number: string): Markup {
  const numbers = [...new Set(record.questions.flatMap((question) => question.numbers))];
  const at = numbers.indexOf(number);
  const [before, after] = [numbers[at - 1], numbers[at + 1]];
  const { question } = ui.words.exchange;
  return html`<nav class="pager" aria-label="${ui.words.exchange.jump}">
${before === undefined ? html`<span></span>` : html`<a rel="prev" href="${ui.to.exchange(record.id, before)}">‹ ${question} ${before}</a>`}
<a href="${ui.to.record(record.id)}">${ui.words.read.all}</a>
${after === undefined ? html`<span></span>` : html`<a rel="next" href="${ui.to.exchange(record.id, after)}">${question} ${after} ›</a>`}
</nav>`;
}

/** Question and answer as they are quoted, each with its citation in words, in BibTeX and in CSL-JSON. */
function citing(setting: Setting, number: string): Markup {
  const parts = setting.rows.flatMap(({ questions, answers }): Cited[] => [
    ...questions.filter(({ numbers }) => numbers.includes(number)),
    ...answers.map(({ answer, reply }) => ({
      numbers: answer.to,
      text: answer.text,
      paragraphs: answer.paragraphs,
      reply,
    })),
  ]);
  return html`<section class="aside citing" aria-labelledby="citeren">
<h2 id="citeren">${setting.ui.words.read.citing}</h2>
${parts.map((part) => citedPart(setting, part))}
</section>`;
}

type Cited = CitedPart & Pick<Answer, 'text' | 'paragraphs' | 'listed'>;

function citedPart({ ui, record, facts, lang }: Setting, { text, paragraphs, listed, ...part }: Cited): Markup {
  const told = { ...facts, base: ui.site };
  const kind = part.reply ? ui.words.exchange.answer : ui.words.exchange.question;
  return html`<div class="cited-part"><h3>${kind} ${ui.list(part.numbers)}</h3>
<blockquote${lang}>${prose(text, { paragraphs, listed, table: ui.words.read.table })}</blockquote>
<p class="citation"${lang}>${partCitation(record, told, part)}</p>
<details><summary>BibTeX</summary><pre tabindex="0" role="group" aria-label="BibTeX">${bibtexOf(record, told, part)}</pre></details>
<details><summary>CSL-JSON</summary><pre tabindex="0" role="group" aria-label="CSL-JSON">${JSON.stringify([cslOf(record, told, part)], null, 2)}</pre></details></div>`;
}
