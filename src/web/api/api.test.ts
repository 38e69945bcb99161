/** The API against its own description: every operation, every status that it declares, every route that there is. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hono } from 'hono';
import { app } from '../app.ts';
import { localSettings } from '../settings.ts';
import type { Document } from './document.ts';
import { check } from './fixtures/check.ts';
import { caseOf, smallRegister } from './fixtures/register.ts';

const settings = { ...localSettings, site: 'https://vragen.example', contact: 'mailto:api@vragen.example' };
const store = smallRegister(30);
const site = app(store, settings);
const base = '/api/v1';
type Headers = Record<string, string>;
const ask = async (path: string, headers: Headers = {}, on: Hono = site) => on.request(base + path, { headers });
const read = async (path: string, headers: Headers = {}) => JSON.parse(await (await ask(path, headers)).text());
const document: Document = await read('/openapi.json');

const record = `/records/nl-tk/${caseOf(1)}`;
/** Addresses at which each path of the description answers. */
const good: Readonly<Record<string, readonly string[]>> = {
  '/records': [
    '/records',
    '/records?limit=3&standing=answered&parliament=nl-tk',
    '/records?member=zwaan&party=VVP&office=veren%20en%20bruggen&minister=Zandbergen&year=2031',
    '/records?submittedFrom=2031-01-01&submittedUntil=2031-12-31&updatedSince=2020-01-01T00:00:00%2B02:00',
  ],
  '/records/{parliament}/{number}': [record, `${record}?on=2031-01-05`, `/records/nl-tk/${caseOf(2)}`],
  '/records/{parliament}/{number}/questions': [`${record}/questions`, `/records/nl-tk/${caseOf(2)}/questions`],
  '/records/{parliament}/{number}/questions/{question}': [`${record}/questions/2`],
  '/_search': [
    '/_search?q=veer',
    '/_search?q=veer&facets=true&sort=days&limit=2',
    '/_search?q=niets-van-dit',
    `/_search?q=${caseOf(1)}`,
  ],
  '/members': ['/members', '/members?limit=1'],
  '/members/{name}': ['/members/zwaan', '/members/%C3%A5ngstr%C3%B6m'],
  '/parties': ['/parties'],
  '/parties/{name}': ['/parties/PVX'],
  '/offices': ['/offices'],
  '/offices/{name}': ['/offices/Veren%20en%20Bruggen'],
  '/ministers': ['/ministers'],
  '/ministers/{name}': ['/ministers/zandbergen'],
  '/publications': ['/publications', '/publications?limit=100'],
  '/publications/{publication}': ['/publications/ah-tk-20302031-1'],
  '/statistics': ['/statistics', '/statistics?member=Zwaan', '/statistics?office=Veren%20en%20Bruggen'],
  '/changes': ['/changes', '/changes?after=3&limit=2&data=true'],
  '/register': ['/register'],
  '/openapi.json': ['/openapi.json'],
};
const missing: Readonly<Record<string, string>> = {
  '/records/{parliament}/{number}': '/records/nl-tk/niets',
  '/records/{parliament}/{number}/questions': '/records/xx/niets/questions',
  '/records/{parliament}/{number}/questions/{question}': `${record}/questions/99`,
  '/members/{name}': '/members/Niemand',
  '/parties/{name}': '/parties/geen',
  '/offices/{name}': '/offices/%3Cscript%3E',
  '/ministers/{name}': '/ministers/Niemand',
  '/publications/{publication}': '/publications/ah-tk-19992000-1',
  '/statistics': '/statistics?party=geen',
};

const line = { incoming: { socket: { remoteAddress: '192.0.2.1' } } };

/** How each status that an operation may declare comes about. */
const ways: Readonly<Record<string, (path: string, at: string) => Promise<Response>>> = {
  200: (_, at) => ask(at),
  206: (_, at) => ask(at, { accept: 'text/csv', range: 'bytes=0-9' }),
  304: async (_, at) => ask(at, { 'if-none-match': (await ask(at)).headers.get('etag')! }),
  400: (_, at) => ask(`${at}${at.includes('?') ? '&' : '?'}nope=1`),
  404: (path) => ask(missing[path] ?? assert.fail(`nothing is missing at ${path}`)),
  406: (_, at) => ask(at, { accept: 'image/png' }),
  416: (_, at) => ask(at, { accept: 'text/csv', range: 'bytes=999999999-' }),
  429: async (_, at) => {
    const strict = app(store, { ...settings, rate: 1, clock: () => 0 });
    for (let i = 0; i < 2; i++) await strict.request(base + at, {}, line);
    return strict.request(base + at, {}, line);
  },
  500: (_, at) => {
    const closed = smallRegister(0);
    const broken = app(closed, settings);
    closed.close();
    return ask(at, {}, broken);
  },
};

