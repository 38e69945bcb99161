/** Sets that ended without an answer: withdrawn, lapsed with the session, or called done by their source without a paper that shows it. */

import type { Clock } from '../clock/clock.ts';
import { plus } from '../clock/days.ts';
import type { QuestionSet } from '../record/merge.ts';
import { findRecord } from '../store/records.ts';
import { dropTerm, keepLooked, lookedOn, termsKept } from '../store/told-terms.ts';
import { eventId, type Happened, headOf } from './events.ts';
import { clockOn, type Setting } from './setting.ts';
import { type Ending, isEnding } from './told.ts';

/** What is told of a set that ended; undefined where it did not, or was answered. */
export function endingOf(setting: Setting, set: QuestionSet, { state, days }: Clock): Happened | undefined {
  if (!isEnding(state)) return undefined;
  const day = days === undefined || set.submitted === undefined ? undefined : plus(set.submitted, days);
  const told = { ...headOf(setting, set, state), by: [], ...(day === undefined ? {} : { day }), quotes: [] };
  return { id: endingId(set.id, state), told, set };
}

const endingId = (record: string, ending: Ending): string => eventId(`${record} ${ending}`);

/** The sets that lapsed: no document says so, only the day that comes. Looked for once a day, where a session can end. */
export function lapsedTerms(setting: Setting, today: string): Happened[] {
  const { followers, store, parliamentOf } = setting;
  if (lookedOn(followers) === today) return [];
  keepLooked(followers, today);
  return termsKept(followers)
    .filter(({ record }) => parliamentOf(record)?.clock?.endings?.some(({ day }) => day <= today))
    .flatMap(({ record }) => {
      const set = findRecord(store, record);
      const clock = set && clockOn(setting, set, today);
      if (clock?.state !== 'lapsed') return [];
      dropTerm(followers, record);
      return endingOf(setting, set!, clock) ?? [];
    });
}
