/** What differs between two readings: header fields, and questions, answers and notes by number, words marked. */

import { diffWordsWithSpace } from 'diff';
import { connect } from './connect.ts';
import type { Reading } from './reading.ts';

/** A stretch of a changed text: in both, only in the first, only in the second. */
export type Piece = { readonly text: string; readonly in: 'both' | 'first' | 'second' };

export type Difference = {
  /** Such as 'submitted', 'question 3', 'answer 4, 5', 'note 1'. */
  readonly where: string;
  readonly pieces: readonly Piece[];
};

/** A part of two readings: its name, and its text in each. */
type Part = readonly [where: string, first: string, second: string];

/** The differences in the order of the record; white space and line ends do not count. */
export function diffReadings(first: Reading, second: Reading): Difference[] {
  const parts = [...headerParts(first, second), ...numberedParts(first, second), ...otherParts(first, second)];
  let work = mostWork;
  return parts.flatMap(([where, a, b]): Difference[] => {
    const most = Math.max(fewEdits, Math.floor(Math.sqrt(Math.max(0, work))));
    const { pieces, edits } = piecesOf(squash(a), squash(b), Math.min(most, mostEdits));
    work -= edits ** 2;
    return edits === 0 ? [] : [{ where, pieces }];
  });
}

/** Two texts as one, what is only in the first and only in the second marked. */
export const diffTexts = (first: string, second: string): readonly Piece[] =>
  piecesOf(squash(first), squash(second), mostEdits).pieces;

/** Texts more words apart than this are shown one against the other: the work grows with the square of it. */
const mostEdits = 1000;
/** The work for all parts together; when it is done, only small changes are still looked for. */
const mostWork = 4 * mostEdits ** 2;
const fewEdits = 50;

/** The texts in pieces, and how many words were changed to come from one to the other, or were tried in vain. */
function piecesOf(first: string, second: string, most: number): { pieces: Piece[]; edits: number } {
  if (first === second) return { pieces: [], edits: 0 };
  if (first === '') return { pieces: [{ text: second, in: 'second' }], edits: 1 };
  if (second === '') return { pieces: [{ text: first, in: 'first' }], edits: 1 };
  const changes = diffWordsWithSpace(first, second, { maxEditLength: most });
  if (!changes) {
    const pieces: Piece[] = [
      { text: first, in: 'first' },
      { text: second, in: 'second' },
    ];
    return { pieces, edits: most };
  }
  const pieces = changes.map(
    ({ value, added, removed }): Piece => ({ text: value, in: added ? 'second' : removed ? 'first' : 'both' }),
  );
  return { pieces, edits: changes.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0) };
}

const squash = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function headerParts(first: Reading, second: Reading): Part[] {
  const [a, b] = [headerOf(first), headerOf(second)];
  return Object.keys(a).map((where): Part => [where, a[where] ?? '', b[where] ?? '']);
}

function headerOf({
  document,
  subject,
  askers,
  addressees,
  submitted,
  forAnswer,
  reply,
}: Reading): Record<string, string> {
  const offices = (list: readonly { role: string; portfolio: string; name?: string }[] = []): string =>
    list.map(({ role, name, portfolio }) => `${role} ${name ? `${name} ` : ''}(${portfolio})`).join(', ');
  return {
    kind: document.kind,
    publication: document.id ?? '',
    case: document.case ?? '',
    settled: document.settled ?? '',
    'session year': document.sessionYear ?? '',
    number: document.number?.toString() ?? '',
    subject: subject ?? '',
    askers: askers.map(({ name, party }) => `${name} (${party})`).join(', '),
    addressees: offices(addressees),
    submitted: submitted ?? '',
    'day for answer': forAnswer?.day ?? '',
    'reply by': offices(reply?.by),
    'on behalf of': offices(reply?.onBehalfOf),
    received: reply?.received ?? '',
    dated: reply?.dated ?? '',
    'see also': (reply?.seeAlso ?? []).map(({ sessionYear, number }) => `${sessionYear}, nr. ${number}`).join('; '),
  };
}

type Numbered = { readonly numbers: readonly string[]; readonly text: string };

function numberedParts(first: Reading, second: Reading): Part[] {
  const called = (marks: readonly string[]): string => marks.map((mark) => ` [${mark}]`).join('');
  const questions = ({ questions }: Reading) =>
    questions.map(({ numbers, text, notes }): Numbered => ({ numbers, text: text + called(notes) }));
  const answers = ({ answers }: Reading) =>
    answers.map(({ to, text, notes }): Numbered => ({ numbers: to, text: text + called(notes) }));
  const notes = ({ notes }: Reading) => notes.map(({ mark, text }): Numbered => ({ numbers: [mark], text }));
  const links = ({ notes }: Reading) =>
    notes.map(({ mark, links }): Numbered => ({ numbers: [mark], text: links.join(' ') }));
  return [
    ...pairByNumber('question', questions(first), questions(second)),
    ...pairByNumber('answer', answers(first), answers(second)),
    ...pairByNumber('note', notes(first), notes(second)),
    ...pairByNumber('links of note', links(first), links(second)),
  ];
}

/**
 * Pairs what shares a number, so that an answer to 3 and 4 stands beside an answer to 3 and another to 4; then each bears
 * its numbers. What has no number is paired by its place.
 */
function pairByNumber(word: string, first: readonly Numbered[], second: readonly Numbered[]): Part[] {
  const all = [first, second].flatMap((list, side) =>
    list.map((item, i) => ({ ...item, side, tokens: item.numbers.length > 0 ? item.numbers : [`place ${i}`] })),
  );
  return connect(all, ({ tokens }) => tokens).map((group): Part => {
    const numbers = [...new Set(group.flatMap((item) => item.numbers))];
    const [a, b] = [0, 1].map((side) => group.filter((item) => item.side === side));
    const sameNumbers = a!.length === 0 || b!.length === 0 || groupsOf(a!) === groupsOf(b!);
    const textOf = (items: readonly Numbered[]): string =>
      items.map((item) => (sameNumbers ? item.text : `(${item.numbers.join(', ')}) ${item.text}`)).join('\n');
    return [`${word} ${numbers.join(', ')}`.trim(), textOf(a!), textOf(b!)];
  });
}

const groupsOf = (items: readonly Numbered[]): string => items.map(({ numbers }) => numbers.join(', ')).join('; ');

function otherParts(first: Reading, second: Reading): Part[] {
  const other = (reading: Reading): string => reading.other.map(({ text }) => text).join('\n');
  return [
    ['notice', first.noticeText ?? '', second.noticeText ?? ''],
    ['other text', other(first), other(second)],
  ];
}
