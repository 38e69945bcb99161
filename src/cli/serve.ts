/** `answerable serve`: the site, until it is told to stop. */

import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { createAdaptorServer } from '@hono/node-server';
import { openRegister } from '../intake/register.ts';
import { Problem } from '../record/problem.ts';
import type { Store } from '../store/open.ts';
import { app } from '../web/app.ts';

export const siteOptions = {
  port: { type: 'string', default: '8080' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string', default: 'data' },
} as const;

export const siteOptionsHelp = `  --port N     the port (8080; 0 takes any that is free)
  --host NAME  the address to listen at (127.0.0.1: this machine alone)
  --data DIR   where the register is (./data)`;

export const help = `answerable serve [--port N] [--host NAME] [--data DIR]

Serves the register as a site until it is stopped (Ctrl+C).

${siteOptionsHelp}`;

export async function serve(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: siteOptions });
  const place = readPlace(values);
  const store = openRegister(values.data);
  try {
    await serveStore(store, place);
  } finally {
    store.close();
  }
  return 0;
}

export type Place = { readonly host: string; readonly port: number };

export function readPlace({ host, port }: { host: string; port: string }): Place {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Problem('bad-usage', `Cannot listen at port "${port}": expected a number from 0 to 65535`);
  }
  return { host, port: Number(port) };
}

/** Serves the register and prints the address; ends when the process is told to stop. */
export async function serveStore(store: Store, { host, port }: Place): Promise<void> {
  const server = createAdaptorServer({ fetch: app(store).fetch });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw refusal(error, host, port);
  }
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  const name = host.includes(':') ? `[${host}]` : host;
  console.log(`http://${name}:${bound}/`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
}

function refusal(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const why: Record<string, string> = {
    EADDRINUSE: 'another program uses it; choose another with --port',
    EACCES: 'this user may not use it; choose one above 1023 with --port',
    EADDRNOTAVAIL: 'this machine does not have that address; choose another with --host',
    ENOTFOUND: 'that name is not known; choose another with --host',
  };
  const reason = why[String(code)];
  return reason
    ? new Problem('bad-usage', `Cannot listen at ${host} port ${port}: ${reason}`, { cause: error })
    : error;
}
