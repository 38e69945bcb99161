/** A record with what the register knows around it, as its page and its JSON show it. */

import type { Clock } from '../clock/clock.ts';
import type { Earlier } from '../intake/history.ts';
import type { QuestionSet, Standing } from '../record/merge.ts';
import type { Conflict } from '../record/parliament.ts';
import type { Origin } from '../store/origins.ts';
import type { PointerKind, Referring } from '../store/pointers.ts';
import type { SourceName } from '../store/sources.ts';

export type Shown = QuestionSet & {
  readonly standing: Standing;
  /** Today's clock; absent where no rules or no day of asking are known. */
  readonly clock?: Clock;
  readonly sources: readonly (SourceName & { readonly fetched: readonly Origin[] })[];
  /** How its data stood before, the newest first. */
  readonly earlier: readonly Earlier[];
  /** What its sources say differently. */
  readonly conflicts: readonly Conflict[];
  /** The records answered together with it that are here. */
  readonly together: readonly string[];
  /** What the replies point to with 'Zie ook' outside this record; with a record when the register has it. */
  readonly related: readonly Related[];
  /** What its texts name outside it: what it follows on, and what its questions and answers mention. */
  readonly pointsTo: readonly (Related & { readonly kind: PointerKind })[];
  /** The records whose texts name this one. */
  readonly pointedAtBy: readonly Referring[];
};
export type Related = { readonly publication: string; readonly record?: string; readonly subject?: string };

/** Calendar days from one day to another; undefined when one is no day or they lie the wrong way round. */
export function daysBetween(from: string | undefined, until: string | undefined): number | undefined {
  const days = Math.round((Date.parse(until ?? '') - Date.parse(from ?? '')) / 86_400_000);
  return days >= 0 ? days : undefined;
}
