/**
 * Hands events to webhooks: a CloudEvent (1.0, JSON) signed as Standard Webhooks has it. Before the first one the endpoint is
 * asked whether it wants them, as CloudEvents' HTTP Web Hooks has it, so that nobody can point us at somebody else's server.
 */

import { createHmac } from 'node:crypto';
import type { Claimed } from '../store/claim.ts';
import { retryAfter } from './moments.ts';
import { type Posted, reasonOf } from './post.ts';
import type { Links } from './section.ts';
import type { Confirm, Paused, Told } from './told.ts';

/** A request to somebody else's server. Whoever hands this in keeps it out of the host's own network and follows no redirect. */
export type Reach = (
  address: string,
  ask: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly signal: AbortSignal;
  },
) => Promise<{ readonly status: number; readonly headers: { readonly get: (name: string) => string | null } }>;

const patience = 20_000;
export const agent = 'Answerable (webhooks; https://www.standardwebhooks.com)';

export type HookSetting = { readonly site: string; readonly links: Links; readonly now: () => Date };

export type Hook = { readonly address: string; readonly secret: string };

const head = ({ site }: Pick<HookSetting, 'site'>, id: string, at: string, kind: string) => ({
  specversion: '1.0',
  id,
  source: site,
  type: `${new URL(site).hostname.split('.').reverse().join('.')}.${kind}`,
  time: at,
  datacontenttype: 'application/json',
});

/** An event as a CloudEvent. Its type opens with the name of the site, turned round: nl.vragen.answer. */
export function cloudEventOf(
  { site, links }: Pick<HookSetting, 'site' | 'links'>,
  { id, at, told }: { readonly id: string; readonly at: string; readonly told: Told },
): object {
  const { quotes, ...rest } = told;
  const language = told.language;
  return {
    ...head({ site }, id, at, told.kind),
    subject: told.record,
    data: {
      ...rest,
      url: links.record(language, told.record),
      quotes: quotes.map((quote) => ({ ...quote, url: links.record(language, told.record, quote.numbers[0]) })),
    },
  };
}

/** The largest body, in bytes: receivers expect small ones. Quotes that do not fit are left out; the record has them all. */
const largest = 20_000;

export function bodyOf(
  setting: Pick<HookSetting, 'site' | 'links'>,
  event: Parameters<typeof cloudEventOf>[1],
): string {
  for (let { quotes } = event.told; ; quotes = quotes.slice(0, Math.floor(quotes.length / 2))) {
    const body = JSON.stringify(cloudEventOf(setting, { ...event, told: { ...event.told, quotes } }));
    if (Buffer.byteLength(body) <= largest || quotes.length === 0) return body;
  }
}

/** The headers of Standard Webhooks: the signature is of the very bytes that are sent. */
export function signatureOf(secret: string, id: string, body: string, now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

/** Posts one event, signed; says whether it arrived, is to be tried again, or the hook is gone. */
export async function postEvent(reach: Reach, setting: HookSetting, hook: Hook, claimed: Claimed): Promise<Posted> {
  const { id, at, told } = claimed.events[0]!;
  const body = isPaused(told)
    ? JSON.stringify({ ...head(setting, id, at, told.kind), data: { since: told.since, reason: told.reason } })
    : bodyOf(setting, { id, at, told: told as Told });
  const headers = {
    ...signatureOf(hook.secret, claimed.message, body, setting.now()),
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'user-agent': agent,
  };
  return attempt(reach, setting, hook.address, { method: 'POST', headers, body });
}

/** Asks an endpoint whether it wants our events (CloudEvents, HTTP 1.1 Web Hooks, 4: abuse protection). */
export async function askEndpoint(reach: Reach, setting: HookSetting, hook: Hook): Promise<Posted> {
  const origin = new URL(setting.site).hostname;
  const headers = { 'webhook-request-origin': origin, 'user-agent': agent };
  return attempt(reach, setting, hook.address, { method: 'OPTIONS', headers }, (response) => {
    const allowed =
      response.headers
        .get('webhook-allowed-origin')
        ?.split(',')
        .map((each) => each.trim()) ?? [];
    return allowed.includes('*') || allowed.includes(origin)
      ? { kind: 'sent' }
      : { kind: 'busy', reason: `The endpoint does not allow ${origin}: it answers no WebHook-Allowed-Origin` };
  });
}

export const isConfirm = (told: unknown): told is Confirm => (told as Confirm).kind === 'confirm';

export const isPaused = (told: unknown): told is Paused => (told as Paused).kind === 'paused';

type Answer = Awaited<ReturnType<Reach>>;

async function attempt(
  reach: Reach,
  { now }: HookSetting,
  address: string,
  ask: Omit<Parameters<Reach>[1], 'signal'>,
  read: (answer: Answer) => Posted = () => ({ kind: 'sent' }),
): Promise<Posted> {
  try {
    const answer = await reach(address, { ...ask, signal: AbortSignal.timeout(patience) });
    const reason = `The endpoint answered ${answer.status}`;
    if (answer.status >= 200 && answer.status < 300) return read(answer);
    if (answer.status === 410) return { kind: 'gone', reason };
    const wait = retryAfter(answer.headers.get('retry-after'), now());
    return { kind: 'busy', reason, ...(wait === undefined ? {} : { wait }) };
  } catch (error) {
    return { kind: 'busy', reason: reasonOf(whyOf(error)) };
  }
}

/** The innermost cause: fetch wraps what happened several times over. */
function whyOf(error: unknown): string {
  let at = error;
  for (let depth = 0; depth < 10 && at instanceof Error && at.cause instanceof Error; depth++) at = at.cause;
  return at instanceof Error
    ? `${at.name === 'TimeoutError' ? 'The endpoint took too long' : at.message}`
    : 'no reason given';
}
