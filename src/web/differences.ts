/** What differs between this source and another of the same publication; what is gone and what is new is marked, and said. */

import { html } from 'hono/html';
import type { Difference, Piece } from '../record/diff.ts';
import { sourcePath } from './links.ts';
import type { Markup } from './markup.ts';
import { counted } from './words.ts';

export type Other = { readonly sha256: string; readonly name: string; readonly differences: readonly Difference[] };

const shownDifferences = 50;
/** So much of what both have is shown around a difference. */
const around = 60;

export const differencesPart = (others: readonly Other[]): Markup | '' =>
  others.length === 0
    ? ''
    : html`<section class="differences" aria-labelledby="verschillen"><h2 id="verschillen">Andere bronnen van ditzelfde stuk</h2>
${others.map(otherPart)}</section>`;

const otherPart = ({
  sha256,
  name,
  differences,
}: Other): Markup => html`<h3><a href="${sourcePath(sha256)}">${name}</a></h3>
${
  differences.length === 0
    ? html`<p>Hierin is hetzelfde gelezen.</p>`
    : html`<p>${counted(differences.length, 'verschil', 'verschillen')}: wat alleen hier staat is <del>doorgestreept</del>, wat alleen daar staat is <ins>onderstreept</ins>.</p>
<dl>${differences.slice(0, shownDifferences).map(({ where, pieces }) => html`<div><dt>${whereWord(where)}</dt><dd>${pieces.map(piecePart)}</dd></div>`)}</dl>
${differences.length > shownDifferences ? html`<p>En nog ${differences.length - shownDifferences}.</p>` : ''}`
}`;

function piecePart({ text, in: place }: Piece, at: number, all: readonly Piece[]): Markup {
  if (place === 'first') return html`<del><span class="unseen">alleen hier: </span>${text}</del>`;
  if (place === 'second') return html`<ins><span class="unseen">alleen daar: </span>${text}</ins>`;
  if (text.length <= 2 * around) return html`${text}`;
  return html`${at === 0 ? '' : text.slice(0, around)} … ${at === all.length - 1 ? '' : text.slice(-around)}`;
}

const words: Readonly<Record<string, string>> = {
  kind: 'Soort',
  publication: 'Publicatie',
  case: 'Zaak',
  'session year': 'Vergaderjaar',
  number: 'Nummer',
  subject: 'Onderwerp',
  askers: 'Indieners',
  addressees: 'Gericht aan',
  submitted: 'Ingezonden',
  'reply by': 'Beantwoord door',
  'on behalf of': 'Mede namens',
  received: 'Ontvangen',
  dated: 'Gedateerd',
  'see also': 'Zie ook',
  notice: 'Mededeling',
  'other text': 'Overige tekst',
};

const whereWord = (where: string): string =>
  words[where] ??
  where
    .replace(/^question/, 'Vraag')
    .replace(/^answer/, 'Antwoord')
    .replace(/^links of note/, 'Adressen in noot')
    .replace(/^note/, 'Noot');
