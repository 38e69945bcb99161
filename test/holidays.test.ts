/** The public holidays and rest days of the calendars here against those of a library that others keep. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import Holidays from 'date-holidays';
import { holidayOn, isWeekend } from '../src/clock/holidays.ts';
import { clockRules as dutch } from '../src/parliaments/nl-tk/clock-rules.ts';
import { endings, holidays, recesses } from '../src/parliaments/uk-commons/calendar.ts';
import { clockRules as british } from '../src/parliaments/uk-commons/clock-rules.ts';

const years = Array.from({ length: 2026 - 2003 + 1 }, (_, i) => 2003 + i);
const daysOf = (year: number): string[] =>
  Array.from({ length: 366 }, (_, i) => new Date(Date.UTC(year, 0, 1 + i)).toISOString().slice(0, 10)).filter((day) =>
    day.startsWith(String(year)),
  );
const theirs = (of: Holidays, year: number): ReadonlySet<string> =>
  new Set(of.getHolidays(year).flatMap(({ date, type }) => (type === 'public' ? [date.slice(0, 10)] : [])));

/** Where the library errs: days that are holidays here alone, or there alone, each with why. */
const erred: Readonly<Record<string, string>> = {
  '2011-04-29': 'A royal proclamation made the wedding day a bank holiday; the library leaves it out',
  '2012-05-28': 'The Spring bank holiday of 2012 was moved to 4 June (proclamation of 2010)',
  '2012-06-04': 'The Spring bank holiday of 2012 was moved to 4 June (proclamation of 2010)',
};

test('the bank holidays in England are those of date-holidays on every working day, but where that errs', () => {
  const england = new Holidays('GB', 'ENG');
  const differing = new Set<string>();
  for (const year of years) {
    const known = theirs(england, year);
    for (const day of daysOf(year)) {
      if (!isWeekend(day) && known.has(day) !== (holidayOn(day, holidays) !== undefined)) differing.add(day);
    }
  }
  assert.deepEqual([...differing], Object.keys(erred));
});

test('recesses of the House of Commons and the gaps between its sessions do not overlap', () => {
  for (const { name, from, until } of recesses) {
    for (const { day, next = day } of endings) assert.ok(until <= day || from >= next, `${name}, ${day}`);
  }
});

test('the recesses of the House of Commons are in order, do not overlap, and say where they were read', () => {
  british.recesses.forEach(({ name, from, until, source }, i) => {
    assert.ok(from <= until && source !== '', name);
    assert.ok(i === 0 || british.recesses[i - 1]!.until < from, name);
  });
});

test('the Tweede Kamer needs no holidays: its term counts every day, and Christmas lies in the recess', () => {
  for (const { counts, endsOnWorkingDay } of dutch.versions)
    assert.deepEqual([counts, endsOnWorkingDay], [undefined, undefined]);
  assert.equal(dutch.holidays, undefined);
  const netherlands = new Holidays('NL');
  for (const { name, from, until } of dutch.recesses.filter((each) => each.name.startsWith('kerstreces'))) {
    const days = [...theirs(netherlands, Number(from.slice(0, 4))), ...theirs(netherlands, Number(until.slice(0, 4)))];
    for (const holiday of ['12-25', '12-26', '01-01']) {
      assert.ok(
        days.some((day) => day.endsWith(holiday) && from <= day && day <= until),
        `${name} ${holiday}`,
      );
    }
  }
});
