/** Hostile searches and deep pages take a bounded time: each within so many times a plain search on the same register. */

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { after, test } from 'node:test';
import { setOf } from '../bench/register.ts';
import { keepIndex } from '../src/store/index/keep.ts';
import { addRecord } from '../src/store/index-record.ts';
import { openStore, transaction } from '../src/store/open.ts';
import { search } from '../src/store/search.ts';
import { answerWith, openServer } from '../src/web/server.ts';
import { localSettings } from '../src/web/settings.ts';

const records = 1500;
const store = openStore(':memory:');
transaction(store, () => {
  for (let n = 0; n < records; n++) addRecord(store, setOf(n), 'nl');
});
keepIndex(store);
after(() => store.close());

/** How often this process looked up, once a second, until a request that goes on and on was closed; it is begun before all else. */
const slowHead = (async () => {
  const server = openServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  answerWith(server, openStore(':memory:'), localSettings);
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n');
  let [seconds, heard] = [0, ''];
  socket.setEncoding('latin1').on('data', (data) => {
    heard += data;
  });
  const drip = setInterval(() => {
    seconds++;
    socket.write(`x-${seconds}: y\r\n`);
  }, 1000);
  await once(socket, 'close');
  clearInterval(drip);
  server.close();
  return { seconds, heard };
})();

/** Milliseconds of the processor: what neighbours of this machine do does not count. The least of a few. */
function costOf(query: string, page: object = {}): number {
  const costs = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    search(store, query, { limit: 20, offset: 0, ...page });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...costs);
}

const letters = [...'abcdefghijklmnoprstuvwz'];
const hostile: Record<string, string> = {
  'forty common words': 'de het een van in en op te dat is voor met niet zijn die aan er om ook als'.repeat(2),
  'forty words with OR': [...letters, ...letters]
    .slice(0, 40)
    .map((letter) => `${letter}a*`)
    .join(' OR '),
  'beginnings of one letter': [...letters].map((letter) => `${letter}*`).join(' '),
  'a phrase of forty common words': `"${'van de '.repeat(20).trim()}"`,
  'words to leave out': `de ${letters.map((letter) => `-${letter}e*`).join(' ')}`,
  'groups in groups': `${'('.repeat(19)}de OR het${')'.repeat(19)} (van OR "in de") -(een OR "op het")`,
  'one letter of a thousand': 'a'.repeat(1000),
};
const budget = 400;

for (const [what, query] of Object.entries(hostile)) {
  test(`search() of ${what} takes at most ${budget} ms of the processor over ${records * 5} pairs`, () => {
    const cost = costOf(query);
    assert.ok(cost < budget, `${cost.toFixed(0)} ms`);
  });
}

for (const sort of ['relevance', 'newest', 'oldest', 'days'] as const) {
  test(`search() gives the last page by ${sort} in at most ${budget} ms, and it is no longer than the rest`, () => {
    const page = { limit: 20, offset: records - 30, sort };
    assert.ok(costOf('de', page) < budget);
    const { records: found } = search(store, 'de', page);
    const last = search(store, 'de', { ...page, offset: found - 7 }).results;
    assert.equal(last.length, 7);
    assert.equal(search(store, 'de', { ...page, offset: found }).results.length, 0);
  });
}

test('a request whose head comes in drop by drop is closed when its time is over', async () => {
  const { seconds, heard } = await slowHead;
  assert.match(heard, /^HTTP\/1\.1 408 /);
  assert.ok(seconds < 25, `closed after ${seconds} seconds`);
});
