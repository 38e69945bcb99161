/** Pages that stay as they are while the register grows and shrinks, and changes that make the same register elsewhere. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { joinDocument, splitDocument } from '../../store/by-hand.ts';
import type { Store } from '../../store/open.ts';
import { app } from '../app.ts';
import { localSettings } from '../settings.ts';
import { ask, caseOf, reply, smallRegister } from './fixtures/register.ts';

const { site } = localSettings;
type Item = Readonly<Record<string, unknown>>;
type Page = {
  readonly items: readonly Item[];
  readonly _links: Readonly<Record<string, { href: string } | undefined>>;
};

const reader = (store: Store) => {
  const pages = app(store);
  return async (href: string): Promise<Page> => {
    const response = await pages.request(href.replace(site, ''));
    assert.equal(response.status, 200, href);
    return JSON.parse(await response.text());
  };
};

const keyOf = (item: Item): string => String((item.record as Item | undefined)?.id ?? item.id ?? item.name);

/** Walks from page to page by a link; `between` happens after each. */
async function walk(store: Store, from: string, link: string, between: (page: number) => void): Promise<string[]> {
  const read = reader(store);
  const seen: string[] = [];
  let page = 0;
  for (let href: string | undefined = from; href !== undefined; ) {
    const { items, _links }: Page = await read(href);
    seen.push(...items.map(keyOf));
    href = _links[link]?.href;
    between(page++);
    assert.ok(page < 100, 'the pages do not end');
  }
  return seen;
}

/** Sets come in at both ends and in the middle, one is answered, and one is withdrawn into another. */
function disturb(store: Store, page: number): void {
  ask(store, 100 + page);
  ask(store, 2000 - page);
  if (page === 1) reply(store, 40);
  if (page === 2) joinDocument(store, `nl-tk/${caseOf(2)}`, `kv-tk-${caseOf(50)}`);
}
/** What became another record meanwhile: in the order of ids it stays in its place, in the order of a search it may move. */
const changed = [2, 40, 50].map((n) => `nl-tk/${caseOf(n)}`);

for (const path of ['/records', '/_search?q=veer', '/_search?q=veer&sort=newest', '/_search?q=veer&sort=oldest']) {
  test(`${path}: no record stands twice and none is missed while a writer adds and withdraws`, async () => {
    const store = smallRegister(60);
    const from = `${site}/api/v1${path}${path.includes('?') ? '&' : '?'}limit=7`;
    const all = await walk(store, from, 'next', (page) => disturb(store, page));
    const seen = path === '/records' ? all : all.filter((id) => !changed.includes(id));
    assert.equal(new Set(seen).size, seen.length, 'a record stands twice');
    for (let n = 1; n <= 60; n++) {
      const id = `nl-tk/${caseOf(n)}`;
      if (!changed.includes(id) || (path === '/records' && n !== 50)) assert.ok(seen.includes(id), `${id} is missing`);
    }
  });
}

for (const path of ['/records', '/members', '/publications']) {
  test(`${path}: the way back leads over the same pages, in the same order`, async () => {
    const store = smallRegister(20);
    const read = reader(store);
    const from = `${site}/api/v1${path}?limit=${path === '/members' ? 1 : 3}`;
    const there: string[][] = [];
    let last = from;
    for (let href: string | undefined = from; href !== undefined; ) {
      const { items, _links }: Page = await read(href);
      there.push(items.map(keyOf));
      last = href;
      href = _links.next?.href;
    }
    const back: string[][] = [there.at(-1)!];
    for (let href = (await read(last))._links.prev?.href; href !== undefined; ) {
      const { items, _links }: Page = await read(href);
      back.push(items.map(keyOf));
      href = _links.prev?.href;
    }
    assert.deepEqual(
      back.flatMap((page) => page.toReversed()),
      there.flat().reverse(),
    );
    assert.ok(there.length > 2);
  });
}

test('the Link header leads over the same pages as the body', async () => {
  const pages = app(smallRegister(9));
  const { headers } = await pages.request('/api/v1/records?limit=4');
  const link = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
  const body = JSON.parse(await (await pages.request('/api/v1/records?limit=4')).text());
  assert.equal(link, body._links.next.href);
});

/** The register as NDJSON sorted by id, by its hash. */
const hashOf = (records: ReadonlyMap<string, object>): string => {
  const lines = [...records].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => `${JSON.stringify(record)}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
};

/** Follows the changes after a number into a copy, as a client would; gives the number to go on from. */
async function follow(store: Store, copy: Map<string, object>, after: number, between = () => {}): Promise<number> {
  const read = reader(store);
  let number = after;
  for (let href: string | undefined = `${site}/api/v1/changes?after=${after}&limit=7&data=true`; href; ) {
    const { items, _links }: Page = await read(href);
    for (const item of items) {
      number = Number(item.number);
      if (item.kind === 'gone') copy.delete(String(item.record));
      else copy.set(String(item.record), item.data as object);
    }
    href = _links.next?.href;
    between();
  }
  return number;
}

test('changes replayed into an empty store give the same register, those that are gone being gone', async () => {
  const store = smallRegister(30);
  joinDocument(store, `nl-tk/${caseOf(2)}`, `kv-tk-${caseOf(4)}`);
  const copy = new Map<string, object>();
  let n = 100;
  let number = await follow(store, copy, 0, () => n < 110 && ask(store, n++));
  joinDocument(store, `nl-tk/${caseOf(6)}`, `kv-tk-${caseOf(8)}`);
  splitDocument(store, `nl-tk/${caseOf(2)}`, `kv-tk-${caseOf(4)}`);
  number = await follow(store, copy, number);
  const bulk = await (await app(store).request('/register.ndjson')).text();
  assert.equal(hashOf(copy), createHash('sha256').update(bulk).digest('hex'));
  assert.ok(!copy.has(`nl-tk/${caseOf(8)}`) && copy.has(`nl-tk/${caseOf(4)}`) && copy.size > 30);
});

test('a client that fetches each record by its link has the same register too', async () => {
  const store = smallRegister(12);
  const read = reader(store);
  const copy = new Map<string, object>();
  const { items } = await read(`${site}/api/v1/changes?limit=1000`);
  for (const { record, _links } of items) {
    const whole = await read((_links as { record: { href: string } }).record.href);
    const { clock: _, change: __, updated: ___, _links: ____, ...rest } = whole as unknown as Record<string, unknown>;
    copy.set(String(record), rest);
  }
  const bulk = await (await app(store).request('/register.ndjson')).text();
  assert.equal(hashOf(copy), createHash('sha256').update(bulk).digest('hex'));
});
