/**
 * Where a question set stands on a day, from what its documents say and the rules alone.
 *
 *     open ──▶ due-soon ──▶ overdue          every one of these becomes, by a document:
 *       │          │           │               partly-answered ──▶ overdue
 *       ▼          ▼           ▼               answered-in-time, answered-late, answered-elsewhere
 *     notice-given ──▶ due-soon ──▶ overdue    withdrawn, lapsed
 *
 * A set whose case is done or withdrawn, on a day that no document tells, is so from the first day on, and never lapses: it is
 * not known to have waited when the session ended.
 *
 * Days only pass and documents only come: `transitions` names every step that a set can make from one day to the next.
 */

import type { AskedSet, Happening } from '../record/asked-set.ts';
import type { ClockRules } from '../record/clock-rules.ts';
import { daysFrom } from './days.ts';
import { dueOf, type Reason, versionFor } from './due.ts';
import { withUnseen } from './unseen.ts';

export const states = [
  'open',
  'due-soon',
  'notice-given',
  'overdue',
  'partly-answered',
  'answered-in-time',
  'answered-late',
  'answered-elsewhere',
  'withdrawn',
  'lapsed',
  'done',
] as const;
export type State = (typeof states)[number];

export type Clock = {
  readonly state: State;
  readonly due: string;
  /** No rule obliges to that day: the parliament expects no more than that, and to be late is to be later than expected. */
  readonly expected?: true;
  /** The version of the rules that it is under: the first day of it. */
  readonly version: string;
  /** From the day of asking to the last answer, or to today while there is none; undefined where the day of the end is not known. */
  readonly days?: number;
  /** How many days after the due day; 0 when it was in time, or nobody knows. */
  readonly late: number;
  readonly reasons: readonly Reason[];
};

const ended: readonly State[] = ['answered-in-time', 'answered-late', 'answered-elsewhere', 'withdrawn', 'lapsed'];

/** Every state that may follow on a state, apart from itself. */
export const transitions: Readonly<Record<State, readonly State[]>> = {
  open: ['due-soon', 'notice-given', 'overdue', 'partly-answered', ...ended],
  'due-soon': ['notice-given', 'overdue', 'partly-answered', ...ended],
  'notice-given': ['due-soon', 'overdue', 'partly-answered', ...ended],
  'partly-answered': ['overdue', ...ended],
  overdue: ['notice-given', 'due-soon', 'partly-answered', ...ended],
  'answered-in-time': [],
  'answered-late': [],
  'answered-elsewhere': ['answered-in-time', 'answered-late', 'withdrawn', 'lapsed'],
  withdrawn: [],
  lapsed: [],
  done: ['answered-in-time', 'answered-late', 'answered-elsewhere', 'withdrawn', 'lapsed'],
};

/** The clock of a set on a day; what happened after that day is not known yet. */
export function clockOf(set: AskedSet, rules: ClockRules, today: string): Clock {
  const happenings = [...set.happenings, ...lapseOf(set, rules)].sort(byDay);
  const known = happenings.filter(({ day }) => day <= today);
  const end = endOf(set, known);
  const before = known.filter(({ day }) => end === undefined || day <= end.day);
  const { due, reasons: told, ...expected } = dueOf(set, before, rules, end);
  const reasons = withUnseen(told, set, before, rules, end);
  const version = versionFor(rules, set.asked).from;
  if (set.settled && !endOf(set, happenings))
    return { state: set.settled, due, ...expected, version, late: 0, reasons };
  const until = end?.day ?? today;
  const late = Math.max(0, daysFrom(due, until));
  return {
    state: end ? endState(end, late) : waitingState(known, rules, due, today),
    due,
    ...expected,
    version,
    days: daysFrom(set.asked, until),
    late,
    reasons,
  };
}

/** The end of the session in which a set was asked, where what is not answered falls with it. */
function lapseOf({ asked, settled }: AskedSet, rules: ClockRules): Happening[] {
  if (settled) return [];
  const end = rules.endings?.find(({ day }) => day >= asked);
  return end && versionFor(rules, asked).lapsesAtEnd?.value ? [{ kind: 'lapsed', day: end.day }] : [];
}

/** On one day an answer goes before a withdrawal, whatever came in first. */
const order: readonly Happening['kind'][] = ['notice', 'answer', 'elsewhere', 'withdrawn', 'lapsed'];
const byDay = (a: Happening, b: Happening): number =>
  a.day === b.day ? order.indexOf(a.kind) - order.indexOf(b.kind) : a.day < b.day ? -1 : 1;

/** The day on which all was said: withdrawn, lapsed, answered in full, or answered elsewhere. */
function endOf({ numbers }: AskedSet, known: readonly Happening[]): Happening | undefined {
  const open = new Set(numbers);
  for (const happening of known) {
    if (happening.kind === 'withdrawn' || happening.kind === 'lapsed') return happening;
    if (happening.kind !== 'answer') continue;
    for (const number of happening.numbers ?? numbers) open.delete(number);
    if (open.size === 0) return happening;
  }
  return known.find(({ kind }) => kind === 'elsewhere');
}

function endState({ kind }: Happening, late: number): State {
  if (kind === 'withdrawn' || kind === 'lapsed') return kind;
  if (kind === 'elsewhere') return 'answered-elsewhere';
  return late > 0 ? 'answered-late' : 'answered-in-time';
}

function waitingState(known: readonly Happening[], { soon }: ClockRules, due: string, today: string): State {
  if (today > due) return 'overdue';
  if (known.some(({ kind }) => kind === 'answer')) return 'partly-answered';
  if (daysFrom(today, due) <= soon.value) return 'due-soon';
  return known.some(({ kind }) => kind === 'notice') ? 'notice-given' : 'open';
}
