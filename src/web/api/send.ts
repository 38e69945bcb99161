/** Sends what a resource answers: with a strong ETag, and not again to who has it. */

import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { encodingFor } from '../compress.ts';

/**
 * Public data may be kept for a minute by anyone on the way, and shown for five more while it is asked for anew: docs/api.md
 * says why this is not `no-store`.
 */
export const caching = 'public, max-age=60, stale-while-revalidate=300';

export type Sent = {
  readonly type: string;
  readonly body: string;
  /** When it last changed, ISO 8601; left out where that is not known. */
  readonly lastModified?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export function send(c: Context, { type, body, lastModified, headers = {} }: Sent): Response {
  const tag = tagOf(c, `${type}\n${body}`);
  const modified = lastModified === undefined ? undefined : new Date(lastModified).toUTCString();
  const common = {
    etag: tag,
    'cache-control': caching,
    vary: 'Accept, Accept-Encoding',
    ...(modified ? { 'last-modified': modified } : {}),
    ...headers,
  };
  if (hasIt(c, tag, modified)) return c.body(null, 304, common);
  return c.body(body, 200, { ...common, 'content-type': type });
}

/** A tag of exactly the bytes that are sent: the same text in another encoding has another. */
function tagOf(c: Context, text: string): string {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 27);
  const encoding = encodingFor(c.req.header('accept-encoding'));
  return encoding ? `"${hash}-${encoding}"` : `"${hash}"`;
}

/** Whether who asks has this already: by its tag, or where no tag is sent by its moment. */
export function hasIt(c: Context, tag: string, modified: string | undefined): boolean {
  const tags = c.req.header('if-none-match');
  if (tags !== undefined) return tags.trim() === '*' || tags.split(',').some((each) => bare(each) === tag);
  const since = Date.parse(c.req.header('if-modified-since') ?? '');
  return modified !== undefined && Date.parse(modified) <= since;
}

/** If-None-Match compares weakly. */
const bare = (tag: string): string => tag.trim().replace(/^W\//, '');
