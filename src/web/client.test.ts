import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { clientOf } from './client.ts';

async function client(near: string | undefined, proxies: number, forwarded?: string): Promise<string> {
  const site = new Hono().get('/', (c) => c.text(clientOf(c, proxies) ?? 'nobody'));
  const env = near === undefined ? undefined : { incoming: { socket: { remoteAddress: near } } };
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return (await site.request('/', { headers }, env)).text();
}

test('clientOf() believes X-Forwarded-For only as far as proxies of our own have written it', async () => {
  assert.equal(await client('192.0.2.1', 0, '198.51.100.7'), '192.0.2.1');
  assert.equal(await client('192.0.2.1', 1, '203.0.113.9, 198.51.100.7'), '198.51.100.7');
  assert.equal(await client('192.0.2.1', 2, '203.0.113.9, 198.51.100.7'), '203.0.113.9');
  assert.equal(await client('192.0.2.1', 1), '192.0.2.1');
  assert.equal(await client('192.0.2.1', 1, '<script>'), '192.0.2.1');
  assert.equal(await client('192.0.2.1', 3, '198.51.100.7'), '192.0.2.1');
});

test('clientOf() takes a network of IPv6 for one client', async () => {
  assert.equal(await client('2001:db8:1:2:3:4:5:6', 0), '2001:db8:1:2::/64');
  assert.equal(await client('2001:db8:1:2::9', 0), '2001:db8:1:2::/64');
  assert.equal(await client('2001:db8::9', 0), '2001:db8:0:0::/64');
  assert.equal(await client('::1', 0), '0:0:0:0::/64');
  assert.equal(await client('::ffff:192.0.2.1', 0), '192.0.2.1');
  assert.equal(await client('fe80::1%eth0', 0), 'fe80:0:0:0::/64');
  assert.equal(await client(undefined, 0), 'nobody');
});
