/** `answerable serve`: the site, until it is told to stop. */

import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { Problem } from '../record/problem.ts';
import type { Store } from '../store/open.ts';
import { answerWith, openServer } from '../web/server.ts';
import type { Settings } from '../web/settings.ts';
import { openToWrite } from './opening.ts';
import { readSettings, settingOptions, settingsHelp } from './site-settings.ts';
import { openTelling } from './tell-settings.ts';

export const siteOptions = {
  port: { type: 'string', default: '8080' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string', default: 'data' },
  ...settingOptions,
} as const;

export const siteOptionsHelp = `  --port N       the port (8080; 0 takes any that is free)
  --host NAME    the address to listen at (127.0.0.1: this machine alone)
  --data DIR     where the register is (./data)
${settingsHelp}`;

export const help = `answerable serve [--port N] [--host NAME] [--data DIR] [--site URL] [--rate N] [--proxies N] [--contact URI]

Serves the register as a site until it is stopped (Ctrl+C). Where ANSWERABLE_SITE (or --site) and ANSWERABLE_SENDER are set,
followers may sign up for mail and webhooks, which answerable tell sends.

${siteOptionsHelp}`;

export async function serve(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: siteOptions });
  const place = readPlace(values);
  const store = openToWrite(values.data);
  try {
    await serveStore(store, place, values.data);
  } finally {
    store.close();
  }
  return 0;
}

/** Where to listen, and what is said of the site; without an address of its own it is known by where it listens. */
export type Place = {
  readonly host: string;
  readonly port: number;
  readonly settings: Omit<Settings, 'site'> & { readonly site?: string };
};

type Values = { readonly host: string; readonly port: string } & Parameters<typeof readSettings>[0];

/** Where to listen and which register to serve; a Problem where the port is none. */
export function readPlace({ host, port, ...given }: Values): Place {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Problem('bad-usage', `Cannot listen at port "${port}": expected a number from 0 to 65535`);
  }
  return { host, port: Number(port), settings: readSettings(given) };
}

/**
 * By how much the heap may grow, in percent of what is in use, before it is cleaned. Left to itself it grows to three times that: a
 * third of the memory of a server, for a few percent of its speed.
 */
const heapGrowth = 25;

/** Serves the register in a folder and prints the address; ends when the process is told to stop. */
export async function serveStore(store: Store, { host, port, settings }: Place, folder: string): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`);
  const server = openServer().listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw refusal(error, host, port);
  }
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  const here = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
  const telling = openTelling(store, folder, settings.site);
  answerWith(server, store, { ...settings, site: settings.site ?? here }, telling);
  console.log(`${here}/`);
  if (settings.site === undefined && !isOwn(host)) {
    console.error(
      `Feeds and citations lead to ${here}: say with --site URL under which address readers know this site.`,
    );
  }
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  server.close();
  server.closeAllConnections();
  telling?.followers.close();
}

const isOwn = (host: string): boolean => ['127.0.0.1', '::1', 'localhost'].includes(host);

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
