/** The frame of every page: head, skip link, banner with the search box and the ways around, main, foot. */

import { html } from 'hono/html';
import { aknType } from '../publish/akn/names.ts';
import { hasPdf, pdfType } from '../publish/pdf/pdf.ts';
import { assets, firstFaces } from './assets.ts';
import type { Markup } from './markup.ts';
import { languages, type Ui, uis } from './ui.ts';

export type Page = {
  readonly title: string;
  readonly main: Markup;
  /** What the page is, in a sentence. */
  readonly description?: string;
  /** Where this page is, in any language; absent for a page that is nowhere, such as an error. */
  readonly address?: (ui: Ui) => string;
  /** The same data in other forms; the JSON first. */
  readonly forms?: readonly Form[];
  /** What stands in the search box of the banner; `undefined` leaves the box out. */
  readonly query?: string | undefined;
  /** How wide the column is: for running text, for a printed page, for two columns. */
  readonly width?: 'narrow' | 'broad' | 'wide';
  /** What a record is set with, and nothing else: a lighter style. */
  readonly isRecord?: true;
  /** More for the head: facts for other programs. */
  readonly head?: Markup;
};

/** A page in another form, at an address of its own. */
export type Form = { readonly href: string; readonly name: string; readonly type: string };

export const jsonForm = (ui: Ui, href: string): Form => ({ href, name: ui.words.frame.json, type: 'application/json' });

/** The feeds of a page; data has one address, whatever the language of the page. */
export const feedForms = ({ words }: Ui, path: string, query = ''): Form[] => [
  { href: `${path}.atom${query}`, name: words.frame.atom, type: 'application/atom+xml' },
  { href: `${path}.feed${query}`, name: 'JSON Feed', type: 'application/feed+json' },
];

export const listForms = (ui: Ui, path: string, query = ''): Form[] => [
  { href: `${path}.csv${query}`, name: 'CSV', type: 'text/csv' },
  ...feedForms(ui, path, query),
];

export const calendarForm = ({ words }: Ui, href: string): Form => ({
  href,
  name: words.frame.calendar,
  type: 'text/calendar',
});

export function recordForms(ui: Ui, id: string): Form[] {
  const path = uis.nl.to.record(id);
  return [
    jsonForm(ui, `${ui.to.record(id)}.json`),
    ...(hasPdf ? [{ href: `${path}.pdf`, name: 'PDF', type: pdfType }] : []),
    { href: `${path}.txt`, name: ui.words.frame.text, type: 'text/plain' },
    { href: `${path}.akn`, name: 'Akoma Ntoso', type: aknType },
    { href: `${path}.bib`, name: 'BibTeX', type: 'application/x-bibtex' },
    { href: `${path}.csl`, name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
    calendarForm(ui, `${path}.ics`),
    ...feedForms(ui, path),
  ];
}

export const layout = (
  ui: Ui,
  { title, description, main, address, forms = [], query, width = 'narrow', isRecord, head }: Page,
): Markup => {
  const { words, routes } = ui;
  return html`<!doctype html>
<html lang="${ui.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === '' ? 'Answerable' : `${title} – Answerable`}</title>
${description === undefined ? '' : html`<meta name="description" content="${description}">\n`}<meta name="color-scheme" content="light dark">
${firstFaces.map((face) => html`<link rel="preload" href="${face}" as="font" type="font/woff2" crossorigin>\n`)}<link rel="stylesheet" href="${isRecord ? assets.recordStyle.address : assets.style.address}">
<script src="${assets.script.address}" async blocking="render"></script>
<link rel="icon" href="${assets.mark.address}" type="image/svg+xml">
${forms.map(({ href, name, type }) => html`<link rel="alternate" type="${type}" title="${name}" href="${href}">\n`)}${
  address ? whereabouts(ui, address) : ''
}${head ?? ''}
</head>
<body class="${width}">
<a class="skip" href="#inhoud">${words.frame.skip}</a>
<header class="banner">
<a class="name" href="${routes.home}">Answerable</a>
${query === undefined ? '' : searchForm(ui, query, 'small')}
<nav class="around" aria-label="${words.frame.site}"><a href="${routes.search}">${words.frame.search}</a> <a href="${routes.overdue}">${words.frame.overdue}</a> <a href="${routes.figures}">${words.frame.figures}</a> ${otherLanguage(ui, address)}</nav>
</header>
<main id="inhoud" tabindex="-1">
${main}
</main>
<footer class="foot">
${address ? html`<p class="where">${ui.site}${address(ui)}</p>\n` : ''}<p>${words.frame.foot}</p>
<p><a href="${routes.home}">${words.frame.start}</a> <a href="${routes.quality}">${words.quality.link}</a> <a href="${routes.api}">API</a>${forms.map(({ href, name }) => html` <a href="${href}">${name}</a>`)}</p>
${tools(ui)}
</footer>
${keysHelp(ui)}
<p id="melding" role="status"></p>
</body>
</html>`;
};

/** Where the page is, and where it is in each language: whole addresses, whatever host was asked. */
const whereabouts = (ui: Ui, address: (ui: Ui) => string): Markup =>
  html`<link rel="canonical" href="${ui.site}${address(ui)}">
${languages.map((lang) => html`<link rel="alternate" hreflang="${lang}" href="${ui.site}${address(uis[lang])}">\n`)}`;

/** What only a script can do: it shows them. */
const tools = ({
  words: { read: words },
}: Ui): Markup => html`<fieldset class="theme" hidden><legend>${words.theme}</legend>${Object.entries(words.themes).map(
  ([theme, name]) => html`<label><input type="radio" name="theme" value="${theme}"> ${name}</label> `,
)}</fieldset>
<button type="button" class="keys" hidden>${words.keys}</button>`;

const keysHelp = ({ words: { read: words } }: Ui): Markup => html`<dialog id="toetsen" aria-labelledby="toetsenkop">
<h2 id="toetsenkop">${words.keys}</h2>
<dl>${words.keysDo.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>
<p><label><input type="checkbox" checked> ${words.keysOn}</label></p>
<form method="dialog"><button>${words.close}</button></form>
</dialog>`;

/** The same page in the other language; its name is in that language. */
function otherLanguage(ui: Ui, address: Page['address']): Markup {
  const other = uis[ui.lang === 'nl' ? 'en' : 'nl'];
  const href = address?.(other) ?? other.routes.home;
  return html`<a href="${href}" lang="${other.lang}" hreflang="${other.lang}">${ui.words.frame.otherLanguage}</a>`;
}

/** What says that a field is filled in wrongly, and by which element: the reader is brought to it, also without script. */
export const wrongField = (message: string): Markup =>
  html` aria-invalid="true" aria-describedby="${message}" autofocus`;

/** `fault` is the id of what says that the query is wrong. */
export const searchForm = (
  ui: Ui,
  query: string,
  size: 'small' | 'large',
  fault?: string,
): Markup => html`<search class="search ${size}">
<form action="${ui.routes.search}" method="get">
<label for="q">${size === 'small' ? ui.words.box.short : ui.words.box.long}</label>
<span class="box"><input id="q" name="q" type="search" value="${query}" maxlength="1000" autocomplete="off" spellcheck="false" data-suggestions="${ui.routes.suggestions}" data-label="${ui.words.find.suggestions.name}" data-one="${ui.words.find.suggestions.one}" data-several="${ui.words.find.suggestions.several}"${fault === undefined ? '' : wrongField(fault)}><button>${ui.words.box.button}</button></span>
</form>
</search>`;
