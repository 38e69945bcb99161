/** Calendar days as text, yyyy-mm-dd. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day, yyyy-mm-dd, that a moment is in at a place: 'Europe/Amsterdam'. */
export function dayAt(moment: Date, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  return format.format(moment);
}

/** Whether a text is a day that there is: 2023-02-31 is none. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A moment as text that sorts (UTC, milliseconds); empty where the text is no moment. */
export function momentOf(text: unknown): string {
  const time = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}
