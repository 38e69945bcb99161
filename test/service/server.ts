/** A local server of the services that sources ask, good or misbehaving; it counts what it was asked. */

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chanceFrom, type Mood, misbehave, moods } from './moods.ts';

export type Answer = { readonly type: string; readonly bytes: Uint8Array | string };

export type Behaviour = {
  /** How many of the answers go wrong, from 0 to 1. */
  readonly share: number;
  readonly seed: number;
  /** Which ways of going wrong; all of them where absent. */
  readonly moods?: readonly Mood[];
  /** How far the server's clock is ahead, in milliseconds. */
  readonly skew?: number;
};

export type Service = {
  readonly home: string;
  readonly host: string;
  /** What was asked: path and query, and the status of a good answer or the mood of a bad one. */
  readonly asked: { readonly path: string; readonly status: string; readonly agent: string }[];
  readonly close: () => Promise<void>;
};

/** Serves what `answer` gives; the behaviour may be changed while it runs. */
export async function serve(
  answer: (url: URL) => Answer | undefined,
  behaviour: Partial<Behaviour> = {},
): Promise<Service> {
  const asked: Service['asked'] = [];
  const chance = chanceFrom(behaviour.seed ?? 1);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const tell = (status: string): void => {
      asked.push({ path: url.pathname + url.search, status, agent: request.headers['user-agent'] ?? '' });
    };
    response.sendDate = false;
    response.setHeader('date', new Date(Date.now() + (behaviour.skew ?? 0)).toUTCString());
    const found = answer(url);
    if (!found) {
      tell('404');
      response.writeHead(404).end();
      return;
    }
    const bytes = Buffer.from(found.bytes);
    if (chance() < (behaviour.share ?? 0)) {
      const ways = behaviour.moods ?? moods;
      const mood = ways[Math.floor(chance() * ways.length)]!;
      tell(mood);
      void misbehave(mood, response, found.type, bytes);
      return;
    }
    tell(give(response, request.headers['if-none-match'], found.type, bytes));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    home: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A good answer, or 304 to who has it. */
function give(response: ServerResponse, known: string | undefined, type: string, bytes: Buffer): string {
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
  if (known === etag) {
    response.writeHead(304, { etag }).end();
    return '304';
  }
  response.writeHead(200, { 'content-type': type, 'content-length': bytes.length, etag }).end(bytes);
  return '200';
}
