/**
 * Bars over time, drawn as SVG on the server. Whoever cannot see it hears its title and what it comes to, and opens the table
 * under it; the numbers are text in the page.
 */

import { scaleLinear } from 'd3-scale';
import { html } from 'hono/html';
import type { Markup } from '../markup.ts';
import type { Ui } from '../ui.ts';

export type Bar = {
  readonly name: string;
  /** Undefined where it cannot be told: then there is no bar, and the table says so. */
  readonly value: number | undefined;
  readonly href?: string;
  /** What the number rests on, such as how many sets. */
  readonly of?: number;
};

export type BarChart = {
  /** Names the figure within its page. */
  readonly id: string;
  readonly title: string;
  /** What it comes to, in a sentence. */
  readonly says: string;
  /** The heads of the columns of its table; the third where the bars say what they rest on. */
  readonly columns: readonly [string, string, string?];
  /** What stands behind a number: ' %'. */
  readonly unit?: string;
  readonly bars: readonly Bar[];
  /** Where the same numbers are as CSV. */
  readonly csv: string;
};

const [width, height, left, bottom] = [640, 180, 44, 22];
/** The width of a letter, with room around a name. */
const letter = 9;

export function barChart(ui: Ui, { id, title, says, columns, bars, csv, unit = '' }: BarChart): Markup {
  const most = Math.max(1, ...bars.map(({ value = 0 }) => value));
  const y = scaleLinear().domain([0, most]).nice(4).range([height, 8]);
  const step = (width - left) / Math.max(1, bars.length);
  const longest = Math.max(...bars.map(({ name }) => name.length));
  const every = Math.ceil((longest * letter) / step);
  return html`<figure class="chart" id="${id}">
<figcaption><h2>${title}</h2><p>${says}</p></figcaption>
<svg viewBox="0 0 ${width} ${height + bottom}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${says}</desc>
${y
  .ticks(4)
  .filter(Number.isInteger)
  .map(
    (tick) =>
      html`<line class="grid" x1="${left}" x2="${width}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}"/><text x="${left - 6}" y="${(y(tick) + 4).toFixed(1)}" text-anchor="end">${ui.number(tick)}${unit}</text>`,
  )}
${bars.map(({ name, value = 0 }, i) => {
  const x = left + i * step;
  const tall = height - y(value);
  return html`<rect class="bar" x="${(x + step * 0.1).toFixed(1)}" y="${(height - tall).toFixed(1)}" width="${(step * 0.8).toFixed(1)}" height="${tall.toFixed(1)}"/>${i % every === 0 ? html`<text x="${(x + step / 2).toFixed(1)}" y="${height + 16}" text-anchor="middle">${name}</text>` : ''}`;
})}
</svg>
${numbersOf(ui, { title, columns, bars, csv, unit })}
</figure>`;
}

/** The numbers of a chart: a table to open, and a file. */
function numbersOf(
  ui: Ui,
  { title, columns, bars, csv, unit }: Pick<BarChart, 'title' | 'columns' | 'bars' | 'csv' | 'unit'>,
): Markup {
  const { figures } = ui.words;
  return html`<details class="numbers"><summary>${figures.table}</summary><section class="scroll" tabindex="0" aria-label="${title}"><table><thead><tr>${columns.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${bars.map(({ name, value, href, of }) => html`<tr><th scope="row">${href ? html`<a href="${href}">${name}</a>` : name}</th><td>${value === undefined ? figures.notYet : `${ui.number(value)}${unit}`}</td>${of === undefined ? '' : html`<td>${ui.number(of)}</td>`}</tr>`)}</tbody></table></section></details>
<p class="forms"><a href="${csv}" download>${figures.csv}</a></p>`;
}
