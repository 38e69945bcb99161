/** The records found over the years of asking (or the months of one year), as bars; each bar is a link that narrows to it. */

import { html } from 'hono/html';
import { type Counted, withGaps } from '../statistics/spans.ts';
import type { Span } from '../store/facets.ts';
import { type Field, nameOfField, narrowed } from '../store/fields.ts';
import type { Sort } from '../store/search.ts';
import type { Markup } from './markup.ts';
import { spanText } from './span-text.ts';
import type { Ui } from './ui.ts';

type Asked = { readonly query: string; readonly sort?: Sort };

/** In pixels of the narrow column that it stands in, so that its words are as large as others. */
const [width, height, widest] = [224, 56, 28];

export function timelinePart(ui: Ui, asked: Asked, found: readonly Span[]): Markup | '' {
  if (found.length < 2) return '';
  const spans = withGaps(found.map(({ span, records }) => ({ span, sets: records })));
  const { search: words } = ui.words;
  const title = found[0]!.span.length > 4 ? words.timelineMonths : words.timeline;
  const most = Math.max(...spans.map(({ sets }) => sets));
  const step = Math.min(widest, width / spans.length);
  const every = Math.ceil(spans.length / 8);
  return html`<figure class="timeline">
<figcaption>${title}</figcaption>
<svg width="${width}" height="${height + 18}" viewBox="0 0 ${width} ${height + 18}" role="group" aria-label="${title}. ${words.timelineHint}">
${spans.map((each, i) => html`${bar(ui, asked, each, { x: i * step, step, tall: (each.sets / most) * height })}${i % every === 0 ? tick(ui, each, (i + 0.5) * step) : ''}`)}
</svg>
</figure>`;
}

type Place = { readonly x: number; readonly step: number; readonly tall: number };

/** A bar, and the whole height above it, is a link; where nothing was asked there is neither. */
function bar(ui: Ui, { query, sort }: Asked, { span, sets }: Counted, { x, step, tall }: Place): Markup | '' {
  if (sets === 0) return '';
  const label = `${spanText(ui, span)}: ${ui.counted(sets, 'set')}`;
  const drawn = Math.max(2, tall);
  const gap = Math.min(2, step / 8);
  return html`<a href="${ui.to.search(narrowedTo(ui, query, span), sort ? { sort } : {})}" aria-label="${label}"><title>${label}</title><rect class="reach" x="${x.toFixed(1)}" y="0" width="${step.toFixed(1)}" height="${height}"/><rect class="bar" x="${(x + gap).toFixed(1)}" y="${(height - drawn).toFixed(1)}" width="${(step - 2 * gap).toFixed(1)}" height="${drawn.toFixed(1)}"/></a>`;
}

const tick = (ui: Ui, { span }: Counted, x: number): Markup =>
  html`<text x="${x.toFixed(1)}" y="${height + 14}" text-anchor="middle" aria-hidden="true">${shortText(ui, span)}</text>`;

/** A year is a field of its own; a month is from its first day until its last. */
function narrowedTo({ lang }: Ui, query: string, span: string): string {
  if (span.length === 4) return narrowed(query, 'year' satisfies Field, span, lang);
  const [from, until] = [nameOfField('from', lang), nameOfField('until', lang)];
  return `${query} ${from}:${span} ${until}:${span}-${String(lastDay(span)).padStart(2, '0')}`.trim();
}

const lastDay = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
};

const shortText = (ui: Ui, span: string): string =>
  span.length === 4 ? `’${span.slice(2)}` : spanText(ui, span).slice(0, 1);
