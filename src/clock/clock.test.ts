import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AskedSet, Happening } from '../record/asked-set.ts';
import type { ClockRules } from '../record/clock-rules.ts';
import { dayAt } from '../record/day.ts';
import { clockOf, type State, states, transitions } from './clock.ts';
import { daysFrom, plus } from './days.ts';

const rule = <T>(value: T) => ({ value, source: 'made up for the test' });
const version = {
  from: '1994-01-01',
  term: rule(21),
  termAfterNotice: rule(42),
  lateNoticeExtends: rule(true),
  recessStopsTheTerm: rule(false),
};
const usual: ClockRules = {
  parliament: 'xx',
  timeZone: 'Europe/Amsterdam',
  soon: rule(5),
  versions: [version],
  recesses: [{ name: 'summer', from: '2031-07-05', until: '2031-09-01', source: 'made up for the test' }],
};
const recess: ClockRules = { ...usual, versions: [{ ...version, recessStopsTheTerm: rule(true) }] };
const strict: ClockRules = { ...usual, versions: [{ ...version, lateNoticeExtends: rule(false) }] };
const lapsing: ClockRules = {
  ...usual,
  versions: [{ ...version, lapsesAtEnd: rule(true) }],
  endings: ['2031-05-01', '2031-09-20', '2032-02-01'].map((day) => ({
    name: 'end',
    day,
    next: plus(day, 7),
    ...rule(0),
  })),
};
const changed: ClockRules = { ...usual, versions: [version, { ...version, from: '2032-01-01', term: rule(28) }] };

/** 'notice 09-20, answer 1 10-01': what happened, on which days of 2031 unless a year is written. */
function happeningsOf(text: string): Happening[] {
  return text.split(', ').flatMap((each): Happening[] => {
    const [kind = '', ...rest] = each.split(' ');
    const day = rest.at(-1);
    if (day === undefined) return [];
    const iso = day.length > 5 ? day : `2031-${day}`;
    if (kind !== 'answer') return [{ kind: kind as 'notice', day: iso }];
    return [{ kind: 'answer', day: iso, ...(rest.length > 1 ? { numbers: rest.slice(0, -1) } : {}) }];
  });
}

