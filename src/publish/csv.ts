/**
 * Comma-separated values by RFC 4180. A cell of text that a spreadsheet would run as a formula gets a quotation mark before
 * it, so that opening a file never runs what somebody else wrote.
 */

import { dayOf, type QuestionSet, standingOf } from '../record/merge.ts';
import { citationOf } from './citation.ts';
import { type Facts, recordUrl } from './facts.ts';
import { officeText, wordsFor } from './words.ts';

export type Cell = string | number | undefined;

/** One line, its end included. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(writeCell).join(',')}\r\n`;

/** A table by RFC 4180; what a spreadsheet would run is made harmless. */
export const writeCsv = (head: readonly string[], rows: Iterable<readonly Cell[]>): string =>
  [head, ...rows].map(csvLine).join('');

/** The columns of a record, one line a record. */
export const recordColumns = [
  'id',
  'url',
  'citation',
  'subject',
  'askers',
  'parties',
  'addressees',
  'submitted',
  'due',
  'received',
  'respondents',
  'questions',
  'standing',
  'state',
  'days',
  'days_late',
] as const;

/** The line of a record in the CSV of the register, in the order of its columns. */
export function recordCells(record: QuestionSet, facts: Facts): Cell[] {
  const { askers, addressees, submitted, replies, questions } = record;
  const last = replies.findLast(({ answers }) => answers.length > 0) ?? replies.at(-1);
  const words = wordsFor(facts);
  return [
    record.id,
    recordUrl(facts.base, record.id),
    citationOf(record, facts),
    record.subject,
    askers.map(({ name }) => name).join('; '),
    [...new Set(askers.map(({ party }) => party))].join('; '),
    addressees.map((office) => officeText(office, words)).join('; '),
    submitted,
    facts.clock?.due,
    last && dayOf(last),
    last?.by.map(({ name }) => name).join('; '),
    questions.reduce((count, { numbers }) => count + Math.max(numbers.length, 1), 0),
    standingOf(record),
    facts.clock?.state,
    facts.clock?.days,
    facts.clock?.late,
  ];
}

function writeCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^\s*[=+\-@＝＋－＠\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
