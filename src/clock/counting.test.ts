import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AskedSet, Happening } from '../record/asked-set.ts';
import type { ClockRules, Holiday, RulesVersion } from '../record/clock-rules.ts';
import { clockOf } from './clock.ts';
import { countDays, type Skipped, skipReasons, whyNot } from './counting.ts';
import { daysFrom, plus } from './days.ts';
import type { Reason } from './due.ts';

const source = 'made up for the test';
const rule = <T>(value: T) => ({ value, source });
const holidays: readonly Holiday[] = [
  { name: 'New Year', on: '01-01', moves: 'to-next-weekday' },
  { name: 'King', on: '04-27', moves: 'to-saturday-before-sunday' },
  { name: 'Easter Monday', daysFromEaster: 1 },
  { name: 'Spring', monday: 'last', month: 5 },
  { name: 'Christmas', on: '12-25', moves: 'to-next-weekday' },
  { name: 'Boxing Day', on: '12-26', moves: 'to-next-weekday' },
];
const first = '2031-01-01';
const day = fc.integer({ min: 0, max: 500 }).map((days) => plus(first, days));
const stretch = fc
  .tuple(day, fc.integer({ min: 0, max: 40 }))
  .map(([from, days]) => ({ from, until: plus(from, days) }));
const recesses = fc
  .array(stretch, { maxLength: 4 })
  .map((all) => all.map((each, i) => ({ ...each, name: `recess ${i}`, source })));
const endings = fc
  .array(stretch, { maxLength: 2 })
  .map((all) =>
    all
      .map(({ from, until }) => ({ name: 'end', day: from, next: plus(until, 1), source }))
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
  );
const counts = fc.constantFrom('every-day', 'working-days', 'sitting-days');
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary.map(rule), { nil: undefined });
const term = fc.integer({ min: 0, max: 30 });
const versions: fc.Arbitrary<RulesVersion> = fc
  .record({
    term: term.map(rule),
    counts: counts.map(rule),
    recessStopsTheTerm: fc.boolean().map(rule),
    termAfterNotice: optional(fc.integer({ min: 30, max: 60 })),
    lateNoticeExtends: optional(fc.boolean()),
    noticeMovesNothing: optional(fc.constant(true as const)),
    endsOnWorkingDay: optional(fc.boolean()),
    putDownFor: optional(fc.integer({ min: 1, max: 3 })),
    putDownIsDue: optional(fc.boolean()),
    namedDayNotice: optional(fc.constant(3)),
    lapsesAtEnd: optional(fc.boolean()),
  })
  .map((made) => ({
    from: first,
    ...(Object.fromEntries(Object.entries(made).filter(([, value]) => value)) as Omit<RulesVersion, 'from'>),
  }));
const rules: fc.Arbitrary<ClockRules> = fc
  .record({ version: versions, recesses, endings, week: fc.constantFrom([1, 2, 3, 4], [2, 3, 4], [5]) })
  .map(({ version, week, ...dates }) => ({
    parliament: 'xx',
    timeZone: 'UTC',
    soon: rule(3),
    versions: [version],
    holidays,
    sits: rule(week),
    ...dates,
  }));

const within = ({ from, until }: Skipped, at: string): boolean => from <= at && at <= until;

test('countDays() takes every day once: it counts, or lies in one run of days that do not, for the reason of that run', () => {
  fc.assert(
    fc.property(rules, day, term, counts, fc.boolean(), (made, from, wanted, days, recessStops) => {
      const counting = { days, recessStops };
      const { until, skipped } = countDays(from, wanted, counting, made);
      let counted = 0;
      for (let at = plus(from, 1); at <= until; at = plus(at, 1)) {
        const runs = skipped.filter((run) => within(run, at));
        assert.deepEqual(
          runs.map(({ why }) => why),
          [whyNot(at, counting, made)?.why].filter((why) => why !== undefined),
          at,
        );
        if (runs.length === 0) counted++;
      }
      assert.equal(counted, wanted);
      assert.ok(until >= from && skipped.every((run) => from < run.from && run.until <= until));
      for (const run of skipped) assert.equal(run.days, daysFrom(run.from, run.until) + 1);
      assert.equal(wanted === 0 || whyNot(until, counting, made) === undefined, true);
    }),
    { numRuns: 500 },
  );
});

const happening = fc
  .tuple(fc.constantFrom('notice', 'answer', 'elsewhere', 'withdrawn', 'lapsed'), fc.integer({ min: 0, max: 90 }))
  .map(([kind, after]) => ({ kind, after }));
const sets: fc.Arbitrary<AskedSet> = fc
  .record({
    asked: day,
    happened: fc.array(happening, { maxLength: 4 }),
    named: fc.boolean(),
    dayForAnswer: fc.option(fc.integer({ min: -5, max: 20 }), { nil: undefined }),
    moved: fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 2 }),
    settled: fc.constantFrom(undefined, undefined, 'done', 'withdrawn'),
  })
  .map(({ asked, happened, named, dayForAnswer, moved, settled }) => ({
    asked,
    numbers: ['1'],
    happenings: happened.map(({ kind, after }): Happening => ({ kind, day: plus(asked, after) })),
    ...(dayForAnswer === undefined
      ? {}
      : { forAnswer: { day: plus(asked, dayForAnswer), named, before: moved.map((each) => plus(asked, each)) } }),
    ...(settled ? { settled } : {}),
  }));

/** The reasons that give the day; of two terms the later one holds. Those that are left out say what did not move it. */
const giving: readonly Reason['rule'][] = ['named-day', 'put-down', 'term', 'term-after-notice', 'late-notice'];
const adding: readonly Reason['rule'][] = [...skipReasons, 'rest-day'];

test('a due day is never before the day of asking, and the days of its reasons add up to it', () => {
  fc.assert(
    fc.property(rules, sets, fc.integer({ min: 0, max: 120 }), (made, set, after) => {
      const { due, reasons } = clockOf(set, made, plus(set.asked, after));
      assert.ok(due >= set.asked, due);
      const base = reasons.findLast(({ rule, days }) => giving.includes(rule) && (rule !== 'late-notice' || days > 0));
      const added = reasons.filter(({ rule }) => adding.includes(rule));
      const sum = added.reduce((total, { days }) => total + days, base!.days);
      assert.equal(plus(set.asked, sum), due, JSON.stringify(reasons));
      for (const { rule, from, until, days } of reasons) {
        if (adding.includes(rule)) assert.ok(from > set.asked || rule === 'rest-day', rule);
        if (rule === 'moved-day') assert.equal(days, daysFrom(from, until));
      }
    }),
    { numRuns: 1000 },
  );
});

test('a reason tells of nothing that is still to come: a notice counts from its day on', () => {
  fc.assert(
    fc.property(rules, sets, fc.integer({ min: 0, max: 90 }), (made, set, after) => {
      const today = plus(set.asked, after);
      const known = { ...set, happenings: set.happenings.filter((each) => each.day <= today) };
      assert.deepEqual(clockOf(set, made, today).reasons, clockOf(known, made, today).reasons);
    }),
    { numRuns: 1000 },
  );
});
