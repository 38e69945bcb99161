/** One row: a question, or several that share an answer, beside what came back, with the ways to cite it and to see it in print. */

import { html } from 'hono/html';
import { partCitation } from '../publish/citation.ts';
import { blocksOf } from '../record/blocks.ts';
import { followable } from '../record/links.ts';
import { dayOf, type RecordReply } from '../record/merge.ts';
import type { Answer, Question } from '../record/reading.ts';
import type { Row, RowAnswer } from '../record/rows.ts';
import type { Print } from '../store/print.ts';
import { opening, type Setting } from './exchange.ts';
import type { Markup } from './markup.ts';
import { callsOf, noteList, noteMarks, notesWithin } from './notes.ts';
import { recordWords } from './own-words.ts';
import { type Linked, prose } from './prose.ts';
import { similarLink } from './similar-link.ts';

export const rowPart = ({ questions, answers }: Row, setting: Setting): Markup => html`<div class="row">
<div class="questions">${questions.map((question) => questionPart(question, setting, answers.length > 0))}</div>
<div class="answers">${
  answers.length === 0 && setting.answered
    ? html`<p class="none">${setting.ui.words.exchange.noAnswer(questions.length)}</p>`
    : answers.map((answer) => answerPart(answer, setting))
}</div>
</div>`;

function questionPart(question: Question, setting: Setting, answered: boolean): Markup {
  const { ui, anchors, printed } = setting;
  const own = anchors.get(question) ?? [];
  const print = printed('question', question.numbers, question.text);
  return html`<div class="question"${citable(setting, question.numbers)}>
<h3>${ui.words.exchange.question} ${question.numbers.map(
    (number, i) =>
      html`<a class="number${number.length > 4 ? ' long' : ''}" id="${own[i]!}" href="#${own[i]!}">${number}</a> `,
  )}</h3>
${body(question, setting, print)}
${answered ? '' : tools(setting, question.numbers, print)}
</div>`;
}

function answerPart({ answer, reply }: RowAnswer, setting: Setting): Markup {
  const { ui, several, printed } = setting;
  const words = ui.words.exchange;
  const name = answer.to.length === 0 ? words.answerNoNumber : `${words.answer} ${ui.list(answer.to)}`;
  const day = dayOf(reply);
  const giver = several
    ? html` <small>${recordWords(ui, setting.record.id).reply(reply)}${day ? ` ${words.of} ${ui.day(day)}` : ''}</small>`
    : '';
  const print = printed('answer', answer.to, answer.text);
  return html`<div class="answer" id="${setting.anchors.get(answer)?.[0]}"${citable(setting, answer.to, reply)}>
<h3>${name}${giver}</h3>
${body(answer, setting, print)}
${tools(setting, answer.to, print, reply)}
</div>`;
}

/** How a part is cited and where it lives, for who takes words out of it. */
function citable(setting: Setting, numbers: readonly string[], reply?: RecordReply): Markup {
  const { ui, record, facts } = setting;
  const citation = partCitation(record, facts, { numbers, ...(reply ? { reply } : {}) });
  return html` data-cite="${citation}" data-at="${ui.to.exchange(record.id, numbers[0])}"`;
}

function body(part: Question | Answer, setting: Setting, print: Print | undefined): Markup {
  const { ui, lang, names, callable, placed, anchors } = setting;
  const own = placed.get(part) ?? [];
  const calls = callsOf(part, callable.get(part) ?? [], print?.calls ?? []);
  const long = isLong(part) ? `${anchors.get(part)?.[0]}-al` : undefined;
  return html`${long === undefined ? '' : outline(part, long, setting)}<div class="text"${lang}>${prose(part.text, {
    paragraphs: part.paragraphs,
    listed: part.listed,
    table: ui.words.read.table,
    links: linksOf(part, setting),
    marks: noteMarks(ui, calls, own, names),
    after: (from, until) => noteList(ui, notesWithin(own, calls, from, until), names),
    anchor: long,
    empty: isTold(setting.record) ? ui.words.history.notTold : ui.words.exchange.noText,
  })}</div>`;
}

/** Made of data of a service alone, which leaves texts out. */
const isTold = ({ documents }: Setting['record']): boolean => documents.every(({ state }) => state !== undefined);

const longText = 2000;
const manyParagraphs = 4;

const isLong = ({ text, paragraphs }: Question | Answer): boolean =>
  text.length > longText && paragraphsOf({ text, paragraphs }).length >= manyParagraphs;

const paragraphsOf = ({ text, paragraphs }: Pick<Question, 'text' | 'paragraphs'>) =>
  blocksOf(text, paragraphs).filter(({ kind }) => kind === 'paragraph');

const outline = (part: Question | Answer, anchor: string, { ui, lang }: Setting): Markup =>
  html`<details class="outline"><summary>${ui.words.read.outline}</summary><ol${lang}>${paragraphsOf(part).map(
    ({ text }, i) => html`<li><a href="#${anchor}-${i + 1}">${opening(text)}</a></li>`,
  )}</ol></details>`;

/**
 * What a part refers to, as links: to the first of the questions of its set, to another record that is here; and where its source
 * made a link of its own, to the web.
 */
function linksOf(part: Question | Answer, { ui, record, anchors, partial }: Setting): Linked[] {
  const inside = (part.references ?? []).flatMap(({ start, end, numbers, publication, case: caseNumber }): Linked[] => {
    const target = publication ?? caseNumber;
    if (target !== undefined) {
      const other = record.pointsTo.find((each) => each.publication === target)?.record;
      return other === undefined ? [] : [{ start, end, href: ui.to.record(other) }];
    }
    const number = numbers?.[0] ?? '';
    const question = record.questions.find((each) => each.numbers.includes(number));
    if (question === undefined) return [];
    const own = anchors.get(question)![question.numbers.indexOf(number)]!;
    return [{ start, end, href: partial ? ui.to.exchange(record.id, number) : `#${own}` }];
  });
  const outside = (part.links ?? []).flatMap(({ start, end, link }): Linked[] => {
    const href = followable(link);
    return href === undefined ? [] : [{ start, end, href, rel: 'nofollow noopener' }];
  });
  return [...inside, ...outside];
}

/** The official citation, to copy (it is in the language of the papers), the place in the paper, and what is like an answer. */
function tools(setting: Setting, numbers: readonly string[], print: Print | undefined, reply?: RecordReply): Markup {
  const { ui, lang, record, facts } = setting;
  const words = ui.words.read;
  const citation = partCitation(record, facts, { numbers, ...(reply ? { reply } : {}) });
  const name = `${reply ? ui.words.exchange.answer : ui.words.exchange.question} ${ui.list(numbers)}`;
  // Of which part: these stand under every one, and who goes from link to link hears no more than their words.
  const of = numbers.length === 0 ? '' : html`<span class="unseen">: ${name}</span>`;
  return html`<div class="tools"><details class="cite"><summary>${ui.words.exchange.cite}${of}</summary><p${lang}>${citation}</p>${
    numbers[0] === undefined
      ? ''
      : html`<a href="${ui.to.exchange(record.id, numbers[0])}#citeren">${words.citeMore}</a>`
  }</details>${print === undefined ? '' : html`<a class="in-print" href="${ui.to.passage(print)}">${recordWords(ui, record.id).inPrint(print.page)}${of}</a>`}${reply && numbers[0] !== undefined ? similarLink(ui, record.id, numbers[0], of) : ''}</div>`;
}
