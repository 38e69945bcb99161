/** The clock under the rules of a real parliament, worked out by hand: the calendar of a year beside it, with a finger on the days. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Clock, clockOf } from '../src/clock/clock.ts';
import { clockRules } from '../src/parliaments/uk-commons/clock-rules.ts';
import { readQuestion } from '../src/parliaments/uk-commons/question.ts';
import { type AskedSet, askedSetOf, type Happening } from '../src/record/asked-set.ts';
import type { ClockRules } from '../src/record/clock-rules.ts';
import { dayAt } from '../src/record/day.ts';
import { mergeReadings } from '../src/record/merge.ts';

const [version] = clockRules.versions;
const made = { source: 'made up for the test' };
/** From 5 March 2024 on questions are put down for the third sitting day. */
const changed: ClockRules = {
  ...clockRules,
  versions: [version!, { ...version!, from: '2024-03-05', putDownFor: { value: 3, ...made } }],
};
/** The day that a question is put down for is not its last day: the working week is. */
const week: ClockRules = { ...clockRules, versions: [{ ...version!, putDownIsDue: { value: false, ...made } }] };

type Row = readonly [asked: string, happened: string, today: string, expected: string, rules?: ClockRules];

/**
 * Asked; what happened, where 'for' is the day that the House set and 'named' the day that the asker named; today; the state,
 * the due day, days since it was asked, days late. The House sits from Monday to Thursday.
 */
const table: Record<string, readonly Row[]> = {
  'an ordinary question': [
    // Monday 4 March: Tuesday 5 is the first sitting day after it, Wednesday 6 the second.
    ['2024-03-04', '', '2024-03-04', 'open 2024-03-06 0 0'],
    // A day before it is due soon.
    ['2024-03-04', '', '2024-03-05', 'due-soon 2024-03-06 1 0'],
    // The day itself is still in time, for an answer and for waiting.
    ['2024-03-04', '', '2024-03-06', 'due-soon 2024-03-06 2 0'],
    ['2024-03-04', 'answer 2024-03-06', '2024-03-08', 'answered-in-time 2024-03-06 2 0'],
    // One day after it is late by one.
    ['2024-03-04', '', '2024-03-07', 'overdue 2024-03-06 3 1'],
    ['2024-03-04', 'answer 2024-03-07', '2024-03-08', 'answered-late 2024-03-06 3 1'],
    // Thursday 7: no sitting on Friday 8, then the weekend; Monday 11 is the first, Tuesday 12 the second.
    ['2024-03-07', '', '2024-03-11', 'due-soon 2024-03-12 4 0'],
    // The House set Monday 11 as the day for answer; Tuesday 12 is a day late, eight after the 4th.
    ['2024-03-04', 'for 2024-03-11, answer 2024-03-12', '2024-03-20', 'answered-late 2024-03-11 8 1'],
  ],
  'recess and bank holidays': [
    // Tuesday 26 March: the recess is from 27 March to 14 April; Monday 15 is the first, Tuesday 16 the second. 5 + 1 days by 1 April.
    ['2024-03-26', '', '2024-04-01', 'open 2024-04-16 6 0'],
    // Tuesday 19 December: the recess is to 7 January; Monday 8 and Tuesday 9 January. 12 + 8 days by 8 January.
    ['2023-12-19', '', '2024-01-08', 'due-soon 2024-01-09 20 0'],
    // Thursday 27 April: Friday, weekend, Monday 1 May a bank holiday; Tuesday 2 and Wednesday 3. 3 + 1 days by 1 May.
    ['2023-04-27', '', '2023-05-01', 'open 2023-05-03 4 0'],
    // Wednesday 3 May: Thursday 4; Friday, weekend, Monday 8 the coronation; Tuesday 9. Answered on the 10th.
    ['2023-05-03', 'answer 2023-05-10', '2023-06-01', 'answered-late 2023-05-09 7 1'],
    // Thursday 15 September: Friday, weekend, Monday 19 the state funeral; Tuesday 20 and Wednesday 21.
    ['2022-09-15', 'answer 2022-09-21', '2022-09-21', 'answered-in-time 2022-09-21 6 0'],
  ],
  'a named day and a holding answer': [
    // Tabled on Monday for Thursday, three days before: answered on the day.
    ['2024-03-04', 'named 2024-03-07, answer 2024-03-07', '2024-03-07', 'answered-in-time 2024-03-07 3 0'],
    // A holding answer on the day moves nothing: Monday 11 is four days after Thursday 7.
    ['2024-03-04', 'named 2024-03-07, notice 2024-03-07', '2024-03-11', 'overdue 2024-03-07 7 4'],
    // Then the answer on Thursday 14, a week late.
    [
      '2024-03-04',
      'named 2024-03-07, notice 2024-03-07, answer 2024-03-14',
      '2024-03-20',
      'answered-late 2024-03-07 10 7',
    ],
    // Nor is the holding answer an answer while the day is still to come.
    ['2024-03-04', 'named 2024-03-07, notice 2024-03-05', '2024-03-05', 'notice-given 2024-03-07 1 0'],
    // A named day in the recess stands: the asker named it.
    ['2024-03-25', 'named 2024-04-02', '2024-04-03', 'overdue 2024-04-02 9 1'],
    // A holding answer to an ordinary question moves nothing: 6 to 12 March.
    ['2024-03-04', 'notice 2024-03-06', '2024-03-12', 'overdue 2024-03-06 8 6'],
  ],
  'the end of a session': [
    // Wednesday 25 October: Thursday 26 is the first sitting day and the last of the session; Tuesday 7 November is the second.
    ['2023-10-25', '', '2023-10-25', 'open 2023-11-07 0 0'],
    ['2023-10-25', '', '2023-11-20', 'lapsed 2023-11-07 1 0'],
    // Tabled on the last day it falls on that day; its days would have been 7 and 8 November.
    ['2023-10-26', '', '2023-10-26', 'lapsed 2023-11-08 0 0'],
    // Thursday 19: Monday 23, Tuesday 24. Overdue by one on the 25th, and it falls on the 26th, two late.
    ['2023-10-19', '', '2023-10-25', 'overdue 2023-10-24 6 1'],
    ['2023-10-19', '', '2023-10-30', 'lapsed 2023-10-24 7 2'],
    // An answer on the last day comes before the end of it; one that comes after the end answers nothing any more.
    ['2023-10-19', 'answer 2023-10-26', '2023-10-30', 'answered-late 2023-10-24 7 2'],
    ['2023-10-19', 'answer 2023-10-27', '2023-10-30', 'lapsed 2023-10-24 7 2'],
    // Withdrawn before the end it does not fall.
    ['2023-10-19', 'withdrawn 2023-10-20', '2023-10-30', 'withdrawn 2023-10-24 1 0'],
    // Dissolution: Tuesday 21 May, Wednesday 22, Thursday 23; the session ended on Friday 24, a day late.
    ['2024-05-21', '', '2024-07-01', 'lapsed 2024-05-23 3 1'],
    // The first day of the new session: Wednesday 8 and Thursday 9 November 2023.
    ['2023-11-07', '', '2023-11-07', 'open 2023-11-09 0 0'],
  ],
  'summer time': [
    // Clocks go on on Sunday 26 March 2023: Thursday 23, Monday 27, Tuesday 28; six days by Wednesday 29.
    ['2023-03-23', '', '2023-03-29', 'overdue 2023-03-28 6 1'],
    // Clocks go back on Sunday 27 October 2024: Thursday 24, Monday 28, Tuesday 29.
    ['2024-10-24', 'answer 2024-10-29', '2024-11-01', 'answered-in-time 2024-10-29 5 0'],
    // 23.30 UTC on Tuesday 14 May is half past midnight of Wednesday in London: Thursday 16, Monday 20.
    ['2024-05-14T23:30:00Z', '', '2024-05-15', 'open 2024-05-20 0 0'],
    // In February it is still Monday 5: Tuesday 6, Wednesday 7.
    ['2024-02-05T23:30:00Z', '', '2024-02-05', 'open 2024-02-07 0 0'],
  ],
  'another version of the rules': [
    // Tabled the day before it: the second day. On its first day: Wednesday 6, Thursday 7, Monday 11.
    ['2024-03-04', '', '2024-03-04', 'open 2024-03-06 0 0', changed],
    ['2024-03-05', '', '2024-03-05', 'open 2024-03-11 0 0', changed],
    // Five working days from Monday 4: 5, 6, 7, 8 and Monday 11.
    ['2024-03-04', '', '2024-03-04', 'open 2024-03-11 0 0', week],
    // From Tuesday 26 March: 27, 28, not Good Friday nor Easter Monday, 2, 3 and 4 April; the recess stops no working week.
    ['2024-03-26', '', '2024-03-26', 'open 2024-04-04 0 0', week],
  ],
};

