/** `answerable sync`: brings the register up to date from its sources, once or as a service. */

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { openReader, type Reader } from '../intake/reader.ts';
import { syncSource } from '../intake/sync.ts';
import { folderFeed, syncFolder } from '../intake/sync-folder.ts';
import { leaseUntil, type SyncStep, timeOf } from '../intake/sync-run.ts';
import { allSources } from '../parliaments/read.ts';
import type { Machine } from '../sources/fetcher.ts';
import type { Source } from '../sources/source.ts';
import { findFeed } from '../store/feeds.ts';
import { dropLease, takeLease } from '../store/lease.ts';
import type { Store } from '../store/open.ts';
import { isGone, openMachine, thisProcess } from './machine.ts';
import { openToWrite } from './opening.ts';
import { readSettings, readTargets, type Settings, syncOptions, usualSince } from './sync-options.ts';
import { type Counts, startTally, tallyLine } from './tally.ts';
import { watch } from './watch.ts';

/** Sources of which all is too much to begin with. */
const firstDays = allSources
  .flatMap((source) => (source.firstDays === undefined ? [] : [`; ${source.id}: ${source.firstDays} days`]))
  .join('');

export const help = `answerable sync [SOURCE…|PATH…] --contact WHO [--watch] [--since DAY] [--json] [--data DIR] …

Asks the sources what changed since last time and takes it in: those that are named (answerable status lists them; the name of a
parliament is all of its), or without a name those that the register follows already and those of the first parliament. PATH is a folder: what is new or changed in it is imported, archives and bulk files too. It may be broken off at any moment: run it again and it goes on. What failed is kept with its reason and tried again.

  --contact WHO      a mail or web address that is sent along to the services (or in ANSWERABLE_CONTACT); required
  --since DAY        how far back the first sync of a source goes, yyyy-mm-dd (to the beginning${firstDays})
  --again            list everything anew, also what is in, as far back as a first sync
  --retry            try what failed at once, whatever its time
  --watch            go on as a service until it is stopped (SIGTERM, Ctrl+C)
  --every MINUTES    how long a watch waits between two rounds (60), give or take a tenth
  --json             print what was done as JSON, a line a source
  --at URL           ask a mirror in place of the source's own address
  --allow-host H:P   let a host inside the own network through, such as 127.0.0.1:8081; may be repeated
  --pace MS          the least time between two requests to a host (the source's own; for a mirror of your own)
  --data DIR         where the register is (./data)`;

/** Only one sync may be at work in a register. */
const lease = { work: 'sync', holder: thisProcess() };

export async function sync(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: syncOptions });
  const named = readTargets(positionals);
  const settings = readSettings(values, process.env, named.sources.length > 0);
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  const store = openToWrite(values.data);
  const { sources, paths } = readTargets(positionals, (id) => findFeed(store, id).run > 0);
  const machine = openMachine(values['allow-host'] ?? [], stop.signal);
  const reader = openReader(availableParallelism());
  const round: Round = {
    store,
    sources,
    paths,
    settings,
    machine,
    reader,
    stop: stop.signal,
    hurry: values.retry,
    again: values.again,
    json: values.json,
  };
  try {
    if (!values.watch) return await syncAll(round);
    await watch({
      ...{ store, sources, machine, every: settings.every, stop: stop.signal },
      round: (due, first) =>
        syncAll({ ...round, sources: due, hurry: first && round.hurry, again: first && round.again }),
    });
    return 0;
  } finally {
    await reader.close();
    await machine.close();
    store.close();
  }
}

type Round = {
  readonly store: Store;
  readonly sources: readonly Source[];
  readonly paths: readonly string[];
  readonly settings: Settings;
  readonly machine: Machine;
  readonly reader: Reader;
  readonly stop: AbortSignal;
  readonly hurry: boolean;
  readonly again: boolean;
  readonly json: boolean;
};

/** Syncs the sources one after another, where nobody else is at it; gives the exit code. */
async function syncAll({ store, machine, ...round }: Round): Promise<number> {
  const { heldBy } = takeLease(store, lease, timeOf(machine.now()), leaseUntil(machine), isGone);
  if (heldBy !== undefined) {
    console.error(`Another sync is at work in this register (${heldBy}).`);
    return 1;
  }
  try {
    let failed = 0;
    for (const source of round.sources) {
      if (!round.stop.aborted) failed += await syncOne({ store, machine, ...round }, source);
    }
    for (const path of round.paths)
      if (!round.stop.aborted) failed += await syncPath({ store, machine, ...round }, path);
    return failed > 0 ? 1 : 0;
  } finally {
    dropLease(store, lease);
  }
}

/** Syncs a source and says what came of it; gives how much failed. */
function syncOne(
  { store, settings, machine, reader, stop, hurry, again, json }: Round,
  source: Source,
): Promise<number> {
  const usual = settings.since === undefined ? usualSince(source, machine.now()) : undefined;
  if (usual !== undefined && (again || findFeed(store, source.id).run === 0))
    console.error(`${source.id}: goes back to ${usual}; with --since DAY further`);
  const since = usual === undefined ? {} : { since: usual };
  const steps = syncSource(store, source, reader, machine, { ...settings, ...since, hurry, again, stop, lease });
  return follow(store, source.id, steps, machine, json);
}

const syncPath = ({ store, machine, stop, hurry, json }: Round, path: string): Promise<number> =>
  follow(store, folderFeed(path), syncFolder(store, path, machine, { hurry, stop, lease }), machine, json);

/** Shows the steps of a sync as they come, then what was done; gives how much failed. */
async function follow(
  store: Store,
  id: string,
  steps: AsyncIterable<SyncStep>,
  machine: Machine,
  json: boolean,
): Promise<number> {
  const began = machine.now();
  const tally = startTally(process.stderr, id, machine.now);
  for await (const step of steps) tally.step(step);
  const counts: Counts = tally.end();
  const { failure, cursor } = findFeed(store, id);
  const seconds = (machine.now() - began) / 1000;
  if (json) console.log(JSON.stringify({ source: id, ...counts, seconds, cursor, failure }));
  else console.log(tallyLine(id, counts, seconds * 1000));
  return counts.failed;
}
