/** The pages of figures: of a parliament, and of a group in it. The figures in words first, then drawn. */

import { html } from 'hono/html';
import type { Counted } from '../statistics/spans.ts';
import { answeredWithin, type Waits } from '../statistics/waits.ts';
import { narrowed } from '../store/fields.ts';
import { newestOf } from '../store/figures.ts';
import type { Store } from '../store/open.ts';
import type { Listed } from '../store/records.ts';
import { barChart } from './charts/bars.ts';
import { curveChart } from './charts/curve.ts';
import { addressWith, type Chosen, parliamentChoice, parliamentName, parliamentQuery, scopeOf } from './chosen.ts';
import { comparedPart } from './compared-part.ts';
import { type Figures, figuresOf, type GroupField, groupFields, namesIn, shownSets } from './figures-data.ts';
import { formsOf, groupTitle, topPart } from './figures-names.ts';
import { followLink } from './follow-page.ts';
import { layout } from './layout.ts';
import { listedHead } from './listed.ts';
import type { Markup } from './markup.ts';
import { reachPart } from './reach.ts';
import { spanShort, spanText } from './span-text.ts';
import { isFew, isMostlyUnknown, knownOf } from './told.ts';
import type { Ui } from './ui.ts';
import { compared, type Further, furtherOf, withinOf } from './waits-data.ts';
import { percent, waitsPart, withinText } from './waits-part.ts';

export function figuresPage(ui: Ui, store: Store, chosen: Chosen): Markup {
  const words = ui.words.figures;
  const path = ui.routes.figures;
  const further = furtherOf(store, chosen, undefined);
  const others = groupFields.filter((field) => !compared.some((each) => each === field));
  return layout(ui, {
    title: words.title,
    address: ({ routes }) => addressWith(routes.figures, parliamentQuery(chosen)),
    forms: formsOf(ui, chosen, ({ routes }) => routes.figures),
    query: '',
    width: 'broad',
    main: html`<h1>${words.title}</h1>
${headPart(ui, store, chosen, figuresOf(store, chosen, undefined), path)}
${figuresPart(ui, chosen, figuresOf(store, chosen, undefined), further, path)}
${others.map((field) => topPart(ui, chosen, field, namesIn(store, chosen, field)))}
${comparedPart(ui, chosen, further, path)}`,
  });
}

/** Which of the groups can be followed, and as what. */
const followedKinds: Partial<Record<GroupField, 'member' | 'party' | 'ministry'>> = {
  asker: 'member',
  party: 'party',
  ministry: 'ministry',
};

type OfGroup = { readonly field: GroupField; readonly value: string };

export function groupPage(ui: Ui, store: Store, chosen: Chosen, group: OfGroup): Markup {
  const figures = figuresOf(store, chosen, group);
  const further = furtherOf(store, chosen, group);
  const pathIn = ({ routes }: Ui): string => `${routes[group.field]}/${encodeURIComponent(group.value)}`;
  const path = pathIn(ui);
  const kind = followedKinds[group.field];
  const followed = kind && { kind, name: group.value };
  const all = addressWith(ui.routes[group.field], parliamentQuery(chosen));
  return layout(ui, {
    title: group.value,
    address: (other) => addressWith(pathIn(other), parliamentQuery(chosen)),
    forms: formsOf(ui, chosen, pathIn),
    query: '',
    width: 'broad',
    main: html`<p class="above"><a href="${all}">${groupTitle(ui, group.field)}</a></p>
<h1>${group.value}</h1>
${headPart(ui, store, chosen, figures, path)}
${followed ? html`<p class="facts">${followLink(ui, followed)}</p>` : ''}
${figuresPart(ui, chosen, figures, further, path)}
${comparedPart(ui, chosen, further, path)}
${newestPart(ui, store, chosen, group)}`,
  });
}

/** Of which parliament, as of which day, and a way to the same of another. */
const headPart = (ui: Ui, store: Store, chosen: Chosen, { day }: Figures, path: string): Markup => {
  const { parliament, among } = chosen;
  return html`${among.length > 1 ? parliamentChoice(ui, among, parliament.id, path) : html`<p class="facts">${parliamentName(ui, parliament)}</p>`}
<p class="lead">${ui.words.figures.lead(ui.day(day))}</p>
${reachPart(ui, store, day, parliament.id)}`;
};