/** Worked out by hand: asked, what happened, today; the state, the due day, days since it was asked, days late. */
const table: Record<string, readonly [ClockRules, string]> = {
  'no documents': [
    usual,
    `
2031-09-01 | | 2031-09-01 | open 2031-09-22 0 0
2031-09-01 | | 2031-09-16 | open 2031-09-22 15 0
2031-09-01 | | 2031-09-17 | due-soon 2031-09-22 16 0
2031-09-01 | | 2031-09-22 | due-soon 2031-09-22 21 0
2031-09-01 | | 2031-09-23 | overdue 2031-09-22 22 1
2031-09-01 | | 2032-09-01 | overdue 2031-09-22 366 345`,
  ],
  'a notice of delay': [
    usual,
    `
2031-09-01 | notice 09-20 | 2031-09-19 | due-soon 2031-09-22 18 0
2031-09-01 | notice 09-20 | 2031-09-20 | notice-given 2031-10-13 19 0
2031-09-01 | notice 09-20 | 2031-09-23 | notice-given 2031-10-13 22 0
2031-09-01 | notice 09-20 | 2031-10-07 | notice-given 2031-10-13 36 0
2031-09-01 | notice 09-20 | 2031-10-08 | due-soon 2031-10-13 37 0
2031-09-01 | notice 09-20 | 2031-10-13 | due-soon 2031-10-13 42 0
2031-09-01 | notice 09-20 | 2031-10-14 | overdue 2031-10-13 43 1
2031-09-01 | notice 09-01 | 2031-09-01 | notice-given 2031-10-13 0 0
2031-09-01 | notice 09-22 | 2031-09-22 | notice-given 2031-10-13 21 0
2031-09-01 | notice 09-23 | 2031-09-23 | notice-given 2031-10-13 22 0
2031-09-01 | notice 10-20 | 2031-10-21 | overdue 2031-10-13 50 8
2031-09-01 | notice 09-20, notice 10-10 | 2031-10-14 | overdue 2031-10-13 43 1`,
  ],
  'a notice that comes too late to extend': [
    strict,
    `
2031-09-01 | notice 09-22 | 2031-09-23 | notice-given 2031-10-13 22 0
2031-09-01 | notice 09-23 | 2031-09-23 | overdue 2031-09-22 22 1
2031-09-01 | notice 09-23, answer 10-01 | 2031-10-02 | answered-late 2031-09-22 30 9`,
  ],
  'an answer': [
    usual,
    `
2031-09-01 | answer 09-01 | 2031-09-01 | answered-in-time 2031-09-22 0 0
2031-09-01 | answer 09-22 | 2031-09-22 | answered-in-time 2031-09-22 21 0
2031-09-01 | answer 09-22 | 2031-09-21 | due-soon 2031-09-22 20 0
2031-09-01 | answer 09-23 | 2031-09-23 | answered-late 2031-09-22 22 1
2031-09-01 | answer 09-23 | 2035-01-01 | answered-late 2031-09-22 22 1
2031-09-01 | notice 09-20, answer 10-13 | 2031-10-20 | answered-in-time 2031-10-13 42 0
2031-09-01 | notice 09-20, answer 10-14 | 2031-10-20 | answered-late 2031-10-13 43 1
2031-09-01 | notice 09-23, answer 10-01 | 2031-10-02 | answered-in-time 2031-10-13 30 0
2031-09-01 | answer 09-25, notice 09-26 | 2031-10-02 | answered-late 2031-09-22 24 3
2031-09-01 | answer 09-10, answer 09-29 | 2031-10-02 | answered-in-time 2031-09-22 9 0`,
  ],
  'an answer in parts': [
    usual,
    `
2031-09-01 | answer 1 09-10 | 2031-09-12 | partly-answered 2031-09-22 11 0
2031-09-01 | answer 1 09-10 | 2031-09-22 | partly-answered 2031-09-22 21 0
2031-09-01 | answer 1 09-10 | 2031-09-23 | overdue 2031-09-22 22 1
2031-09-01 | answer 1 09-10, answer 2 09-22 | 2031-10-01 | answered-in-time 2031-09-22 21 0
2031-09-01 | answer 1 09-10, answer 2 09-25 | 2031-10-01 | answered-late 2031-09-22 24 3
2031-09-01 | answer 1 09-10, answer 2 09-10 | 2031-10-01 | answered-in-time 2031-09-22 9 0
2031-09-01 | answer 2 09-10, answer 1 2 09-20 | 2031-10-01 | answered-in-time 2031-09-22 19 0
2031-09-01 | answer 1 09-10, notice 09-20 | 2031-09-25 | partly-answered 2031-10-13 24 0
2031-09-01 | answer 1 09-10, notice 09-20, answer 2 10-14 | 2031-10-15 | answered-late 2031-10-13 43 1
2031-09-01 | answer 9 09-10 | 2031-09-12 | partly-answered 2031-09-22 11 0`,
  ],
  'other ends': [
    usual,
    `
2031-09-01 | elsewhere 09-15 | 2031-09-30 | answered-elsewhere 2031-09-22 14 0
2031-09-01 | elsewhere 09-25 | 2031-09-30 | answered-elsewhere 2031-09-22 24 3
2031-09-01 | elsewhere 09-15, answer 09-20 | 2031-09-30 | answered-in-time 2031-09-22 19 0
2031-09-01 | withdrawn 09-10 | 2031-12-01 | withdrawn 2031-09-22 9 0
2031-09-01 | answer 09-10, withdrawn 09-12 | 2031-12-01 | answered-in-time 2031-09-22 9 0
2031-09-01 | withdrawn 09-10, answer 09-10 | 2031-12-01 | answered-in-time 2031-09-22 9 0
2031-09-01 | lapsed 12-01 | 2032-01-01 | lapsed 2031-09-22 91 70
2031-09-01 | lapsed 12-01 | 2031-11-30 | overdue 2031-09-22 90 69
2031-09-01 | answer 1 09-10, withdrawn 09-12 | 2031-12-01 | withdrawn 2031-09-22 11 0`,
  ],
  'summer time, leap years, holidays, the turn of the year': [
    usual,
    `
2031-03-20 | | 2031-03-31 | open 2031-04-10 11 0
2031-10-20 | | 2031-11-11 | overdue 2031-11-10 22 1
2032-02-15 | | 2032-03-01 | open 2032-03-07 15 0
2031-02-15 | | 2031-03-01 | open 2031-03-08 14 0
2031-12-20 | | 2032-01-05 | due-soon 2032-01-10 16 0
2031-12-24 | answer 2032-01-14 | 2032-02-01 | answered-in-time 2032-01-14 21 0
2031-04-11 | answer 05-02 | 2031-05-05 | answered-in-time 2031-05-02 21 0
1990-01-01 | | 1990-01-23 | overdue 1990-01-22 22 1`,
  ],
  'recess that stops the term': [
    recess,
    `
2031-06-13 | | 2031-06-20 | open 2031-07-04 7 0
2031-06-14 | | 2031-06-20 | open 2031-09-02 6 0
2031-06-30 | | 2031-08-15 | open 2031-09-18 46 0
2031-07-20 | | 2031-08-01 | open 2031-09-22 12 0
2031-09-01 | | 2031-09-01 | open 2031-09-22 0 0
2031-09-02 | | 2031-09-02 | open 2031-09-23 0 0
2031-06-30 | notice 09-17 | 2031-09-20 | notice-given 2031-10-09 82 0
2031-06-30 | answer 09-19 | 2031-09-20 | answered-late 2031-09-18 81 1`,
  ],
  'a change of the rules': [
    changed,
    `
2031-12-31 | | 2032-01-10 | open 2032-01-21 10 0
2032-01-01 | | 2032-01-10 | open 2032-01-29 9 0
2032-01-01 | answer 2032-01-29 | 2032-02-10 | answered-in-time 2032-01-29 28 0
2031-12-31 | answer 2032-01-29 | 2032-02-10 | answered-late 2032-01-21 29 8`,
  ],
};

