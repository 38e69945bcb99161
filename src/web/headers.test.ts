import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import type { Reading } from '../record/reading.ts';
import { openStore } from '../store/open.ts';
import { takeDocument } from '../store/take.ts';
import { app } from './app.ts';
import { securityHeaders, withHeaders } from './headers.ts';
import { localSettings } from './settings.ts';

const reading: Reading = {
  document: { kind: 'answer', parliament: 'xx', id: 'ah-xx-1', sessionYear: '2030-2031', case: '2031Z00001' },
  askers: [{ name: 'Zwaan', party: 'VVP' }],
  addressees: [],
  submitted: '2031-01-01',
  questions: [{ numbers: ['1'], text: 'Vaart het veer?', notes: [] }],
  answers: [],
  notes: [],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
};
const store = openStore(':memory:');
takeDocument(store, { name: 'veer.txt', bytes: Buffer.from('veer'), text: 'veer', reading, sameSet: [] });
const settings = { ...localSettings, site: 'https://vragen.example', contact: 'mailto:beheer@vragen.example' };
const site = app(store, settings);

/** A path that a route hears: a page that is there, and one that is not. */
const pathsOf = (route: string): string[] =>
  ['2031Z00001', 'weg'].map((name) =>
    route
      .replace(/:file\{[^}]*nieuw[^}]*\}/, 'nieuw.atom')
      .replace(/:file\{[^}]*zoeken[^}]*\}/, 'zoeken.feed')
      .replace(/:file\{[^}]*te-laat[^}]*\}/, 'te-laat.atom')
      .replace(/:file\{\.\+\\\.\(\?:([a-z]+)[^}]*\}/, `${name}.$1`)
      .replace(':parliament', 'xx')
      .replace(/:\w+/g, name)
      .replace('*', ''),
  );
const paths = [
  ...new Set(site.routes.flatMap(({ path }) => pathsOf(path))),
  '/vast/stijl.css/',
  '/zoeken?q=%22',
  '/%ff',
];

test('every route that the site has sends the security headers, whatever comes of it', async () => {
  assert.ok(paths.length > 80, `only ${paths.length} paths`);
  const seen = new Set<number>();
  for (const path of paths) {
    for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS']) {
      const response = await site.request(path, { method });
      seen.add(response.status);
      const { headers } = response;
      for (const [name, value] of Object.entries(securityHeaders(settings.site))) {
        const own = name === 'content-security-policy' || name === 'cross-origin-resource-policy';
        const isLighter = path.startsWith('/vast/') && name === 'permissions-policy';
        if (isLighter) assert.ok(headers.has(name), path);
        else if (!own) assert.equal(headers.get(name), value, `${method} ${path}: ${name}`);
      }
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'/, path);
      assert.match(policy, /frame-ancestors 'none'/, path);
      assert.doesNotMatch(policy, /unsafe|data:|\*|http:/, path);
      assert.ok(headers.has('cross-origin-resource-policy'), path);
      const body = await response.text();
      if (body !== '') assert.match(headers.get('content-type') ?? '', /charset=|json|octet-stream|svg|font/i, path);
    }
  }
  for (const status of [200, 302, 400, 404]) assert.ok(seen.has(status), `none gave ${status}`);
});

test('withHeaders() leaves what a handler has set', async () => {
  const own = new Hono()
    .use(withHeaders('http://localhost'))
    .get('/', (c) => c.text('x', 200, { 'content-security-policy': 'sandbox' }));
  const { headers } = await own.request('/');
  assert.equal(headers.get('content-security-policy'), 'sandbox');
  assert.equal(headers.get('x-frame-options'), 'DENY');
});

test('the policy names each directive that a strict test of sites asks for, and TLS only where there is TLS', () => {
  const { 'content-security-policy': policy, 'strict-transport-security': hsts } = securityHeaders('https://a.example');
  for (const name of ['default-src', 'base-uri', 'frame-src', 'frame-ancestors', 'form-action']) {
    assert.match(policy!, new RegExp(`(?:^|; )${name} '(?:none|self)'`));
  }
  assert.ok(Number(/max-age=(\d+)/.exec(hsts!)?.[1]) >= 31_536_000);
  assert.match(policy!, /upgrade-insecure-requests/);
  assert.equal(securityHeaders('http://a.example')['strict-transport-security'], undefined);
  assert.doesNotMatch(securityHeaders('http://a.example')['content-security-policy']!, /upgrade/);
});

test('a file that came in may do nothing in a browser', async () => {
  const { sources } = JSON.parse(await (await site.request('/vragen/xx/2031Z00001.json')).text());
  const { headers } = await site.request(`/bron/${sources[0].sha256}/origineel`);
  assert.match(headers.get('content-security-policy')!, /^sandbox;/);
  assert.match(headers.get('content-disposition')!, /^attachment;/);
});

test('security.txt says whom to tell and expires within a year; without a contact there is none', async () => {
  const text = await (await site.request('/.well-known/security.txt')).text();
  assert.match(text, /^Contact: mailto:beheer@vragen\.example$/m);
  assert.match(text, /^Canonical: https:\/\/vragen\.example\/\.well-known\/security\.txt$/m);
  const expires = Date.parse(/^Expires: (.+)$/m.exec(text)![1]!);
  assert.ok(expires > Date.now() && expires < Date.now() + 366 * 86_400_000);
  assert.equal((await app(store).request('/.well-known/security.txt')).status, 404);
  assert.match(await (await site.request('/robots.txt')).text(), /^User-agent: \*$/m);
});

test('no address that the site gives out comes from the Host header', async () => {
  const elsewhere = (path: string) =>
    site.request(`http://evil.example${path}`, {
      headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    });
  for (const path of paths) assert.doesNotMatch(await (await elsewhere(path)).text(), /evil\.example/, path);
  const page = await (await elsewhere('/en/questions/xx/2031Z00001')).text();
  assert.match(page, /<link rel="canonical" href="https:\/\/vragen\.example\/en\/questions\/xx\/2031Z00001">/);
  assert.match(await (await elsewhere('/nieuw.atom')).text(), /href="https:\/\/vragen\.example\/nieuw\.atom"/);
});