function setOf(asked: string, happened: string): AskedSet {
  const said = happened.split(', ').flatMap((each) => (each === '' ? [] : [each.split(' ') as [string, string]]));
  const told = said.find(([kind]) => kind === 'for' || kind === 'named');
  return {
    asked: asked.includes('T') ? dayAt(new Date(asked), clockRules.timeZone) : asked,
    numbers: ['1'],
    ...(told ? { forAnswer: { day: told[1], named: told[0] === 'named', before: [] } } : {}),
    happenings: said.filter((each) => each !== told).map(([kind, day]) => ({ kind: kind as Happening['kind'], day })),
  };
}
const shown = ({ state, due, days, late }: Clock): string => `${state} ${due} ${days} ${late}`;

for (const [name, rows] of Object.entries(table)) {
  for (const [asked, happened, today, expected, rules = clockRules] of rows) {
    test(`the House of Commons, ${name}: ${asked} | ${happened} | ${today}`, () => {
      assert.equal(shown(clockOf(setOf(asked, happened), rules, today)), expected);
    });
  }
}

const feed = (status: string): AskedSet => {
  const { reading } = readQuestion(`<Question><Uin>4713</Uin><UpdatedDate>2024-03-05T11:30:55.713Z</UpdatedDate>
    <AnsweringBody><AnsweringBodyId>990</AnsweringBodyId><AnsweringBodyName>Ferries</AnsweringBodyName></AnsweringBody>
    <House><HouseId>1</HouseId><HouseName>House of Commons</HouseName></House>
    <TablingMember><MemberId>90001</MemberId><MemberName>Ada Marrow</MemberName></TablingMember>
    <QuestionType>Ordinary</QuestionType><TabledDate>2024-03-04</TabledDate><DateForAnswer>2024-03-06</DateForAnswer>
    <Text>To ask how many boats there are.</Text><QuestionStatus>${status}</QuestionStatus></Question>`)!;
  return askedSetOf(mergeReadings('uk-commons/4713-2024-03-04', [reading]))!;
};

test('the House of Commons: a withdrawal that the feed dates counts from its day, not before', () => {
  assert.equal(shown(clockOf(feed('Withdrawn'), clockRules, '2024-03-04')), 'open 2024-03-06 0 0');
  assert.equal(shown(clockOf(feed('Withdrawn'), clockRules, '2024-04-01')), 'withdrawn 2024-03-06 1 0');
});

test('the House of Commons: what the feed says was answered does not fall at the end of the session', () => {
  assert.equal(clockOf(feed('Answered'), clockRules, '2024-07-01').state, 'done');
});
