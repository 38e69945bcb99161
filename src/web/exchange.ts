/** Questions and answers side by side; each note stands under the part that calls it first. */

import { isDeepStrictEqual } from 'node:util';
import { html } from 'hono/html';
import { parliamentOf } from '../parliaments/read.ts';
import { partCitation } from '../publish/citation.ts';
import type { Facts } from '../publish/facts.ts';
import { dayOf } from '../record/merge.ts';
import type { Answer, Note, Question } from '../record/reading.ts';
import { type Row, type RowAnswer, rowsOf } from '../record/rows.ts';
import { anchor } from './links.ts';
import { langOf } from './listed.ts';
import type { Markup } from './markup.ts';
import { type NoteNames, type Numbering, nameAnchors, noteList, noteMarks, placeNotes } from './notes.ts';
import { type Linked, prose } from './prose.ts';
import type { Shown } from './shown.ts';
import type { Ui } from './ui.ts';

type Setting = {
  readonly ui: Ui;
  readonly record: Shown;
  /** What a citation must know. */
  readonly facts: Facts;
  /** The attribute for texts in another language than the page's. */
  readonly lang: Markup | '';
  readonly names: NoteNames;
  readonly callable: ReadonlyMap<Question | Answer, readonly Note[]>;
  readonly placed: ReadonlyMap<Question | Answer, readonly Note[]>;
  readonly anchors: ReadonlyMap<Question, readonly string[]>;
  /** Several replies gave answers: each answer says which. */
  readonly several: boolean;
  readonly answered: boolean;
};

export function exchange(ui: Ui, record: Shown): Markup {
  const words = ui.words.exchange;
  const parliament = parliamentOf(record.id);
  const rows = rowsOf(record);
  const { names, callable, placed, loose } = placeNotes(numberingsOf(record, rows));
  const givers = record.replies.filter(({ answers }) => answers.length > 0).length;
  const anchors = nameAnchors(record.questions.map(({ numbers }) => numbers.map((number) => anchor('vraag', number))));
  const setting: Setting = {
    ui,
    record,
    facts: { base: '', ...(parliament ? { parliament } : {}) },
    lang: langOf(ui, record.id),
    names,
    callable,
    placed,
    anchors: new Map(record.questions.map((question, i) => [question, anchors[i]!])),
    several: givers > 1,
    answered: givers > 0,
  };
  return html`<section class="exchange${givers > 0 ? '' : ' unanswered'}" aria-labelledby="vragen">
<h2 id="vragen">${givers > 0 ? words.both : words.questions}</h2>
${rows.length === 0 ? html`<p>${words.none}</p>` : ''}
${record.questions.length > 5 ? jumps(record.questions, setting) : ''}
${rows.map((row) => rowPart(row, setting))}
${loose.length === 0 ? '' : html`<div class="loose"><h3>${words.loose}</h3>${noteList(loose, names)}</div>`}
</section>`;
}

/** The questions and the answers that stand in their document call its notes; any other reply counts its own. */
function numberingsOf({ questions, replies, notes }: Shown, rows: readonly Row[]): Numbering[] {
  const own = replies.filter((reply) => isDeepStrictEqual(reply.notes, notes)).flatMap(({ answers }) => answers);
  const parts = rows.flatMap(({ questions, answers }) => [...questions, ...answers.map(({ answer }) => answer)]);
  const others = replies.filter((reply) => !isDeepStrictEqual(reply.notes, notes) && reply.answers.length > 0);
  return [
    { parts: parts.filter((part) => questions.includes(part as Question) || own.includes(part as Answer)), notes },
    ...others.map((reply): Numbering => ({ parts: reply.answers, notes: reply.notes })),
  ];
}

const jumps = (questions: readonly Question[], { ui, anchors }: Setting): Markup =>
  html`<nav class="jumps" aria-label="${ui.words.exchange.jump}"><ol>${questions.flatMap((question) =>
    question.numbers.map((number, i) => html`<li><a href="#${anchors.get(question)![i]!}">${number}</a></li>`),
  )}</ol></nav>`;

const rowPart = ({ questions, answers }: Row, setting: Setting): Markup => html`<div class="row">
<div class="questions">${questions.map((question) => questionPart(question, setting))}</div>
<div class="answers">${
  answers.length === 0 && setting.answered
    ? html`<p class="none">${setting.ui.words.exchange.noAnswer(questions.length)}</p>`
    : answers.map((answer) => answerPart(answer, setting))
}</div>
</div>`;

const questionPart = (question: Question, setting: Setting): Markup => html`<div class="question">
<h3>${setting.ui.words.exchange.question} ${question.numbers.map(
  (number, i) =>
    html`<a class="number" id="${setting.anchors.get(question)![i]!}" href="#${setting.anchors.get(question)![i]!}">${number}</a> `,
)}</h3>
${body(question, setting)}
</div>`;

function answerPart({ answer, reply }: RowAnswer, setting: Setting): Markup {
  const { ui, several } = setting;
  const { exchange: words, kinds } = ui.words;
  const name = answer.to.length === 0 ? words.answerNoNumber : `${words.answer} ${ui.list(answer.to)}`;
  const day = dayOf(reply);
  const giver = several
    ? html` <small>${kinds[reply.document.kind]}${day ? ` ${words.of} ${ui.day(day)}` : ''}</small>`
    : '';
  return html`<div class="answer">
<h3>${name}${giver}</h3>
${body(answer, setting)}
${citePart(setting, partCitation(setting.record, setting.facts, { numbers: answer.to, reply }))}
</div>`;
}

const body = (
  part: Question | Answer,
  { ui, lang, names, callable, placed, anchors }: Setting,
): Markup => html`<div class="text"${lang}>${prose(part.text, part.paragraphs, noteMarks(ui, part.notes, callable.get(part) ?? [], names), linksOf(part, anchors), ui.words.exchange.noText)}</div>
${noteList(placed.get(part) ?? [], names)}`;

/** What a part refers to within its set, as links to the first of those questions. */
function linksOf({ references = [] }: Question | Answer, anchors: Setting['anchors']): Linked[] {
  const named = new Map([...anchors].flatMap(([{ numbers }, own]) => numbers.map((number, i) => [number, own[i]!])));
  return references.flatMap(({ start, end, numbers }) => {
    const anchor = named.get(numbers?.[0] ?? '');
    return anchor === undefined ? [] : [{ start, end, href: `#${anchor}` }];
  });
}

/** The official citation, to copy: it is in the language of the papers. */
const citePart = ({ ui, lang }: Setting, citation: string): Markup =>
  html`<details class="cite"><summary>${ui.words.exchange.cite}</summary><p${lang}>${citation}</p></details>`;
