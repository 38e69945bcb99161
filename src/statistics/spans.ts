/** Sets counted by the year or the month of asking. A span in which nothing was asked is in the row too: a gap tells something. */

/** A year, '2023', or a month, '2023-04', with how many sets were asked in it. */
export type Counted = { readonly span: string; readonly sets: number };

/** Days counted by their year or month, in order, without gaps. */
export function countSpans(days: readonly string[], by: 'year' | 'month'): Counted[] {
  const counts = Map.groupBy(days, (day) => day.slice(0, by === 'year' ? 4 : 7));
  const found = [...counts].map(([span, { length }]): Counted => ({ span, sets: length }));
  return withGaps(found.sort((a, b) => (a.span < b.span ? -1 : 1)));
}

/** Spans in order with those between them of which nothing was counted; more than a hundred years of gaps are left out. */
export function withGaps(found: readonly Counted[]): Counted[] {
  const known = new Map(found.map(({ span, sets }) => [span, sets]));
  const [first, last] = [found[0]?.span ?? '', found.at(-1)?.span ?? ''];
  if (first === '' || Number(last.slice(0, 4)) - Number(first.slice(0, 4)) > mostYears) return [...found];
  const all: Counted[] = [];
  for (let span = first; span <= last; span = nextSpan(span)) all.push({ span, sets: known.get(span) ?? 0 });
  return all;
}

const mostYears = 100;

function nextSpan(span: string): string {
  const [year = 0, month] = span.split('-').map(Number);
  if (month === undefined) return String(year + 1).padStart(4, '0');
  const [next, of] = month === 12 ? [1, year + 1] : [month + 1, year];
  return `${String(of).padStart(4, '0')}-${String(next).padStart(2, '0')}`;
}
