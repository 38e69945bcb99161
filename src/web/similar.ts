/**
 * Was this asked before? A draft finds the earlier pairs nearest to it. It is sent by POST, so that what is not public yet stands
 * in no address, history or log; a link with `?vraag=` works too. And 'more like this' of every pair of a record.
 */

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import type { Store } from '../store/open.ts';
import { findRecord } from '../store/records.ts';
import { type Alike, likeDraft, longestDraft, similarTo, textOfPair } from '../store/similar.ts';
import { type Form, jsonForm, layout, listForms } from './layout.ts';
import { recordLink } from './listed.ts';
import type { Markup } from './markup.ts';
import { resultPart } from './result.ts';
import { similarTo as addressOf } from './similar-link.ts';
import { type Ui, uis } from './ui.ts';

/** So many pairs are shown that are like a text. */
export const shownAlike = 10;
const own = 'no-store';
/** A letter of a form is at most nine bytes on the line. */
const small = bodyLimit({ maxSize: 9 * longestDraft + 1024, onError: (c) => c.text('Too large\n', 413) });

export function similarPages(store: Store, ui: Ui): Hono {
  const { askedBefore: path, record, similar } = ui.routes;
  const alike = `${record}/:parliament/:case/:number/${similar}`;
  const answer = async (c: Context): Promise<Response> => {
    const draft = await draftOf(c);
    const found = draft === '' ? [] : likeDraft(store, draft, shownAlike);
    c.header('cache-control', own);
    return c.req.path.endsWith('.json')
      ? c.json({ results: found })
      : c.html(draftPage(ui, draft, found, c.req.query('vraag') ?? (draft === '' ? '' : undefined)));
  };
  const likePair = (c: Context): Response | Promise<Response> => {
    const { parliament = '', case: name = '', number = '' } = c.req.param() as Record<string, string>;
    const set = findRecord(store, `${parliament}/${name}`);
    const pair = set && textOfPair(store, set.id, number);
    if (!set || !pair) return c.notFound();
    const found = similarTo(store, pair.text, shownAlike, set.id);
    return c.req.path.endsWith('.json') ? c.json({ results: found }) : c.html(alikePage(ui, set, number, found));
  };
  return new Hono()
    .get(path, answer)
    .post(path, small, answer)
    .get(`${path}.json`, answer)
    .post(`${path}.json`, small, answer)
    .get(alike, likePair)
    .get(`${alike}.json`, likePair);
}

async function draftOf(c: Context): Promise<string> {
  const typed = c.req.method === 'POST' ? (await c.req.parseBody()).vraag : c.req.query('vraag');
  return typeof typed === 'string' ? typed.slice(0, longestDraft).trim() : '';
}

/** `asked` is what stands in the address; a draft that was posted is in no address, nor is it in those of its other forms. */
const draftPage = (ui: Ui, draft: string, found: readonly Alike[], asked: string | undefined): Markup => {
  const { similar: words } = ui.words.find;
  return layout(ui, {
    title: words.title,
    address: ({ routes }) => routes.askedBefore,
    forms: asked === undefined ? [] : draftForms(ui, asked),
    query: '',
    main: html`<h1 class="modest">${words.title}</h1>
<p class="lead">${words.lead}</p>
<form class="draft" action="${ui.routes.askedBefore}" method="post">
<label for="vraag">${words.label}</label>
<textarea id="vraag" name="vraag" rows="6" maxlength="${longestDraft}" required>${draft}</textarea>
<button>${words.button}</button>
</form>
${draft === '' ? '' : foundPart(ui, found)}`,
  });
};

function draftForms(ui: Ui, asked: string): Form[] {
  const query = asked === '' ? '' : `?${new URLSearchParams({ vraag: asked })}`;
  return [jsonForm(ui, `${ui.routes.askedBefore}.json${query}`), ...listForms(ui, uis.nl.routes.askedBefore, query)];
}

const alikePage = (
  ui: Ui,
  set: { readonly id: string; readonly subject?: string },
  number: string,
  found: readonly Alike[],
): Markup => {
  const { similar: words } = ui.words.find;
  const address = (other: Ui): string => addressOf(other, set.id, number);
  return layout(ui, {
    title: words.likeTitle(number),
    address,
    forms: [jsonForm(ui, `${address(ui)}.json`), ...listForms(ui, address(uis.nl))],
    query: '',
    main: html`<h1 class="modest">${words.likeTitle(number)}</h1>
<p class="lead">${recordLink(ui, set)}</p>
${foundPart(ui, found)}`,
  });
};

function foundPart(ui: Ui, found: readonly Alike[]): Markup {
  const { similar: words } = ui.words.find;
  if (found.length === 0) return html`<p class="totals"><strong>${words.none}</strong></p>`;
  return html`<section aria-labelledby="eerder"><h2 class="totals" id="eerder">${words.found}</h2>
<ol class="list found">${found.map((each) => resultPart(ui, each, sharedPart(ui, each)))}</ol></section>`;
}

function sharedPart(ui: Ui, { shared, to }: Alike): Markup {
  const { similar: words } = ui.words.find;
  return html`${to ? html`<p class="shared">${words.to(ui.list(to), to.length)}</p>` : ''}<p class="shared">${words.shared} ${ui.list(shared.slice(0, 8))}</p>`;
}
