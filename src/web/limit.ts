/** Refuses who asks too much, in words, and says when to come back. */

import type { MiddlewareHandler } from 'hono';
import { tooMany } from './api/api.ts';
import { basePath } from './api/operation.ts';
import { clientOf } from './client.ts';
import { onTooMany } from './errors.ts';
import { openLimiter, type Rate, rateOf, type Verdict } from './limiter.ts';
import type { Settings } from './settings.ts';

/** What goes through much of the register for one answer counts for more. */
const heavy = /^\/(?:api\/v1\/register$|register\.|zoeken\.csv$|te-laat|en\/overdue)|\.pdf$/;
/** What belongs to a page, and what tells machines how to behave. */
const free = /^\/vast\/|^\/robots\.txt$|^\/\.well-known\//;

export const costOf = (path: string): number => (free.test(path) ? 0 : heavy.test(path) ? 20 : 1);

export function withLimit({
  site,
  rate: perMinute,
  proxies,
  clock = () => performance.now(),
}: Settings): MiddlewareHandler {
  if (perMinute === 0) return (_, next) => next();
  const rate = rateOf(perMinute);
  const { ask } = openLimiter(rate);
  return async (c, next) => {
    const client = clientOf(c, proxies);
    if (client === undefined) return next();
    const verdict = ask(client, costOf(c.req.path), clock());
    if (verdict.allowed) await next();
    else c.res = isApi(c.req.path) ? tooMany(c, site, verdict.retryAfter) : await onTooMany(c, verdict.retryAfter);
    for (const [name, value] of Object.entries(fieldsOf(rate, verdict))) c.res.headers.set(name, value);
  };
}

const isApi = (path: string): boolean => path.startsWith(`${basePath}/`);

/** As draft-ietf-httpapi-ratelimit-headers has them. */
const fieldsOf = ({ perMinute, burst }: Rate, { left, resetAfter }: Verdict): Record<string, string> => ({
  'ratelimit-policy': `"client";q=${burst};w=${Math.ceil((burst * 60) / perMinute)}`,
  ratelimit: `"client";r=${Math.max(0, left)};t=${resetAfter}`,
});