let cases = 0;
for (const [name, [rules, rows]] of Object.entries(table)) {
  for (const row of rows.trim().split('\n')) {
    const [asked = '', happened = '', today = '', expected] = row.split('|').map((cell) => cell.trim());
    cases++;
    test(`clockOf() with ${name}: ${row}`, () => {
      const set: AskedSet = { asked, numbers: ['1', '2'], happenings: happeningsOf(happened) };
      const { state, due, days, late } = clockOf(set, rules, today);
      assert.equal(`${state} ${due} ${days} ${late}`, expected);
    });
  }
}

test('the table holds at least sixty cases', () => assert.ok(cases >= 60, String(cases)));

const set = (happened: string, asked = '2031-09-01'): AskedSet => ({
  asked,
  numbers: ['1', '2'],
  happenings: happeningsOf(happened),
});

test('a notice on day 20 and an answer on day 30 is in time (B2)', () => {
  assert.equal(clockOf(set('notice 09-21, answer 10-01'), usual, '2031-10-02').state, 'answered-in-time');
});

test('a notice on day 20 and nothing on day 200 is overdue by 158 days (B3)', () => {
  const { state, late } = clockOf(set('notice 09-21'), usual, plus('2031-09-01', 200));
  assert.deepEqual([state, late], ['overdue', 158]);
});

test('a set of six years ago is still counted (B5)', () => {
  assert.deepEqual(clockOf(set('', '2025-09-01'), usual, '2031-09-01').state, 'overdue');
});

test('a due date explains itself: the rule, the days counted, the notice that moved it, the recess left out', () => {
  const happenings: Happening[] = [{ kind: 'notice', day: '2031-09-17', document: 'ah-1' }];
  const { reasons } = clockOf({ asked: '2031-06-30', numbers: ['1'], happenings }, recess, '2031-09-20');
  assert.deepEqual(
    reasons.map(({ rule, from, until, days, document }) => [rule, from, until, days, document]),
    [
      ['term', '2031-06-30', '2031-09-18', 21, undefined],
      ['term-after-notice', '2031-06-30', '2031-10-09', 42, 'ah-1'],
      ['recess', '2031-07-05', '2031-09-01', 59, undefined],
    ],
  );
});

test('a named day goes before the term, and no notice moves it', () => {
  const named = { ...set('notice 09-03'), forAnswer: { day: '2031-09-05', named: true, before: [] } };
  assert.equal(clockOf(named, usual, '2031-09-05').state, 'due-soon');
  const { state, due, reasons } = clockOf(named, usual, '2031-09-06');
  assert.deepEqual([state, due, reasons[0]?.rule], ['overdue', '2031-09-05', 'named-day']);
});

