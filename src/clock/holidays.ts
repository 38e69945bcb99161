/** On which days of a year the public holidays of a calendar are: on a date, so many days from Easter, on a Monday of a month, once. */

import type { Holiday } from '../record/clock-rules.ts';
import { plus, weekdayOf } from './days.ts';

const kept = new WeakMap<readonly Holiday[], Map<string, ReadonlyMap<string, string>>>();

/** The name of the public holiday that a day is; undefined where it is none. */
export function holidayOn(day: string, holidays: readonly Holiday[]): string | undefined {
  const years = kept.get(holidays) ?? new Map<string, ReadonlyMap<string, string>>();
  kept.set(holidays, years);
  const year = day.slice(0, 4);
  const known = years.get(year) ?? holidaysOf(year, holidays);
  years.set(year, known);
  return known.get(day);
}

/** Every holiday of a year by its day; one that moves makes way for those that stand. */
function holidaysOf(year: string, holidays: readonly Holiday[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  const number = Number(year);
  const current = holidays.filter(({ firstYear = 0, lastYear = 9999 }) => firstYear <= number && number <= lastYear);
  const standing = current
    .map((holiday) => ({ holiday, day: dayOf(holiday, year) }))
    .filter(({ day }) => day.startsWith(year));
  for (const { holiday, day } of standing) if (!moves(holiday, day)) days.set(day, holiday.name);
  for (const { holiday, day } of standing) {
    if (!moves(holiday, day)) continue;
    let moved = day;
    if ('moves' in holiday && holiday.moves === 'to-saturday-before-sunday') moved = plus(day, -1);
    else while (isWeekend(moved) || days.has(moved)) moved = plus(moved, 1);
    days.set(moved, holiday.name);
  }
  return days;
}

function moves(holiday: Holiday, day: string): boolean {
  if (!('moves' in holiday)) return false;
  return holiday.moves === 'to-next-weekday' ? isWeekend(day) : holiday.moves !== undefined && weekdayOf(day) === 7;
}

export const isWeekend = (day: string): boolean => weekdayOf(day) > 5;

function dayOf(holiday: Holiday, year: string): string {
  if ('on' in holiday) return `${year}-${holiday.on}`;
  if ('day' in holiday) return holiday.day;
  if ('daysFromEaster' in holiday) return plus(easterOf(Number(year)), holiday.daysFromEaster);
  const month = `${year}-${String(holiday.month).padStart(2, '0')}`;
  if (holiday.monday === 'first') return plus(`${month}-01`, (8 - weekdayOf(`${month}-01`)) % 7);
  const next =
    holiday.month === 12 ? `${Number(year) + 1}-01-01` : `${year}-${String(holiday.month + 1).padStart(2, '0')}-01`;
  const last = plus(next, -1);
  return plus(last, 1 - weekdayOf(last));
}

/** Easter Sunday in the Gregorian calendar (the computus of Meeus, Jones and Butcher). */
function easterOf(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${String(Math.floor(f / 31)).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}`;
}