function newestPart(ui: Ui, store: Store, chosen: Chosen, group: OfGroup): Markup {
  const words = ui.words.figures;
  const newest = newestOf(store, scopeOf(chosen, group), shownSets);
  const query = narrowed('', group.field, group.value);
  const own = chosen.isOneOfSeveral ? narrowed(query, 'parliament', chosen.parliament.id) : query;
  return html`<section aria-labelledby="nieuwste"><h2 id="nieuwste">${words.newest}</h2>
<ol class="list">${newest.map((record: Listed) => html`<li>${listedHead(ui, record)}</li>`)}</ol>
<p class="more"><a href="${ui.to.search(own)}">${words.all}</a></p></section>`;
}

function figuresPart(
  ui: Ui,
  chosen: Chosen,
  { waits, counts, undated }: Figures,
  further: Further,
  path: string,
): Markup {
  const words = ui.words.figures;
  const file = (table?: string): string =>
    addressWith(`${path}.csv`, table === undefined ? {} : { tabel: table }, parliamentQuery(chosen));
  const monthly = (counts[0]?.span.length ?? 4) > 4;
  return html`<dl class="key">${keyFigures(ui, chosen, waits).map((each) => html`<div><dt>${each.name}</dt>${keyValue(ui, each)}</div>`)}</dl>
${waits.unknown > 0 ? html`<p class="hint">${ui.number(waits.unknown)} × ${words.unknown}. ${words.unknownWhy}${isMostlyUnknown(waits) ? ` ${ui.words.waits.unknownMost}` : ''}</p>` : ''}
${undated > 0 ? html`<p class="hint">${ui.words.waits.undated(ui.number(undated))}</p>` : ''}
${waits.unanswered > 0 ? html`<p class="hint">${ui.words.waits.unansweredWhy}</p>` : ''}
${counts.length > 1 ? countsChart(ui, waits, counts, file()) : ''}
${waitsPart(ui, chosen, waits, further, file, monthly)}
${waits.answered > 0 && !isMostlyUnknown(waits) && !isFew(knownOf(waits)) ? curveChart(ui, chosen, waits, file('wachten')) : ''}`;
}

/** Sets a year, or a month where all are of a year or two. */
function countsChart(ui: Ui, { sets }: Waits, counts: readonly Counted[], csv: string): Markup {
  const { figures: words } = ui.words;
  const monthly = counts[0]!.span.length > 4;
  const most = counts.reduce((best, each) => (each.sets > best.sets ? each : best));
  return barChart(ui, {
    id: 'gesteld',
    title: monthly ? words.perMonth : words.perYear,
    says: words.perYearSays(ui.counted(sets, 'set'), spanText(ui, most.span), ui.number(most.sets)),
    columns: [monthly ? words.month : words.year, words.sets],
    bars: counts.map(({ span, sets }) => ({ name: spanText(ui, span), short: spanShort(ui, span), value: sets })),
    csv,
  });
}

/** A figure, or the words for why there is none; `of`: what a share is of, which stands beside it. */
type KeyFigure = { readonly name: string } & (
  | { readonly value: string; readonly of?: number }
  | { readonly words: string }
);

const keyValue = (ui: Ui, figure: KeyFigure): Markup =>
  'words' in figure
    ? html`<dd class="words">${figure.words}</dd>`
    : html`<dd>${figure.value}${figure.of === undefined ? '' : html` <small>${ui.words.waits.of(ui.number(figure.of))}</small>`}</dd>`;

function keyFigures(ui: Ui, chosen: Chosen, waits: Waits): KeyFigure[] {
  const words = ui.words.figures;
  const counts: [string, number][] = [
    [words.sets, waits.sets],
    [words.answered, waits.answered],
    [words.open, waits.open],
    [words.overdue, waits.overdue],
    ...(waits.unanswered > 0 ? [[ui.words.waits.unanswered, waits.unanswered] as [string, number]] : []),
  ];
  const counted = counts.map(([name, count]): KeyFigure => ({ name, value: ui.number(count) }));
  if (waits.answered === 0 || isMostlyUnknown(waits)) return counted;
  const share = (name: string, of: number | undefined, sets: number): KeyFigure => ({
    name,
    ...(isFew(sets) ? { words: ui.words.waits.tooFew(ui.number(sets)) } : { value: percent(ui, of), of: sets }),
  });
  return [
    ...counted,
    {
      name: words.median,
      ...(waits.median === undefined ? { words: words.notYet } : { value: ui.counted(waits.median, 'day') }),
    },
    share(withinText(ui, chosen), answeredWithin(waits, withinOf(chosen)), knownOf(waits)),
    share(words.inTime, waits.inTime, waits.judged),
  ];
}
