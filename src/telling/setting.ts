/** What the telling is handed: the register, the followers, their key, and what it must know of parliaments and time. */

import { type Clock, clockOf } from '../clock/clock.ts';
import { askedSetOf } from '../record/asked-set.ts';
import type { QuestionSet } from '../record/merge.ts';
import type { Parliament } from '../record/parliament.ts';
import type { Followers } from '../store/followers.ts';
import type { Store } from '../store/open.ts';
import type { Secrets } from './secrets.ts';
import type { Links } from './section.ts';

export type Setting = {
  readonly store: Store;
  readonly followers: Followers;
  readonly secrets: Secrets;
  /** The address of the site, without a slash at its end. */
  readonly site: string;
  readonly links: Links;
  /** Where the days of the register begin, and its digests go out. */
  readonly timeZone: string;
  readonly parliamentOf: (recordId: string) => Parliament | undefined;
  readonly now: () => Date;
};

/** The clock of a record on a day; undefined where no rules or no day of asking are known. */
export function clockOn(
  { parliamentOf }: Pick<Setting, 'parliamentOf'>,
  record: QuestionSet,
  day: string,
): Clock | undefined {
  const rules = parliamentOf(record.id)?.clock;
  const set = askedSetOf(record);
  return rules && set && clockOf(set, rules, day);
}
