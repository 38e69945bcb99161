/** How long answers take, drawn: by duration, over the years, by party and ministry; each chart with its table and its file. */

import { html } from 'hono/html';
import type { UsualTerm } from '../clock/usual.ts';
import type { Waits } from '../statistics/waits.ts';
import { answeredWithin } from '../statistics/waits.ts';
import { type Bar, barChart } from './charts/bars.ts';
import { addressWith, type Chosen, parliamentQuery } from './chosen.ts';
import { groupHref } from './figures-names.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';
import { type Compared, compared, type Further, type Measure, monthsShown, withinOf } from './waits-data.ts';

export const percent = (ui: Ui, share: number | undefined): string =>
  share === undefined ? ui.words.figures.notYet : `${ui.number(Math.round(share * 100))} %`;

/** A term in words: 'drie weken', or '11 dagen' where not every day counts. */
export const termText = (ui: Ui, { days, counts }: UsualTerm): string =>
  counts === 'every-day' && days % 7 === 0 ? ui.words.waits.weeks(days / 7) : ui.counted(days, 'day');

export const withinText = (ui: Ui, { terms: [first] }: Chosen): string => ui.words.waits.within(termText(ui, first));

/** `file` is where the table of a chart is. */
export function waitsPart(
  ui: Ui,
  chosen: Chosen,
  waits: Waits,
  further: Further,
  file: (table: string) => string,
  monthly: boolean,
): Markup {
  return html`${monthly || further.months.length < 2 ? '' : monthsChart(ui, further, file('maanden'))}
${waits.sets > waits.unknown ? durationsChart(ui, chosen, waits, further, file('duur')) : ''}
${further.course.filter(({ answered }) => answered > 0).length < 2 ? '' : courseCharts(ui, chosen, waits, further, file('verloop'))}`;
}

/** The other way of dividing the same sets, and for the whole register both. */
export const comparedPart = (ui: Ui, chosen: Chosen, { by }: Further, path: string): Markup => {
  const files: Record<Compared, string> = { party: 'fracties', ministry: 'ministeries' };
  return html`${compared.map((field) => {
    const measures = by[field] ?? [];
    if (measures.length < 2) return '';
    return html`<section aria-labelledby="naar-${field}"><h2 id="naar-${field}">${ui.words.waits.by[field]}</h2>
<p class="hint">${ui.words.waits.byHint}</p>
${measuresTable(ui, chosen, field, measures)}
<p class="forms"><a href="${addressWith(`${path}.csv`, { tabel: files[field] }, parliamentQuery(chosen))}" download>${ui.words.figures.csv}</a> <a href="${addressWith(ui.routes[field], parliamentQuery(chosen))}">${ui.words.figures.groups[field]}</a></p></section>`;
  })}`;
};

const measuresTable = (ui: Ui, chosen: Chosen, field: Compared, measures: readonly Measure[]): Markup => {
  const { figures, waits } = ui.words;
  const heads = [
    figures.name,
    figures.sets,
    figures.answered,
    figures.open,
    figures.median,
    withinText(ui, chosen),
    figures.inTime,
  ];
  return html`<section class="scroll" tabindex="0" aria-label="${waits.by[field]}, ${figures.table}"><table class="names shares"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${measures.map(
    (each) =>
      html`<tr><th scope="row"><a href="${groupHref(ui, chosen, field, each.name)}">${each.name}</a></th><td>${ui.number(each.sets)}</td><td>${ui.number(each.answered)}</td><td>${ui.number(each.open)}</td>${measureCells(ui, each)}</tr>`,
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

function durationsChart(ui: Ui, chosen: Chosen, waits: Waits, { durations }: Further, csv: string): Markup {
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
      withinText(ui, chosen),
      percent(ui, answeredWithin(waits, withinOf(chosen))),
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

function courseCharts(ui: Ui, { parliament }: Chosen, waits: Waits, { course }: Further, csv: string): Markup {
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
    says: `${words.inTimeSays(percent(ui, waits.inTime), ui.number(waits.judged))} ${parliament.words[ui.lang].term ?? ''}`.trim(),
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
