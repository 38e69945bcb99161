/** The parliamentary year: it begins on the third Tuesday of September (Constitution, article 65). */

/** The session year that a day falls in: '2023-2024' for 19 September 2023. */
export function sessionYearOf(day: string): string {
  const year = Number(day.slice(0, 4));
  const begins = day >= openingOf(year) ? year : year - 1;
  return `${begins}-${begins + 1}`;
}

/** The day on which the session year opens. */
export function openingOf(year: number): string {
  const first = new Date(Date.UTC(year, 8, 1)).getUTCDay();
  return `${year}-09-${String(15 + ((2 - first + 7) % 7)).padStart(2, '0')}`;
}
