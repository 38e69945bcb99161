/**
 * The engine: asks a source what changed, takes it in, and remembers how far it got, in the same transaction as what it took.
 * So it may be killed at any moment: what was committed is in, and the next run goes on from there. A listing is repeated from
 * its own cursor until it tells of nothing new, for things move while their pages are turned.
 */

import type { Marks } from '../sources/attempt.ts';
import { type Machine, openFetcher } from '../sources/fetcher.ts';
import { backoff } from '../sources/retry.ts';
import type { Fetched, From, Page, Source } from '../sources/source.ts';
import { type Feed, findFeed, forgetListedPages, keepFeed, keepListedPage, listedPage } from '../store/feeds.ts';
import { hurryItems, seenInRun } from '../store/items.ts';
import type { Store } from '../store/open.ts';
import type { Reader } from './reader.ts';
import { doItems } from './sync-items.ts';
import { keepPageItems, readPageItems } from './sync-page.ts';
import { commit, type Run, type SyncSettings, type SyncStep, timeOf } from './sync-run.ts';

const mostPasses = 5;
const mostPages = 100_000;

/** Brings a source up to date; ends early where it fails, and says so. */
export async function* syncSource(
  store: Store,
  source: Source,
  reader: Reader,
  machine: Machine,
  settings: SyncSettings,
): AsyncGenerator<SyncStep> {
  const home = (settings.home ?? source.home).replace(/\/+$/, '');
  const hosts = [home, ...(settings.home === undefined ? (source.hosts ?? []) : [])].map((each) =>
    each.includes('://') ? new URL(each).host : each,
  );
  const fetcher = openFetcher(machine, { agent: settings.agent, pace: settings.pace ?? source.pace, hosts });
  const run: Run = { store, source, reader, machine, fetcher, settings, home };
  if (settings.hurry) commit(run, () => hurryItems(store, source.id));
  if (settings.again) commit(run, () => forgetCursor(store, source.id));
  yield* doItems(run);
  for (let pass = 1; pass <= mostPasses && !settings.stop?.aborted; pass++) {
    const before = findFeed(store, source.id);
    if (!(yield* listOnce(run))) return;
    yield* doItems(run);
    const after = findFeed(store, source.id);
    if (!after.fresh && after.cursor === before.cursor) return;
  }
}

/** The next listing is of everything. */
function forgetCursor(store: Store, id: string): void {
  const { cursor: _, page: __, mark: ___, ...feed } = findFeed(store, id);
  forgetListedPages(store, id);
  keepFeed(store, feed);
}

/** Turns the pages of one listing, from where it was broken off or from the cursor; tells whether it came to its end. */
async function* listOnce(run: Run): AsyncGenerator<SyncStep, boolean> {
  const { source, settings } = run;
  let feed = begin(run);
  const turned = new Set<string>();
  let [told, told304] = [undefined as number | undefined, false];
  while (feed.page !== undefined) {
    if (settings.stop?.aborted) return false;
    if (turned.has(feed.page) || turned.size > mostPages)
      return yield* failListing(run, 'The pages of the listing go round', true);
    turned.add(feed.page);
    const asked = await askPage(run, feed, feed.page);
    if ('failed' in asked && settings.stop?.aborted) return false;
    if ('failed' in asked) return yield* failListing(run, asked.failed, false, asked.notBefore);
    if ('unchanged' in asked) {
      told304 = true;
      const { next, mark } = asked.unchanged;
      feed = commit(run, () => move(run, feed, { ...(next ? { next } : {}), ...(mark ? { mark } : {}) }, 0));
      yield { step: 'unchanged' };
      continue;
    }
    const { page, marks } = asked;
    told = page.total ?? told;
    const reads = await readPageItems(run, page.items);
    const kept = commit(run, () => {
      const steps = keepPageItems(run, feed.run, reads);
      if (feed.page) keepListedPage(run.store, source.id, feed.page, { ...marks, ...pick(page) });
      return { steps, feed: move(run, feed, page, steps.fresh) };
    });
    feed = kept.feed;
    yield {
      step: 'page',
      items: page.items.length,
      fresh: kept.steps.fresh,
      ...(told === undefined ? {} : { total: told }),
    };
    yield* kept.steps.steps;
  }
  return yield* end(run, feed, told304 ? undefined : told);
}

const pick = ({ next, mark }: Page): { next?: string; mark?: string } => ({
  ...(next === undefined ? {} : { next }),
  ...(mark === undefined ? {} : { mark }),
});

const fromOf = ({ home, settings }: Run, { cursor }: Feed): From => ({
  home,
  ...(cursor === undefined ? {} : { cursor }),
  ...(settings.since === undefined ? {} : { since: settings.since }),
});

