/** The API: its operations as routes, and what holds for all of it. It is only read, and open to every site. */

import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { Store } from '../../store/open.ts';
import type { Shelf } from '../bulk/shelf.ts';
import type { Settings } from '../settings.ts';
import type { Lang } from '../ui.ts';
import { changeOperations } from './changes.ts';
import { type Document, documentOf } from './document.ts';
import { groupOperations } from './groups.ts';
import { answer, nothing, type Operation, operation } from './operation.ts';
import { onApiError, problemOf } from './problem.ts';
import { publicationOperations } from './publications.ts';
import { questionOperations } from './questions.ts';
import { recordOperations } from './records.ts';
import { registerOperations } from './register.ts';
import { searchOperations } from './search.ts';
import { statisticsOperations } from './statistics.ts';
import { version } from './version.ts';

/** Every operation, in the order in which it is told; the last gives the description of them all. */
export function operationsOf(store: Store, settings: Settings, shelf: Shelf): Operation[] {
  const { site } = settings;
  const documents: Partial<Record<Lang, Document>> = {};
  const operations: Operation[] = [
    ...recordOperations(store, site),
    ...questionOperations(store, site),
    ...searchOperations(store, site),
    ...groupOperations(store, site),
    ...publicationOperations(store, site),
    ...statisticsOperations(store, site),
    ...changeOperations(store, site),
    ...registerOperations(store, site, shelf),
    describing((lang) => {
      documents[lang] ??= documentOf(operations, settings, lang);
      return documents[lang];
    }),
  ];
  return operations;
}

const describing = (describe: (lang: Lang) => Document): Operation =>
  operation({
    id: 'getDescription',
    path: '/openapi.json',
    params: {},
    query: nothing,
    gives: { 'application/json': z.looseObject({ openapi: z.string() }) },
    mayMiss: false,
    run: ({ c }) => {
      const lang = languageOf(c);
      return {
        body: describe(lang),
        headers: { vary: 'Accept, Accept-Encoding, Accept-Language', 'content-language': lang },
      };
    },
  });

const languageOf = (c: Context): Lang => (/^\s*en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'nl');

export function api(operations: readonly Operation[], { site }: Settings): Hono {
  const routes = new Hono().use(withVersion);
  for (const each of operations) {
    const path = each.path.replaceAll(/\{(\w+)\}/g, ':$1');
    routes.get(path, (c) => answer(c, site, each));
    routes.all(path, (c) => otherMethod(c, site));
  }
  routes.all('*', (c) => problemOf(c, site, 'not-found', { detail: 'There is nothing at this address' }));
  routes.onError(onApiError(site));
  return routes;
}

const allowed = 'GET, HEAD, OPTIONS';

/** OPTIONS says what may be done, to browsers that ask first too; everything else is refused. */
function otherMethod(c: Context, site: string): Response {
  if (c.req.method !== 'OPTIONS') {
    const told = { detail: `${c.req.method} is not allowed here: ${allowed} are`, headers: { allow: allowed } };
    return problemOf(c, site, 'method-not-allowed', told);
  }
  return c.body(null, 204, {
    allow: allowed,
    'access-control-allow-methods': allowed,
    'access-control-allow-headers': 'Accept, Accept-Language, If-None-Match, If-Modified-Since, Range',
    'access-control-max-age': '86400',
  });
}

const exposed = [
  'API-Version',
  'Content-Digest',
  'Content-Range',
  'ETag',
  'Link',
  'RateLimit',
  'RateLimit-Policy',
  'Register-Change',
  'Register-Records',
  'Repr-Digest',
  'Retry-After',
].join(', ');

/** What every response of the API bears, refusals too; pages of any other site may read it. */
export const apiHeaders = {
  'api-version': version,
  'access-control-allow-origin': '*',
  'access-control-expose-headers': exposed,
  'cross-origin-resource-policy': 'cross-origin',
} as const;

/** Who asks too much, told as the API tells things. */
export function tooMany(c: Context, site: string, seconds: number): Response {
  const detail = `Too many requests: try again in ${seconds} seconds`;
  const headers = { ...apiHeaders, 'retry-after': String(seconds) };
  return problemOf(c, site, 'too-many-requests', { detail, headers });
}

const withVersion: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(apiHeaders)) c.res.headers.set(name, value);
};
