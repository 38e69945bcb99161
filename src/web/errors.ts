/** What the site says when something is not there, is asked wrongly, or breaks. Details of a fault of ours go to the log alone. */

import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Problem, type ProblemCode } from '../record/problem.ts';
import { layout } from './layout.ts';
import { type Ui, uiAt } from './ui.ts';

const statuses = {
  'bad-query': 400,
  'bad-usage': 400,
  'form-not-made': 503,
  'reader-failed': 500,
  'record-not-found': 404,
  'source-empty': 422,
  'source-not-readable': 422,
  'source-too-large': 413,
  'source-not-supported': 415,
  'source-damaged': 422,
  'source-encrypted': 422,
  'source-too-slow': 422,
} as const satisfies Record<ProblemCode, number>;

type Fault = {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly message: string;
  /** After so many seconds it may be asked again. */
  readonly seconds?: number;
};

/** Nothing is there, or it is there for another method: then the answer says which. */
export const onNotFound =
  (site: Hono) =>
  async (c: Context): Promise<Response> => {
    const allowed = methodsAt(site, c.req.path);
    if (allowed.length === 0 || allowed.includes(c.req.method))
      return tell(c, { status: 404, code: 'not-found', message: 'There is nothing here' });
    const allow = allowed.join(', ');
    if (c.req.method === 'OPTIONS') return c.body(null, 204, { allow });
    const message = `This address hears ${allow}, not ${c.req.method}`;
    const response = await tell(c, { status: 405, code: 'method-not-allowed', message });
    response.headers.set('allow', allow);
    return response;
  };

/** What an address hears, as the routes have it. */
const methodsAt = (site: Hono, path: string): string[] =>
  ['GET', 'POST'].flatMap((method) => {
    const [heard] = site.router.match(method, path);
    const isThere = heard.some(([[, route]]) => route.method === method);
    return isThere ? (method === 'GET' ? ['GET', 'HEAD'] : [method]) : [];
  });

export function onError(error: Error, c: Context): Response | Promise<Response> {
  if (error instanceof Problem)
    return tell(c, { status: statuses[error.code], code: error.code, message: error.message });
  console.error(error);
  return tell(c, { status: 500, code: 'fault', message: 'Something went wrong on our side' });
}

/** Who asks too much is told when to come back. */
export async function onTooMany(c: Context, seconds: number): Promise<Response> {
  const message = `Too many requests: try again in ${seconds} seconds`;
  const response = await tell(c, { status: 429, code: 'too-many-requests', message, seconds });
  response.headers.set('retry-after', String(seconds));
  return response;
}

async function tell(c: Context, { status, code, message, seconds }: Fault): Promise<Response> {
  if (c.req.path.endsWith('.json')) return c.json({ error: { code, message } }, status);
  const ui = uiAt(c.req.path);
  const { errors } = ui.words;
  const [title, text] = textsOf(ui, status, seconds);
  const main = html`<h1>${title}</h1>
<p class="lead">${text}</p>
${toldAll.has(status) ? '' : html`<p lang="en">${message}</p>`}
<p><a href="${ui.routes.home}">${errors.toStart}</a> ${errors.or} <a href="${ui.routes.search}">${errors.toSearch}</a>.</p>`;
  return c.html(layout(ui, { title, query: '', main }), status);
}

/** Where the words of the page say all that there is to say. */
const toldAll: ReadonlySet<number> = new Set([404, 429, 500]);

function textsOf({ words: { errors, site }, counted }: Ui, status: number, seconds = 1): readonly [string, string] {
  if (status === 405) return [errors.refused, site.otherMethod];
  if (status === 404) return [errors.missing, errors.missingText];
  if (status === 429) return [errors.tooMany, errors.tooManyText(counted(seconds, 'second'))];
  if (status === 500) return [errors.broken, errors.brokenText];
  return [errors.refused, errors.refusedText];
}
