/** Refusals and faults of the API, by RFC 9457; the type of each is explained on a page of the site. */

import type { Context } from 'hono';
import { Problem } from '../../record/problem.ts';
import { apiWords } from '../words/en/api.ts';

export const problemStatuses = {
  'invalid-input': 400,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'range-not-satisfiable': 416,
  'too-many-requests': 429,
  fault: 500,
} as const;

export type ProblemName = keyof typeof problemStatuses;

/** Where a request went wrong: every place is told at once. */
export type Slip = { readonly in: 'path' | 'query'; readonly name: string; readonly detail: string };

type Told = { readonly detail: string; readonly errors?: readonly Slip[]; readonly headers?: Record<string, string> };

export const problemPath = '/api/problems';

export function problemOf(c: Context, site: string, name: ProblemName, told: Told): Response {
  const status = problemStatuses[name];
  const body = {
    type: `${site}${problemPath}#${name}`,
    title: apiWords.problems[name].title,
    status,
    detail: told.detail,
    instance: c.req.path,
    ...(told.errors ? { errors: told.errors } : {}),
  };
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...told.headers,
  });
}

/** A slip in a query is the caller's; anything else that is thrown is ours, and only the log hears what it was. */
export function onApiError(site: string): (error: Error, c: Context) => Response {
  return (error, c) => {
    if (error instanceof Problem && error.code === 'bad-query') {
      const errors = [{ in: 'query', name: 'q', detail: error.message }] as const;
      return problemOf(c, site, 'invalid-input', { detail: error.message, errors });
    }
    console.error(error);
    return problemOf(c, site, 'fault', { detail: 'Something went wrong on our side. Try again later' });
  };
}