const days = fc.integer({ min: 0, max: 400 });
const happening = fc.tuple(
  fc.constantFrom('notice', 'answer', 'answer 1', 'answer 2', 'elsewhere', 'withdrawn', 'lapsed'),
  days,
);
const sets = fc.record({
  asked: days,
  happened: fc.array(happening, { maxLength: 6 }),
  rules: fc.constantFrom(usual, recess, strict, changed, lapsing),
  settled: fc.constantFrom(undefined, undefined, 'done', 'withdrawn'),
  named: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
});
type Made = { asked: number; happened: [string, number][]; settled?: AskedSet['settled']; named?: number | undefined };
const made = ({ asked, happened, settled, named }: Made): AskedSet => {
  const day = plus('2031-01-01', asked);
  return {
    ...set(happened.map(([kind, after]) => `${kind} ${plus(day, after)}`).join(', ')),
    asked: day,
    ...(settled ? { settled } : {}),
    ...(named === undefined ? {} : { forAnswer: { day: plus(day, named), named: true, before: [] } }),
  };
};

test('from one day to the next a set only moves as the diagram says, and no day is counted twice or lost', () => {
  fc.assert(
    fc.property(sets, ({ rules, ...rest }) => {
      const asked = made(rest);
      let before = clockOf(asked, rules, asked.asked);
      for (let after = 1; after < 420; after++) {
        const today = plus(asked.asked, after);
        const now = clockOf(asked, rules, today);
        if (now.state !== before.state) {
          assert.ok(transitions[before.state].includes(now.state), `${before.state} → ${now.state}`);
        }
        assert.ok(now.days === before.days || now.days === after, `${before.days} then ${now.days} days`);
        if (now.days === undefined) assert.deepEqual([now.state, now.late], [asked.settled, 0]);
        else assert.equal(now.late, Math.max(0, now.days - daysFrom(asked.asked, now.due)));
        before = now;
      }
    }),
    { numRuns: 300 },
  );
});

test('the order in which documents arrive changes nothing', () => {
  fc.assert(
    fc.property(sets, days, ({ rules, ...rest }, at) => {
      const asked = made(rest);
      const today = plus(asked.asked, at);
      const turned = { ...asked, happenings: asked.happenings.toReversed() };
      const { reasons: _, ...clock } = clockOf(turned, rules, today);
      const { reasons: __, ...other } = clockOf(asked, rules, today);
      assert.deepEqual(clock, other);
    }),
    { numRuns: 2000 },
  );
});

test('the diagram above the clock names every state and every step from a waiting state', () => {
  const source = readFileSync(new URL('./clock.ts', import.meta.url), 'utf8');
  const diagram = source.slice(0, source.indexOf('*/'));
  for (const state of states) assert.ok(diagram.includes(state), state);
  for (const [, line] of diagram.matchAll(/ \*\s+((?:[a-z-]+ ──▶ )+[a-z-]+)/g)) {
    const steps = line!.split(' ──▶ ') as State[];
    for (const [i, state] of steps.slice(0, -1).entries()) {
      assert.ok(transitions[state].includes(steps[i + 1]!), `${state} → ${steps[i + 1]}`);
    }
  }
});

test('the diagram: every waiting state may become each of the ends it names, and a set at its end stays there', () => {
  const source = readFileSync(new URL('./clock.ts', import.meta.url), 'utf8').split('\n');
  const from = source.findIndex((line) => line.includes('every one of these becomes, by a document:'));
  const named = source.slice(from + 1, from + 6).flatMap((line) => line.slice(43).match(/[a-z]+(?:-[a-z]+)*/g) ?? []);
  const ends = named.filter((name): name is State => states.some((state) => state === name));
  for (const end of ['withdrawn', 'lapsed', 'answered-elsewhere'] as const) assert.ok(ends.includes(end), end);
  const waiting = ['open', 'due-soon', 'notice-given', 'overdue', 'partly-answered'] as const;
  for (const state of waiting) {
    for (const end of ends) assert.ok(state === end || transitions[state].includes(end), `${state} → ${end}`);
  }
  for (const state of states) {
    if (waiting.some((each) => each === state)) continue;
    for (const next of transitions[state]) assert.ok(!waiting.some((each) => each === next), `${state} → ${next}`);
  }
});

