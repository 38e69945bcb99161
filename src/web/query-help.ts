/** What may be typed into the search box. */

import { html } from 'hono/html';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

export const queryHelp = (ui: Ui, open: boolean): Markup => {
  const { help } = ui.words;
  const [one = '', minus = '', several = ''] = help.examples;
  return html`<details class="help"${open ? html` open` : ''}>
<summary>${help.title}</summary>
<dl>${help.ways.map(([example, meaning]) => html`<div><dt><a href="${ui.to.search(example)}"><code>${example}</code></a></dt><dd>${meaning}</dd></div>`)}</dl>
<p>${help.together} <code>${one}</code>. ${help.minus} <code>${minus}</code>. ${help.several} <code>${several}</code>.</p>
</details>`;
};
