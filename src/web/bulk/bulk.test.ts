import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { openRegister } from '../../intake/register.ts';
import { ask, caseOf, smallRegister } from '../api/fixtures/register.ts';
import { app } from '../app.ts';
import { localSettings } from '../settings.ts';
import { openShelf } from './shelf.ts';

const folder = mkdtempSync(join(tmpdir(), 'answerable-bulk-test-'));
after(() => rmSync(folder, { recursive: true }));
const digest = (bytes: Uint8Array): string => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
const store = smallRegister(40, folder);
const site = app(store);

for (const [format, type] of [
  ['ndjson', 'application/x-ndjson'],
  ['csv', 'text/csv'],
] as const) {
  test(`the whole register as ${format}: sorted, counted, licensed, the same bytes for the same state`, async () => {
    const response = await site.request(`/register.${format}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    const { headers } = response;
    assert.equal(headers.get('content-type'), `${type}; charset=utf-8`);
    assert.equal(headers.get('content-length'), String(bytes.length));
    assert.equal(headers.get('content-digest'), digest(bytes));
    assert.equal(headers.get('register-records'), '40');
    assert.equal(headers.get('register-change'), String(store.prepare('select max(number) as n from change').get()!.n));
    assert.match(headers.get('link')!, /publicdomain\/zero\/1\.0\/>; rel="license"/);
    const ids = [...bytes.toString().matchAll(/^(?:\{"id":")?(nl-tk\/[^",]+)/gm)].map(([, id]) => id);
    assert.deepEqual(
      ids,
      Array.from({ length: 40 }, (_, i) => `nl-tk/${caseOf(i + 1)}`),
    );
    const again = await app(openRegister(folder)).request('/api/v1/register', { headers: { accept: type } });
    assert.deepEqual(Buffer.from(await again.arrayBuffer()), bytes);
    const none = { 'if-none-match': headers.get('etag')! };
    assert.equal((await site.request(`/register.${format}`, { headers: none })).status, 304);
  });
}

test('the whole register is sent packed to who takes that, with the digest of what is sent, and never packed twice', async () => {
  const plain = Buffer.from(await (await site.request('/register.ndjson')).arrayBuffer());
  const packed = await site.request('/register.ndjson', { headers: { 'accept-encoding': 'br, gzip' } });
  const bytes = Buffer.from(await packed.arrayBuffer());
  assert.equal(packed.headers.get('content-encoding'), 'gzip');
  assert.equal(packed.headers.get('content-digest'), digest(bytes));
  assert.deepEqual(gunzipSync(bytes), plain);
  const other = await site.request('/register.ndjson', { headers: { 'accept-encoding': 'br' } });
  assert.equal(other.headers.get('content-encoding'), null);
  assert.equal((await other.arrayBuffer()).byteLength, plain.length);
});

test('a download that broke off goes on where it was, unless the register has changed', async () => {
  const whole = await site.request('/register.csv');
  const bytes = Buffer.from(await whole.arrayBuffer());
  const part = async (range: string, more: Record<string, string> = {}) =>
    site.request('/register.csv', { headers: { range, ...more } });
  const rest = await part('bytes=100-', { 'if-range': whole.headers.get('etag')! });
  assert.deepEqual(
    [rest.status, rest.headers.get('content-range')],
    [206, `bytes 100-${bytes.length - 1}/${bytes.length}`],
  );
  assert.deepEqual(Buffer.from(await rest.arrayBuffer()), bytes.subarray(100));
  assert.deepEqual(Buffer.from(await (await part('bytes=-7')).arrayBuffer()), bytes.subarray(-7));
  assert.deepEqual(Buffer.from(await (await part('bytes=0-0')).arrayBuffer()), bytes.subarray(0, 1));
  assert.equal((await part('bytes=100-', { 'if-range': '"older"' })).status, 200);
  assert.equal((await part(`bytes=${bytes.length}-`)).status, 416);
  assert.equal((await part('bytes=5-2')).status, 416);
  assert.equal((await part('lines=1-2')).status, 200);
});

test('what is written while the register is read does not come into it, and a reader keeps the file it began', async () => {
  const shelf = openShelf(store, localSettings.site, 0);
  const making = shelf.borrow('ndjson');
  for (let n = 200; n < 230; n++) {
    ask(store, n);
    await new Promise(setImmediate);
  }
  const old = await making;
  const fresh = await shelf.borrow('ndjson');
  assert.equal(fresh.snapshot.records, 70);
  assert.ok(old.snapshot.records < 70);
  const { plain } = old.snapshot;
  const text = await new Response(old.read(plain, 0, plain.size)).text();
  assert.equal(text.trim().split('\n').length, old.snapshot.records);
  assert.equal(createHash('sha256').update(text).digest('hex'), plain.sha256.toString('hex'));
  fresh.close();
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('answerable-bulk')),
    [],
    'files are left behind',
  );
});

test('one snapshot serves all who ask within its age; after it a changed register is read anew', async () => {
  let now = 0;
  const shelf = openShelf(store, localSettings.site, 1000, () => now);
  const [a, b] = await Promise.all([shelf.borrow('csv'), shelf.borrow('csv')]);
  assert.equal(a.snapshot, b.snapshot);
  ask(store, 300);
  now = 999;
  assert.equal((await shelf.borrow('csv')).snapshot, a.snapshot);
  now = 1001;
  assert.equal((await shelf.borrow('csv')).snapshot.records, a.snapshot.records + 1);
});

test('what a killed process left behind is cleared away, and what another is writing is not', async () => {
  const [old, young] = ['old', 'young'].map((name) => join(folder, `answerable-bulk-${name}`));
  for (const path of [old!, young!]) mkdirSync(path);
  utimesSync(old!, 0, 0);
  ask(store, 400);
  (await openShelf(store, localSettings.site, 0).borrow('csv')).close();
  assert.deepEqual([existsSync(old!), existsSync(young!)], [false, true]);
  rmSync(young!, { recursive: true });
});

test('HEAD of the whole register tells its length and holds no file open', async () => {
  const shelf = openShelf(store, localSettings.site, 0);
  const head = await site.request('/register.ndjson', { method: 'HEAD' });
  assert.ok(Number(head.headers.get('content-length')) > 1000);
  assert.equal(await head.text(), '');
  const loan = await shelf.borrow('ndjson');
  loan.close();
  loan.close();
});
