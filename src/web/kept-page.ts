/**
 * Sends a page that many ask for. What is kept of it is what goes over the line: its bytes as they were compressed for who asked
 * first, so that the next needs no more than to be sent them, or to be told that it has them.
 */

import { hash } from 'node:crypto';
import type { Context } from 'hono';
import type { Store } from '../store/open.ts';
import { hasIt } from './api/send.ts';
import { quickEncodingFor, quickly } from './compress.ts';
import type { Markup } from './markup.ts';
import { rememberPage } from './remember.ts';

/** Until the register changes the page of a key is made once an encoding. */
export function sendKept(c: Context, store: Store, key: string, make: () => Markup): Response {
  const encoding = quickEncodingFor(c.req.header('accept-encoding'));
  const { bytes, tag } = rememberPage(store, `${encoding} ${key}`, () => {
    const plain = Buffer.from(String(make()));
    const bytes = encoding ? quickly(plain, encoding) : plain;
    return { bytes, tag: `"${hash('sha256', bytes, 'base64url').slice(0, 27)}"` };
  });
  const headers = {
    etag: tag,
    vary: 'Accept-Encoding',
    'cache-control': 'no-cache',
    ...(encoding ? { 'content-encoding': encoding } : {}),
  };
  if (hasIt(c, tag, undefined)) return c.body(null, 304, headers);
  return c.body(bytes, 200, { ...headers, 'content-type': 'text/html; charset=UTF-8' });
}
