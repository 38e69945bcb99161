/** How long answers take, drawn: by duration, over the years; each chart with its table and its file. */

import { html } from 'hono/html';
import type { UsualTerm } from '../clock/usual.ts';
import type { Waits } from '../statistics/waits.ts';
import { answeredWithin } from '../statistics/waits.ts';
import { barChart } from './charts/bars.ts';
import { rowChart } from './charts/rows.ts';
import type { Chosen } from './chosen.ts';
import type { Markup } from './markup.ts';
import { spanShort, spanText } from './span-text.ts';
import { isFew, isMostlyUnknown, knownOf, toldOf } from './told.ts';
import type { Ui } from './ui.ts';
import { type Further, type Measure, monthsShown, withinOf } from './waits-data.ts';

export const percent = (ui: Ui, share: number | undefined): string =>
  share === undefined ? ui.words.figures.notYet : `${ui.number(Math.round(share * 100))} %`;

/** A term in words: 'drie weken', or '11 dagen' where not every day counts. */
export const termText = (ui: Ui, { days, counts }: UsualTerm): string =>
  counts === 'every-day' && days % 7 === 0 ? ui.words.waits.weeks(days / 7) : ui.counted(days, 'day');

export const withinText = (ui: Ui, { terms: [first] }: Chosen): string => ui.words.waits.within(termText(ui, first));

/** `file` is where the table of a chart is. What most answers are missing from has its months alone. */
export function waitsPart(
  ui: Ui,
  chosen: Chosen,
  waits: Waits,
  further: Further,
  file: (table: string) => string,
  monthly: boolean,
): Markup {
  const months = monthly || further.months.length < 2 ? '' : monthsChart(ui, further, file('maanden'));
  if (isMostlyUnknown(waits)) return html`${months}`;
  return html`${months}
${waits.sets > waits.unknown ? durationsChart(ui, chosen, waits, further, file('duur')) : ''}
${further.course.filter((each) => each.answered > 0 && !isMostlyUnknown(each)).length < 2 ? '' : courseCharts(ui, chosen, waits, further, file('verloop'))}`;
}

/** Median, share within the first term, share within the own term. */
export const measureCells = (ui: Ui, measure: Measure | undefined): Markup => {
  const told = measure && toldOf(measure);
  const days = told?.median === undefined ? '–' : ui.counted(told.median, 'day');
  const share = (of: number | undefined): string => (of === undefined ? '–' : percent(ui, of));
  return html`<td>${days}</td><td>${share(told?.within)}</td><td>${share(told?.inTime)}</td>`;
};

function monthsChart(ui: Ui, { months }: Further, csv: string): Markup {
  const shown = months.slice(-monthsShown);
  const total = shown.reduce((sum, { sets }) => sum + sets, 0);
  const most = shown.reduce((best, each) => (each.sets > best.sets ? each : best));
  return barChart(ui, {
    id: 'maanden',
    title: ui.words.waits.months,
    says: ui.words.waits.monthsSays(ui.counted(total, 'set'), spanText(ui, most.span), ui.number(most.sets)),
    columns: [ui.words.figures.month, ui.words.figures.sets],
    bars: shown.map(({ span, sets }) => ({ name: spanText(ui, span), short: spanShort(ui, span), value: sets })),
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
      isFew(knownOf(waits))
        ? undefined
        : [withinText(ui, chosen), percent(ui, answeredWithin(waits, withinOf(chosen)))],
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
  const told = course.map((each) => ({ ...each, ...toldOf(each) }));
  const median = barChart(ui, {
    id: 'middelste',
    title: words.median,
    says: words.medianSays(course[0]!.name, course.at(-1)!.name),
    columns: [figures.year, figures.median, words.counted],
    bars: told.map((each) => ({ name: each.name, value: each.median, of: knownOf(each) })),
    csv,
  });
  const inTime = barChart(ui, {
    id: 'op-tijd',
    title: words.inTime,
    says: `${isFew(waits.judged) ? '' : words.inTimeSays(percent(ui, waits.inTime), ui.number(waits.judged))} ${parliament.words[ui.lang].term ?? ''}`.trim(),
    columns: [figures.year, figures.inTime, words.judged],
    unit: ' %',
    bars: told.map((each) => ({
      name: each.name,
      value: each.inTime === undefined ? undefined : Math.round(each.inTime * 100),
      of: each.judged,
    })),
    csv,
  });
  return html`${median}${told.some((each) => each.inTime !== undefined) ? inTime : ''}`;
}