const paths = Object.keys(document.paths);

test('the tests ask every operation of the description', () => {
  assert.deepEqual(paths.toSorted(), Object.keys(good).toSorted());
});

for (const path of paths) {
  test(`${path} answers as described, with every status that it declares`, async (t) => {
    t.mock.method(console, 'error', () => {});
    const { responses } = document.paths[path]!.get!;
    for (const at of good[path]!) {
      for (const type of Object.keys(responses[200]!.content!)) {
        const response = await ask(at, { accept: type });
        assert.equal(response.status, 200, at);
        assert.equal(response.headers.get('content-type')?.replace(/;.*/, ''), type);
        await check(document, path, response);
      }
    }
    const [at = ''] = good[path]!;
    for (const status of Object.keys(responses)) {
      if (path === '/openapi.json' && status === '500') continue; // it is made of nothing that can break
      const response = await (ways[status] ?? assert.fail(`no way to ${status}`))(path, at);
      assert.equal(response.status, Number(status), `${path} ${status}`);
      assert.equal(response.headers.get('api-version'), '1.5.0');
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
      await check(document, path, response);
    }
  });
}

test('a search that finds nothing has queries near it that do find something', async () => {
  type Near = {
    total: { records: number };
    near?: { query: string; records: number; _links: { search: { href: string } } }[];
  };
  const asked = async (path: string) => (await (await ask(path)).json()) as Near;
  const { near } = await asked('/_search?q=veerr&limit=3');
  assert.equal(near?.[0]?.query, 'veer');
  const { pathname, search, searchParams } = new URL(near[0]._links.search.href);
  assert.equal(searchParams.get('limit'), '3');
  assert.equal((await asked(`${pathname.replace('/api/v1', '')}${search}`)).total.records, near[0].records);
  assert.equal('near' in (await asked('/_search?q=veer')), false);
});

test('a search for a number leads to the set that has it', async () => {
  const { named } = (await (await ask(`/_search?q=${caseOf(1).toLowerCase()}`)).json()) as { named: { id: string } };
  assert.equal(named.id, record.replace('/records/', ''));
  assert.equal('named' in ((await (await ask('/_search?q=veer')).json()) as object), false);
});

test('every route that the server has under the API is in the description', () => {
  const routes = site.routes.filter(({ path, method }) => path.startsWith(`${base}/`) && method === 'GET');
  const described = new Set(paths.map((path) => base + path.replaceAll(/\{(\w+)\}/g, ':$1')));
  assert.ok(routes.length >= 19);
  for (const { path } of routes) assert.ok(described.has(path), path);
});

test('every problem has status, title and detail, and a type that is explained where it points', async () => {
  const problems = [
    await ask('/nergens'),
    await ask('/records/'),
    await ask('/records?limit=0'),
    await ask('/records', { accept: 'text/html' }),
    await site.request(`${base}/records`, { method: 'POST' }),
  ];
  assert.deepEqual(
    problems.map(({ status }) => status),
    [404, 404, 400, 406, 405],
  );
  for (const response of problems) {
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    const { type, status, title, detail } = JSON.parse(await response.text());
    assert.deepEqual([status, typeof title, typeof detail], [response.status, 'string', 'string']);
    const [page = '', name] = type.split('#');
    const told = await site.request(page);
    assert.equal(told.status, 200);
    assert.ok((await told.text()).includes(`id="${name}"`), type);
  }
});

test('all that is wrong with a request is told at once', async () => {
  const { errors } = await read(
    '/records?limit=0&limit2=3&year=gisteren&submittedFrom=2031-02-31&standing=x&standing=open',
  );
  assert.deepEqual(errors.map(({ name }: { name: string }) => name).toSorted(), [
    'limit',
    'limit2',
    'standing',
    'submittedFrom',
    'year',
  ]);
  const query = await read('/_search?q=%22open');
  assert.deepEqual(query.errors, [{ in: 'query', name: 'q', detail: query.detail }]);
  assert.equal((await read('/statistics?member=Zwaan&party=VVP')).errors.length, 2);
  assert.equal((await read('/records?cursor=onzin')).errors[0].name, 'cursor');
  assert.equal((await read('/records?__proto__=1&constructor=1')).errors.length, 2);
});

