/**
 * The site over a register in a process of its own: from starting it to its first pages, search pages a second over the
 * loopback by four connections that always ask and take what browsers take, and its memory. What the machine shares with others shows in the second
 * figure: pages a second of the processor that the server used.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { releaseRoom } from '../src/store/index/room.ts';
import { openStore } from '../src/store/open.ts';
import { search } from '../src/store/search.ts';
import { rounded } from './measure.ts';
import { mixOf, popular } from './mix.ts';

const seconds = 10;
const connections = 4;
const main = resolve(import.meta.dirname, '../src/cli/main.ts');

export async function benchServing(folder: string, pairs: number): Promise<void> {
  const starts: Start[] = [];
  for (let round = 0; round < 3; round++) starts.push(await coldStart(folder));
  const least = (of: (start: Start) => number): string => rounded(Math.min(...starts.map(of)));
  console.log(
    `  from starting the server to its home page ${least(({ home }) => home)} ms, ` +
      `to its first search page ${least(({ found }) => found)} ms (the fastest of three; goal ${pairs > 300_000 ? 700 : 500})`,
  );
  const queries = mixOf(pairs / 5, 2000);
  callRate(folder, queries);
  const server = await start(folder);
  const before = memoryOf(server.child);
  // As many as the calls above are warmed by.
  for (const query of queries.slice(0, 200)) await pageOf(searchUrl(server, query));
  await pageRate('no two queries alike', server, queries.slice(200));
  await pageRate('300 queries, by popularity', server, popular(queries.slice(0, 300), 20_000));
  console.log(
    `  memory of the server, MB resident: ${before} when it had begun, ${memoryOf(server.child)} after that (goal ${pairs > 300_000 ? 600 : 300})`,
  );
  await stop(server.child);
}

/** The store's own call, in this process. */
function callRate(folder: string, queries: readonly string[]): void {
  const store = openStore(folder);
  const page = { limit: 20, offset: 0, today: '2041-06-15' };
  for (const query of queries.slice(0, 200)) search(store, query, page);
  const began = performance.now();
  const before = process.cpuUsage();
  const asked = queries.slice(200, 1200);
  for (const query of asked) search(store, query, page);
  const { user, system } = process.cpuUsage(before);
  console.log(
    `  search calls of the store, ${asked.length} queries, no two alike: ${rounded((asked.length * 1000) / (performance.now() - began))} a second, ` +
      `${rounded(asked.length / ((user + system) / 1e6))} a second of the processor`,
  );
  store.close();
  releaseRoom();
}

type Server = { readonly child: ChildProcess; readonly address: string };
type Start = { readonly home: number; readonly found: number };

async function start(folder: string): Promise<Server> {
  const child = spawn(
    process.execPath,
    [...process.execArgv, main, 'serve', '--port', '0', '--rate', '0', '--data', folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [address] = (await once(createInterface(child.stdout!), 'line')) as [string];
  return { child, address };
}

async function coldStart(folder: string): Promise<Start> {
  const began = performance.now();
  const { child, address } = await start(folder);
  await pageOf(address);
  const home = performance.now() - began;
  await pageOf(`${address}zoeken?q=onderzoek`);
  const found = performance.now() - began;
  await stop(child);
  return { home, found };
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill();
  await once(child, 'exit');
}

const agent = new Agent({ keepAlive: true, maxSockets: connections });

function pageOf(url: string): Promise<number> {
  return new Promise((done, failed) => {
    get(url, { agent, headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => {
        if (response.statusCode === 200) done(bytes);
        else failed(new Error(`${url}: ${response.statusCode}`));
      });
    }).on('error', failed);
  });
}

const searchUrl = ({ address }: Server, query: string): string =>
  `${address}zoeken?${new URLSearchParams({ q: query })}`;

async function pageRate(what: string, server: Server, queries: readonly string[]): Promise<void> {
  const { child } = server;
  const urls = queries.map((query) => searchUrl(server, query));
  let next = 0;
  let bytes = 0;
  const end = performance.now() + seconds * 1000;
  const ask = async (): Promise<void> => {
    while (performance.now() < end && next < urls.length) {
      const size = await pageOf(urls[next++]!);
      bytes += size;
    }
  };
  const cpu = cpuOf(child);
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, ask));
  const took = (performance.now() - began) / 1000;
  console.log(
    `  search pages over HTTP, ${what}: ${next} in ${rounded(took)} s, ${rounded(next / took)} a second, ` +
      `${rounded(next / (cpuOf(child) - cpu))} a second of the processor; ${rounded(bytes / next / 1000)} KB each`,
  );
}

const procFile = (child: ChildProcess, name: string): string | undefined => {
  const path = join('/proc', String(child.pid), name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};

/** Seconds of the processor that a process has used, in all its threads; NaN where the machine does not tell. */
function cpuOf(child: ChildProcess): number {
  const fields = procFile(child, 'stat')
    ?.replace(/^.*\) /, '')
    .split(' ');
  return fields === undefined ? Number.NaN : (Number(fields[11]) + Number(fields[12])) / 100;
}

const memoryOf = (child: ChildProcess): string =>
  rounded(Number(/VmRSS:\s+(\d+)/.exec(procFile(child, 'status') ?? '')?.[1]) / 1000);
