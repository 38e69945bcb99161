/** The worker that reads documents: bytes in, reading out. */

import { parentPort } from 'node:worker_threads';
import { Problem } from '../record/problem.ts';
import type { Outcome } from './reader.ts';
import { readBytes } from './source.ts';

parentPort?.on('message', async ({ bytes, path }: { bytes: Uint8Array; path: string }) => {
  parentPort?.postMessage(await outcomeOf(bytes, path));
});

async function outcomeOf(bytes: Uint8Array, path: string): Promise<Outcome> {
  try {
    return { read: await readBytes(bytes, path) };
  } catch (error) {
    if (error instanceof Problem) return { problem: { code: error.code, message: error.message } };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