test('HEAD is GET without its body, OPTIONS says what may be done, and everything else is refused with what may', async () => {
  for (const path of Object.values(good).map(([at]) => at!)) {
    const [got, head] = [await ask(path), await site.request(base + path, { method: 'HEAD' })];
    assert.equal(await head.text(), '');
    assert.deepEqual([...head.headers], [...got.headers], path);
    const options = await site.request(base + path, { method: 'OPTIONS' });
    assert.deepEqual([options.status, options.headers.get('allow')], [204, 'GET, HEAD, OPTIONS']);
    assert.equal(options.headers.get('access-control-allow-methods'), 'GET, HEAD, OPTIONS');
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const refused = await site.request(base + path, { method });
      assert.deepEqual([refused.status, refused.headers.get('allow')], [405, 'GET, HEAD, OPTIONS']);
    }
  }
});

test('a tag is strong and of one representation; a moment is taken where no tag is sent', async () => {
  const asJson = await ask(record);
  const tag = asJson.headers.get('etag')!;
  const asText = (await ask(record, { accept: 'text/plain' })).headers.get('etag')!;
  const packed = (await ask(record, { 'accept-encoding': 'gzip' })).headers.get('etag')!;
  for (const each of [tag, asText, packed]) assert.match(each, /^"[^"]+"$/);
  assert.equal(new Set([tag, asText, packed]).size, 3);
  assert.equal((await ask(record, { 'if-none-match': `"x", ${tag}` })).status, 304);
  assert.equal((await ask(record, { 'if-none-match': '"x"' })).status, 200);
  const modified = asJson.headers.get('last-modified')!;
  assert.equal((await ask(record, { 'if-modified-since': modified })).status, 304);
  assert.equal((await ask(record, { 'if-modified-since': 'Thu, 01 Jan 2026 00:00:00 GMT' })).status, 200);
  assert.equal((await ask(record, { 'if-modified-since': modified, 'if-none-match': '"x"' })).status, 200);
  assert.equal(asJson.headers.get('cache-control'), 'public, max-age=60, stale-while-revalidate=300');
});

test('what is asked for best is sent', async () => {
  const typeFor = async (accept: string) => (await ask(record, { accept })).headers.get('content-type');
  assert.equal(await typeFor('*/*'), 'application/json');
  assert.equal(await typeFor('text/html, text/*;q=0.5, */*;q=0.1'), 'text/plain; charset=utf-8');
  assert.equal(await typeFor('application/json;q=0.2, application/akn+xml'), 'application/akn+xml');
  assert.equal(await typeFor('application/json;q=0'), 'application/problem+json');
});

test('the description is in Dutch, or in English for who asks for that; each says what every part is', async () => {
  const english: Document = await read('/openapi.json', { 'accept-language': 'en-GB,en;q=0.9' });
  assert.equal(document.paths['/_search']!.get!.summary, 'Zoeken');
  assert.equal(english.paths['/_search']!.get!.summary, 'Search');
  for (const told of [document, english]) {
    for (const [name, { description, properties = {} }] of Object.entries(told.components.schemas)) {
      assert.ok(description, `${name} is not described`);
      for (const [field, schema] of Object.entries(properties)) assert.ok(schema.description, `${name}.${field}`);
    }
    for (const { get } of Object.values(told.paths)) {
      for (const { name, description, example, schema } of get!.parameters ?? []) {
        const plain =
          'enum' in schema || 'default' in schema || ['cursor', 'member', 'party', 'office', 'minister'].includes(name);
        assert.ok(description && (plain || example !== undefined), name);
      }
    }
  }
});

test('B10: a question of the first of January is in its year, in every list that knows years', async () => {
  const id = `nl-tk/${caseOf(1)}`;
  const ids = async (path: string) =>
    (await read(path)).items.map((each: { id?: string; record?: { id: string } }) => each.id ?? each.record?.id);
  assert.ok((await ids('/records?year=2031&limit=100')).includes(id));
  assert.deepEqual(await ids('/records?year=2030'), []);
  assert.ok((await ids('/records?submittedFrom=2031-01-01&submittedUntil=2031-01-01')).includes(id));
  assert.ok((await ids('/_search?q=year:2031&limit=100')).includes(id));
  assert.equal((await read('/statistics')).counts[0].span, '2031-01');
});

test('the page that explains the API is there in both languages, and every link within it leads somewhere', async () => {
  for (const path of ['/api', '/en/api', '/api/problems', '/en/api/problems']) {
    const body = await (await site.request(path)).text();
    const ids = new Set([...body.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    for (const [, target] of body.matchAll(/href="#([^"]*)"/g)) assert.ok(ids.has(target), `${path}#${target}`);
    if (path.endsWith('api'))
      for (const each of paths) assert.ok(ids.has(document.paths[each]!.get!.operationId), each);
  }
  assert.equal((await site.request('/api/v1')).headers.get('location'), '/api');
});