test('a set settled on a day that nobody told does not lapse; one whose end a document tells waits until then', () => {
  const settled = { ...set(''), settled: 'done' } as const;
  assert.equal(clockOf(settled, lapsing, '2032-01-01').state, 'done');
  assert.equal(clockOf(set(''), lapsing, '2032-01-01').state, 'lapsed');
  const answered = { ...set('answer 09-25'), settled: 'done' } as const;
  assert.deepEqual(
    ['2031-09-24', '2031-09-25'].map((day) => clockOf(answered, usual, day).state),
    ['overdue', 'answered-late'],
  );
});

test('a day for answer before the day of asking is no day for answer', () => {
  const slip = { ...set(''), forAnswer: { day: '2031-08-01', named: true, before: [] } };
  assert.equal(clockOf(slip, usual, '2031-09-01').due, '2031-09-22');
});

test('dayAt() is the day where the parliament sits', () => {
  assert.equal(dayAt(new Date('2031-08-31T22:30:00Z'), 'Europe/Amsterdam'), '2031-09-01');
  assert.equal(dayAt(new Date('2031-08-31T22:30:00Z'), 'Europe/London'), '2031-08-31');
});

const guided: ClockRules = {
  ...usual,
  sits: rule([1, 2, 3, 4]),
  versions: [
    {
      ...version,
      term: rule(5),
      termBinds: rule(false),
      counts: rule('sitting-days' as const),
      putDownFor: rule(2),
      putDownIsDue: rule(false),
      namedDayNotice: rule(3),
    },
  ],
  calendarWhole: [{ from: '2031-01-01', until: '2031-10-01' }],
};
const asked = (day: string, forAnswer?: AskedSet['forAnswer']): AskedSet => ({
  asked: day,
  numbers: ['1'],
  ...(forAnswer ? { forAnswer } : {}),
  happenings: [],
});

test('clockOf() tells a term that does not bind as what is expected; a day that was named binds', () => {
  // Monday 8 September 2031: 9, 10, 11, 15 and Tuesday 16.
  const { due, expected, reasons } = clockOf(asked('2031-09-08'), guided, '2031-09-08');
  assert.deepEqual([due, expected, reasons[0]?.rule], ['2031-09-16', true, 'expected']);
  const named = clockOf(asked('2031-09-08', { day: '2031-09-11', named: true, before: [] }), guided, '2031-09-08');
  assert.deepEqual([named.due, named.expected, named.reasons[0]?.rule], ['2031-09-11', undefined, 'named-day']);
});

test('clockOf() tells the day that an answer need not keep to beside the due day, and never as it', () => {
  const set = asked('2031-09-08', { day: '2031-09-10', named: false, before: ['2031-09-09'] });
  const { due, reasons } = clockOf(set, guided, '2031-09-08');
  assert.equal(due, '2031-09-16');
  const told = reasons.filter(({ rule }) => rule === 'put-down-only' || rule === 'moved-day');
  assert.deepEqual(
    told.map(({ rule, until }) => `${rule} ${until}`),
    ['put-down-only 2031-09-10', 'moved-day 2031-09-10'],
  );
});

test('clockOf() says where the calendar that it counted by does not tell of every recess', () => {
  const gaps = (set: AskedSet, rules = guided) =>
    clockOf(set, rules, set.asked).reasons.flatMap(({ rule, from, until }) =>
      rule === 'calendar-gap' ? [`${from} ${until}`] : [],
    );
  assert.deepEqual(gaps(asked('2031-09-08')), []);
  assert.deepEqual(gaps(asked('2031-09-29')), ['2031-09-29 2031-10-07']);
  assert.deepEqual(gaps(asked('2032-03-01')), ['2032-03-01 2032-03-09']);
  // A day that was named is counted by no calendar; nor is a term of every day.
  assert.deepEqual(gaps(asked('2032-03-01', { day: '2032-03-04', named: true, before: [] })), []);
  assert.deepEqual(gaps(asked('2032-03-01'), { ...usual, calendarWhole: [] }), []);
});
