/** The day that a moment is in. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day, yyyy-mm-dd, that a moment is in at a place: 'Europe/Amsterdam'. */
export function dayAt(moment: Date, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  return format.format(moment);
}
