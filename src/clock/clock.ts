/**
 * Where a question set stands on a day, from what its documents say and the rules alone.
 *
 *     open ──▶ due-soon ──▶ overdue          every one of these becomes, by a document:
 *       │          │           │               partly-answered ──▶ overdue
 *       ▼          ▼           ▼               answered-in-time, answered-late, answered-elsewhere
 *     notice-given ──▶ due-soon ──▶ overdue    withdrawn, lapsed
 *
 * A set whose case is done, by an answer that is not here and on a day that is not known, is done from the first day on.
 *
 * Days only pass and documents only come: `transitions` names every step that a set can make from one day to the next.
 */

import type { AskedSet, Happening } from '../record/asked-set.ts';
import type { ClockRules, Rule, RulesVersion } from '../record/clock-rules.ts';
import { daysFrom, plus } from './days.ts';

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

/** Why a date is what it is: from the day that was counted from, so many days, by which rule, moved by which document. */
export type Reason = {
  readonly rule: 'term' | 'term-after-notice' | 'late-notice' | 'recess' | 'named-day';
  readonly source: string;
  readonly doubt?: string;
  readonly from: string;
  readonly until: string;
  readonly days: number;
  readonly document?: string;
};

export type Clock = {
  readonly state: State;
  readonly due: string;
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
  const known = set.happenings.filter(({ day }) => day <= today).sort(byDay);
  const end = endOf(set, known);
  const before = known.filter(({ day }) => end === undefined || day <= end.day);
  const { due, reasons } = dueOf(set, before, rules);
  if (!end && set.settled) return { state: set.settled, due, late: 0, reasons };
  const until = end?.day ?? today;
  const late = Math.max(0, daysFrom(due, until));
  return {
    state: end ? endState(end, late) : waitingState(known, rules, due, today),
    due,
    days: daysFrom(set.asked, until),
    late,
    reasons,
  };
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

function dueOf(
  { asked, namedDay }: AskedSet,
  known: readonly Happening[],
  rules: ClockRules,
): { due: string; reasons: Reason[] } {
  const version = versionFor(rules, asked);
  const reasons: Reason[] = [];
  const count = (name: Reason['rule'], rule: Rule<number>, document?: string): string => {
    const until = termEnd(asked, rule.value, rules);
    reasons.push({
      rule: name,
      ...sourceOf(rule),
      from: asked,
      until,
      days: rule.value,
      ...(document ? { document } : {}),
    });
    return until;
  };
  let due = namedDay ?? count('term', version.term);
  if (namedDay) {
    reasons.push({
      rule: 'named-day',
      source: 'The day that the asker named',
      from: asked,
      until: due,
      days: daysFrom(asked, due),
    });
  }
  const notice = known.find(({ kind }) => kind === 'notice');
  if (notice && !namedDay) {
    if (notice.day <= due) due = count('term-after-notice', version.termAfterNotice, notice.document);
    else if (version.lateNoticeExtends.value) due = count('late-notice', version.termAfterNotice, notice.document);
    else {
      reasons.push({ rule: 'late-notice', ...sourceOf(version.lateNoticeExtends), from: due, until: due, days: 0 });
    }
  }
  return { due, reasons: [...reasons, ...recessReasons(asked, due, rules)] };
}

/** The version of the rules that a set asked on a day comes under; the first one for sets older than all. */
const versionFor = ({ versions }: ClockRules, asked: string): RulesVersion =>
  versions.findLast(({ from }) => from <= asked) ?? versions[0]!;

const sourceOf = ({ source, doubt }: Rule<unknown>) => ({ source, ...(doubt ? { doubt } : {}) });

/** The last day of a term of so many days, the day of asking not counted. */
function termEnd(asked: string, days: number, rules: ClockRules): string {
  if (!versionFor(rules, asked).recessStopsTheTerm.value) return plus(asked, days);
  let day = asked;
  for (let counted = 0; counted < days; ) {
    day = plus(day, 1);
    if (!recessOn(day, rules)) counted++;
  }
  return day;
}

const recessOn = (day: string, { recesses }: ClockRules) =>
  recesses.find(({ from, until }) => from <= day && day <= until);

function recessReasons(asked: string, due: string, rules: ClockRules): Reason[] {
  const rule = versionFor(rules, asked).recessStopsTheTerm;
  if (!rule.value) return [];
  return rules.recesses
    .filter(({ from, until }) => from <= due && until > asked)
    .map(({ from, until }) => {
      const [first, last] = [from > asked ? from : plus(asked, 1), until < due ? until : due];
      return { rule: 'recess', ...sourceOf(rule), from: first, until: last, days: daysFrom(first, last) + 1 };
    });
}
