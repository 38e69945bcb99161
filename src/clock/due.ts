/** The day by which an answer is due, and why that day: every rule, notice, moved day and day that did not count is a reason. */

import type { AskedSet, Happening } from '../record/asked-set.ts';
import type { ClockRules, Rule, RulesVersion } from '../record/clock-rules.ts';
import { type Count, type Counting, countDays, type Skipped, skipReasons, whyNot } from './counting.ts';
import { daysFrom, plus } from './days.ts';

/** The rules that a reason may name; the last ones say why days do not count. */
export const reasonRules = [
  'term',
  'term-after-notice',
  'late-notice',
  'notice-moves-nothing',
  'named-day',
  'short-notice',
  'put-down',
  'put-down-only',
  'moved-day',
  'expected',
  'end-of-session',
  'calendar-gap',
  'rest-day',
  ...skipReasons,
] as const;

/** Why a date is what it is: from the day that was counted from, so many days, by which rule, moved by which document. */
export type Reason = {
  readonly rule: (typeof reasonRules)[number];
  readonly source: string;
  readonly doubt?: string;
  /** The holiday, the recess or the end of a session that it is about. */
  readonly name?: string;
  readonly from: string;
  readonly until: string;
  /** Days that count; of a reason for days that do not, how many those are. */
  readonly days: number;
  readonly document?: string;
};

/** The version of the rules that a set asked on a day comes under; the first one for sets older than all. */
export const versionFor = ({ versions }: ClockRules, asked: string): RulesVersion =>
  versions.findLast(({ from }) => from <= asked) ?? versions[0]!;

type Due = {
  readonly due: string;
  /** No rule obliges to it: the parliament expects no more than that. */
  readonly expected?: true;
  readonly reasons: readonly Reason[];
};

/** The due day by what is known of a set, `end` being what closed it; a named day goes before a term. */
export function dueOf(set: AskedSet, known: readonly Happening[], rules: ClockRules, end: Happening | undefined): Due {
  const version = versionFor(rules, set.asked);
  const day = dayForAnswer({ ...set, happenings: known }, version, rules);
  const found = day ?? termOf(set, known, version, rules);
  const reasons = [...found.reasons, ...gapReasons(found.reasons, rules), ...lapseReasons(end, rules)];
  return { ...found, reasons };
}

/** The day that was named, set or follows from the order paper, where there is such a day and it is the last one. */
function dayForAnswer(
  { asked, forAnswer: told, happenings }: AskedSet,
  version: RulesVersion,
  rules: ClockRules,
): Due | undefined {
  const { putDownFor, putDownIsDue } = version;
  // A day before that of asking is a slip of the source: the rules speak.
  const forAnswer = told && told.day >= asked ? told : undefined;
  if (forAnswer?.named) {
    const { day } = forAnswer;
    const reasons = [
      namedReason(asked, day, version),
      ...movedReasons(forAnswer),
      ...noticeReasons(happenings, day, version),
    ];
    return { due: day, reasons: [...reasons, ...shortNotice(asked, day, version)] };
  }
  if (!putDownFor || putDownIsDue?.value === false) return undefined;
  const [why, ...more] = putDownReasons(asked, forAnswer, version, rules);
  return {
    due: why!.until,
    reasons: [why!, ...more, ...noticeReasons(happenings, why!.until, version), expectedReason(asked, version, rules)],
  };
}

/** The day that a question is put down for, as told or as the rules give it, and the days before it that were told or skipped. */
function putDownReasons(
  asked: string,
  forAnswer: AskedSet['forAnswer'],
  { putDownFor, putDownIsDue }: RulesVersion,
  rules: ClockRules,
): Reason[] {
  if (!putDownFor) return [];
  const counting: Counting = { days: 'sitting-days', recessStops: false };
  const { until, skipped } = countDays(asked, putDownFor.value, counting, rules);
  const day = forAnswer?.day ?? until;
  const source = sourceOf(putDownIsDue ?? putDownFor);
  const rule = putDownIsDue?.value === false ? 'put-down-only' : 'put-down';
  const why: Reason = { rule, ...source, from: asked, until: day, days: putDownFor.value };
  return [
    forAnswer ? { ...why, days: daysFrom(asked, day) } : why,
    ...(forAnswer ? movedReasons(forAnswer) : skippedReasons(skipped, putDownFor)),
  ];
}

function namedReason(asked: string, day: string, { namedDayNotice }: RulesVersion): Reason {
  const source = namedDayNotice ? sourceOf(namedDayNotice) : { source: 'The day that the asker named' };
  return { rule: 'named-day', ...source, from: asked, until: day, days: daysFrom(asked, day) };
}

/** Days for answer that were told before, each until the next one. */
const movedReasons = ({ day, before }: NonNullable<AskedSet['forAnswer']>): Reason[] =>
  before.map((from, i) => {
    const until = before[i + 1] ?? day;
    return {
      rule: 'moved-day',
      source: 'An earlier state of the question in its source',
      from,
      until,
      days: daysFrom(from, until),
    };
  });

function shortNotice(asked: string, day: string, { namedDayNotice }: RulesVersion): Reason[] {
  if (!namedDayNotice) return [];
  let days = 0;
  for (let at = plus(asked, 1); at <= day && days < namedDayNotice.value; at = plus(at, 1)) {
    if (!whyNot(at, { days: 'working-days', recessStops: false }, noCalendar)) days++;
  }
  return days < namedDayNotice.value
    ? [{ rule: 'short-notice', ...sourceOf(namedDayNotice), from: asked, until: day, days }]
    : [];
}

