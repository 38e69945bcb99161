/**
 * Fetches politely and trusts nothing: a pace a host, waits that the server asks for, tries again what may pass, bounds on
 * time and size, and an answer counts only when it is whole, of the wanted type and from a host that may be asked. It never
 * throws: what went wrong is an outcome with its reason.
 */

import { type Ask, type Attempt, attemptOf, drop, failureOf, type Outcome } from './attempt.ts';
import { type Fetch, Forbidden, type Response } from './guard.ts';
import { backoff } from './retry.ts';

/** What the machine gives; tests give their own. */
export type Machine = {
  readonly fetch: Fetch;
  /** The time in milliseconds. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly chance: () => number;
};

export type Manners = {
  /** Who asks, and how they can be reached. */
  readonly agent: string;
  /** The least time between two requests to one host, in milliseconds. */
  readonly pace: number;
  /** The hosts, with their port where it is not the usual one, that may be asked. */
  readonly hosts: readonly string[];
  readonly mostBytes?: number;
  readonly tries?: number;
};

export type Fetcher = {
  readonly get: (ask: Ask) => Promise<Outcome>;
  /** How far the server's clock is ahead of ours, in milliseconds, by its last answer. */
  readonly skew: () => number | undefined;
  /** How many requests went out. */
  readonly requests: () => number;
};

const usualTries = 5;
const longestRequest = 300_000;
const longestWait = 120_000;
const mostRedirects = 5;

export function openFetcher(machine: Machine, manners: Manners): Fetcher {
  const free = new Map<string, number>();
  const seen = { requests: 0, skew: undefined as number | undefined };
  const turn = async (host: string): Promise<void> => {
    const at = Math.max(machine.now(), free.get(host) ?? 0);
    free.set(host, at + manners.pace);
    if (at > machine.now()) await machine.sleep(at - machine.now());
  };
  const ask = async (address: string, asked: Ask): Promise<Response> => {
    const { host } = checkedUrl(address, manners.hosts);
    await turn(host);
    seen.requests++;
    const response = await machine.fetch(address, {
      headers: headersOf(asked, manners.agent),
      signal: AbortSignal.timeout(longestRequest),
    });
    const theirs = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(theirs)) seen.skew = theirs - machine.now();
    return response;
  };
  /** Once, wherever it leads. */
  const attempt = async (asked: Ask): Promise<Attempt> => {
    let { address } = asked;
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const response = await ask(address, asked);
      const target = targetOf(response);
      if (target === undefined) return await attemptOf(response, address, asked, manners.mostBytes, machine.now());
      await drop(response);
      address = new URL(target, address).href;
    }
    return { failed: `More than ${mostRedirects} redirects`, again: false };
  };
  const get = (asked: Ask): Promise<Outcome> => persist(machine, manners, () => attempt(asked).catch(failureOf));
  return { get, skew: () => seen.skew, requests: () => seen.requests };
}

/** Tries again what may pass, as often as manners have it, and waits between as the server asks. */
async function persist(machine: Machine, manners: Manners, attempt: () => Promise<Attempt>): Promise<Outcome> {
  for (let tries = 1; ; tries++) {
    const made = await attempt();
    if (!('failed' in made)) return made;
    const wait = made.wait ?? backoff(tries, Math.max(manners.pace, 50), longestWait, machine.chance());
    const told = { state: 'failed', reason: made.failed, down: made.again } as const;
    if (made.wait !== undefined && wait > longestWait) return { ...told, notBefore: machine.now() + wait };
    if (!made.again || tries >= (manners.tries ?? usualTries)) return told;
    await machine.sleep(wait);
  }
}

function checkedUrl(address: string, hosts: readonly string[]): URL {
  const url = new URL(address);
  if (!hosts.includes(url.host)) throw new Forbidden(`${url.host} is not a host of this source`);
  return url;
}

const headersOf = ({ marks = {}, types }: Ask, agent: string): Record<string, string> => ({
  'user-agent': agent,
  accept: types ? `${types.join(', ')}, */*;q=0.1` : '*/*',
  ...(marks.etag ? { 'if-none-match': marks.etag } : {}),
  ...(marks.modified ? { 'if-modified-since': marks.modified } : {}),
});

/** Where an answer sends us on to. */
function targetOf({ status, headers }: Response): string | undefined {
  if (status < 300 || status > 399 || status === 304) return undefined;
  return headers.get('location') ?? undefined;
}
