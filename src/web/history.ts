/** What a record was before: each earlier state of its data, what a correction changed, and what its sources say differently. */

import { html } from 'hono/html';
import type { Changed, Earlier } from '../intake/history.ts';
import { isDay } from '../record/day.ts';
import { type Difference, diffTexts } from '../record/diff.ts';
import { dayOf, type RecordReply } from '../record/merge.ts';
import { changedText, whereWord } from './differences.ts';
import { langOf, time } from './listed.ts';
import type { Markup } from './markup.ts';
import type { Shown } from './shown.ts';
import type { Ui } from './ui.ts';

/** To compare texts is work: more than so many states and fields are only counted. */
const mostStates = 20;
const mostFields = 20;

export function historyPart(ui: Ui, record: Shown): Markup | '' {
  const words = ui.words.history;
  const states = record.earlier.filter(({ changed, until }) => changed.length > 0 || until === undefined);
  const corrections = correctionsOf(record.replies);
  if (states.length === 0 && corrections.length === 0) return '';
  return html`<section class="aside history" aria-labelledby="geschiedenis">
<h2 id="geschiedenis">${words.title}</h2>
${corrections.map((each) => correctionPart(ui, record.id, each))}
${
  states.length === 0
    ? ''
    : html`<p class="hint">${words.lead}</p>
<ol class="plain changes">${states.slice(0, mostStates).map((state) => statePart(ui, record, state))}</ol>${states.length > mostStates ? html`<p class="hint">${ui.words.differences.more(states.length - mostStates)}</p>` : ''}`
}
</section>`;
}

/** The day is that of the state that came after; both states are to be seen as they were read. */
function statePart(ui: Ui, record: Shown, { sha256, until, changed }: Earlier): Markup {
  const words = ui.words.history;
  const now = record.sources.find(({ shown }) => shown);
  const ways = html`<span class="hint"><a href="${ui.to.source(sha256)}">${words.was}</a>${now && until !== undefined ? html` <a href="${ui.to.source(now.sha256)}">${words.now}</a>` : ''}</span>`;
  if (until === undefined) return html`<li><p>${words.removed} ${ways}</p></li>`;
  return html`<li><p>${time(ui, until.slice(0, 10))} ${ways}</p>
<dl>${changed.slice(0, mostFields).map((each) => changePart(ui, record.id, each))}</dl></li>`;
}

/** A day is written as days are; any other text is in the language of the papers. */
function changePart(ui: Ui, record: string, { field, before, after }: Changed): Markup {
  const days = [before, after].every((text) => text === '' || isDay(text));
  return html`<div><dt>${whereWord(ui, field)}</dt><dd${days ? '' : langOf(ui, record)}>${changedText(ui, days ? wholeDays(ui, before, after) : diffTexts(before, after))}</dd></div>`;
}

/** Of two days no part is the same. */
const wholeDays = (ui: Ui, before: string, after: string): Difference['pieces'] => [
  ...(before === '' ? [] : [{ text: ui.day(before), in: 'first' } as const]),
  ...(after === '' ? [] : [{ text: ui.day(after), in: 'second' } as const]),
];

type Correction = { readonly reply: RecordReply; readonly pieces: Difference['pieces'] | undefined };

/** Each answer that corrects another, with what it changed; where the first text is not told nobody can say. */
const correctionsOf = (replies: readonly RecordReply[]): Correction[] =>
  replies.flatMap((reply, i) => {
    if (!reply.corrects) return [];
    const first = replies.slice(0, i).findLast(({ answers }) => answers.length > 0);
    const before = textOf(first);
    return [{ reply, pieces: before === '' ? undefined : diffTexts(before, textOf(reply)) }];
  });

const textOf = (reply: RecordReply | undefined): string => (reply?.answers ?? []).map(({ text }) => text).join('\n');

function correctionPart(ui: Ui, record: string, { reply, pieces }: Correction): Markup {
  const words = ui.words.history;
  const day = dayOf(reply);
  return html`<div class="correction"><h3>${words.correction}${day ? html` <small>${time(ui, day)}</small>` : ''}</h3>
<p${pieces ? langOf(ui, record) : ''}>${pieces ? changedText(ui, pieces) : words.originalNotTold}</p></div>`;
}

/** What the sources of a record say differently. */
export function conflictsPart(ui: Ui, { conflicts }: Pick<Shown, 'conflicts'>): Markup | '' {
  const words = ui.words.history;
  if (conflicts.length === 0) return '';
  return html`<section class="aside" aria-labelledby="tegenspraak"><h2 id="tegenspraak">${words.conflicts}</h2>
<ul class="plain">${conflicts.map(({ who, paper, data }) => html`<li>${words.conflict(who, paper, data)}</li>`)}</ul></section>`;
}
