import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { openStore } from '../store/open.ts';
import { app } from './app.ts';
import { assets, firstFaces } from './assets.ts';
import { uis } from './ui.ts';

const site = app(openStore(':memory:'));
const get = (path: string, accepted?: string) =>
  site.request(path, accepted === undefined ? {} : { headers: { 'accept-encoding': accepted } });
const decoders = { br: brotliDecompressSync, zstd: zstdDecompressSync, gzip: gunzipSync };

test('assets are kept for ever under the hash of their bytes, and nothing is under another hash', async () => {
  for (const address of [...Object.values(assets).map((asset) => asset.address), ...firstFaces]) {
    const response = await get(address);
    assert.equal(response.status, 200, address);
    assert.equal(response.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  }
  assert.equal((await get(assets.style.address.replace(/\.[\w-]+\.css/, '.0123456789.css'))).status, 404);
});

test('the style names its faces by their addresses', async () => {
  const style = await (await get(assets.style.address)).text();
  const named = [...style.matchAll(/url\("([^"]+)"\)/g)].map(([, address]) => address!);
  assert.equal(named.length, 8);
  for (const address of named) assert.equal((await get(address)).headers.get('content-type'), 'font/woff2');
});

test('no rule is meant for something else by the name of a standing, which is a class of its mark', async () => {
  const style = await (await get(assets.style.address)).text();
  const others = [...style.matchAll(/[^{}]+(?=\{)/g)].flatMap(([each]) => (each.includes('.standing') ? [] : [each]));
  const bare = Object.keys(uis.nl.words.standings).filter((standing) =>
    new RegExp(`(?:^|[\\s>,(])\\.${standing}(?![\\w-])`, 'm').test(others.join('\n')),
  );
  assert.deepEqual(bare, []);
});

for (const [encoding, decode] of Object.entries(decoders)) {
  test(`assets and pages come in ${encoding} to who takes it, and say so`, async () => {
    for (const path of [assets.style.address, '/']) {
      const plain = await (await get(path)).text();
      const response = await get(path, `${encoding};q=0.8, identity`);
      assert.equal(response.headers.get('content-encoding'), encoding);
      assert.match(response.headers.get('vary') ?? '', /Accept-Encoding/);
      assert.equal(decode(new Uint8Array(await response.arrayBuffer())).toString(), plain);
    }
  });
}

test('what the client refuses is not sent, and bytes that are no text stay as they are', async () => {
  assert.equal((await get('/', 'br;q=0, gzip')).headers.get('content-encoding'), 'gzip');
  assert.equal((await get('/', 'identity')).headers.get('content-encoding'), null);
  assert.equal((await get(firstFaces[0]!, 'br')).headers.get('content-encoding'), null);
});

test('a compressed answer has a tag that only says that it means the same, and 304 stays without a body', async () => {
  const tag = (await get('/nieuw.atom', 'br')).headers.get('etag')!;
  assert.match(tag, /^W\//);
  const again = await site.request('/nieuw.atom', { headers: { 'accept-encoding': 'br', 'if-none-match': tag } });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), '');
});

test('the script is smaller than 10 KB and is plain JavaScript', async () => {
  const script = await (await get(assets.script.address)).text();
  assert.ok(script.length < 10_000, `${script.length} characters`);
  assert.doesNotThrow(() => new Function(script));
});
