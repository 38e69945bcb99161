/**
 * Bars that lie, each with its name: beside it where names are short, above it where they are long. The value stands at the end of
 * its bar, so that nothing is told by colour or length alone. Letters are never scaled.
 */

import { html } from 'hono/html';
import type { Markup } from '../markup.ts';
import type { Ui } from '../ui.ts';
import { type NumbersRow, numbersPart } from './numbers.ts';

export type ChartRow = {
  readonly name: string;
  /** What stands behind the name, such as how many sets. */
  readonly note?: string;
  /** Undefined where it cannot be told: then there is no bar, and its text says so. */
  readonly value: number | undefined;
  readonly text: string;
  /** A stretch around the value, such as the middle half. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
};

export type RowChart = {
  readonly id: string;
  readonly title: string;
  /** Whether it stands in a part of the page that has a heading of its own. */
  readonly isPart?: boolean;
  readonly says: string;
  readonly rows: readonly ChartRow[];
  /** The value that fills the width. */
  readonly most: number;
  /** A line across all rows, such as the term, and its name. */
  readonly mark?: { readonly at: number; readonly name: string } | undefined;
  readonly columns: readonly string[];
  readonly numbers: readonly NumbersRow[];
  readonly csv: string;
};

/** Bars take up so much of the width, in hundredths; the rest is for what they say. */
const widest = 72;
const head = 18;
/** More letters than this do not fit above a bar on a telephone. */
const longestName = 40;

export function rowChart(ui: Ui, given: RowChart): Markup {
  const { id, title, says, rows, most, mark, columns, numbers, csv, isPart = false } = given;
  const beside = rows.every(({ name }) => name.length <= 10);
  const tall = beside ? 24 : 42;
  const top = mark ? head : 0;
  const x = (value: number): string => `${((Math.min(value, most) / most) * widest).toFixed(2)}%`;
  const height = top + rows.length * tall;
  return html`<figure class="chart" id="${id}">
<figcaption>${isPart ? html`<h3>${title}</h3>` : html`<h2>${title}</h2>`}<p>${says}</p></figcaption>
<svg class="${beside ? 'beside' : 'above'}" height="${height}" role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${says}</desc>
${mark ? html`<text x="${x(mark.at)}" y="11" text-anchor="middle">${mark.name}</text><line class="mark" x1="${x(mark.at)}" x2="${x(mark.at)}" y1="${head - 2}" y2="${height}"/>` : ''}
${rows.map((row, i) => rowPart(row, top + i * tall, beside, x))}
</svg>
${numbersPart(ui, { title, columns, rows: numbers, csv })}
</figure>`;
}

function rowPart(row: ChartRow, top: number, beside: boolean, x: (value: number) => string): Markup {
  const { name, note = '', value, text, from, until } = row;
  const y = beside ? top + 5 : top + 20;
  const spread =
    from === undefined || until === undefined
      ? ''
      : ['edge', 'spread'].map(
          (part) => html`<line class="${part}" x1="${x(from)}" x2="${x(until)}" y1="${y + 7}" y2="${y + 7}"/>`,
        );
  const end = value === undefined ? '0' : x(Math.max(value, until ?? 0));
  return html`<text class="name" ${beside ? html`x="-8" text-anchor="end"` : html`x="0"`} y="${beside ? y + 11 : y - 5}">${shortened(name, note)}</text>${value === undefined ? '' : html`<rect class="bar" x="0" y="${y}" width="${x(value)}" height="14"/>`}${spread}<text class="value" x="${end}" dx="6" y="${y + 11}">${text}</text>`;
}

function shortened(name: string, note: string): string {
  const room = longestName - note.length;
  return `${name.length <= room ? name : `${name.slice(0, room - 1).trimEnd()}…`}${note}`;
}
