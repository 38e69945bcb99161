/** The same sets divided by party and by ministry: how long each waits, how much came within the term, and both over the years. */

import { html } from 'hono/html';
import { multiplesPart } from './charts/multiples.ts';
import { captionOf } from './charts/numbers.ts';
import { type ChartRow, rowChart } from './charts/rows.ts';
import { addressWith, type Chosen, parliamentQuery } from './chosen.ts';
import { groupHref } from './figures-names.ts';
import type { Markup } from './markup.ts';
import { isFew, isMostlyUnknown, toldOf } from './told.ts';
import type { Ui } from './ui.ts';
import { type Compared, compared, type Further, type NamedMeasure, withinOf } from './waits-data.ts';
import { measureCells, percent, termText, withinText } from './waits-part.ts';

/** So many names are drawn, those with the most sets; the table has them all. */
const shownRows = 12;
const shownCourses = 6;

const files: Record<Compared, string> = { party: 'fracties', ministry: 'ministeries' };

/** The other way of dividing the same sets, and for all of a parliament both. */
export const comparedPart = (ui: Ui, chosen: Chosen, { by }: Further, path: string): Markup =>
  html`${compared.map((field) => {
    const measures = by[field] ?? [];
    return measures.length < 2 ? '' : fieldPart(ui, chosen, field, measures, path);
  })}`;

type Part = {
  readonly field: Compared;
  /** Those that are drawn. */
  readonly shown: readonly NamedMeasure[];
  readonly csv: string;
};

function fieldPart(ui: Ui, chosen: Chosen, field: Compared, measures: readonly NamedMeasure[], path: string): Markup {
  const words = ui.words.waits;
  const file = (table: string): string => addressWith(`${path}.csv`, { tabel: table }, parliamentQuery(chosen));
  const judged = measures.filter((each) => each.answered > 0 && !isMostlyUnknown(each));
  const part: Part = { field, shown: judged.slice(0, shownRows), csv: file(files[field]) };
  const all = addressWith(ui.routes[field], parliamentQuery(chosen));
  const left = measures.length - part.shown.length;
  return html`<section aria-labelledby="naar-${field}"><h2 id="naar-${field}">${words.by[field]}</h2>
<p class="hint">${words.byHint}${left > 0 && part.shown.length > 0 ? ` ${words.byShown(ui.number(part.shown.length), ui.number(measures.length))}` : ''}</p>
${part.shown.length < 2 ? '' : html`<div class="abreast">${isTold(part, 'median') ? medianChart(ui, chosen, part) : ''}${isTold(part, 'inTime') ? inTimeChart(ui, part) : ''}</div>`}
${overYears(ui, chosen, { ...part, shown: judged.slice(0, shownCourses), csv: file(`${files[field]}-verloop`) })}
${measuresTable(ui, chosen, field, measures)}
<p class="forms"><a href="${part.csv}" download>${ui.words.figures.csv}</a> <a href="${all}">${ui.words.figures.groups[field]}</a></p></section>`;
}

/** A chart without a bar tells less than its table. */
const isTold = ({ shown }: Part, figure: 'median' | 'inTime'): boolean =>
  shown.some((each) => toldOf(each)[figure] !== undefined);

const named = (ui: Ui, { name, sets }: NamedMeasure) => ({ name, note: ` (${ui.number(sets)})` });

/** What a chart rests on stands in its table: the sets, and which of them are open still. */
const restsOn = (ui: Ui, { sets, open }: NamedMeasure): string[] => [ui.number(sets), ui.number(open)];

