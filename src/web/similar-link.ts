/** The way from an answer to earlier pairs that are like it. */

import { html } from 'hono/html';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

export const similarTo = ({ to, routes }: Ui, id: string, number: string): string =>
  `${to.record(id)}/${encodeURIComponent(number)}/${routes.similar}`;

/** `of` tells of which answer, for who goes from link to link. */
export const similarLink = (ui: Ui, id: string, number: string, of: Markup | ''): Markup =>
  html`<a href="${similarTo(ui, id, number)}">${ui.words.find.similar.like}${of}</a>`;
