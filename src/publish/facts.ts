/** What the written forms of a record tell that the record does not know of itself: they are handed it and ask for nothing. */

import type { Clock } from '../clock/clock.ts';
import type { QuestionSet } from '../record/merge.ts';
import type { Parliament } from '../record/parliament.ts';

export type Facts = {
  /** The address of the site, without a slash at its end. */
  readonly base: string;
  readonly parliament?: Parliament;
  readonly clock?: Clock;
};

/** Where a record lives; the address does not change. */
export const recordUrl = (base: string, id: string): string =>
  `${base}/vragen/${id
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/')}`;

/** Where a question of a record lives. */
export const partUrl = (base: string, id: string, number: string): string =>
  `${recordUrl(base, id)}/${encodeURIComponent(number)}`;

/** A subject is printed as the end of a sentence; as a title it opens with a capital. */
export const titleOf = ({ id, subject }: Pick<QuestionSet, 'id' | 'subject'>): string =>
  subject?.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) ?? id;
