/** The pages that explain the API to people, made from the description that programs get. */

import { Hono } from 'hono';
import { html } from 'hono/html';
import { jsonForm, layout } from '../layout.ts';
import type { Markup } from '../markup.ts';
import type { Settings } from '../settings.ts';
import type { Ui } from '../ui.ts';
import { type Names, operationPart, schemaPart } from './docs-parts.ts';
import { apiWordsIn, type DescribedOperation, type Document, documentOf } from './document.ts';
import { basePath, type Operation } from './operation.ts';
import { problemStatuses } from './problem.ts';

export function apiPages(ui: Ui, operations: readonly Operation[], settings: Settings): Hono {
  let document: Document | undefined;
  const described = (): Document => {
    document ??= documentOf(operations, settings, ui.lang);
    return document;
  };
  const pages = new Hono()
    .get(ui.routes.api, (c) => c.html(apiPage(ui, described())))
    .get(ui.routes.problems, (c) => c.html(problemsPage(ui)))
    .get(`${ui.routes.problems}.json`, (c) => c.json({ problems: problemsIn(ui) }));
  return ui.lang === 'nl' ? pages.get(basePath, (c) => c.redirect(ui.routes.api)) : pages;
}

type Told = { readonly path: string; readonly operation: DescribedOperation };

function apiPage(ui: Ui, document: Document): Markup {
  const words = apiWordsIn[ui.lang];
  const names: Names = { words: words.page, problems: ui.routes.problems };
  const told = Object.entries(document.paths).map(([path, { get }]): Told => ({ path, operation: get! }));
  const tags = Object.entries(words.tags).map(([tag, name]) => ({
    tag,
    name,
    own: told.filter(({ operation }) => operation.tags[0] === tag),
  }));
  const schemas = Object.entries(document.components.schemas).sort(([a], [b]) => (a < b ? -1 : 1));
  return layout(ui, {
    title: words.title,
    address: ({ routes }) => routes.api,
    forms: [{ href: `${basePath}/openapi.json`, name: 'OpenAPI 3.1', type: 'application/json' }],
    query: '',
    width: 'broad',
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<dl class="about">${words.about.map(([head, text]) => html`<div><dt>${head}</dt><dd>${text}</dd></div>`)}</dl>
<nav class="contents" aria-label="${words.page.menu}">${tags.map(
      ({ name, own }) =>
        html`<div><p>${name}</p><ul>${own.map(({ operation }) => html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`)}</ul></div>`,
    )}</nav>
<section class="api" aria-labelledby="vraagbaar"><h2 id="vraagbaar">${words.page.operations}</h2>
${tags.flatMap(({ own }) => own.map(({ path, operation }) => operationPart(names, basePath, path, operation)))}</section>
<section class="api" aria-labelledby="vormen"><h2 id="vormen">${words.page.schemas}</h2>
${schemas.map(([name, schema]) => schemaPart(names, name, schema))}</section>`,
  });
}

const problemsIn = (ui: Ui) =>
  Object.entries(apiWordsIn[ui.lang].problems).map(([name, told]) => ({
    name,
    status: problemStatuses[name as 'fault'],
    ...told,
  }));

function problemsPage(ui: Ui): Markup {
  const { page, title } = apiWordsIn[ui.lang];
  return layout(ui, {
    title: page.problems,
    address: ({ routes }) => routes.problems,
    forms: [jsonForm(ui, `${ui.routes.problems}.json`)],
    query: '',
    main: html`<p class="above"><a href="${ui.routes.api}">${title}</a></p>
<h1>${page.problems}</h1>
<p class="lead">${page.problemsLead}</p>
${problemsIn(ui).map(
  ({ name, status, title, text }) =>
    html`<section class="problem" id="${name}"><h2>${title} <small>${status} <code>${name}</code></small></h2><p>${text}</p></section>`,
)}`,
  });
}
