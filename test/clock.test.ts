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
/** The day that a question is put down for, told or the second sitting day, is its last day. */
const dayIsDue = { ...version!, putDownIsDue: { value: true, ...made } };
const setDay: ClockRules = { ...clockRules, versions: [dayIsDue] };
/** From 5 March 2024 on questions are put down for the third sitting day. */
const changed: ClockRules = {
  ...clockRules,
  versions: [dayIsDue, { ...dayIsDue, from: '2024-03-05', putDownFor: { value: 3, ...made } }],
};
/** What the working week of Erskine May is, where it is not measured in sitting days. */
const week: ClockRules = {
  ...clockRules,
  versions: [
    { ...version!, counts: { value: 'working-days', ...made }, recessStopsTheTerm: { value: false, ...made } },
  ],
};

type Row = readonly [asked: string, happened: string, today: string, expected: string, rules?: ClockRules];

/**
 * Asked; what happened, where 'for' is the day that the House set and 'named' the day that the asker named; today; the state,
 * the due day, days since it was asked, days late. The House sits from Monday to Thursday. An ordinary question is expected to be
 * answered on the fifth sitting day after it was tabled; the day that it is put down for obliges to nothing.
 */
const table: Record<string, readonly Row[]> = {
  'an ordinary question': [
    // Monday 4 March: Tuesday 5, Wednesday 6, Thursday 7, Monday 11, and Tuesday 12 is the fifth sitting day.
    ['2024-03-04', '', '2024-03-04', 'open 2024-03-12 0 0'],
    // A day before it is due soon.
    ['2024-03-04', '', '2024-03-11', 'due-soon 2024-03-12 7 0'],
    // The day itself is still in time, for an answer and for waiting.
    ['2024-03-04', '', '2024-03-12', 'due-soon 2024-03-12 8 0'],
    ['2024-03-04', 'answer 2024-03-12', '2024-03-20', 'answered-in-time 2024-03-12 8 0'],
    // One day after it is later than expected by one.
    ['2024-03-04', '', '2024-03-13', 'overdue 2024-03-12 9 1'],
    ['2024-03-04', 'answer 2024-03-13', '2024-03-20', 'answered-late 2024-03-12 9 1'],
    // Thursday 7: no sitting on Friday 8, then the weekend; 11, 12, 13, 14, and Monday 18.
    ['2024-03-07', '', '2024-03-11', 'open 2024-03-18 4 0'],
    // The House set Wednesday 6 or Monday 11 as the day for answer: the answer need not come on that day.
    ['2024-03-04', 'for 2024-03-06, answer 2024-03-08', '2024-03-20', 'answered-in-time 2024-03-12 4 0'],
    ['2024-03-04', 'for 2024-03-11, answer 2024-03-12', '2024-03-20', 'answered-in-time 2024-03-12 8 0'],
    // Tabled on Friday 30 August, in recess: Monday 2 to Thursday 5 September, and Monday 9.
    ['2024-08-30', 'for 2024-09-03, answer 2024-09-09', '2024-09-20', 'answered-in-time 2024-09-09 10 0'],
  ],
  'recess and bank holidays': [
    // Tuesday 26 March: the recess is from 27 March to 14 April; Monday 15 to Thursday 18, Monday 22. 5 + 1 days by 1 April.
    ['2024-03-26', '', '2024-04-01', 'open 2024-04-22 6 0'],
    // Tuesday 19 December: the recess is to 7 January; Monday 8 to Thursday 11, Monday 15. 12 + 14 days by 14 January.
    ['2023-12-19', '', '2024-01-14', 'due-soon 2024-01-15 26 0'],
    // Thursday 27 April: Monday 1 May a bank holiday; 2, 3, 4; Monday 8 the coronation; 9 and 10. 3 + 1 days by 1 May.
    ['2023-04-27', '', '2023-05-01', 'open 2023-05-10 4 0'],
    // Wednesday 3 May: Thursday 4; not Monday 8; 9, 10, 11; Monday 15. Answered on the 10th, or on the 16th.
    ['2023-05-03', 'answer 2023-05-10', '2023-06-01', 'answered-in-time 2023-05-15 7 0'],
    ['2023-05-03', 'answer 2023-05-16', '2023-06-01', 'answered-late 2023-05-15 13 1'],
    // Thursday 15 September: Monday 19 the state funeral; 20, 21, 22; recess from 24 to 10 October; 11 and 12 October.
    ['2022-09-15', 'answer 2022-09-21', '2022-09-21', 'answered-in-time 2022-10-12 6 0'],
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
    // A holding answer to an ordinary question moves nothing: due on 12 March, fourteen days after the 4th it is six late.
    ['2024-03-04', 'notice 2024-03-06', '2024-03-18', 'overdue 2024-03-12 14 6'],
    ['2024-03-04', 'notice 2024-03-06', '2024-03-07', 'notice-given 2024-03-12 3 0'],
  ],
  'the end of a session': [
    // Wednesday 25 October: Thursday 26 is the last sitting day of the session; then 7, 8, 9 and Monday 13 November.
    ['2023-10-25', '', '2023-10-25', 'open 2023-11-13 0 0'],
    ['2023-10-25', '', '2023-11-20', 'lapsed 2023-11-13 1 0'],
    // Tabled on the last day it falls on that day; its days would have been 7, 8, 9, 13 and 14 November.
    ['2023-10-26', '', '2023-10-26', 'lapsed 2023-11-14 0 0'],
    // Monday 16: 17, 18, 19, Monday 23, Tuesday 24. Overdue by one on the 25th, and it falls on the 26th, two late.
    ['2023-10-16', '', '2023-10-25', 'overdue 2023-10-24 9 1'],
    ['2023-10-16', '', '2023-10-30', 'lapsed 2023-10-24 10 2'],
    // An answer on the last day comes before the end of it; one that comes after the end answers nothing any more.
    ['2023-10-16', 'answer 2023-10-26', '2023-10-30', 'answered-late 2023-10-24 10 2'],
    ['2023-10-16', 'answer 2023-10-27', '2023-10-30', 'lapsed 2023-10-24 10 2'],
    // Withdrawn before the end it does not fall: Thursday 19, then 23 to 26 and Tuesday 7 November.
    ['2023-10-19', 'withdrawn 2023-10-20', '2023-10-30', 'withdrawn 2023-11-07 1 0'],
    // Dissolution: Monday 13 May, 14, 15, 16, 20, 21; the session ended on Friday 24, three days late.
    ['2024-05-13', '', '2024-07-01', 'lapsed 2024-05-21 11 3'],
    // Tuesday 21 May: 22, 23; the new House from Tuesday 9 July: 9, 10, 11.
    ['2024-05-21', '', '2024-07-01', 'lapsed 2024-07-11 3 0'],
    // The first day of the new session: 8, 9, 13, 14 and Wednesday 15 November 2023.
    ['2023-11-07', '', '2023-11-07', 'open 2023-11-15 0 0'],
  ],
  'summer time': [
    // Clocks go on on Sunday 25 March 2018: Monday 19, then 20, 21, 22, 26, Tuesday 27; nine days by Wednesday 28.
    ['2018-03-19', '', '2018-03-28', 'overdue 2018-03-27 9 1'],
    // Clocks go back on Sunday 27 October 2024: Thursday 24, then 28, 29, 30, 31, Monday 4 November.
    ['2024-10-24', 'answer 2024-11-04', '2024-11-08', 'answered-in-time 2024-11-04 11 0'],
    // 23.30 UTC on Tuesday 14 May is half past midnight of Wednesday in London: 16, 20, 21, 22, Thursday 23.
    ['2024-05-14T23:30:00Z', '', '2024-05-15', 'open 2024-05-23 0 0'],
    // In February it is still Monday 5: 6, 7, 8; recess from 9 to 18; 19 and 20.
    ['2024-02-05T23:30:00Z', '', '2024-02-05', 'open 2024-02-20 0 0'],
  ],
  'the day set is the last day': [
    // Monday 4 March: Tuesday 5 is the first sitting day after it, Wednesday 6 the second.
    ['2024-03-04', '', '2024-03-04', 'open 2024-03-06 0 0', setDay],
    // A day before it is due soon.
    ['2024-03-04', '', '2024-03-05', 'due-soon 2024-03-06 1 0', setDay],
    // The day itself is still in time, for an answer and for waiting.
    ['2024-03-04', '', '2024-03-06', 'due-soon 2024-03-06 2 0', setDay],
    ['2024-03-04', 'answer 2024-03-06', '2024-03-08', 'answered-in-time 2024-03-06 2 0', setDay],
    // One day after it is late by one.
    ['2024-03-04', '', '2024-03-07', 'overdue 2024-03-06 3 1', setDay],
    ['2024-03-04', 'answer 2024-03-07', '2024-03-08', 'answered-late 2024-03-06 3 1', setDay],
    // Thursday 7: no sitting on Friday 8, then the weekend; Monday 11 is the first, Tuesday 12 the second.
    ['2024-03-07', '', '2024-03-11', 'due-soon 2024-03-12 4 0', setDay],
    // The House set Monday 11 as the day for answer; Tuesday 12 is a day late, eight after the 4th.
    ['2024-03-04', 'for 2024-03-11, answer 2024-03-12', '2024-03-20', 'answered-late 2024-03-11 8 1', setDay],
  ],
  'the day set is the last day, recess and bank holidays': [
    // Tuesday 26 March: the recess is from 27 March to 14 April; Monday 15 is the first, Tuesday 16 the second. 5 + 1 days by 1 April.
    ['2024-03-26', '', '2024-04-01', 'open 2024-04-16 6 0', setDay],
    // Tuesday 19 December: the recess is to 7 January; Monday 8 and Tuesday 9 January. 12 + 8 days by 8 January.
    ['2023-12-19', '', '2024-01-08', 'due-soon 2024-01-09 20 0', setDay],
    // Thursday 27 April: Friday, weekend, Monday 1 May a bank holiday; Tuesday 2 and Wednesday 3. 3 + 1 days by 1 May.
    ['2023-04-27', '', '2023-05-01', 'open 2023-05-03 4 0', setDay],
    // Wednesday 3 May: Thursday 4; Friday, weekend, Monday 8 the coronation; Tuesday 9. Answered on the 10th.
    ['2023-05-03', 'answer 2023-05-10', '2023-06-01', 'answered-late 2023-05-09 7 1', setDay],
    // Thursday 15 September: Friday, weekend, Monday 19 the state funeral; Tuesday 20 and Wednesday 21.
    ['2022-09-15', 'answer 2022-09-21', '2022-09-21', 'answered-in-time 2022-09-21 6 0', setDay],
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
  assert.equal(shown(clockOf(feed('Withdrawn'), clockRules, '2024-03-04')), 'open 2024-03-12 0 0');
  assert.equal(shown(clockOf(feed('Withdrawn'), clockRules, '2024-04-01')), 'withdrawn 2024-03-12 1 0');
});

test('the House of Commons: what the feed says was answered does not fall at the end of the session', () => {
  assert.equal(clockOf(feed('Answered'), clockRules, '2024-07-01').state, 'done');
});