function begin(run: Run): Feed {
  const feed = findFeed(run.store, run.source.id);
  if (feed.page !== undefined && new URL(feed.page).host === new URL(run.home).host) return feed;
  const { page: _, mark: __, ...rest } = feed;
  const began = {
    ...rest,
    run: feed.run + 1,
    fresh: false,
    began: timeOf(run.machine.now()),
    page: run.source.first(fromOf(run, feed)),
  };
  commit(run, () => keepFeed(run.store, began));
  return began;
}

/** Where the feed stands after a page, kept within the transaction of the caller. */
function move(run: Run, feed: Feed, { next, mark }: Pick<Page, 'next' | 'mark'>, fresh: number): Feed {
  const { page: _, ...rest } = feed;
  const furthest = [feed.mark, mark]
    .filter((each) => each !== undefined)
    .sort()
    .at(-1);
  const skew = run.fetcher.skew();
  const now = timeOf(run.machine.now());
  const moved: Feed = {
    ...rest,
    fresh: feed.fresh || fresh > 0,
    ...(next === undefined ? {} : { page: new URL(next, feed.page).href }),
    ...(furthest === undefined ? {} : { mark: furthest }),
    ...(fresh > 0 ? { brought: now } : {}),
    ...(skew === undefined ? {} : { skew: Math.round(skew / 1000) }),
  };
  keepFeed(run.store, moved);
  return moved;
}

type Asked =
  | { readonly page: Page; readonly marks: Marks }
  | { readonly unchanged: { readonly next?: string; readonly mark?: string } }
  | { readonly failed: string; readonly notBefore?: number };

async function askPage({ store, source, fetcher, ...run }: Run, feed: Feed, address: string): Promise<Asked> {
  const from = fromOf({ store, source, fetcher, ...run }, feed);
  const known = listedPage(store, source.id, address);
  let page: Page | undefined;
  const outcome = await fetcher.get({
    address,
    types: source.types,
    ...(known ? { marks: known } : {}),
    mistake: (fetched: Fetched) => {
      const why = source.mistake?.(fetched);
      if (why !== undefined) return why;
      try {
        page = source.readPage(fetched, from);
      } catch (error) {
        return (error as Error).message;
      }
      return undefined;
    },
  });
  if (outcome.state === 'unchanged') return { unchanged: known ?? {} };
  if (outcome.state === 'fetched' && page) return { page, marks: outcome.marks };
  return {
    failed: outcome.state === 'failed' ? outcome.reason : 'The page could not be read',
    ...(outcome.state === 'failed' && outcome.notBefore !== undefined ? { notBefore: outcome.notBefore } : {}),
  };
}

const wait = { least: 60_000, most: 6 * 3_600_000 } as const;

/** Keeps why a listing failed; `anew`: it begins again at its cursor, for its pages lead nowhere. */
function* failListing(run: Run, why: string, anew: boolean, notBefore?: number): Generator<SyncStep, false> {
  const { store, source, machine } = run;
  commit(run, () => {
    const { page, ...feed } = findFeed(store, source.id);
    const tries = feed.tries + 1;
    if (anew) forgetListedPages(store, source.id);
    const next = notBefore ?? machine.now() + backoff(tries, wait.least, wait.most, machine.chance());
    keepFeed(store, {
      ...feed,
      ...(anew || page === undefined ? {} : { page }),
      failure: why,
      tries,
      nextTry: timeOf(next),
    });
  });
  yield { step: 'failed', name: source.id, why };
  return false;
}

/** The listing is at its end: its mark becomes the cursor, unless it told of fewer things than it said that there are. */
function* end(run: Run, feed: Feed, total: number | undefined): Generator<SyncStep, boolean> {
  const { store, source, machine } = run;
  const seen = total === undefined ? 0 : seenInRun(store, source.id, feed.run);
  if (total !== undefined && seen < total) {
    commit(run, () => {
      forgetListedPages(store, source.id);
      keepFeed(store, { ...feed, fresh: true });
    });
    yield {
      step: 'note',
      name: source.id,
      why: `The listing told of ${seen} of its ${total} items; it is asked again`,
    };
    return true;
  }
  commit(run, () => {
    const { mark, failure: _, nextTry: __, ...rest } = feed;
    const cursor = mark !== undefined && mark > (feed.cursor ?? '') ? mark : feed.cursor;
    if (cursor !== feed.cursor) forgetListedPages(store, source.id);
    keepFeed(store, { ...rest, tries: 0, ended: timeOf(machine.now()), ...(cursor === undefined ? {} : { cursor }) });
  });
  return true;
}
