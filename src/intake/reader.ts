/**
 * Reads documents in worker threads, so that no document can hold up or bring down the rest: a document that takes too
 * long or too much memory is given up with a Problem, and its worker is replaced.
 */

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Problem, type ProblemCode } from '../record/problem.ts';
import type { Reading } from '../record/reading.ts';

export type ReadDocument = { readonly text: string; readonly reading: Reading };

/** What the worker answers. */
export type Outcome =
  | { readonly read: ReadDocument }
  | { readonly problem: { readonly code: ProblemCode; readonly message: string } }
  | { readonly fault: string };

export type Limits = {
  /** How long one document may take, in seconds. */
  readonly seconds: number;
  /** How much memory the reading of one document may take, in megabytes. */
  readonly megabytes: number;
};

export const usualLimits: Limits = { seconds: 60, megabytes: 1024 };

export type Reader = {
  /** Reads the bytes of a document; waits for a free worker. */
  readonly read: (bytes: Uint8Array, path: string) => Promise<ReadDocument>;
  readonly close: () => Promise<void>;
};

/** Opens a reader with so many workers; each is started when it is first needed. */
export function openReader(workers: number, limits: Limits = usualLimits): Reader {
  const idle: (Worker | undefined)[] = Array.from({ length: workers });
  const waiting: ((worker: Worker | undefined) => void)[] = [];
  const give = (worker: Worker | undefined) => {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  };
  const take = (): Promise<Worker | undefined> =>
    idle.length > 0 ? Promise.resolve(idle.pop()) : new Promise((resolve) => waiting.push(resolve));

  return {
    read: async (bytes, path) => {
      const worker = (await take()) ?? startWorker(limits);
      try {
        const outcome = await askWorker(worker, bytes, path, limits);
        give(worker);
        return documentOf(outcome);
      } catch (error) {
        if (error instanceof GivenUp) {
          await worker.terminate();
          give(undefined);
          throw new Problem(error.code, error.message, { cause: error });
        }
        throw error;
      }
    },
    close: async () => {
      await Promise.all(idle.map((worker) => worker?.terminate()));
    },
  };
}

class GivenUp extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}

function startWorker({ megabytes }: Limits): Worker {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 16 },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  worker.setMaxListeners(20);
  return worker;
}

async function askWorker(
  worker: Worker,
  bytes: Uint8Array,
  path: string,
  { seconds, megabytes }: Limits,
): Promise<Outcome> {
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), seconds * 1000);
  try {
    worker.postMessage({ bytes, path });
    const [outcome] = await once(worker, 'message', { signal: stop.signal });
    return outcome as Outcome;
  } catch (error) {
    const { code, name } = error as Error & { code?: string };
    if (name === 'AbortError')
      throw new GivenUp('source-too-slow', `Reading took longer than ${seconds} s and was given up`);
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
      throw new GivenUp('source-too-large', `Reading took more than ${megabytes} MB of memory and was given up`);
    }
    throw error;
  } finally {
    clearTimeout(late);
  }
}

function documentOf(outcome: Outcome): ReadDocument {
  if ('read' in outcome) return outcome.read;
  if ('problem' in outcome) throw new Problem(outcome.problem.code, outcome.problem.message);
  throw new Problem('reader-failed', `The reader failed on this document, which is our fault: ${outcome.fault}`);
}
