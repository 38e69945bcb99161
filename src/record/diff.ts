/** What differs between two readings: header fields, and questions, answers and notes by number, words marked. */

import { diffWordsWithSpace } from 'diff';
import type { Reading } from './reading.ts';

/** A stretch of a changed text: in both, only in the first, only in the second. */
export type Piece = { readonly text: string; readonly in: 'both' | 'first' | 'second' };

export type Difference = {
  /** Such as 'submitted', 'question 3', 'answer 4, 5', 'note 1'. */
  readonly where: string;
  readonly pieces: readonly Piece[];
};

/** The differences in the order of the record; white space and line ends do not count. */
export function diffReadings(first: Reading, second: Reading): Difference[] {
  const [a, b] = [partsOf(first), partsOf(second)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((where): Difference[] => {
    const pieces = piecesOf(a.get(where) ?? '', b.get(where) ?? '');
    return pieces.some((piece) => piece.in !== 'both') ? [{ where, pieces }] : [];
  });
}

/** More words than this apart are shown as one text against another: finding the least change would take too long. */
const mostEdits = 2000;

function piecesOf(first: string, second: string): Piece[] {
  const [a, b] = [squash(first), squash(second)];
  if (a === b) return [];
  const changes = diffWordsWithSpace(a, b, { maxEditLength: mostEdits, timeout: 1000 });
  const whole: Piece[] = [
    { text: a, in: 'first' },
    { text: b, in: 'second' },
  ];
  if (!changes) return whole.filter(({ text }) => text !== '');
  return changes.map(({ value, added, removed }) => ({
    text: value,
    in: added ? 'second' : removed ? 'first' : 'both',
  }));
}

const squash = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Every part of a reading that can differ, as text, by its name. */
function partsOf({
  document,
  subject,
  askers,
  addressees,
  submitted,
  reply,
  questions,
  answers,
  notes,
  noticeText,
}: Reading): Map<string, string> {
  const parts = new Map<string, string>();
  const add = (where: string, text: string | number | undefined) => {
    if (text !== undefined && text !== '')
      parts.set(where, parts.has(where) ? `${parts.get(where)}\n${text}` : String(text));
  };
  const offices = (list: readonly { role: string; portfolio: string; name?: string }[]): string =>
    list.map(({ role, name, portfolio }) => `${role} ${name ? `${name} ` : ''}(${portfolio})`).join(', ');
  add('kind', document.kind);
  add('publication', document.id);
  add('case', document.case);
  add('number', document.number);
  add('subject', subject);
  add('askers', askers.map(({ name, party }) => `${name} (${party})`).join(', '));
  add('addressees', offices(addressees));
  add('submitted', submitted);
  add('reply by', offices(reply?.by ?? []));
  add('on behalf of', offices(reply?.onBehalfOf ?? []));
  add('received', reply?.received);
  add('dated', reply?.dated);
  add('see also', reply?.seeAlso.map(({ sessionYear, number }) => `${sessionYear}, nr. ${number}`).join('; '));
  for (const { numbers, text, notes } of questions) add(`question ${numbers.join(', ')}`.trim(), text + called(notes));
  for (const { to, text, notes } of answers) add(`answer ${to.join(', ')}`.trim(), text + called(notes));
  for (const { mark, text } of notes) add(`note ${mark}`, text);
  add('notice', noticeText);
  return parts;
}

const called = (marks: readonly string[]): string => marks.map((mark) => ` [${mark}]`).join('');
