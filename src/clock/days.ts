/** Calendar days as text, '2031-09-01': counted without hours, so that summer time and time zones play no part. */

const millisecondsADay = 86_400_000;

/** The day so many days later. */
export const plus = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * millisecondsADay).toISOString().slice(0, 10);

/** How many days lie from one day to another: 1 from Monday to Tuesday. */
export const daysFrom = (from: string, until: string): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / millisecondsADay);

/** The day of the week, Monday 1 to Sunday 7. */
export const weekdayOf = (day: string): number => ((Math.round(Date.parse(day) / millisecondsADay) + 3) % 7) + 1;
