/** The same small chart of bars over the years for each of some names, all to one scale, so that they can be held side by side. */

import { html } from 'hono/html';
import type { Markup } from '../markup.ts';
import type { Ui } from '../ui.ts';
import { type NumbersRow, numbersPart } from './numbers.ts';

export type Multiple = {
  readonly name: string;
  /** What it comes to, for who does not see it. */
  readonly says: string;
  /** By the years in their order; undefined where it cannot be told. */
  readonly values: readonly (number | undefined)[];
};

export type Multiples = {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly years: readonly string[];
  readonly of: readonly Multiple[];
  /** A line across every chart, such as the term. */
  readonly mark: number;
  readonly columns: readonly string[];
  readonly numbers: readonly NumbersRow[];
  readonly csv: string;
};

const [height, bottom] = [72, 18];

export function multiplesPart(ui: Ui, given: Multiples): Markup {
  const { id, title, says, years, of, mark, columns, numbers, csv } = given;
  const most = Math.max(mark, 1, ...of.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const step = 100 / years.length;
  const tall = (value: number): number => (value / most) * (height - 16);
  return html`<figure class="chart" id="${id}">
<figcaption><h3>${title}</h3><p>${says}</p></figcaption>
<div class="multiples">${of.map(({ name, says: told, values }) => {
    const highest = Math.max(...values.map((value) => value ?? 0));
    return html`<section><h4>${name}</h4>
<svg height="${height + bottom}" role="img" aria-label="${name}: ${told}">
<line class="grid" x1="0" x2="100%" y1="${height}" y2="${height}"/>
${values.map((value, i) => {
  if (value === undefined) return '';
  const at = ((i + 0.5) * step).toFixed(2);
  const top = (height - tall(value)).toFixed(1);
  const label = value === highest || i === values.length - 1;
  return html`<rect class="bar" x="${((i + 0.12) * step).toFixed(2)}%" y="${top}" width="${(step * 0.76).toFixed(2)}%" height="${tall(value).toFixed(1)}"/>${label ? html`<text class="value" x="${at}%" y="${(Number(top) - 3).toFixed(1)}" text-anchor="middle">${ui.number(value)}</text>` : ''}`;
})}
<line class="mark" x1="0" x2="100%" y1="${(height - tall(mark)).toFixed(1)}" y2="${(height - tall(mark)).toFixed(1)}"/>
<text x="0" y="${height + 14}">${years[0]}</text><text x="100%" y="${height + 14}" text-anchor="end">${years.at(-1)}</text>
</svg></section>`;
  })}</div>
${numbersPart(ui, { title, columns, rows: numbers, csv })}
</figure>`;
}
