/**
 * A folder as a source: files that are new or changed are imported, and so are archives and bulk files in it. A file that was
 * refused is tried again when it changes, or when that is asked for. What vanished from the folder stays in the register.
 */

import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Machine } from '../sources/fetcher.ts';
import { type Feed, findFeed, keepFeed } from '../store/feeds.ts';
import { findItem, keepItem, seeItem } from '../store/items.ts';
import { type Lease, renewLease } from '../store/lease.ts';
import { type Store, transaction } from '../store/open.ts';
import { isArchive } from './archive.ts';
import { importFiles } from './import.ts';
import { isBulk } from './lines.ts';
import { listFiles } from './source.ts';
import { leaseUntil, type SyncStep, timeOf } from './sync-run.ts';

/** Folders are known by their place; services by their name. */
const folderMark = 'folder ';
export const folderFeed = (path: string): string => `${folderMark}${resolve(path)}`;
export const isFolderFeed = (id: string): boolean => id.startsWith(folderMark);

type Settings = { readonly hurry?: boolean; readonly lease: Lease; readonly stop?: AbortSignal };
type Changed = { readonly path: string; readonly key: string; readonly version: string };

const together = 64;

export async function* syncFolder(
  store: Store,
  path: string,
  machine: Pick<Machine, 'now'>,
  settings: Settings,
): AsyncGenerator<SyncStep> {
  const id = folderFeed(path);
  const before = findFeed(store, id);
  const feed: Feed = { ...before, run: before.run + 1, began: timeOf(machine.now()) };
  const commit = <T>(work: () => T): T =>
    transaction(store, () => {
      renewLease(store, settings.lease, leaseUntil(machine));
      return work();
    });
  commit(() => keepFeed(store, feed));
  let brought = feed.brought;
  let batch: Changed[] = [];
  async function* flush(): AsyncGenerator<SyncStep> {
    const { steps, outcomes } = await importChanged(store, batch);
    const at = timeOf(machine.now());
    if (steps.some((each) => each.step === 'item' && each.state === 'new')) brought = at;
    commit(() => {
      for (const [{ key, version }, why] of outcomes) {
        const failed = why === undefined ? { state: 'taken' as const } : { state: 'failed' as const, reason: why };
        keepItem(store, id, feed.run, at, { key, version, name: key, facts: {}, ...failed });
      }
    });
    batch = [];
    yield* steps;
  }
  for await (const file of listFiles([path])) {
    if (settings.stop?.aborted) break;
    const key = relative(path, file) || file;
    const version = await versionOf(file);
    const known = findItem(store, id, key);
    if (known?.version === version && (known.state === 'taken' || !settings.hurry)) {
      seeItem(store, id, key, feed.run);
      continue;
    }
    batch.push({ path: file, key, version });
    if (batch.length >= together) yield* flush();
  }
  yield* flush();
  const ended = settings.stop?.aborted ? {} : { ended: timeOf(machine.now()) };
  commit(() => keepFeed(store, { ...feed, ...ended, ...(brought === undefined ? {} : { brought }) }));
}

/** A file that has another size or time is another file. */
const versionOf = (path: string): Promise<string> =>
  stat(path).then(
    ({ mtimeMs, size }) => `${new Date(mtimeMs).toISOString()} ${size}`,
    () => 'unreadable',
  );

/** Imports files; tells of every document, and of each file why not all of it could be taken. */
async function importChanged(store: Store, files: readonly Changed[]) {
  const steps: SyncStep[] = [];
  const outcomes = new Map<Changed, string | undefined>(files.map((file) => [file, undefined]));
  const several = files.filter(({ path }) => isArchive(path) || isBulk(path));
  const single = files.filter((file) => !several.includes(file));
  for (const group of [single, ...several.map((file) => [file])]) {
    if (group.length === 0) continue;
    let refused = 0;
    for await (const step of importFiles(
      store,
      group.map(({ path }) => path),
    )) {
      if (step.state !== 'refused') {
        steps.push({ step: 'item', name: step.path, state: step.state });
        continue;
      }
      steps.push({ step: 'failed', name: step.path, why: step.why });
      const file = group.find(({ path }) => path === step.path) ?? group[0]!;
      refused++;
      outcomes.set(file, several.includes(file) ? `${refused} refused, the last ${step.path}: ${step.why}` : step.why);
    }
  }
  return { steps, outcomes };
}
