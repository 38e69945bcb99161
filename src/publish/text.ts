/** A record as plain text: what a mail, a terminal or a text editor shows. */

import { isListItem } from '../record/blocks.ts';
import { cutAtLinks } from '../record/links.ts';
import { memberText } from '../record/member.ts';
import { dayOf, type QuestionSet, type RecordReply } from '../record/merge.ts';
import type { Answer, Note, Question } from '../record/reading.ts';
import { type Row, rowsOf } from '../record/rows.ts';
import { citationOf } from './citation.ts';
import { type Facts, recordUrl, titleOf } from './facts.ts';
import { dueWord, officeText, replyWord, type Words, wordsFor } from './words.ts';

export function textOf(record: QuestionSet, facts: Facts): string {
  const words = wordsFor(facts);
  return `${[
    titleOf(record),
    [citationOf(record, facts), recordUrl(facts.base, record.id)].join('\n'),
    headText(record, facts, words),
    ...record.replies.flatMap((reply) =>
      reply.noticeText === undefined ? [] : [`${replyWord(words, reply)}\n${reply.noticeText}`],
    ),
    ...rowsOf(record).flatMap((row) => rowText(row, words)),
    ...(record.other.length === 0 ? [] : [`${words.rest}\n${record.other.map(({ text }) => text).join('\n\n')}`]),
    ...notesText(record, words),
  ].join('\n\n')}\n`;
}

function headText(record: QuestionSet, { clock }: Facts, words: Words): string {
  const { askers, addressees, submitted, replies } = record;
  const lines: readonly (readonly [string, string | undefined])[] = [
    [words.askedBy, askers.map(memberText).join(', ')],
    [words.to, addressees.map((office) => officeText(office, words)).join(', ')],
    [words.askedOn, submitted],
    [dueWord(words, clock), clock?.due],
    ...replies.map((reply) => [replyWord(words, reply), replyText(reply, words)] as const),
  ];
  return lines.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : [])).join('\n');
}

function replyText(reply: RecordReply, words: Words): string {
  const by = reply.by.map((person) => `${person.name}, ${officeText(person, words)}`);
  const behalf = reply.onBehalfOf.map((office) => `${words.onBehalfOf} ${officeText(office, words)}`);
  return [dayOf(reply), ...by, ...behalf, reply.document.id].filter((part) => part !== undefined).join('; ');
}

const rowText = ({ questions, answers }: Row, words: Words): string[] => [
  ...questions.map((question) => partText(`${words.question} ${question.numbers.join(', ')}`.trim(), question)),
  ...answers.map(({ answer }) => partText(`${words.answer} ${answer.to.join(', ')}`.trim(), answer)),
];

const partText = (name: string, part: Question | Answer): string =>
  `${name}\n${linesOf(part).join('\n')}${marks(part.notes)}`;

/** The lines; an item of a list that has no mark gets one, and behind a link stands where it leads, unless it says so itself. */
function linesOf({ text, links, listed = [] }: Question | Answer): string[] {
  let start = 0;
  return text.split('\n').map((line, i) => {
    const pieces = cutAtLinks(line, start, links);
    start += line.length + 1;
    const told = pieces.map(({ text, link }) => (link && !link.includes(text.trim()) ? `${text} <${link}>` : text));
    return `${listed.includes(i) && !isListItem(line) ? '• ' : ''}${told.join('')}`;
  });
}

const marks = (notes: readonly string[]): string => notes.map((mark) => ` [${mark}]`).join('');

/** Each note once: a record's papers repeat those of the questions. */
function notesText({ notes, replies }: QuestionSet, words: Words): string[] {
  const lines = [notes, ...replies.map(({ notes }) => notes)].flat().map(({ mark, text }: Note) => `[${mark}] ${text}`);
  return lines.length === 0 ? [] : [`${words.note}\n${[...new Set(lines)].join('\n')}`];
}
