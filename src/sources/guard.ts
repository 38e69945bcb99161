/**
 * A fetch that cannot be led into the network of our own host. Every address that a name resolves to is checked, and the
 * connection is made to the very address that was checked: there is no second look-up in which it could change. Redirects are
 * handed back, so that whoever follows them asks again here.
 */

import { lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, fetch } from 'undici';
import { isPublicAddress } from './addresses.ts';

/** The little of a response that is needed. */
export type Response = {
  readonly status: number;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly body: AsyncIterable<Uint8Array> | null;
};
export type Fetch = (
  address: string,
  ask: {
    /** GET where absent. */
    readonly method?: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly signal: AbortSignal;
  },
) => Promise<Response>;

/** An address that must not be fetched. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
}

export type Guard = {
  /** Hosts with their port ('127.0.0.1:8080') that are let through all the same: a mirror, a test. Plain http too. */
  readonly allow: readonly string[];
  /** How names are resolved; the system's own way where absent. */
  readonly resolve?: typeof resolve;
  /** How long a server may say nothing, in milliseconds: before its answer, and in the middle of it. */
  readonly silence?: number;
};

const usualSilence = 30_000;
const longestConnect = 10_000;

export function guardedFetch({ allow, resolve: resolveName = resolve, silence = usualSilence }: Guard): Fetch & {
  close: () => Promise<void>;
} {
  const connect = { timeout: longestConnect };
  const patience = { connect, headersTimeout: silence, bodyTimeout: silence, allowH2: false };
  const guarded = new Agent({
    ...patience,
    connect: { ...connect, lookup: checkedLookup(resolveName), autoSelectFamily: true },
  });
  const open = new Agent(patience);
  const ask: Fetch = async (address, { method = 'GET', headers, body, signal }) => {
    const url = new URL(address);
    const allowed = allow.includes(url.host);
    if (!allowed) refuse(url);
    const dispatcher = allowed ? open : guarded;
    return (await fetch(url, {
      method,
      headers,
      body: body ?? null,
      signal,
      redirect: 'manual',
      dispatcher,
    })) as Response;
  };
  return Object.assign(ask, {
    close: async () => {
      await Promise.all([guarded.destroy(), open.destroy()]);
    },
  });
}

/** What can be told from the address alone; a host that is a number is never looked up, so it is checked here. */
function refuse({ protocol, hostname, username, password, port }: URL): void {
  if (protocol !== 'https:') throw new Forbidden(`Only https is fetched, not ${protocol}`);
  if (username !== '' || password !== '')
    throw new Forbidden('An address with a name or a password in it is not fetched');
  if (port !== '') throw new Forbidden(`Only the usual port is fetched, not ${port}`);
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (/^[\d.]+$|:/.test(bare) && !isPublicAddress(bare)) throw new Forbidden(`${bare} is no address of the internet`);
}

/** Looks a name up and refuses it where any of its addresses is not public: a name with one foot inside is a trap. */
const checkedLookup =
  (resolveName: typeof resolve): LookupFunction =>
  (hostname, options, done) => {
    resolveName(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0);
      const inside = addresses.find(({ address }) => !isPublicAddress(address));
      if (inside || addresses.length === 0) {
        return done(
          new Forbidden(`${hostname} is at ${inside?.address ?? 'no address'}, which is not of the internet`),
          '',
          0,
        );
      }
      if (options.all) return done(null, addresses);
      return done(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
