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
/** The name under which the state of a folder is kept. */
export const folderFeed = (path: string): string => `${folderMark}${resolve(path)}`;
export const isFolderFeed = (id: string): boolean => id.startsWith(folderMark);

type Settings = { readonly hurry?: boolean; readonly lease: Lease; readonly stop?: AbortSignal };
type Changed = { readonly path: string; readonly key: string; readonly version: string };
type Work = { readonly store: Store; readonly machine: Pick<Machine, 'now'>; readonly settings: Settings };

const together = 64;

/** Imports what is new or changed in a folder, and tells each step; what was refused is tried again when it changes. */
export async function* syncFolder(
  store: Store,
  path: string,
  machine: Pick<Machine, 'now'>,
  settings: Settings,
): AsyncGenerator<SyncStep> {
  const work: Work = { store, machine, settings };
  const before = findFeed(store, folderFeed(path));
  let feed: Feed = { ...before, run: before.run + 1, began: timeOf(machine.now()) };
  commit(work, () => keepFeed(store, feed));
  let batch: Changed[] = [];
  async function* flush(): AsyncGenerator<SyncStep> {
    const { steps, outcomes } = await importChanged(store, batch);
    batch = [];
    feed = keepOutcomes(work, feed, outcomes, steps);
    yield* steps;
  }
  for await (const file of listFiles([path])) {
    if (settings.stop?.aborted) break;
    const changed = await changedFile(work, feed, path, file);
    if (changed) batch.push(changed);
    if (batch.length >= together) yield* flush();
  }
  yield* flush();
  if (!settings.stop?.aborted) commit(work, () => keepFeed(store, { ...feed, ended: timeOf(machine.now()) }));
}

const commit = ({ store, machine, settings }: Work, write: () => void): void =>
  transaction(store, () => {
    renewLease(store, settings.lease, leaseUntil(machine));
    write();
  });

/** A file that is new or another than it was, or was refused and is to be tried again; the rest is only seen. */
async function changedFile(
  { store, settings }: Work,
  feed: Feed,
  folder: string,
  path: string,
): Promise<Changed | undefined> {
  const key = relative(folder, path) || path;
  const version = await versionOf(path);
  const known = findItem(store, feed.id, key);
  if (known?.version !== version || (known.state !== 'taken' && settings.hurry)) return { path, key, version };
  seeItem(store, feed.id, key, feed.run);
  return undefined;
}

function keepOutcomes(
  { store, machine, settings }: Work,
  before: Feed,
  outcomes: ReadonlyMap<Changed, string | undefined>,
  steps: readonly SyncStep[],
): Feed {
  const at = timeOf(machine.now());
  const isNew = steps.some((each) => each.step === 'item' && each.state === 'new');
  const feed = isNew ? { ...before, brought: at } : before;
  commit({ store, machine, settings }, () => {
    for (const [{ key, version }, why] of outcomes) {
      const state = why === undefined ? { state: 'taken' as const } : { state: 'failed' as const, reason: why };
      keepItem(store, feed.id, feed.run, at, { key, version, name: key, facts: {}, ...state });
    }
    keepFeed(store, feed);
  });
  return feed;
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
  const hasMany = await Promise.all(files.map(async ({ path }) => isBulk(path) || (await isArchive(path))));
  const several = files.filter((_, i) => hasMany[i]);
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
