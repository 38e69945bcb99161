/** Questions and answers side by side, by number; each note stands behind the paragraph that calls it first. */

import { isDeepStrictEqual } from 'node:util';
import { html } from 'hono/html';
import { parliamentOf } from '../parliaments/read.ts';
import type { Facts } from '../publish/facts.ts';
import { isTo } from '../record/numbers.ts';
import type { Answer, Question } from '../record/reading.ts';
import { type Row, rowsOf } from '../record/rows.ts';
import type { Printed } from '../store/print.ts';
import { absentText } from './absent.ts';
import { rowPart } from './exchange-row.ts';
import { anchor } from './links.ts';
import { langOf } from './listed.ts';
import type { Markup } from './markup.ts';
import { type Numbering, nameAnchors, noteList, type PlacedNotes, placeNotes } from './notes.ts';
import type { Shown } from './shown.ts';
import type { Ui } from './ui.ts';

/** What every row is set with. */
export type Setting = PlacedNotes & {
  readonly ui: Ui;
  readonly record: Shown;
  readonly rows: readonly Row[];
  /** What a citation must know. */
  readonly facts: Facts;
  /** The attribute for texts in another language than the page's. */
  readonly lang: Markup | '';
  readonly anchors: ReadonlyMap<Question | Answer, readonly string[]>;
  readonly printed: Printed;
  /** Several replies gave answers: each answer says which. */
  readonly several: boolean;
  readonly answered: boolean;
  /** The page holds some of the questions: links to the others lead out of it. */
  readonly partial: boolean;
};

/** How the rows of a record are set: all of them, or those that have a number. */
export function settingOf(ui: Ui, record: Shown, printed: Printed, number?: string): Setting {
  const parliament = parliamentOf(record.id);
  const rows = rowsOf(record).filter((row) => number === undefined || hasNumber(row, number));
  const answers = record.replies.flatMap((reply) => reply.answers);
  const parts = [...record.questions, ...answers];
  const names = nameAnchors([
    ...record.questions.map(({ numbers }) => numbers.map((each) => anchor('vraag', each))),
    ...answers.map(({ to }) => [anchor('antwoord', to[0] ?? 'zonder-nummer')]),
  ]);
  const givers = record.replies.filter((reply) => reply.answers.length > 0).length;
  return {
    ui,
    record,
    rows,
    facts: { base: '', ...(parliament ? { parliament } : {}) },
    lang: langOf(ui, record.id),
    ...placeNotes(numberingsOf(record, rows)),
    anchors: new Map(parts.map((part, i) => [part, names[i]!])),
    printed,
    several: givers > 1,
    answered: givers > 0,
    partial: number !== undefined,
  };
}

const hasNumber = ({ questions, answers }: Row, number: string): boolean =>
  questions.some(({ numbers }) => numbers.includes(number)) || answers.some(({ answer }) => isTo(answer.to, [number]));

export function exchange(setting: Setting): Markup {
  const { ui, record, rows, answered, loose, names } = setting;
  const words = ui.words.exchange;
  return html`<section class="exchange${answered ? '' : ' unanswered'}" aria-labelledby="vragen">
<h2 id="vragen">${answered ? words.both : words.questions}</h2>
${rows.length === 0 ? absentText(ui, record) : ''}
${record.questions.length > 5 ? overview(setting) : ''}
${rows.map((row) => rowPart(row, setting))}
${loose.length === 0 ? '' : html`<div class="loose"><h3>${words.loose}</h3>${noteList(ui, loose, names, false)}</div>`}
</section>`;
}

/** The questions and the answers that stand in their document call its notes; any other reply counts its own. */
function numberingsOf({ questions, replies, notes }: Shown, rows: readonly Row[]): Numbering[] {
  const own = replies.filter((reply) => isDeepStrictEqual(reply.notes, notes)).flatMap(({ answers }) => answers);
  const parts = rows.flatMap((row) => [...row.questions, ...row.answers.map(({ answer }) => answer)]);
  const others = replies.filter((reply) => !isDeepStrictEqual(reply.notes, notes) && reply.answers.length > 0);
  return [
    { parts: parts.filter((part) => questions.includes(part as Question) || own.includes(part as Answer)), notes },
    ...others.map(
      (reply): Numbering => ({
        parts: parts.filter((part) => reply.answers.includes(part as Answer)),
        notes: reply.notes,
      }),
    ),
  ];
}

/** The numbers of the questions to jump to, and to open: what each asks. */
function overview({ ui, record, anchors, lang }: Setting): Markup {
  const { questions } = record;
  const first = (question: Question): string => anchors.get(question)?.[0] ?? '';
  return html`<nav class="jumps" aria-label="${ui.words.exchange.jump}"><ol>${questions.flatMap((question) =>
    question.numbers.map((number, i) => html`<li><a href="#${anchors.get(question)![i]!}">${number}</a></li>`),
  )}</ol>
<details class="outline"><summary>${ui.words.read.overview}</summary><ul${lang}>${questions.map(
    (question) =>
      html`<li><a href="#${first(question)}"><span class="marker">${question.numbers.join(', ')}</span> ${opening(question.text)}</a></li>`,
  )}</ul></details></nav>`;
}

const openingLength = 90;

/** The first words of a text, cut behind a word. */
export function opening(text: string): string {
  const line = text.split('\n', 1)[0]!;
  if (line.length <= openingLength) return line;
  const space = line.lastIndexOf(' ', openingLength);
  // A text without a space is cut all the same: nothing that a document holds makes the page long, or slow to write.
  return `${line.slice(0, space < 0 ? openingLength : space).replace(/[\s,;:.–-]+$/, '')} …`;
}
