/** What differs between this source and another of the same publication; what is gone and what is new is marked, and said. */

import { html } from 'hono/html';
import type { Difference, Piece } from '../record/diff.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

export type Other = { readonly sha256: string; readonly name: string; readonly differences: readonly Difference[] };

const shownDifferences = 50;
/** So much of what both have is shown around a difference. */
const around = 60;

export const differencesPart = (ui: Ui, others: readonly Other[]): Markup | '' =>
  others.length === 0
    ? ''
    : html`<section class="differences" aria-labelledby="verschillen"><h2 id="verschillen">${ui.words.differences.title}</h2>
${others.map((other) => otherPart(ui, other))}</section>`;

function otherPart(ui: Ui, { sha256, name, differences }: Other): Markup {
  const words = ui.words.differences;
  const head = html`<h3><a href="${ui.to.source(sha256)}">${name}</a></h3>`;
  if (differences.length === 0) return html`${head}<p>${words.same}</p>`;
  return html`${head}<p>${ui.counted(differences.length, 'difference')}: ${words.here} <del>${words.struck}</del>, ${words.there} <ins>${words.underlined}</ins>.</p>
<dl>${differences.slice(0, shownDifferences).map(({ where, pieces }) => html`<div><dt>${whereWord(ui, where)}</dt><dd>${changedText(ui, pieces)}</dd></div>`)}</dl>
${differences.length > shownDifferences ? html`<p>${words.more(differences.length - shownDifferences)}</p>` : ''}`;
}

/** A text that changed: what was only before struck out, what is only after underlined. */
export const changedText = (ui: Ui, pieces: readonly Piece[]): Markup =>
  html`${pieces.map((piece, at) => piecePart(ui, piece, at, pieces.length))}`;

function piecePart({ words: { differences } }: Ui, { text, in: place }: Piece, at: number, count: number): Markup {
  if (place === 'first') return html`<del><span class="unseen">${differences.onlyHere}: </span>${text}</del>`;
  if (place === 'second') return html`<ins><span class="unseen">${differences.onlyThere}: </span>${text}</ins>`;
  if (text.length <= 2 * around) return html`${text}`;
  return html`${at === 0 ? '' : text.slice(0, around)} … ${at === count - 1 ? '' : text.slice(-around)}`;
}

/** 'question 3' in the words of the page: the word, then what it is of. */
export function whereWord({ words }: Ui, where: string): string {
  const { where: known } = words.differences;
  const name = Object.keys(known)
    .sort((a, b) => b.length - a.length)
    .find((word) => where === word || where.startsWith(`${word} `));
  return name === undefined ? where : `${known[name]}${where.slice(name.length)}`;
}
