/** The records found over the years of asking (or the months of one year), as bars; each bar is a link that narrows to it. */

import { html } from 'hono/html';
import { type Counted, withGaps } from '../statistics/spans.ts';
import type { Span } from '../store/facets.ts';
import { type Field, narrowed } from '../store/fields.ts';
import type { Sort } from '../store/search.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

type Asked = { readonly query: string; readonly sort?: Sort };

const height = 64;
const step = 22;

export function timelinePart(ui: Ui, asked: Asked, found: readonly Span[]): Markup | '' {
  if (found.length < 2) return '';
  const spans = withGaps(found.map(({ span, records }) => ({ span, sets: records })));
  const monthly = found[0]!.span.length > 4;
  const most = Math.max(...found.map(({ records }) => records));
  const { search: words } = ui.words;
  const width = spans.length * step;
  return html`<figure class="timeline">
<figcaption>${monthly ? words.timelineMonths : words.timeline}</figcaption>
<svg viewBox="0 0 ${width} ${height + 16}" preserveAspectRatio="xMinYMid meet" role="group" aria-label="${monthly ? words.timelineMonths : words.timeline}. ${words.timelineHint}">
${spans.map((each, i) => bar(ui, asked, each, i * step, (each.sets / most) * height, spans.length))}
</svg>
</figure>`;
}

function bar(ui: Ui, { query, sort }: Asked, { span, sets }: Counted, x: number, tall: number, bars: number): Markup {
  const drawn = sets === 0 ? 0 : Math.max(2, tall);
  const label = `${spanText(ui, span)}: ${ui.counted(sets, 'set')}`;
  const every = Math.ceil(bars / 8);
  const tick =
    (x / step) % every === 0
      ? html`<text x="${x + step / 2}" y="${height + 13}" text-anchor="middle" aria-hidden="true">${shortText(ui, span)}</text>`
      : '';
  const rect = html`<rect class="reach" x="${x}" y="0" width="${step}" height="${height}"/><rect class="bar" x="${x + 2}" y="${(height - drawn).toFixed(1)}" width="${step - 4}" height="${drawn.toFixed(1)}"/>`;
  if (sets === 0) return html`${rect}${tick}`;
  return html`<a href="${ui.to.search(narrowedTo(query, span), sort ? { sort } : {})}" aria-label="${label}"><title>${label}</title>${rect}</a>${tick}`;
}

/** A year is a field of its own; a month is from its first day until its last. */
function narrowedTo(query: string, span: string): string {
  if (span.length === 4) return narrowed(query, 'year' satisfies Field, span);
  return `${query} from:${span} until:${span}-${String(lastDay(span)).padStart(2, '0')}`.trim();
}

const lastDay = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
};

const monthFormats = new Map<string, Intl.DateTimeFormat>();

function spanText({ lang }: Ui, span: string): string {
  if (span.length === 4) return span;
  const format =
    monthFormats.get(lang) ?? new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  monthFormats.set(lang, format);
  return format.format(Date.parse(`${span}-01`));
}

const shortText = (ui: Ui, span: string): string =>
  span.length === 4 ? `’${span.slice(2)}` : spanText(ui, span).slice(0, 1);
