/** The frame of every page: head, skip link, banner with the search box, main, foot. */

import { html } from 'hono/html';
import type { Markup } from './markup.ts';

export type Page = {
  readonly title: string;
  readonly main: Markup;
  /** Where the same data is as JSON. */
  readonly json?: string;
  /** What stands in the search box of the banner; `undefined` leaves the box out. */
  readonly query?: string | undefined;
  /** How wide the column is: for running text, for a printed page, for two columns. */
  readonly width?: 'narrow' | 'broad' | 'wide';
};

export const layout = ({ title, main, json, query, width = 'narrow' }: Page): Markup => html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === '' ? 'Answerable' : `${title} – Answerable`}</title>
<link rel="stylesheet" href="/stijl.css">
<link rel="icon" href="/merk.svg" type="image/svg+xml">
${json === undefined ? '' : html`<link rel="alternate" type="application/json" href="${json}">`}
</head>
<body class="${width}">
<a class="skip" href="#inhoud">Naar de inhoud</a>
<header class="banner">
<a class="name" href="/">Answerable</a>
${query === undefined ? '' : searchForm(query, 'small')}
</header>
<main id="inhoud" tabindex="-1">
${main}
</main>
<footer class="foot">
<p>Answerable leest de stukken zelf en laat bij elk stuk zien hoe het gelezen is. Het is geen dienst van het parlement of de regering; het oorspronkelijke stuk geldt.</p>
<p><a href="/">Begin</a> <a href="/zoeken">Zoeken</a> <a href="/te-laat">Te laat</a>${json === undefined ? '' : html` <a href="${json}">Deze pagina als JSON</a>`}</p>
</footer>
</body>
</html>`;

export const searchForm = (query: string, size: 'small' | 'large'): Markup => html`<search class="search ${size}">
<form action="/zoeken" method="get">
<label for="q">${size === 'small' ? 'Zoek' : 'Zoek in alle vragen en antwoorden'}</label>
<span class="box"><input id="q" name="q" type="search" value="${query}" maxlength="1000" autocomplete="off" spellcheck="false"><button>Zoek</button></span>
</form>
</search>`;