/** Notice leaves out Saturdays and Sundays alone. */
const noCalendar: ClockRules = {
  parliament: '',
  timeZone: 'UTC',
  soon: { value: 0, source: '' },
  versions: [],
  recesses: [],
};

/** What the House expects of a question whose day for answer is another. */
function expectedReason(asked: string, version: RulesVersion, rules: ClockRules): Reason {
  const { until } = countDays(asked, version.term.value, countingOf(version), rules);
  return { rule: 'expected', ...sourceOf(version.term), from: asked, until, days: version.term.value };
}

function noticeReasons(known: readonly Happening[], due: string, { noticeMovesNothing }: RulesVersion): Reason[] {
  const notice = known.find(({ kind }) => kind === 'notice');
  if (!notice || !noticeMovesNothing) return [];
  const from = notice.day < due ? notice.day : due;
  return [
    { rule: 'notice-moves-nothing', ...sourceOf(noticeMovesNothing), from, until: due, days: 0, ...documentOf(notice) },
  ];
}

const countingOf = ({ counts, recessStopsTheTerm }: RulesVersion): Counting => ({
  days: counts?.value ?? 'every-day',
  recessStops: recessStopsTheTerm.value,
});

/** The term, moved by a notice of delay; beside it the day that was told for an answer which need not come then. */
function termOf(
  { asked, forAnswer }: AskedSet,
  known: readonly Happening[],
  version: RulesVersion,
  rules: ClockRules,
): Due {
  const { term, termBinds, termAfterNotice, lateNoticeExtends } = version;
  const expected = termBinds?.value === false;
  const reasons: Reason[] = [];
  let last: Ended | undefined;
  const count = (rule: Reason['rule'], by: Rule<number>, document?: Happening): string => {
    last = endOfTerm(asked, by.value, version, rules);
    const { until } = last;
    reasons.push({ rule, ...sourceOf(by), from: asked, until, days: by.value, ...documentOf(document) });
    return until;
  };
  let due = count(expected ? 'expected' : 'term', term);
  const notice = known.find(({ kind }) => kind === 'notice');
  if (notice && termAfterNotice) {
    if (notice.day <= due) due = count('term-after-notice', termAfterNotice, notice);
    else if (lateNoticeExtends?.value) due = count('late-notice', termAfterNotice, notice);
    else if (lateNoticeExtends) {
      reasons.push({
        rule: 'late-notice',
        ...sourceOf(lateNoticeExtends),
        from: due,
        until: due,
        days: 0,
        ...documentOf(notice),
      });
    }
  } else reasons.push(...noticeReasons(known, due, version));
  const why = version.recessStopsTheTerm.value
    ? version.recessStopsTheTerm
    : (version.counts ?? version.recessStopsTheTerm);
  const told = forAnswer && forAnswer.day >= asked ? putDownReasons(asked, forAnswer, version, rules) : [];
  const all = [...reasons, ...skippedReasons(last!.skipped, why), ...last!.moved, ...told];
  return { due, ...(expected ? { expected } : {}), reasons: all };
}

type Ended = Count & { readonly moved: readonly Reason[] };

/** The last day of a term, which goes on over rest days where the rules say so. */
function endOfTerm(asked: string, days: number, version: RulesVersion, rules: ClockRules): Ended {
  const count = countDays(asked, days, countingOf(version), rules);
  const rule = version.endsOnWorkingDay;
  let until = count.until;
  if (rule?.value) while (whyNot(until, { days: 'working-days', recessStops: false }, rules)) until = plus(until, 1);
  const moved: Reason[] =
    rule && until !== count.until
      ? [{ rule: 'rest-day', ...sourceOf(rule), from: count.until, until, days: daysFrom(count.until, until) }]
      : [];
  return { until, skipped: count.skipped, moved };
}

const skippedReasons = (skipped: readonly Skipped[], rule: Rule<unknown>): Reason[] =>
  skipped.map(({ why, name, from, until, days }) => ({
    rule: why,
    ...sourceOf(rule),
    ...(name === undefined ? {} : { name }),
    from,
    until,
    days,
  }));

/** A count that leaves recess out says where the calendar does not tell of every recess. */
function gapReasons(reasons: readonly Reason[], { calendarWhole, versions }: ClockRules): Reason[] {
  const [count] = reasons;
  if (!calendarWhole || !count || !countsByCalendar(count, versions)) return [];
  const { from, until } = count;
  if (calendarWhole.some((stretch) => stretch.from <= from && until <= stretch.until)) return [];
  return [
    {
      rule: 'calendar-gap',
      source: 'The calendar here does not tell of every recess in these days',
      from,
      until,
      days: 0,
    },
  ];
}

const countsByCalendar = ({ rule, from }: Reason, versions: readonly RulesVersion[]): boolean => {
  const version = versions.findLast((each) => each.from <= from) ?? versions[0]!;
  if (rule === 'named-day') return false;
  return rule === 'put-down' || version.counts?.value === 'sitting-days' || version.recessStopsTheTerm.value;
};

function lapseReasons(end: Happening | undefined, { endings = [] }: ClockRules): Reason[] {
  if (end?.kind !== 'lapsed') return [];
  const session = endings.find(({ day }) => day === end.day);
  if (!session) return [];
  const { name, day, source, doubt } = session;
  return [{ rule: 'end-of-session', source, ...(doubt ? { doubt } : {}), name, from: day, until: day, days: 0 }];
}

const sourceOf = ({ source, doubt }: Rule<unknown>) => ({ source, ...(doubt ? { doubt } : {}) });
const documentOf = (happening: Happening | undefined) => (happening?.document ? { document: happening.document } : {});
