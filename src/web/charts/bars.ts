/**
 * Bars over time, drawn as SVG on the server. What lies across is told in shares of the width and letters are never scaled, so
 * that they are read on a telephone too; there some names along the foot are left out. The numbers are text in the page.
 */

import { scaleLinear } from 'd3-scale';
import { html } from 'hono/html';
import type { Markup } from '../markup.ts';
import type { Ui } from '../ui.ts';
import { numbersPart } from './numbers.ts';

export type Bar = {
  readonly name: string;
  /** How it stands along the foot, where that is shorter. */
  readonly short?: string;
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
  readonly csv: string;
};

const [height, bottom] = [180, 22];
/** The width of a letter, with room around a name; that of the chart in a wide window and on a telephone. */
const letter = 9;
const [wide, narrow] = [590, 240];

export function barChart(ui: Ui, { id, title, says, columns, bars, csv, unit = '' }: BarChart): Markup {
  const y = scaleLinear()
    .domain([0, Math.max(1, ...bars.map(({ value = 0 }) => value))])
    .nice(4)
    .range([height, 8]);
  const ticks = y.ticks(4).filter(Number.isInteger);
  const told = (value: number | undefined): string =>
    value === undefined ? ui.words.figures.notYet : `${ui.number(value)}${unit}`;
  return html`<figure class="chart" id="${id}">
<figcaption><h2>${title}</h2><p>${says}</p></figcaption>
<svg class="axis" height="${height + bottom}" role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${says}</desc>
${ticks.map((tick) => html`<line class="grid" x1="0" x2="100%" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}"/><text x="-6" y="${(y(tick) + 4).toFixed(1)}" text-anchor="end">${ui.number(tick)}${unit}</text>`)}
${bars.map((bar, i) => barPart(bar, i, bars, y))}
</svg>
${numbersPart(ui, {
  title,
  columns: columns.filter((head) => head !== undefined),
  rows: bars.map(({ name, href, value, of }) => ({
    name,
    href,
    cells: [told(value), ...(of === undefined ? [] : [ui.number(of)])],
  })),
  csv,
})}
</figure>`;
}

type Place = { readonly x: string; readonly anchor: 'middle' | 'end' };

function barPart(
  { name, short = name, value = 0 }: Bar,
  i: number,
  bars: readonly Bar[],
  y: (value: number) => number,
): Markup {
  const step = 100 / bars.length;
  const { inWide, inNarrow } = named(bars, i);
  const middle: Place = { x: ((i + 0.5) * step).toFixed(2), anchor: 'middle' };
  const end: Place = { x: '100', anchor: 'end' };
  const text = ({ x, anchor }: Place, only?: string): Markup =>
    html`<text${only ? html` class="${only}"` : ''} x="${x}%" y="${height + 16}" text-anchor="${anchor}">${short}</text>`;
  const label = (): Markup => {
    if (i < bars.length - 1) return text(middle, inNarrow ? undefined : 'wide');
    if (fits(bars, narrow)) return text(middle);
    return fits(bars, wide) ? html`${text(middle, 'wide')}${text(end, 'narrow')}` : text(end);
  };
  return html`<rect class="bar" x="${((i + 0.1) * step).toFixed(2)}%" y="${y(value).toFixed(1)}" width="${(step * 0.8).toFixed(2)}%" height="${(height - y(value)).toFixed(1)}"/>${inWide ? label() : ''}`;
}

/** Whether the last name can stand under the middle of its bar; where it would stand out of the chart it ends where that does. */
const fits = (bars: readonly Bar[], width: number): boolean => longestOf(bars) * 0.75 <= width / bars.length;

/** The width of the longest name, with room around it. */
const longestOf = (bars: readonly Bar[]): number =>
  Math.max(...bars.map(({ name, short = name }) => short.length)) * letter;

/** Whether there is room for the name of a bar: the last has it always, those before it where they keep clear of each other. */
function named(bars: readonly Bar[], i: number): { readonly inWide: boolean; readonly inNarrow: boolean } {
  const longest = longestOf(bars);
  const back = bars.length - 1 - i;
  const every = Math.ceil((longest * bars.length) / wide);
  const everyNarrow = Math.ceil((longest * bars.length) / narrow / every) * every;
  const isClear = (width: number): boolean => back === 0 || ((back + 0.5) * width) / bars.length >= 1.5 * longest;
  return {
    inWide: back % every === 0 && isClear(wide),
    inNarrow: back % everyNarrow === 0 && isClear(narrow),
  };
}
