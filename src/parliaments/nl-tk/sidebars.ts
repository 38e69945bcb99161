/**
 * The column beside a ministry's letter ('Directie X', 'Datum', 'Ons kenmerk') is printed on every page but the first; an extractor
 * puts it in the middle of the text. It is known by its label, and by standing line for line on another page too.
 */

import type { PageLine } from './lines.ts';

const label = /^(?:Datum|Ons kenmerk|Onze referentie)\b/;

/** So many lines of it stand above and below the label. */
const longest = 10;

/** The same lines, with those of the column told as furniture. */
export function withoutSidebars(lines: readonly PageLine[]): readonly PageLine[] {
  const labels = lines.flatMap(({ text, page = 1 }, i) => (page > 1 && label.test(text) ? [i] : []));
  const beside = new Set<number>();
  for (const [at, one] of labels.entries()) {
    const other = [...labels.slice(at + 1), ...labels.slice(0, at)].find(
      (each) => lines[each]!.page !== lines[one]!.page && lines[each]!.text === lines[one]!.text,
    );
    if (other === undefined) continue;
    for (const step of [-1, 1])
      for (let by = 0; Math.abs(by) <= longest && isSame(lines[one + by], lines[other + by]); by += step)
        beside.add(one + by);
  }
  if (beside.size === 0) return lines;
  return lines.map((line, i) => (beside.has(i) ? { ...line, furniture: true, heading: undefined } : line));
}

const isSame = (one: PageLine | undefined, other: PageLine | undefined): boolean =>
  one !== undefined && one.text !== '' && one.text === other?.text;
