/**
 * The share of sets that still wait after so many days, as a line that falls with each answer; the terms stand in it. The line is
 * stretched to the width; letters are not.
 */

import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { html } from 'hono/html';
import { durationEnds } from '../../statistics/durations.ts';
import { type Waits, waitingAfter } from '../../statistics/waits.ts';
import type { Chosen } from '../chosen.ts';
import type { Markup } from '../markup.ts';
import type { Ui } from '../ui.ts';
import { termText } from '../waits-part.ts';
import { numbersPart } from './numbers.ts';

const [height, bottom] = [200, 22];
const shares = [0, 0.25, 0.5, 0.75, 1];

export function curveChart(ui: Ui, { terms }: Chosen, { curve }: Waits, csv: string): Markup {
  const { figures, waits } = ui.words;
  const marks = terms.map((term) => term.days);
  // So many days are drawn; the table has the same.
  const shownDays = durationEnds(marks as [number, ...number[]]);
  const days = shownDays.at(-1)!;
  const x = scaleLinear().domain([0, days]).range([0, 100]);
  const y = scaleLinear().domain([0, 1]).range([height, 8]);
  const percent = (share: number): string => `${ui.number(Math.round(share * 100))} %`;
  const still = terms.map((term) => waits.still(termText(ui, term), percent(waitingAfter(curve, term.days))));
  const says = `${still.join(' ')} ${waits.curveSays(ui.list(marks.map(ui.number)))} ${waits.usual(terms[0])}`.trim();
  const named = [...new Set([0, ...shownDays.filter((at) => at % marks[0]! === 0), ...marks])].sort((a, b) => a - b);
  return html`<figure class="chart" id="wachten">
<figcaption><h2>${figures.curve}</h2><p>${says}</p></figcaption>
<svg class="axis" height="${height + bottom}" role="img" aria-labelledby="wachten-t" aria-describedby="wachten-d"><title id="wachten-t">${figures.curve}</title><desc id="wachten-d">${says}</desc>
${shares.map((share) => html`<line class="grid" x1="0" x2="100%" y1="${y(share)}" y2="${y(share)}"/><text x="-6" y="${y(share) + 4}" text-anchor="end">${percent(share)}</text>`)}
${marks.map((mark) => html`<line class="mark" x1="${x(mark).toFixed(2)}%" x2="${x(mark).toFixed(2)}%" y1="8" y2="${height}"/>`)}
${named.map((at) => html`<text x="${x(at).toFixed(2)}%" y="${height + 16}" text-anchor="${at === days ? 'end' : 'middle'}">${ui.number(at)}</text>`)}
<svg aria-hidden="true" x="0" y="0" width="100%" height="${height}" viewBox="0 0 100 ${height}" preserveAspectRatio="none"><path class="line" d="${pathOf(curve, days, x, y)}"/></svg>
</svg>
${numbersPart(ui, {
  title: figures.curve,
  columns: [figures.afterDays, figures.stillWaiting],
  rows: shownDays.map((at) => ({ name: ui.number(at), cells: [percent(waitingAfter(curve, at))] })),
  csv,
})}
</figure>`;
}

type Scale = (value: number) => number;

function pathOf(curve: Waits['curve'], days: number, x: Scale, y: Scale): string {
  const shown = curve.filter((point) => point.days <= days);
  const drawn = line<Waits['curve'][number]>()
    .x((point) => x(point.days))
    .y((point) => y(point.waiting))
    .curve(curveStepAfter)
    .digits(2)([...shown, { days, waiting: waitingAfter(curve, days) }]);
  return drawn ?? '';
}
