/** What may be typed into the search box. */

import { html } from 'hono/html';
import type { Parliament } from '../record/parliament.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

/** The examples are words of the papers of a parliament of the register. */
export const queryHelp = (ui: Ui, open: boolean, { examples }: Pick<Parliament, 'examples'>): Markup => {
  const { help } = ui.words;
  const [one = '', minus = '', several = ''] = help.examples(examples);
  return html`<details class="help"${open ? html` open` : ''}>
<summary>${help.title}</summary>
<dl>${help.ways(examples).map(([example, meaning]) => html`<div><dt><a href="${ui.to.search(example)}"><code>${example}</code></a></dt><dd>${meaning}</dd></div>`)}</dl>
<p>${help.together} <code>${one}</code>. ${help.minus} <code>${minus}</code>. ${help.several} <code>${several}</code>.</p>
</details>`;
};
