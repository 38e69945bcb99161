/** What one attempt to fetch came to: whether what was answered counts, and what went wrong where it does not. */

import { Forbidden, type Response } from './guard.ts';
import { retryAfter } from './retry.ts';
import type { Fetched } from './source.ts';

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

const usualMostBytes = 64 * 1024 * 1024;

/** `again`: whether it may pass when it is asked for once more; `wait`: how long the server wishes us to. */
export type Failure = { readonly failed: string; readonly again: boolean; readonly wait?: number };
export type Attempt = Exclude<Outcome, { state: 'failed' }> | Failure;

const passing = [408, 421, 425, 429, 500, 502, 503, 504];

/** An answer counts only when it is whole, of the wanted type, and no mistake by what the source knows. */
export async function attemptOf(
  response: Response,
  address: string,
  ask: Ask,
  mostBytes: number | undefined,
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
    return refusalOf(response, now);
  }
  const bytes = await bytesOf(response, mostBytes ?? usualMostBytes);
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

function refusalOf({ status, headers }: Response, now: number): Failure {
  const wait = retryAfter(headers.get('retry-after'), headers.get('date'), now);
  return {
    failed: `The server answered ${status}`,
    again: passing.includes(status),
    ...(wait === undefined ? {} : { wait }),
  };
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
export async function drop({ body }: Response): Promise<void> {
  await body?.[Symbol.asyncIterator]().return?.();
}

/** What a thrown error means: fetch wraps what happened as its cause, several times over. */
export function failureOf(error: unknown): Failure {
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
