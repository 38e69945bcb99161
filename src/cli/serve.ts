/** `answerable serve`: the site, until it is told to stop. */

import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { createAdaptorServer } from '@hono/node-server';
import { Problem } from '../record/problem.ts';
import { openStore } from '../store/open.ts';
import { app } from '../web/app.ts';

export const help = `answerable serve [--port N] [--host NAME] [--data DIR]

Serves the register as a site until it is stopped (Ctrl+C).

  --port N     the port (8080)
  --host NAME  the address to listen at (127.0.0.1: this machine alone)
  --data DIR   where the register is (./data)`;

export async function serve(args: readonly string[]): Promise<number> {
  const options = {
    port: { type: 'string', default: '8080' },
    host: { type: 'string', default: '127.0.0.1' },
    data: { type: 'string', default: 'data' },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Problem('bad-usage', `Cannot listen at port "${values.port}": expected a number from 0 to 65535`);
  }
  const store = openStore(values.data);
  try {
    const server = createAdaptorServer({ fetch: app(store).fetch });
    server.listen(port, values.host);
    try {
      await once(server, 'listening');
    } catch (error) {
      throw refusal(error, values.host, port);
    }
    const address = server.address();
    const bound = typeof address === 'object' && address ? address.port : port;
    const name = values.host.includes(':') ? `[${values.host}]` : values.host;
    console.log(`http://${name}:${bound}/`);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  } finally {
    store.close();
  }
  return 0;
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
