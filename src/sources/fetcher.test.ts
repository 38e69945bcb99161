import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Machine, openFetcher } from './fetcher.ts';
import type { Response } from './guard.ts';

type Given = { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string };
const json = { 'content-type': 'application/json; charset=utf-8' };

const responseOf = ({ status = 200, headers = {}, body = '' }: Given): Response => ({
  status,
  headers: { get: (name) => headers[name] ?? null },
  body: (async function* () {
    yield Buffer.from(body);
  })(),
});

/** A fetcher whose answers are given in turn; an error is thrown. */
function fetcherOf(answers: readonly (Given | Error)[], more: object = {}) {
  const asked: { address: string; headers: Readonly<Record<string, string>> }[] = [];
  const slept: number[] = [];
  let now = Date.parse('2031-09-01T12:00:00Z');
  const machine: Machine = {
    fetch: async (address, { headers }) => {
      asked.push({ address, headers });
      const answer = answers[Math.min(asked.length, answers.length) - 1]!;
      if (answer instanceof Error) throw answer;
      return responseOf(answer);
    },
    now: () => now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
    chance: () => 0,
  };
  const fetcher = openFetcher(machine, {
    agent: 'Test (+a@b.nl)',
    pace: 1000,
    hosts: ['a.example', 'b.example'],
    ...more,
  });
  return { fetcher, asked, slept };
}
const address = 'https://a.example/x';
const good = { headers: json, body: '{}' };
const reasonOf = async (answers: readonly (Given | Error)[], ask: object = {}, more: object = {}) => {
  const { fetcher, asked } = fetcherOf(answers, more);
  const outcome = await fetcher.get({ address, ...ask });
  return `${outcome.state === 'failed' ? outcome.reason : outcome.state} after ${asked.length}`;
};

test('get() says who asks, asks conditionally, and keeps a pace a host', async () => {
  const { fetcher, asked, slept } = fetcherOf([good]);
  await fetcher.get({ address, marks: { etag: '"a"', modified: 'Mon, 01 Sep 2031 12:00:00 GMT' } });
  await fetcher.get({ address });
  await fetcher.get({ address: 'https://b.example/' });
  assert.equal(asked[0]?.headers['user-agent'], 'Test (+a@b.nl)');
  assert.deepEqual(
    ['if-none-match', 'if-modified-since'].map((name) => asked[0]?.headers[name]),
    ['"a"', 'Mon, 01 Sep 2031 12:00:00 GMT'],
  );
  assert.equal(asked[1]?.headers['if-none-match'], undefined);
  assert.deepEqual(slept, [1000]);
});

test('get() tries again what may pass, waiting twice as long each time or as long as the server wishes', async () => {
  const { fetcher, slept } = fetcherOf([{ status: 500 }, { status: 503 }, good], { pace: 0 });
  assert.equal((await fetcher.get({ address })).state, 'fetched');
  assert.deepEqual(slept, [50, 100]);
  const asked = fetcherOf([{ status: 429, headers: { 'retry-after': '7' } }, good], { pace: 0 });
  await asked.fetcher.get({ address });
  assert.deepEqual(asked.slept, [7000]);
});

test('get() gives up after five tries, at once where trying helps nothing, and keeps a long wait for later', async () => {
  assert.equal(await reasonOf([{ status: 500 }]), 'The server answered 500 after 5');
  assert.equal(await reasonOf([{ status: 404 }]), 'The server answered 404 after 1');
  assert.equal(await reasonOf([{ status: 304 }]), 'The server answered 304 after 1');
  const { fetcher } = fetcherOf([{ status: 503, headers: { 'retry-after': '3600' } }]);
  assert.deepEqual(await fetcher.get({ address }), {
    state: 'failed',
    reason: 'The server answered 503',
    down: true,
    notBefore: Date.parse('2031-09-01T13:00:00Z'),
  });
});

test('get() takes no answer that is cut off, empty, too large, of the wrong type, or an error page', async () => {
  const types = { types: ['application/json'] };
  const cut = { headers: { ...json, 'content-length': '9' }, body: '{}' };
  assert.equal(await reasonOf([cut], types), 'The answer is cut off: 2 of 9 bytes after 5');
  assert.equal(await reasonOf([cut, good], types), 'fetched after 2');
  assert.equal(await reasonOf([{ headers: json }], types), 'The answer is empty after 5');
  assert.equal(
    await reasonOf([{ headers: { 'content-type': 'text/html' }, body: '<html>' }], types),
    'The answer is text/html, not application/json after 5',
  );
  assert.equal(
    await reasonOf([{ ...good, body: 'x'.repeat(3e6) }], {}, { mostBytes: 2e6 }),
    'The answer is larger than 2 MB after 1',
  );
  assert.equal(await reasonOf([good], { mistake: () => 'an error page' }), 'an error page after 5');
});

test('get() follows redirects to hosts of the source alone, and not for ever', async () => {
  const to = (location: string) => ({ status: 302, headers: { location } });
  const { fetcher } = fetcherOf([to('/y'), to('https://b.example/z'), good]);
  const outcome = await fetcher.get({ address });
  assert.equal(outcome.state === 'fetched' && outcome.fetched.address, 'https://b.example/z');
  assert.equal(await reasonOf([to('https://c.example/')]), 'c.example is not a host of this source after 1');
  assert.equal(await reasonOf([to('http://169.254.169.254/')]), '169.254.169.254 is not a host of this source after 1');
  assert.equal(await reasonOf([to('/round')]), 'More than 5 redirects after 6');
  assert.equal(await reasonOf([good], { address: 'nonsense' }), 'The address cannot be read after 0');
});

test('get() says what broke a connection, from the last of its causes', async () => {
  const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  const failed = new TypeError('fetch failed', { cause: reset });
  assert.equal(await reasonOf([failed]), 'The connection failed: read ECONNRESET (ECONNRESET) after 5');
  const late = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
  assert.equal(await reasonOf([late, good]), 'fetched after 2');
});

test('skew() tells how far the clock of the server is ahead', async () => {
  const { fetcher } = fetcherOf([{ ...good, headers: { ...json, date: 'Mon, 01 Sep 2031 12:10:00 GMT' } }]);
  await fetcher.get({ address });
  assert.equal(fetcher.skew(), 600_000);
});