function medianChart(ui: Ui, chosen: Chosen, { field, shown, csv }: Part): Markup {
  const { waits: words, figures } = ui.words;
  const [term] = chosen.terms;
  const rows = shown.map((each): ChartRow => {
    const { median, quartile1, quartile3 } = toldOf(each);
    const text = median === undefined ? figures.notYet : ui.counted(median, 'day');
    return { ...named(ui, each), value: median, text, from: quartile1, until: quartile3 };
  });
  const title = `${words.by[field]}: ${words.medianBy}`;
  return rowChart(ui, {
    id: `duur-${field}`,
    title,
    isPart: true,
    says: words.medianBySays,
    rows,
    most: Math.max(term.days, ...rows.map(({ value = 0, until = 0 }) => Math.max(value, until))),
    mark: { at: term.days, name: termText(ui, term) },
    columns: [figures.name, figures.median, words.quartiles, figures.sets, figures.open],
    numbers: shown.map((each, i) => ({
      name: each.name,
      href: groupHref(ui, chosen, field, each.name),
      cells: [
        rows[i]!.text,
        words.between(daysText(ui, each.quartile1), daysText(ui, each.quartile3)),
        ...restsOn(ui, each),
      ],
    })),
    csv,
  });
}

const daysText = (ui: Ui, days: number | undefined): string => (days === undefined ? '–' : ui.number(days));

function inTimeChart(ui: Ui, { field, shown, csv }: Part): Markup {
  const { waits: words, figures } = ui.words;
  return rowChart(ui, {
    id: `op-tijd-${field}`,
    title: `${words.by[field]}: ${words.inTimeBy}`,
    isPart: true,
    says: words.inTimeBySays,
    rows: shown.map((each) => ({ ...named(ui, each), value: toldOf(each).inTime, text: shareText(ui, each) })),
    most: 1,
    columns: [figures.name, figures.inTime, words.judged, figures.sets, figures.open],
    numbers: shown.map((each) => ({
      name: each.name,
      cells: [shareText(ui, each), ui.number(each.judged), ...restsOn(ui, each)],
    })),
    csv,
  });
}

const shareText = (ui: Ui, each: NamedMeasure): string =>
  isFew(each.judged) ? ui.words.waits.tooFew(ui.number(each.judged)) : percent(ui, each.inTime);

/** The median of each year, for the names with the most sets; nothing where there are no two years to compare. */
function overYears(ui: Ui, chosen: Chosen, { field, shown, csv }: Part): Markup | '' {
  const { waits: words, figures } = ui.words;
  const told = shown.filter(({ course }) => course.filter((year) => toldOf(year).median !== undefined).length > 1);
  if (told.length === 0) return '';
  const found = told.flatMap(({ course }) => course.map(({ name }) => Number(name)));
  const first = Math.min(...found);
  const years = Array.from({ length: Math.max(...found) - first + 1 }, (_, i) => String(first + i));
  const valuesOf = ({ course }: NamedMeasure) =>
    years.map((year) => {
      const own = course.find(({ name }) => name === year);
      return own && toldOf(own).median;
    });
  return multiplesPart(ui, {
    id: `verloop-${field}`,
    title: `${words.by[field]}: ${words.medianOver}`,
    says: words.medianOverSays(termText(ui, chosen.terms[0])),
    years,
    of: told.map((each) => ({
      name: each.name,
      says: ui.list(
        valuesOf(each).flatMap((days, i) => (days === undefined ? [] : [`${years[i]} ${ui.counted(days, 'day')}`])),
      ),
      values: valuesOf(each),
    })),
    mark: withinOf(chosen),
    columns: [figures.name, ...years],
    numbers: told.map((each) => ({
      name: each.name,
      href: groupHref(ui, chosen, field, each.name),
      cells: valuesOf(each).map((days) => daysText(ui, days)),
    })),
    csv,
  });
}

const measuresTable = (ui: Ui, chosen: Chosen, field: Compared, measures: readonly NamedMeasure[]): Markup => {
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
  const table = html`<table class="names shares">${captionOf(waits.by[field])}<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${measures.map(
    (each) =>
      html`<tr><th scope="row"><a href="${groupHref(ui, chosen, field, each.name)}">${each.name}</a></th><td>${ui.number(each.sets)}</td><td>${ui.number(each.answered)}</td><td>${ui.number(each.open)}</td>${measureCells(ui, each)}</tr>`,
  )}</tbody></table>`;
  return html`<section class="scroll" tabindex="0" aria-label="${waits.by[field]}, ${figures.table}">${table}</section>`;
};
