/** When things are told: at once, or in the morning of the next day or the next Monday, by the time of the place. */

import { dayAt } from '../record/day.ts';
import type { Rhythm } from '../store/follows.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** How long things are kept. What is stated in the docs and on the pages is these. */
export const kept = {
  /** A follow that was not confirmed. */
  unconfirmed: 2 * day,
  /** What was told, or could not be. */
  told: 30 * day,
  /** An address that cannot be reached any more. */
  stopped: 30 * day,
} as const;

/** When a message is given up. */
export const givenUp = 5 * day;
/** A webhook that has taken nothing for so long is paused. */
export const pausedAfter = 3 * day;
/** The hour of the day at which digests go out. */
const morning = 7;

export const isoOf = (time: number): string => new Date(time).toISOString();

/** When what happens now goes out. */
export function sendAfter(rhythm: Rhythm, now: Date, timeZone: string): Date {
  if (rhythm === 'now') return now;
  for (let ahead = 0; ; ahead++) {
    const noon = new Date(Date.parse(dayAt(now, timeZone)) + ahead * day + day / 2);
    const at = hourOn(noon, timeZone);
    if (at > now && (rhythm === 'daily' || noon.getUTCDay() === 1)) return at;
  }
}

/** The morning hour of the day that noon (UTC) falls on. */
function hourOn(noon: Date, timeZone: string): Date {
  const there = Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(noon));
  return new Date(noon.getTime() - (there - morning) * hour);
}

/** The wait before the next attempt, in milliseconds: longer each time, up to six hours, with a fifth of chance either way. */
export const backoff = (attempts: number, chance: number): number =>
  Math.round(Math.min(6 * hour, 30_000 * 3 ** Math.max(0, attempts - 1)) * (0.8 + 0.4 * chance));

/** How long a server asks us to wait: seconds, or a moment (RFC 9110, 10.2.3); at most a day. */
export function retryAfter(header: string | null, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  const wait = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  return Number.isNaN(wait) ? undefined : Math.min(day, Math.max(0, wait));
}
