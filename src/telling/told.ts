/** What a follower is told: what happened, to which record, in which official words. Messages are made of this alone. */

import type { Office } from '../record/reading.ts';

export const toldKinds = [
  'asked',
  'delay-notice',
  'notice',
  'answer',
  'further-answer',
  'overdue',
  'due-moved',
  'withdrawn',
  'lapsed',
  'done',
] as const;
export type ToldKind = (typeof toldKinds)[number];

/** How a set ends without an answer. */
const endings = ['withdrawn', 'lapsed', 'done'] as const satisfies readonly ToldKind[];
export type Ending = (typeof endings)[number];
export const isEnding = (kind: string): kind is Ending => endings.some((ending) => ending === kind);

/** The first words of a part, as they were printed; `more` where the part goes on. */
export type Quote = {
  readonly part: 'question' | 'answer' | 'notice';
  readonly numbers: readonly string[];
  readonly text: string;
  readonly more: boolean;
};

export type Told = {
  readonly kind: ToldKind;
  readonly record: string;
  /** The language of the official words (ISO 639-1). */
  readonly language: 'nl' | 'en';
  readonly subject?: string;
  readonly askers: readonly string[];
  readonly addressees: readonly Office[];
  /** The day on which it happened. */
  readonly day?: string;
  readonly publication?: string;
  /** Who replied. */
  readonly by: readonly (Office & { readonly name: string })[];
  /** The due day as it is now, and as it was. */
  readonly due?: string;
  readonly was?: string;
  /** The due day is no more than expected: nobody failed to keep it. */
  readonly expected?: true;
  readonly quotes: readonly Quote[];
};

/** The one message without which there is no other: to confirm a follow, by its number. */
export type Confirm = { readonly kind: 'confirm'; readonly follow: number };

/** The last that a webhook is sent before it is paused: it has taken nothing since a moment (ISO 8601, UTC). */
export type Paused = { readonly kind: 'paused'; readonly since: string; readonly reason: string };

const longestQuote = 320;

/** The first words of an official text, broken off between words; nothing in them is changed. */
export function quoteOf(part: Quote['part'], numbers: readonly string[], text: string): Quote {
  const whole = text.trim();
  if (whole.length <= longestQuote) return { part, numbers, text: whole, more: false };
  const cut = whole.slice(0, longestQuote + 1);
  const end = cut.search(/\s\S*$/);
  const letters = end > longestQuote / 2 ? cut.slice(0, end) : whole.slice(0, longestQuote);
  return { part, numbers, text: letters.replace(/[\uD800-\uDBFF]$/, '').trimEnd(), more: true };
}
