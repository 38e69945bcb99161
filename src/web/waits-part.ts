/** How long answers take, drawn: by duration, over the years, by party and ministry; each chart with its table and its file. */

import { html } from 'hono/html';
import type { Waits } from '../statistics/waits.ts';
import { answeredWithin } from '../statistics/waits.ts';
import { type Bar, barChart } from './charts/bars.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';
import { type Compared, compared, type Further, type Measure, monthsShown, threeWeeks } from './waits-data.ts';

export const percent = (ui: Ui, share: number | undefined): string =>
  share === undefined ? ui.words.figures.notYet : `${ui.number(Math.round(share * 100))} %`;

/** `path` is where the files of the charts are. */
export function waitsPart(ui: Ui, waits: Waits, further: Further, path: string, monthly: boolean): Markup {
  const csv = (table: string): string => `${path}.csv?tabel=${table}`;
  return html`${monthly || further.months.length < 2 ? '' : monthsChart(ui, further, csv('maanden'))}
${waits.sets > waits.unknown ? durationsChart(ui, waits, further, csv('duur')) : ''}
${further.course.filter(({ answered }) => answered > 0).length < 2 ? '' : courseCharts(ui, waits, further, csv('verloop'))}`;
}

/** The other way of dividing the same sets, and for the whole register both. */
export const comparedPart = (ui: Ui, { by }: Further, path: string): Markup => {
  const files: Record<Compared, string> = { party: 'fracties', ministry: 'ministeries' };
  return html`${compared.map((field) => {
    const measures = by[field] ?? [];
    if (measures.length < 2) return '';
    return html`<section aria-labelledby="naar-${field}"><h2 id="naar-${field}">${ui.words.waits.by[field]}</h2>
<p class="hint">${ui.words.waits.byHint}</p>
${measuresTable(ui, field, measures)}
<p class="forms"><a href="${path}.csv?tabel=${files[field]}" download>${ui.words.figures.csv}</a> <a href="${ui.routes[field]}">${ui.words.figures.groups[field]}</a></p></section>`;
  })}`;
};

const measuresTable = (ui: Ui, field: Compared, measures: readonly Measure[]): Markup => {
  const { figures, waits } = ui.words;
  const heads = [
    figures.name,
    figures.sets,
    figures.answered,
    figures.open,
    figures.median,
    waits.within,
    figures.inTime,
  ];
  return html`<section class="scroll" tabindex="0" aria-label="${waits.by[field]}, ${figures.table}"><table class="names shares"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${measures.map(
    (each) =>
      html`<tr><th scope="row"><a href="${ui.routes[field]}/${encodeURIComponent(each.name)}">${each.name}</a></th><td>${ui.number(each.sets)}</td><td>${ui.number(each.answered)}</td><td>${ui.number(each.open)}</td>${measureCells(ui, each)}</tr>`,
  )}</tbody></table></section>`;
};

/** Median, share within three weeks, share within the term. */
export const measureCells = (ui: Ui, measure: Measure | undefined): Markup => {
  const days = measure?.median;
  const told = days === undefined ? '–' : ui.counted(days, 'day');
  const share = (of: number | undefined): string => (of === undefined ? '–' : percent(ui, of));
  return html`<td>${told}</td><td>${share(measure?.within)}</td><td>${share(measure?.inTime)}</td>`;
};

function monthsChart(ui: Ui, { months }: Further, csv: string): Markup {
  const shown = months.slice(-monthsShown);
  const total = shown.reduce((sum, { sets }) => sum + sets, 0);
  const most = shown.reduce((best, each) => (each.sets > best.sets ? each : best));
  return barChart(ui, {
    id: 'maanden',
    title: ui.words.waits.months,
    says: ui.words.waits.monthsSays(ui.counted(total, 'set'), most.span, ui.number(most.sets)),
    columns: [ui.words.figures.month, ui.words.figures.sets],
    bars: shown.map(({ span, sets }) => ({ name: span, value: sets })),
    csv,
  });
}

function durationsChart(ui: Ui, waits: Waits, { durations }: Further, csv: string): Markup {
  const { waits: words, figures } = ui.words;
  const bars = durations.answered.map(({ from, until, sets }): Bar => {
    const name = until === undefined ? words.beyond(ui.number(from)) : words.span(ui.number(from), ui.number(until));
    return { name, value: sets };
  });
  return barChart(ui, {
    id: 'duur',
    title: words.durations,
    says: words.durationsSays(
      ui.number(waits.answered),
      ui.number(durations.open),
      percent(ui, answeredWithin(waits, threeWeeks)),
    ),
    columns: [words.days, figures.sets],
    bars: [
      ...bars,
      { name: words.open, value: durations.open },
      ...(durations.unanswered > 0 ? [{ name: words.ended, value: durations.unanswered }] : []),
    ],
    csv,
  });
}

function courseCharts(ui: Ui, waits: Waits, { course }: Further, csv: string): Markup {
  const { waits: words, figures } = ui.words;
  const median = barChart(ui, {
    id: 'middelste',
    title: words.median,
    says: words.medianSays(course[0]!.name, course.at(-1)!.name),
    columns: [figures.year, figures.median, words.counted],
    bars: course.map(({ name, median, sets, unknown }) => ({ name, value: median, of: sets - unknown })),
    csv,
  });
  const inTime = barChart(ui, {
    id: 'op-tijd',
    title: words.inTime,
    says: words.inTimeSays(percent(ui, waits.inTime), ui.number(waits.judged)),
    columns: [figures.year, figures.inTime, words.judged],
    unit: ' %',
    bars: course.map((each) => ({
      name: each.name,
      value: each.inTime === undefined ? undefined : Math.round(each.inTime * 100),
      of: each.judged,
    })),
    csv,
  });
  return html`${median}${inTime}`;
}
