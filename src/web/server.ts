/** The site behind a port: what never reaches it as a request, because it is no HTTP, is refused with the same headers. */

import { createServer, type Server, STATUS_CODES } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Store } from '../store/open.ts';
import { app } from './app.ts';
import type { Telling } from './follow.ts';
import { securityHeaders } from './headers.ts';
import type { Settings } from './settings.ts';

/** Seconds in which the head of a request, and all of it, must have come in. */
const headSeconds = 15;
const requestSeconds = 30;
/** It is looked at so often who is too late; Node would do so twice a minute. */
const lookSeconds = 1;

/** A server that answers nothing yet: it may have to listen before anybody knows its address. */
export const openServer = (): Server =>
  createServer({
    headersTimeout: headSeconds * 1000,
    requestTimeout: requestSeconds * 1000,
    connectionsCheckingInterval: lookSeconds * 1000,
    maxHeaderSize: 16_384,
  });

/** From now on the server answers with the site. */
export function answerWith(server: Server, store: Store, settings: Settings, telling?: Telling): void {
  const headers = { ...securityHeaders(settings.site), 'content-type': 'text/plain; charset=utf-8' };
  const refuse = (): Response => new Response(`${STATUS_CODES[400]}\n`, { status: 400, headers });
  server.on('request', getRequestListener(app(store, settings, telling).fetch, { errorHandler: refuse }));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return;
    const status = statuses[error.code ?? ''] ?? 400;
    const head = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join('')}\r\n${STATUS_CODES[status]}\n`);
  });
}

const statuses: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };
