/** Suggestions while somebody types: as JSON for the script of the search box, and as a list of links for whoever has none. */

import { Hono } from 'hono';
import { html } from 'hono/html';
import { memberText } from '../record/member.ts';
import type { Store } from '../store/open.ts';
import { type Suggestion, suggest } from '../store/suggest.ts';
import { langOf } from './listed.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

/** What a suggestion says, where it leads, and a detail to tell it by. */
type Told = {
  readonly kind: Suggestion['kind'];
  readonly text: string;
  readonly href: string;
  readonly detail: string;
};

const freshFor = 'public, max-age=60';

export function suggestionPages(store: Store, ui: Ui): Hono {
  const ask = (typed = ''): Suggestion[] => suggest(store, typed, ui.lang);
  return new Hono()
    .get(ui.routes.suggestions, (c) =>
      c.json({ suggestions: ask(c.req.query('q')).map((each) => told(ui, each)) }, 200, { 'cache-control': freshFor }),
    )
    .get(`${ui.routes.suggestions}.html`, (c) =>
      c.html(suggestionList(ui, ask(c.req.query('q'))), 200, { 'cache-control': freshFor }),
    );
}

function told(ui: Ui, suggestion: Suggestion): Told {
  const kind = ui.words.find.suggestions.kinds[suggestion.kind];
  if (suggestion.kind === 'question') {
    const { id, subject = id, askers, submitted } = suggestion.record;
    const detail = [askers.slice(0, 2).map(memberText).join(', '), submitted ? ui.day(submitted) : ''];
    return { kind: 'question', text: subject, href: ui.to.record(id), detail: detail.filter(Boolean).join(' · ') };
  }
  const { text, query, records } = suggestion;
  return { kind: suggestion.kind, text, href: ui.to.search(query), detail: `${kind} · ${ui.counted(records, 'set')}` };
}

/** A piece of page: the same suggestions as links. */
const suggestionList = (ui: Ui, suggestions: readonly Suggestion[]): Markup =>
  html`<ul class="suggestions" aria-label="${ui.words.find.suggestions.name}">${suggestions.map((each) => {
    const { kind, text, href, detail } = told(ui, each);
    const lang = each.kind === 'question' ? langOf(ui, each.record.id) : '';
    return html`<li class="${kind}"><a href="${href}"><span${lang}>${text}</span> <small>${detail}</small></a></li>`;
  })}</ul>`;
