import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { noteChange } from '../store/changes.ts';
import { openStore } from '../store/open.ts';
import { quickly, withCompression } from './compress.ts';
import { sendKept } from './kept-page.ts';

const decoders = { br: brotliDecompressSync, zstd: zstdDecompressSync, gzip: gunzipSync };

function counted() {
  const store = openStore(':memory:');
  let made = 0;
  const site = new Hono()
    .use(withCompression)
    .get('/', (c) => sendKept(c, store, 'page', () => html`<p>${++made} & ${'veer '.repeat(50)}</p>`));
  return { store, get: (headers: Record<string, string> = {}) => site.request('/', { headers }) };
}

test('sendKept() sends the bytes that were made for who asked first, until the register changes', async () => {
  const { store, get } = counted();
  assert.match(await (await get()).text(), /<p>1 /);
  assert.match(await (await get()).text(), /<p>1 /);
  noteChange(store, 'xx/1');
  assert.match(await (await get()).text(), /<p>2 /);
});

test('sendKept() compresses once for each encoding, the quickest that the client takes', async () => {
  const { get } = counted();
  for (const [accepted, encoding] of [
    ['gzip, deflate, br, zstd', 'zstd'],
    ['gzip, br', 'br'],
    ['gzip', 'gzip'],
  ] as const) {
    const response = await get({ 'accept-encoding': accepted });
    assert.equal(response.headers.get('content-encoding'), encoding);
    assert.equal(response.headers.get('vary'), 'Accept-Encoding');
    const body = decoders[encoding](new Uint8Array(await response.arrayBuffer())).toString();
    assert.match(body, /^<p>\d .*<\/p>$/);
    const again = await get({ 'accept-encoding': accepted });
    assert.equal(decoders[encoding](new Uint8Array(await again.arrayBuffer())).toString(), body);
  }
});

test('quickly() gives bytes that hold no more memory than they are', () => {
  const bytes = quickly(new TextEncoder().encode('veer '.repeat(5000)), 'zstd');
  assert.equal(bytes.buffer.byteLength, bytes.length);
});

test('sendKept() answers 304 to who has the very bytes, and to nobody else', async () => {
  const { store, get } = counted();
  const tag = (await get({ 'accept-encoding': 'zstd' })).headers.get('etag')!;
  const same = await get({ 'accept-encoding': 'zstd', 'if-none-match': `W/${tag}` });
  assert.deepEqual([same.status, await same.text(), same.headers.get('etag')], [304, '', tag]);
  assert.equal((await get({ 'if-none-match': tag })).status, 200);
  noteChange(store, 'xx/1');
  assert.equal((await get({ 'accept-encoding': 'zstd', 'if-none-match': tag })).status, 200);
});

test('withCompression() tells by HEAD what GET would send: the encoding, the tag, and on what they depend', async () => {
  const inner = new Hono().get('/', (c) =>
    c.text('veer '.repeat(50), 200, { etag: '"veer"', 'content-length': '250' }),
  );
  const site = new Hono().use(withCompression).route('/', inner);
  const asked: readonly Record<string, string>[] = [{}, { 'accept-encoding': 'gzip' }];
  // A site within a site has let go of the body of a HEAD already.
  const around = new Hono().use(withCompression).get('/', (c) => inner.fetch(c.req.raw));
  for (const [whole, headers] of [site, around].flatMap((each) => asked.map((headers) => [each, headers] as const))) {
    const [got, head] = [await whole.request('/', { headers }), await whole.request('/', { method: 'HEAD', headers })];
    assert.equal(await head.text(), '');
    assert.deepEqual([...head.headers], [...got.headers]);
    assert.equal(head.headers.get('vary'), 'Accept-Encoding');
    assert.equal(head.headers.get('etag'), 'accept-encoding' in headers ? 'W/"veer"' : '"veer"');
  }
});
