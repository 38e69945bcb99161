/** The parts of a record as its documents print them, and where in a source each stretch of a part stands. */

import type { Reading } from '../record/reading.ts';
import type { Span } from '../record/span.ts';
import type { Store } from './open.ts';
import { findSource, type KeptSource, sourcesOf } from './sources.ts';

export type Part = {
  readonly kind: 'question' | 'answer' | 'notice' | 'note';
  /** As printed: the numbers of a question, those that an answer is to, the mark of a note; empty for a notice. */
  readonly numbers: readonly string[];
  /** The display text: the words of the paper with its lines joined and its note marks lifted out. */
  readonly text: string;
  /** Where it stands in the reading of its source, such as '/answers/0/text'. */
  readonly field: string;
  readonly source: KeptSource;
};

/** Every part of a record, document by document; of several sources of one document the one that the record shows. */
export const partsOf = (store: Store, record: string): Part[] =>
  sourcesOf(store, record)
    .filter(({ shown }) => shown)
    .flatMap(({ sha256 }) => findSource(store, sha256) ?? [])
    .flatMap((source) => partsOfReading(source.reading).map((part) => ({ ...part, source })));

function partsOfReading({ questions, answers, noticeText, notes }: Reading): Omit<Part, 'source'>[] {
  return [
    ...questions.map(
      ({ numbers, text }, i) => ({ kind: 'question', numbers, text, field: `/questions/${i}/text` }) as const,
    ),
    ...answers.map(({ to, text }, i) => ({ kind: 'answer', numbers: to, text, field: `/answers/${i}/text` }) as const),
    ...(noticeText === undefined
      ? []
      : [{ kind: 'notice', numbers: [], text: noticeText, field: '/noticeText' } as const]),
    ...notes.map(({ mark, text }, i) => ({ kind: 'note', numbers: [mark], text, field: `/notes/${i}/text` }) as const),
  ];
}

/** A stretch of a source: offsets in the text that was read (UTF-16), and the page it begins on where there are pages. */
export type Place = { readonly sha256: string; readonly start: number; readonly end: number; readonly page?: number };

/** Where a stretch of a part's display text stands in the source that it was read from; undefined where no role says so. */
export function placeOf({ text, field, source }: Part, { start, end }: Span): Place | undefined {
  const letters = lettersOf(source, field);
  const before = letterCount(text.slice(0, start));
  const [first, last] = [letters[before], letters[before + letterCount(text.slice(start, end)) - 1]];
  if (first === undefined || last === undefined) return undefined;
  const role = source.reading.roles?.find((each) => each.start <= first && first < each.end);
  return {
    sha256: source.sha256,
    start: first,
    end: last + 1,
    ...(role?.page === undefined ? {} : { page: role.page }),
  };
}

/** The offsets in the source of the letters of a field: what is neither white space, nor a hyphen of a broken line, nor a mark. */
function lettersOf({ text, reading }: KeptSource, field: string): number[] {
  const offsets: number[] = [];
  for (const role of reading.roles ?? []) {
    if (role.field !== field || role.role === 'hyphen' || role.role.endsWith('.mark')) continue;
    for (let at = role.start; at < role.end; at++) if (isLetter(text[at]!)) offsets.push(at);
  }
  return offsets;
}

const isLetter = (sign: string): boolean => !/\s/.test(sign);
const letterCount = (text: string): number => text.replace(/\s/g, '').length;
