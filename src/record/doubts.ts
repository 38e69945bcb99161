/**
 * What about a record a person should look at: what the reader remarked on its documents, and what the documents together show.
 * Nothing is decided here; each doubt says what it rests on.
 */

import type { QuestionSet } from './merge.ts';
import type { Reading, RemarkCode } from './reading.ts';

/** What only the documents of a set together, or two sets beside each other, can show. */
export const setReasons = [
  'came-apart',
  'paper-differs-from-case',
  'set-without-questions',
  'case-without-paper',
] as const;
export type SetReason = (typeof setReasons)[number];
export type Reason = RemarkCode | SetReason;

/** What needs nobody: a case whose paper was not brought in, and a slip that was read all the same. */
export const harmless: ReadonlySet<Reason> = new Set(['case-without-paper', 'header-typo']);

export type Doubt = {
  readonly reason: Reason;
  /** Which of the readings it is about; undefined: the whole set. */
  readonly reading?: number;
  readonly detail: string;
};

/** The doubts about a set and the readings that it was made of. */
export function doubtsOf(set: Pick<QuestionSet, 'questions'>, readings: readonly Reading[]): Doubt[] {
  const papers = readings.filter((reading) => !isCase(reading));
  const cases = readings.filter(isCase);
  return [
    ...readings.flatMap((reading, i) => remarksOf(reading, i)),
    ...(papers.length === 0 ? [{ reason: 'case-without-paper' as const, detail: '' }] : []),
    ...(papers.length > 0 && set.questions.length === 0
      ? [{ reason: 'set-without-questions' as const, detail: '' }]
      : []),
    ...cases.flatMap((one) => papers.flatMap((paper) => differences(readings.indexOf(paper), paper, one))),
  ];
}

/** What the data of a case say of a set: no publication, and no text of a question. */
export const isCase = ({ document, questions }: Reading): boolean =>
  document.kind === 'questions' && document.id === undefined && document.case !== undefined && questions.length === 0;

/** The remarks on a document, each kind once with how often. */
const remarksOf = ({ reading }: Reading, i: number): Doubt[] =>
  [...Map.groupBy(reading.remarks, ({ code }) => code)].map(([reason, remarks]) => ({
    reason,
    reading: i,
    detail: [...new Set(remarks.map(({ message }) => message))].slice(0, most).join('; '),
  }));

const most = 5;

/** Where a paper says otherwise than the case that it was put in: each by what is printed on either side. */
function differences(i: number, paper: Reading, one: Reading): Doubt[] {
  const told: readonly (readonly [string, string, string])[] = [
    ['submitted', paper.submitted ?? '', one.submitted ?? ''],
    ['askers', surnamesOf(paper), surnamesOf(one)],
    ['ministries', ministriesOf(paper), ministriesOf(one)],
  ];
  return told.flatMap(([field, ours, theirs]) =>
    ours === '' || theirs === '' || ours === theirs
      ? []
      : [{ reason: 'paper-differs-from-case' as const, reading: i, detail: `${field}: ${ours} / ${theirs}` }],
  );
}

/** Papers print a surname where the data of a case have the whole name: the last word is what both have. */
const surnamesOf = ({ askers }: Reading): string =>
  inOrder(
    askers.map(({ name }) =>
      lettersOf(
        name
          .trim()
          .split(/[\s-]+/)
          .at(-1)!,
      ),
    ),
  );

/** Only offices that were resolved on both sides can be compared. */
const ministriesOf = ({ addressees }: Reading): string =>
  addressees.every(({ resolved }) => resolved) ? inOrder(addressees.map(({ resolved }) => resolved!.ministry)) : '';

const inOrder = (names: readonly string[]): string => [...new Set(names)].sort().join(', ');
const lettersOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
