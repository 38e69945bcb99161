/** When to ask again: what the server wishes, else longer and longer. */

/** How long a server asks us to wait, in milliseconds: seconds, or a moment by its own clock. Undefined where it says nothing. */
export function retryAfter(header: string | null, date: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const moment = /\d:\d/.test(header) ? Date.parse(header) : Number.NaN;
  if (Number.isNaN(moment)) return undefined;
  const theirs = Date.parse(date ?? '');
  return Math.max(0, moment - (Number.isNaN(theirs) ? now : theirs));
}

/** The wait before try number `tries` + 1: doubled each time up to a most, with up to a half of chance in it. */
export const backoff = (tries: number, least: number, most: number, chance: number): number =>
  Math.round(Math.min(most, least * 2 ** Math.max(0, tries - 1)) * (1 + chance / 2));
