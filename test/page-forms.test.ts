/**
 * Every page has its data as JSON, every list its CSV and its feeds. The pages are held against the routes that the site
 * hears at: a new kind of page is missed here until it is in the list of pages, and until its data is there.
 */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ExampleSite, errors, openExampleSite, pages } from './example-site.ts';

let site: ExampleSite;
before(async () => {
  site = await openExampleSite();
});
after(() => site.close());

const get = async (path: string): Promise<Response> => {
  const response = await site.fetch(new Request(`http://127.0.0.1:8080${path}`));
  const to = response.headers.get('location');
  return to === null ? response : get(to);
};

/** The other forms that a page names: their type by their address. */
async function formsOf(path: string): Promise<Map<string, string>> {
  const page = await (await get(path)).text();
  const links = page.matchAll(/<link rel="alternate" type="([^"]+)" title="[^"]+" href="([^"]+)"/g);
  return new Map([...links].map(([, type, href]) => [href!.replaceAll('&amp;', '&'), type!]));
}

/** Two buttons that a letter leads to, and nothing to take along; what there is of a follower is at 'manage'. */
const buttons = ['confirm', 'stop'];
const shown = (): string[] => [
  ...Object.values(pages).filter((path) => !errors.includes(path)),
  ...Object.entries(site.personal).flatMap(([name, path]) => (buttons.includes(name) ? [] : [path])),
];

const wanted = {
  'application/json': /^\{/,
  'text/csv': /^[a-z_]+(?:,[a-z_\d]+)+\r\n/,
  'application/atom+xml': /^<\?xml[^>]+\?>\s*<feed /,
  'application/feed+json': /^\{"version":"https:\/\/jsonfeed\.org/,
} as const;

async function assertForm(path: string, type: keyof typeof wanted): Promise<void> {
  const href = [...(await formsOf(path))].find(([, each]) => each === type)?.[0];
  assert.ok(href, `${path} names no ${type}`);
  const response = await get(href);
  assert.equal(response.status, 200, href);
  assert.ok(response.headers.get('content-type')?.startsWith(type), href);
  assert.match(await response.text(), wanted[type], href);
}

test('every page has its data as JSON', async () => {
  for (const path of shown()) await assertForm(path, 'application/json');
});

test('every list has its CSV and its feeds', async () => {
  let lists = 0;
  for (const path of shown()) {
    const page = await (await get(path)).text();
    const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
    const isList = /<ol class="list|<table class="names/.test(main) && !path.includes('beheer');
    if (!isList) continue;
    lists++;
    for (const type of ['text/csv', 'application/atom+xml', 'application/feed+json'] as const)
      await assertForm(path, type);
  }
  assert.ok(lists > 12, `only ${lists} lists`);
});

test('every form that a page names is there, in either language', async () => {
  for (const path of shown()) {
    for (const [href, type] of await formsOf(path)) {
      const response = await get(href);
      assert.equal(response.status, 200, `${path}: ${href}`);
      assert.ok(response.headers.get('content-type')?.startsWith(type), `${path}: ${href}`);
    }
  }
});

test('what is wrong is told as JSON too, where JSON is asked for', async () => {
  for (const path of ['/weg.json', '/kwaliteit.json?reden=niets', '/zoeken.json?q=%22', '/leden/Niemand.json']) {
    const response = await get(path);
    assert.ok(response.status === 404 || response.status === 400, path);
    assert.equal(typeof JSON.parse(await response.text()).error.message, 'string', path);
  }
});

/** What is not asked for as a page or as the data of one: files of the site, the API (which has tests of its own), the bytes of a source. */
const others =
  /^\/(?:vast|api\/v1|\.well-known)\b|^\/robots\.txt$|\/(?:origineel|original)$|\/(?:voorstellen|suggestions)(?:\.html)?$|^\/register\.|^\/(?:vragen|en\/questions)\/:publication$/;

test('every route of the site is a page of the list, or the data of one', async () => {
  const addresses = [...shown(), ...buttons.map((name) => site.personal[name as 'stop'])];
  const english = await Promise.all(addresses.map(englishOf));
  const heard = [...addresses, ...english.flatMap((path) => path ?? [])];
  const forms = (await Promise.all([...heard].map(formsOf))).flatMap((each) => [...each.keys()]);
  const hit = new Set([...heard, ...forms].flatMap(routesOf));
  const routes = new Set(site.hono.routes.flatMap(({ method, path }) => (method === 'GET' ? [path] : [])));
  const missed = [...routes].filter((path) => !hit.has(path) && !others.test(path));
  assert.deepEqual(missed, []);
});

/** The same page in English; that of a follower is in no address but its own. */
async function englishOf(path: string): Promise<string | undefined> {
  const own = /^\/volgen\/(\w+)\/(.+)$/.exec(path);
  if (own) return `/en/follow/${{ bevestig: 'confirm', beheer: 'manage' }[own[1]!] ?? own[1]}/${own[2]}`;
  const page = await (await get(path)).text();
  const href = /<a href="([^"]+)" lang="en" hreflang="en">/.exec(page)?.[1];
  return href?.replaceAll('&amp;', '&');
}

function routesOf(address: string): string[] {
  const [found] = site.hono.router.match('GET', decodeURI(address.replace(/\?.*$/, '')));
  return found.map(([[, route]]) => route.path);
}
