/** Terms: told when they are past, once each, and when they move for another reason than a notice, which tells it itself. */

import type { Clock, State } from '../clock/clock.ts';
import type { Change } from '../store/changes.ts';
import { findRecord } from '../store/records.ts';
import { dropTerm, keepTerm, termOf, termsPast } from '../store/told-terms.ts';
import { endingOf } from './endings.ts';
import { eventId, type Happened, headOf } from './events.ts';
import { clockOn, type Setting } from './setting.ts';

const waiting: readonly State[] = ['open', 'due-soon', 'notice-given', 'partly-answered', 'overdue'];

/**
 * Takes note of the due days of records that changed; tells which moved, and which sets ended without an answer. What was due
 * long before `since` is old news; `asked` are the records of which it is told now that they were asked.
 */
export function movedTerms(
  setting: Setting,
  changes: readonly Change[],
  { today, since, asked }: { readonly today: string; readonly since: string; readonly asked: ReadonlySet<string> },
): Happened[] {
  const { followers } = setting;
  return changes.flatMap(({ record: id, kind }): Happened | readonly Happened[] => {
    const set = kind === 'kept' ? findRecord(setting.store, id) : undefined;
    const clock = set && clockOn(setting, set, today);
    const known = termOf(followers, id);
    if (!set || !clock || !waiting.includes(clock.state)) {
      dropTerm(followers, id);
      return set && clock && (known || asked.has(id)) ? (endingOf(setting, set, clock) ?? []) : [];
    }
    if (known?.due === clock.due) return [];
    keepTerm(followers, { record: id, due: clock.due, told: clock.due < since });
    if (!known || isByNotice(clock)) return [];
    const told = {
      ...headOf(setting, set, 'due-moved'),
      by: [],
      day: today,
      due: clock.due,
      was: known.due,
      ...expectedOf(clock),
      quotes: [],
    };
    return [{ id: eventId(`${id} due ${known.due} ${clock.due}`), told, set }];
  });
}

const expectedOf = ({ expected }: Clock) => (expected ? { expected } : {});

const isByNotice = ({ due, reasons }: Clock): boolean =>
  reasons.some(({ rule, until }) => (rule === 'term-after-notice' || rule === 'late-notice') && until === due);

/** The sets that have become overdue, as of a day. */
export function pastTerms(setting: Setting, today: string): Happened[] {
  const { followers } = setting;
  return termsPast(followers, today).flatMap(({ record: id, due }): Happened | readonly Happened[] => {
    const set = findRecord(setting.store, id);
    const clock = set && clockOn(setting, set, today);
    if (!set || clock?.state !== 'overdue' || clock.due !== due) {
      if (set && clock && waiting.includes(clock.state)) return [];
      dropTerm(followers, id);
      return set && clock ? (endingOf(setting, set, clock) ?? []) : [];
    }
    keepTerm(followers, { record: id, due, told: true });
    const told = { ...headOf(setting, set, 'overdue'), by: [], day: today, due, ...expectedOf(clock), quotes: [] };
    return [{ id: eventId(`${id} overdue ${due}`), told, set }];
  });
}
