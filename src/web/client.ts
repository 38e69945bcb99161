/** Who asks: the address of a client, as far as those who say it can be believed. */

import { isIP } from 'node:net';
import type { Context } from 'hono';

/**
 * The address at the other end of the line. Where proxies of our own stand between, each has added at the end of
 * X-Forwarded-For whom it heard; what stands before that can be written by anyone. Undefined without a line, as in a test.
 */
export function clientOf(c: Context, proxies: number): string | undefined {
  const line = (c.env as { incoming?: { socket: { remoteAddress?: string } } } | undefined)?.incoming;
  const near = line?.socket.remoteAddress;
  const said = proxies > 0 ? (c.req.header('x-forwarded-for') ?? '').split(',').at(-proxies)?.trim() : undefined;
  const address = said !== undefined && isIP(said) > 0 ? said : near;
  return address === undefined ? undefined : household(address);
}

/** An address of IPv4 as it is; of IPv6 the network of 64 bits, for whoever has one of its addresses has them all. */
function household(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = Array.from({ length: 8 - first.length - last.length }, () => '0');
  const groups = tail === undefined ? first : [...first, ...gap, ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
