import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { test } from 'node:test';
import { openStore } from '../store/open.ts';
import { assets } from './assets.ts';
import { answerWith, openServer } from './server.ts';
import { localSettings, type Settings } from './settings.ts';

async function withSite(settings: Partial<Settings>, use: (port: number) => Promise<void>): Promise<void> {
  const server = openServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  answerWith(server, openStore(':memory:'), { ...localSettings, ...settings });
  try {
    await use((server.address() as AddressInfo).port);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

function said(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('latin1');
  let heard = '';
  socket.on('data', (data) => {
    heard += data;
  });
  socket.write(text);
  return new Promise((done, fail) => socket.on('close', () => done(heard)).on('error', fail));
}

test('what is no HTTP, or names no host that can be, is refused with the security headers', async () => {
  await withSite({ site: 'https://vragen.example' }, async (port) => {
    const asked = {
      'HELLO\r\n\r\n': /^HTTP\/1\.1 400 /,
      [`GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`]: /^HTTP\/1\.1 431 /,
      'GET / HTTP/1.1\r\nhost: a b/c\r\nconnection: close\r\n\r\n': /^HTTP\/1\.1 400 /,
      'TRACE / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n': /^HTTP\/1\.1 40[45] /,
    };
    for (const [text, status] of Object.entries(asked)) {
      const heard = await said(port, text);
      assert.match(heard, status);
      for (const name of ['x-content-type-options', 'content-security-policy', 'strict-transport-security']) {
        assert.match(heard, new RegExp(`^${name}: `, 'im'), text.slice(0, 20));
      }
      assert.doesNotMatch(heard, /^(?:server|x-powered-by):/im);
    }
  });
});

type Heard = { readonly status: number; readonly headers: Record<string, unknown>; readonly text: string };

function get(port: number, path: string, localAddress: string): Promise<Heard> {
  return new Promise((done, fail) => {
    request({ port, host: '127.0.0.1', path, localAddress, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (data) => {
        text += data;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }));
    })
      .on('error', fail)
      .end();
  });
}

test('who asks too much is told so in its language and when to come back; others are still served', async () => {
  let now = 0;
  await withSite({ rate: 6, clock: () => now }, async (port) => {
    const asked = [];
    for (let i = 0; i < 3; i++) asked.push(await get(port, '/en/search', '127.0.0.1'));
    assert.deepEqual(
      asked.map(({ status }) => status),
      [200, 200, 429],
    );
    const { headers, text } = asked[2]!;
    assert.match(text, /A little slower, please/);
    assert.match(text, /Wait 10 seconds and try again/);
    assert.ok(!text.includes('Too many requests'));
    assert.equal(headers['retry-after'], '10');
    assert.equal(headers['ratelimit-policy'], '"client";q=2;w=20');
    assert.match(String(headers.ratelimit), /^"client";r=0;t=\d+$/);
    assert.equal(headers['x-frame-options'], 'DENY');
    assert.equal((await get(port, '/en/search', '127.0.0.2')).status, 200);
    assert.equal((await get(port, assets.style.address, '127.0.0.1')).status, 200);
    now = 10_000;
    assert.equal((await get(port, '/en/search', '127.0.0.1')).status, 200, 'its time has come');
  });
});
