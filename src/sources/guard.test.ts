import assert from 'node:assert/strict';
import type { lookup } from 'node:dns';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { guardedFetch } from './guard.ts';

let port: number;
let reached = 0;
const server = createServer((_, response) => {
  reached++;
  response.end('inside');
});
before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
after(() => server.close());

const ask = { headers: {}, signal: AbortSignal.timeout(120_000) };
const causes = (error: unknown): string => {
  const messages: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause) messages.push(at.message);
  return messages.join(' < ');
};
const outcome = (address: string, options: Partial<Parameters<typeof guardedFetch>[0]> = {}): Promise<string> => {
  const fetch = guardedFetch({ allow: [], ...options });
  return fetch(address, ask)
    .then(({ status }) => `answered ${status}`, causes)
    .finally(fetch.close);
};
/** Resolves every name to what it is given, in turn. */
const resolveTo = (...answers: readonly string[][]): { resolve: typeof lookup; asked: () => number } => {
  let asked = 0;
  const resolve = (
    _: string,
    __: object,
    done: (error: null, found: { address: string; family: number }[]) => void,
  ) => {
    const found = answers[Math.min(asked++, answers.length - 1)]!;
    done(
      null,
      found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return { resolve: resolve as unknown as typeof lookup, asked: () => asked };
};

test('guardedFetch() goes to no address of the own network, however it is written', async () => {
  for (const host of [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '017700000001',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '169.254.169.254',
  ]) {
    assert.match(await outcome(`https://${host}/`), /is no address of the internet/, host);
  }
  assert.match(await outcome(`http://example.org/`), /Only https/);
  assert.match(await outcome(`https://example.org:${port}/`), /Only the usual port/);
  assert.match(await outcome('https://name:word@example.org/'), /a name or a password/);
  assert.equal(reached, 0);
});

test('guardedFetch() refuses a name that leads inside, also with one address of several', async () => {
  assert.match(await outcome('https://localhost/'), /not of the internet/);
  for (const found of [['10.0.0.1'], ['1.1.1.1', '127.0.0.1'], ['::ffff:127.0.0.1'], ['fd00::1'], []]) {
    assert.match(await outcome('https://trap.example/', { resolve: resolveTo(found).resolve }), /not of the internet/);
  }
});

test('guardedFetch() looks a name up once and connects to what was checked, so that it cannot change in between', async () => {
  const turned = resolveTo(['192.0.2.1'], ['127.0.0.1']);
  assert.match(
    await outcome('https://trap.example/', { resolve: turned.resolve }),
    /192\.0\.2\.1, which is not of the internet/,
  );
  assert.equal(turned.asked(), 1);
});

test('guardedFetch() lets through what is allowed by name and port, and nothing beside it', async () => {
  const allow = [`127.0.0.1:${port}`];
  assert.equal(await outcome(`http://127.0.0.1:${port}/`, { allow }), 'answered 200');
  assert.match(await outcome(`http://127.0.0.1:${port + 1}/`, { allow }), /Only https/);
  assert.match(await outcome(`http://localhost:${port}/`, { allow }), /Only https/);
  assert.equal(reached, 1);
});

test('a server that falls silent, before its answer or in the middle of it, is given up', async () => {
  const silent = createServer((request, response) => {
    if (request.url === '/half') response.writeHead(200, { 'content-length': 100 }).write('half');
    if (request.url === '/slow') setTimeout(() => response.end('in time'), 20);
  }).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const host = `127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const fetch = guardedFetch({ allow: [host], silence: 400 });
  const read = async (path: string): Promise<string> => {
    try {
      const pieces = await Array.fromAsync(
        (await fetch(`http://${host}${path}`, { ...ask, signal: AbortSignal.timeout(120_000) })).body!,
      );
      return Buffer.concat(pieces).toString();
    } catch (error) {
      return causes(error);
    }
  };
  assert.match(await read('/none'), /Headers Timeout/);
  assert.match(await read('/half'), /Body Timeout/);
  assert.equal(await read('/slow'), 'in time');
  await fetch.close();
  silent.closeAllConnections();
  silent.close();
});
