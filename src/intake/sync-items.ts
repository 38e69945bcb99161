/** Fetches what the journal says is to be fetched: what waits, and failures whose time has come; each reason is kept. */

import { Problem } from '../record/problem.ts';
import { backoff } from '../sources/retry.ts';
import type { Fetched } from '../sources/source.ts';
import { itemFailed, itemsToDo, itemTaken, type JournalItem } from '../store/items.ts';
import { keepOrigin } from '../store/origins.ts';
import { keepSource } from '../store/take.ts';
import { isWrittenQuestion, noQuestion, toDocument } from './document.ts';
import type { ReadDocument } from './reader.ts';
import { commit, type Run, type SyncStep, timeOf } from './sync-run.ts';
import { takeCompared } from './take.ts';

/** How long a failed item waits for its next try. */
export const itemWait = { least: 5 * 60_000, most: 7 * 86_400_000 } as const;

/** So many items are fetched before they are committed together: a kill loses no more than these. */
const together = 16;

/** After so many answers in a row that were none, the service is left alone: what waits will be asked for next time. */
const mostDown = 3;

/** Fetches the items that wait and takes them in, some in each transaction; stops where the service does not answer. */
export async function* doItems(run: Run): AsyncGenerator<SyncStep> {
  const { store, source, machine, settings } = run;
  let down = 0;
  for (;;) {
    const items = itemsToDo(store, source.id, timeOf(machine.now()), together);
    if (items.length === 0) return;
    const fetched: Done[] = [];
    for (const item of items) {
      if (settings.stop?.aborted || down >= mostDown) break;
      const done = await fetchItem(run, item);
      if (settings.stop?.aborted && 'failed' in done) break;
      down = 'down' in done && done.down ? down + 1 : 0;
      fetched.push(done);
    }
    yield* commit(run, () => fetched.map((done) => keepDone(run, done)));
    if (down >= mostDown) {
      yield {
        step: 'failed',
        name: source.id,
        why: 'The service does not answer; what is left is asked for next time',
      };
    }
    if (settings.stop?.aborted || down >= mostDown) return;
  }
}

type Done = { readonly item: JournalItem } & (
  | { readonly fetched: Fetched; readonly document?: ReadDocument }
  | { readonly failed: string; readonly fetched?: Fetched; readonly down?: boolean; readonly notBefore?: number }
);

async function fetchItem({ fetcher, reader, source }: Run, item: JournalItem): Promise<Done> {
  const { address, facts, name } = item;
  if (address === undefined) return { item, failed: 'The source gives no address for it' };
  const outcome = await fetcher.get({
    address,
    ...(facts.types ? { types: facts.types } : {}),
    ...(source.mistake ? { mistake: source.mistake } : {}),
  });
  if (outcome.state === 'unchanged') return { item, failed: 'The server says that it is unchanged, unasked' };
  if (outcome.state === 'failed') {
    return {
      item,
      failed: outcome.reason,
      down: outcome.down,
      ...(outcome.notBefore === undefined ? {} : { notBefore: outcome.notBefore }),
    };
  }
  const { fetched } = outcome;
  if (facts.only === 'kept') return { item, fetched };
  try {
    const document = await reader.read(fetched.bytes, name);
    if (!isWrittenQuestion(document)) return { item, fetched, failed: noQuestion };
    return { item, fetched, document };
  } catch (error) {
    if (error instanceof Problem) return { item, fetched, failed: error.message };
    throw error;
  }
}

/** Keeps what came of an item, within a transaction of the caller; what was fetched is kept also where it failed. */
function keepDone(run: Run, done: Done): SyncStep {
  const { store, source, machine } = run;
  const { item, fetched } = done;
  const { key, version, name, facts } = item;
  const now = timeOf(machine.now());
  const sha256 = fetched && keepSource(store, name, fetched.bytes);
  if (fetched && sha256) keepOrigin(store, sha256, fetched.address, source.id, now);
  if ('failed' in done || !sha256) {
    const why = 'failed' in done ? done.failed : 'Nothing was fetched';
    const notBefore = 'failed' in done ? done.notBefore : undefined;
    const next = notBefore ?? machine.now() + backoff(item.tries + 1, itemWait.least, itemWait.most, machine.chance());
    itemFailed(store, source.id, item, why, timeOf(next), now);
    return { step: 'failed', name, why };
  }
  itemTaken(store, source.id, item, sha256, now);
  if (!done.document) return { step: 'item', name, state: 'kept' };
  const known = { ...facts.known, state: { thing: key, at: version } };
  const { state } = takeCompared(store, toDocument(name, fetched.bytes, done.document, known));
  return { step: 'item', name, state };
}
