/** The papers of a record: each source with what it was joined on, and which of several sources of one paper is shown. */

import { html } from 'hono/html';
import type { Joint } from '../record/sets.ts';
import type { SourceName } from '../store/sources.ts';
import { recordPath, sourcePath } from './links.ts';
import type { Markup } from './markup.ts';
import type { Related, Shown } from './shown.ts';
import { kindWord } from './words.ts';

export const papersPart = ({ sources, related }: Pick<Shown, 'sources' | 'related'>): Markup =>
  html`<section class="aside papers" aria-labelledby="stukken">
<h2 id="stukken">Stukken</h2>
<ul class="plain">${sources.map(paper)}</ul>
${
  related.length === 0
    ? ''
    : html`<h3 class="also">Zie ook</h3>
<ul class="plain">${related.map(pointedTo)}</ul>`
}
</section>`;

const paper = ({ sha256, name, publication, kind, shown, joinedOn }: SourceName): Markup => {
  const hints = [
    ...(publication === undefined ? [] : [name]),
    'zoals het gelezen is',
    ...joinedOn.slice(0, 1).map((surest) => `hoort erbij door ${jointWords[surest]}`),
    ...(shown ? [] : ['hier niet getoond: een andere bron van dit stuk is even goed of beter gelezen']),
  ];
  return html`<li><a href="${sourcePath(sha256)}">${kindWord(kind)} ${publication ?? name}</a> <span class="hint">${hints.join('; ')}</span></li>`;
};

const jointWords: Record<Joint, string> = {
  'by-hand': 'een keuze van de beheerder',
  case: 'het zaaknummer',
  publication: 'het nummer van het stuk',
  'see-also': '‘Zie ook’',
  'asker-day-subject': 'indieners, dag en onderwerp',
};

const pointedTo = ({ publication, record, subject }: Related): Markup =>
  record
    ? html`<li><a href="${recordPath(record)}">${subject ?? publication}</a> <span class="hint">${publication}</span></li>`
    : html`<li>${publication} <span class="hint">hier niet ingelezen</span></li>`;
