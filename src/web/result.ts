/** A record that was found, with its passages in which what was looked for is marked. */

import { html } from 'hono/html';
import type { Found } from '../store/search.ts';
import { anchor } from './links.ts';
import { langOf, listedHead } from './listed.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

type Result = Found['results'][number];

/** `more` stands under its passages. */
export function resultPart(ui: Ui, { record, subject, hits, pairs, hasText }: Result, more: Markup | '' = ''): Markup {
  const { search: words } = ui.words;
  const here = ui.to.record(record.id);
  return html`<li>
${listedHead(ui, record, subject.length === 0 ? undefined : html`${marked(subject)}`, hasText ? '' : html` <span>${ui.words.absent.noText}</span>`)}
${pairs.map(({ numbers, question, answer, note }) => {
  const to = `${here}${numbers[0] === undefined ? '' : `#${anchor('vraag', numbers[0])}`}`;
  const name = `${words.question}${numbers.length === 0 ? '' : ` ${ui.list(numbers)}`}`;
  const lang = langOf(ui, record.id);
  return html`<div class="pair">
${passage('ask', html`<a href="${to}">${name}</a>`, question, lang)}
${answer.length === 0 ? '' : passage('reply', html`${words.answer}`, answer, lang)}
${note.length === 0 ? '' : passage('note', html`${words.note}`, note, lang)}
</div>`;
})}
${hits > pairs.length && pairs.length > 0 ? html`<p class="more"><a href="${here}">${words.more(ui.counted(hits - pairs.length, 'hit'))}</a></p>` : ''}
${more}</li>`;
}

type Passage = Result['pairs'][number]['question'];

const passage = (kind: 'ask' | 'reply' | 'note', label: Markup, pieces: Passage, lang: Markup | ''): Markup =>
  html`<p class="passage ${kind}"><span class="label">${label}</span> <span${lang}>${marked(pieces)}</span></p>`;

const marked = (pieces: Passage): (Markup | string)[] =>
  pieces.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text));
