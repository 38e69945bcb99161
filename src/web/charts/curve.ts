/** The share of sets that still wait after so many days, as a line that falls with each answer; the term stands in it. */

import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { html } from 'hono/html';
import { durationEnds } from '../../statistics/durations.ts';
import { type Waits, waitingAfter } from '../../statistics/waits.ts';
import type { Chosen } from '../chosen.ts';
import type { Markup } from '../markup.ts';
import type { Ui } from '../ui.ts';
import { termText } from '../waits-part.ts';

const [width, height, left, bottom] = [640, 200, 44, 22];

export function curveChart(ui: Ui, { terms }: Chosen, { curve }: Waits, csv: string): Markup {
  const words = ui.words.figures;
  // So many days are drawn; the table has the same.
  const shownDays = durationEnds(terms.map((term) => term.days) as [number, ...number[]]);
  const days = shownDays.at(-1)!;
  const marks = terms.map((term) => term.days);
  const x = scaleLinear()
    .domain([0, days])
    .range([left, width - 8]);
  const y = scaleLinear().domain([0, 1]).range([height, 8]);
  const shown = curve.filter((point) => point.days <= days);
  const end = { days, waiting: waitingAfter(curve, days) };
  const path = line<Waits['curve'][number]>()
    .x((point) => x(point.days))
    .y((point) => y(point.waiting))
    .curve(curveStepAfter)
    .digits(1)([...shown, end]);
  const percent = (share: number): string => `${ui.number(Math.round(share * 100))} %`;
  const still = terms.map((term) => ui.words.waits.still(termText(ui, term), percent(waitingAfter(curve, term.days))));
  const says =
    `${still.join(' ')} ${ui.words.waits.curveSays(ui.list(marks.map(ui.number)))} ${ui.words.waits.usual(terms[0])}`.trim();
  return html`<figure class="chart" id="wachten">
<figcaption><h2>${words.curve}</h2><p>${says}</p></figcaption>
<svg viewBox="0 0 ${width} ${height + bottom}" role="img" aria-labelledby="wachten-t"><title id="wachten-t">${words.curve}</title>
${[0, 0.25, 0.5, 0.75, 1].map((share) => html`<line class="grid" x1="${left}" x2="${width}" y1="${y(share)}" y2="${y(share)}"/><text x="${left - 6}" y="${y(share) + 4}" text-anchor="end">${percent(share)}</text>`)}
${marks.map((term) => html`<line class="mark" x1="${x(term).toFixed(1)}" x2="${x(term).toFixed(1)}" y1="8" y2="${height}"/>`)}
${[...new Set([0, ...shownDays.filter((at) => at % marks[0]! === 0), ...marks])].map((at) => html`<text x="${x(at).toFixed(1)}" y="${height + 16}" text-anchor="middle">${ui.number(at)}</text>`)}
<path class="line" d="${path ?? ''}"/>
</svg>
<details class="numbers"><summary>${words.table}</summary><section class="scroll" tabindex="0" aria-label="${words.curve}"><table><thead><tr><th scope="col">${words.afterDays}</th><th scope="col">${words.stillWaiting}</th></tr></thead>
<tbody>${shownDays.map((at) => html`<tr><th scope="row">${ui.number(at)}</th><td>${percent(waitingAfter(curve, at))}</td></tr>`)}</tbody></table></section></details>
<p class="forms"><a href="${csv}" download>${words.csv}</a></p>
</figure>`;
}
