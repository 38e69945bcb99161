/** How long answers take, drawn: by duration, over the years; each chart with its table and its file. */

import { html } from 'hono/html';
import type { UsualTerm } from '../clock/usual.ts';
import type { Waits } from '../statistics/waits.ts';
import { answeredWithin } from '../statistics/waits.ts';
import { barChart } from './charts/bars.ts';
import { rowChart } from './charts/rows.ts';
import type { Chosen } from './chosen.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';
import { type Further, type Measure, monthsShown, withinOf } from './waits-data.ts';

export const percent = (ui: Ui, share: number | undefined): string =>
  share === undefined ? ui.words.figures.notYet : `${ui.number(Math.round(share * 100))} %`;

/** A share of fewer sets than these says nothing of who answers them. */
const fewest = 10;

/** The share of so many sets, where they are enough to tell one. */
export const shareOf = (share: number | undefined, sets: number): number | undefined =>
  sets < fewest ? undefined : share;

/** How many sets the share within the first term rests on. */
export const toldOf = ({ sets, unknown }: Pick<Waits, 'sets' | 'unknown'>): number => sets - unknown;

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

/** Median, share within the first term, share within the own term. */
export const measureCells = (ui: Ui, measure: Measure | undefined): Markup => {
  const days = measure?.median;
  const told = days === undefined ? '–' : ui.counted(days, 'day');
  const share = (of: number | undefined): string => (of === undefined ? '–' : percent(ui, of));
  const within = measure && shareOf(measure.within, toldOf(measure));
  const inTime = measure && shareOf(measure.inTime, measure.judged);
  return html`<td>${told}</td><td>${share(within)}</td><td>${share(inTime)}</td>`;
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
  const classes = durations.answered.map(({ from, until, sets }): [string, number] => {
    const name = until === undefined ? words.beyond(ui.number(from)) : words.span(ui.number(from), ui.number(until));
    return [name, sets];
  });
  const ended: [string, number][] = durations.unanswered > 0 ? [[words.ended, durations.unanswered]] : [];
  const rows: [string, number][] = [...classes, [words.open, durations.open], ...ended];
  return rowChart(ui, {
    id: 'duur',
    title: words.durations,
    says: words.durationsSays(
      ui.number(waits.answered),
      ui.number(durations.open),
      withinText(ui, chosen),
      percent(ui, answeredWithin(waits, withinOf(chosen))),
    ),
    rows: rows.map(([name, value]) => ({ name, value, text: ui.number(value) })),
    most: Math.max(1, ...rows.map(([, value]) => value)),
    columns: [words.days, figures.sets],
    numbers: rows.map(([name, value]) => ({ name, cells: [ui.number(value)] })),
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
