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
  return html`<details class="numbers"><summary>${figures.table}</summary><section class="scroll" tabindex="0" aria-label="${title}"><table><thead><tr>${columns.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(({ name, href, cells }) => html`<tr><th scope="row">${href ? html`<a href="${href}">${name}</a>` : name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></section></details>
<p class="forms"><a href="${csv}" download>${figures.csv}</a></p>`;
};
