/** A record and its parts as they are cited: in the style of its parliament, as BibTeX and as CSL-JSON. */

import { memberText } from '../record/member.ts';
import { dayOf, type QuestionSet, type RecordReply } from '../record/merge.ts';
import type { DocumentFacts } from '../record/reading.ts';
import { type Facts, partUrl, recordUrl, titleOf } from './facts.ts';
import { officeText, wordsFor } from './words.ts';

/** The paper that a record is cited by: its last answer, else the last of its papers. */
export function citedPaper({ documents, replies }: QuestionSet): DocumentFacts | undefined {
  return replies.findLast(({ answers }) => answers.length > 0)?.document ?? documents.at(-1);
}

/** The citation of a record in the words of its parliament. */
export const citationOf = (record: QuestionSet, facts: Facts): string =>
  paperCitation(record, citedPaper(record), facts);

/** A question, or the answer to it that this reply gave. */
export type CitedPart = { readonly numbers: readonly string[]; readonly reply?: RecordReply };

/** The citation of a question or an answer. */
export function partCitation(record: QuestionSet, facts: Facts, { numbers, reply }: CitedPart): string {
  const kind = reply ? 'answer' : 'question';
  const named = facts.parliament?.citation?.part(kind, numbers) ?? `${kind} ${numbers.join(', ')}`.trim();
  return `${paperCitation(record, reply?.document ?? citedPaper(record), facts)}, ${named}`;
}

function paperCitation({ id }: QuestionSet, paper: DocumentFacts | undefined, { parliament }: Facts): string {
  const official = paper && parliament?.citation?.paper(paper);
  return official ?? [parliament?.title, paper?.id ?? id].filter(Boolean).join(', ');
}

/** An item of CSL-JSON, as citation software reads it. */
export type CslItem = {
  readonly id: string;
  readonly type: 'document';
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  readonly 'container-title'?: string;
  readonly number?: string;
  readonly publisher?: string;
  readonly note: string;
  readonly language?: string;
  readonly URL: string;
};

/** A record, or a part of it: an answer is by who gave it, on the day of its reply. */
export function cslOf(record: QuestionSet, facts: Facts, part?: CitedPart): CslItem {
  const { parliament, base } = facts;
  const paper = part?.reply?.document ?? citedPaper(record);
  const day = issuedOf(record, part);
  const series = paper && parliament?.citation?.series(paper);
  return {
    id: part ? [record.id, part.reply ? 'answer' : 'question', ...part.numbers].join('/') : record.id,
    type: 'document',
    title: titleOf(record),
    author: (part?.reply
      ? part.reply.by.map((person) => `${person.name}, ${officeText(person, wordsFor(facts))}`)
      : record.askers.map(memberText)
    ).map((literal) => ({ literal })),
    ...(day ? { issued: { 'date-parts': [day.split('-').map(Number)] } } : {}),
    ...(series ? { 'container-title': series } : {}),
    ...(paper?.number === undefined ? {} : { number: String(paper.number) }),
    ...(parliament ? { publisher: parliament.title, language: parliament.language } : {}),
    note: part ? partCitation(record, facts, part) : citationOf(record, facts),
    URL: part?.numbers[0] === undefined ? recordUrl(base, record.id) : partUrl(base, record.id, part.numbers[0]),
  };
}

/** The day of the paper that is cited, or of asking. */
function issuedOf(record: QuestionSet, part?: CitedPart): string | undefined {
  const reply = part?.reply ?? record.replies.findLast(({ answers }) => answers.length > 0) ?? record.replies.at(-1);
  return (reply && dayOf(reply)) ?? record.submitted;
}

export function bibtexOf(record: QuestionSet, facts: Facts, part?: CitedPart): string {
  const csl = cslOf(record, facts, part);
  const day = issuedOf(record, part);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{${bibtexText(csl.title)}}`],
    ['author', csl.author.map(({ literal }) => `{${bibtexText(literal)}}`).join(' and ') || undefined],
    ['year', day?.slice(0, 4)],
    ['date', day],
    ['howpublished', bibtexText(csl.note)],
    ['number', csl.number],
    ['url', csl.URL.replaceAll(/[{}\\]/g, encodeURIComponent)],
    ['langid', csl.language && { nl: 'dutch', en: 'english' }[csl.language]],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{${csl.id.replaceAll(/[^\w-]+/g, ':')},`, ...lines, '}', ''].join('\n');
}

const bibtexMarks: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts the braces of a field, escaped or not.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** Text as BibTeX takes it: what TeX reads as a command is escaped, and the text stays on one line. */
const bibtexText = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/[\\~^{}$&#_%]/g, (mark) => bibtexMarks[mark] ?? `\\${mark}`);
