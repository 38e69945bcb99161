/** The numbers of a chart: a table to open, and a file. Whoever cannot see the chart has the same there. */

import { html } from 'hono/html';
import type { Markup } from '../markup.ts';
import type { Ui } from '../ui.ts';

export type Numbers = {
  readonly title: string;
  /** The heads of the columns; the first is that of the names. */
  readonly columns: readonly string[];
  readonly rows: readonly NumbersRow[];
  /** Where the same numbers are as CSV. */
  readonly csv: string;
};

export type NumbersRow = {
  readonly name: string;
  readonly href?: string | undefined;
  readonly cells: readonly string[];
};

export const numbersPart = (ui: Ui, { title, columns, rows, csv }: Numbers): Markup => {
  const { figures } = ui.words;
  // A page has many of them: heard in a list of links each says what it is of.
  const of = html`<span class="unseen">: ${title}</span>`;
  return html`<details class="numbers"><summary>${figures.table}${of}</summary><section class="scroll" tabindex="0" aria-label="${title}"><table>${captionOf(title)}<thead><tr>${columns.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(({ name, href, cells }) => html`<tr><th scope="row">${href ? html`<a href="${href}">${name}</a>` : name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></section></details>
<p class="forms"><a href="${csv}" download>${figures.csv}${of}</a></p>`;
};

/** What a table is called where it is heard; the heading above it says it to who sees the page. */
export const captionOf = (name: string): Markup => html`<caption class="unseen">${name}</caption>`;
