/**
 * Fetches politely and trusts nothing: a pace a host, waits that the server asks for, tries again what may pass, bounds on
 * time and size, and an answer counts only when it is whole, of the wanted type and from a host that may be asked. It never
 * throws: what went wrong is an outcome with its reason.
 */

import { type Fetch, Forbidden, type Response } from './guard.ts';
import { backoff, retryAfter } from './retry.ts';
import type { Fetched } from './source.ts';

/** What the machine gives; tests give their own. */
export type Machine = {
  readonly fetch: Fetch;
  /** The time in milliseconds. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly chance: () => number;
};

/** What was kept of an earlier answer, by which a server tells whether it would give the same. */
export type Marks = { readonly etag?: string; readonly modified?: string };

export type Ask = {
  readonly address: string;
  readonly types?: readonly string[];
  readonly marks?: Marks;
  /** Why an answer that looks whole is none; it is asked for again. */
  readonly mistake?: (fetched: Fetched) => string | undefined;
};

export type Outcome =
  | { readonly state: 'fetched'; readonly fetched: Fetched; readonly marks: Marks }
  | { readonly state: 'unchanged' }
  | {
      readonly state: 'failed';
      readonly reason: string;
      /** The service itself did not answer, whatever was asked of it. */
      readonly down: boolean;
      /** Not to be asked before this moment. */
      readonly notBefore?: number;
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

const usual = { mostBytes: 64 * 1024 * 1024, tries: 5 } as const;
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
  const once = async (ask: Ask): Promise<Attempt> => {
    let address = ask.address;
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const { host } = checkedUrl(address, manners.hosts);
      await turn(host);
      seen.requests++;
      const response = await machine.fetch(address, {
        headers: headersOf(ask, manners.agent),
        signal: AbortSignal.timeout(longestRequest),
      });
      const theirs = Date.parse(response.headers.get('date') ?? '');
      if (!Number.isNaN(theirs)) seen.skew = theirs - machine.now();
      const target = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || response.status === 304 || target === null) {
        return await attemptOf(response, address, ask, manners, machine.now());
      }
      await drop(response);
      address = new URL(target, address).href;
    }
    return { failed: `More than ${mostRedirects} redirects`, again: false };
  };
  return {
    skew: () => seen.skew,
    requests: () => seen.requests,
    get: async (ask) => {
      for (let tries = 1; ; tries++) {
        const attempt = await once(ask).catch(failureOf);
        if (!('failed' in attempt)) return attempt;
        const wait = attempt.wait ?? backoff(tries, Math.max(manners.pace, 50), longestWait, machine.chance());
        const told = { state: 'failed', reason: attempt.failed, down: attempt.again } as const;
        if (attempt.wait !== undefined && wait > longestWait) return { ...told, notBefore: machine.now() + wait };
        if (!attempt.again || tries >= (manners.tries ?? usual.tries)) return told;
        await machine.sleep(wait);
      }
    },
  };
}

/** `again`: whether it may pass when it is asked for once more; `wait`: how long the server wishes us to. */
type Failure = { readonly failed: string; readonly again: boolean; readonly wait?: number };
type Attempt = Exclude<Outcome, { state: 'failed' }> | Failure;

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

const passing = [408, 421, 425, 429, 500, 502, 503, 504];

async function attemptOf(
  response: Response,
  address: string,
  ask: Ask,
  { mostBytes = usual.mostBytes }: Manners,
  now: number,
): Promise<Attempt> {
  const { status, headers } = response;
  const header = (name: string): string => headers.get(name) ?? '';
  if (status === 304 && ask.marks) {
    await drop(response);
    return { state: 'unchanged' };
  }
  if (status !== 200) {
    await drop(response);
    const wait = retryAfter(headers.get('retry-after'), headers.get('date'), now);
    return {
      failed: `The server answered ${status}`,
      again: passing.includes(status),
      ...(wait === undefined ? {} : { wait }),
    };
  }
  const bytes = await bytesOf(response, mostBytes);
  const declared = Number(header('content-length') || Number.NaN);
  if (header('content-encoding') === '' && !Number.isNaN(declared) && declared !== bytes.length) {
    return { failed: `The answer is cut off: ${bytes.length} of ${declared} bytes`, again: true };
  }
  const type = header('content-type').split(';')[0]!.trim().toLowerCase();
  const date = Date.parse(header('date'));
  const fetched = { address, bytes, type, ...(Number.isNaN(date) ? {} : { date: new Date(date).toISOString() }) };
  if (bytes.length === 0) return { failed: 'The answer is empty', again: true };
  if (ask.types && !ask.types.includes(type))
    return { failed: `The answer is ${type || 'of no type'}, not ${ask.types[0]}`, again: true };
  const mistake = ask.mistake?.(fetched);
  if (mistake !== undefined) return { failed: mistake, again: true };
  const marks = {
    ...(header('etag') ? { etag: header('etag') } : {}),
    ...(header('last-modified') ? { modified: header('last-modified') } : {}),
  };
  return { state: 'fetched', fetched, marks };
}

class TooLarge extends Error {}

async function bytesOf({ body }: Response, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > most) throw new TooLarge(`The answer is larger than ${Math.round(most / 1e6)} MB`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Lets go of an answer that nobody will read, so that its connection is free again. */
async function drop({ body }: Response): Promise<void> {
  await body?.[Symbol.asyncIterator]().return?.();
}

/** What a thrown error means: fetch wraps what happened as its cause, several times over. */
function failureOf(error: unknown): Failure {
  const chain = causesOf(error);
  const forbidden = chain.find((each) => each instanceof Forbidden || each instanceof TooLarge);
  if (forbidden) return { failed: forbidden.message, again: false };
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_URL') {
    return { failed: 'The address cannot be read', again: false };
  }
  const last = chain.at(-1);
  if (last?.name === 'TimeoutError') return { failed: 'The server took too long', again: true };
  const code = last && 'code' in last ? ` (${last.code})` : '';
  return { failed: `The connection failed: ${last?.message || 'no reason given'}${code}`, again: true };
}

function causesOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let at = error; at instanceof Error && chain.length < 10; at = at.cause) {
    chain.push(at);
    if (at instanceof AggregateError) chain.push(...at.errors.filter((each) => each instanceof Error));
  }
  return chain;
}
