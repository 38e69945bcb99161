/**
 * Puts the rows of a page in the order in which they are read: text in columns goes column by column, and small type that stands
 * beside the text, as in the margin of a letter, goes before it and is marked. A table is no columns: its cells are narrow.
 */

export type Placed = { readonly left: number; readonly right: number; readonly y: number; readonly size: number };
export type Ordered<T> = { readonly row: T; readonly beside: boolean };

/** Less is a heading, a label, a cell. */
const fewestRows = 6;
const narrowest = 110;

/** `usual` is the size of most of the text of the document. */
export function inReadingOrder<T extends Placed>(rows: readonly T[], usual: number): Ordered<T>[] {
  const beside = besideText(rows, usual);
  const text = rows.filter((row) => !beside.has(row));
  return [
    ...byHeight([...beside]).map((row) => ({ row, beside: true })),
    ...columnByColumn(byHeight(text)).map((row) => ({ row, beside: false })),
  ];
}

const byHeight = <T extends Placed>(rows: readonly T[]): T[] => [...rows].sort((a, b) => b.y - a.y);

/** Small type to the right of where nearly all lines of the text end. */
function besideText<T extends Placed>(rows: readonly T[], usual: number): ReadonlySet<T> {
  const ends = rows
    .filter(({ size }) => size > usual - 0.6)
    .map(({ right }) => right)
    .sort((a, b) => a - b);
  const edge = ends[Math.floor((ends.length - 1) * 0.95)];
  if (edge === undefined || ends.length < fewestRows) return new Set();
  const small = rows.filter(({ left, size }) => left > edge + 4 && size <= usual - 1);
  return new Set(small.length > 1 ? small : []);
}

/** The rows above the columns, each column, and the rows below; a column may hold columns. */
function columnByColumn<T extends Placed>(rows: readonly T[]): readonly T[] {
  const found = findColumns(rows);
  if (!found) return rows;
  const { from, until, gutter } = found;
  const within = rows.slice(from, until);
  return [
    ...rows.slice(0, from),
    ...columnByColumn(within.filter(({ left }) => left < gutter)),
    ...columnByColumn(within.filter(({ left }) => left >= gutter)),
    ...columnByColumn(rows.slice(until)),
  ];
}

type Columns = { readonly from: number; readonly until: number; readonly gutter: number };

/** The longest stretch of rows that one line down the page parts in two, where there is one. */
function findColumns(rows: readonly Placed[]): Columns | undefined {
  let best: Columns | undefined;
  for (const gutter of leftEdges(rows)) {
    let from = 0;
    for (let at = 0; at <= rows.length; at++) {
      const row = rows[at];
      const crosses = row === undefined || (row.left < gutter && row.right > gutter - 4);
      if (!crosses) continue;
      const longer = at - from > (best ? best.until - best.from : 0);
      if (longer && areColumns(rows.slice(from, at), gutter)) best = { from, until: at, gutter };
      from = at + 1;
    }
  }
  return best;
}

/** Where many rows begin, from left to right. */
function leftEdges(rows: readonly Placed[]): number[] {
  const counts = new Map<number, number>();
  for (const { left } of rows) counts.set(Math.floor(left), (counts.get(Math.floor(left)) ?? 0) + 1);
  const edges = [...counts].filter(([x, count]) => count + (counts.get(x + 1) ?? 0) >= fewestRows).map(([x]) => x);
  return edges.sort((a, b) => a - b).slice(1, 12);
}

function areColumns(rows: readonly Placed[], gutter: number): boolean {
  const sides = [rows.filter(({ left }) => left < gutter), rows.filter(({ left }) => left >= gutter)];
  const [first, second] = sides.map(heightOf);
  const wide = sides.every((side) => side.length >= fewestRows && widthOf(side) >= narrowest);
  return wide && first!.top > second!.foot && second!.top > first!.foot;
}

/** How wide most lines are: headings and last lines of paragraphs are short. */
const widthOf = (rows: readonly Placed[]): number =>
  rows.map(({ left, right }) => right - left).sort((a, b) => a - b)[Math.floor(rows.length / 2)] ?? 0;
const heightOf = (rows: readonly Placed[]) => ({ top: rows[0]?.y ?? 0, foot: rows.at(-1)?.y ?? 0 });
