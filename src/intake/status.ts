/** What is fresh, what is missing, what failed and why, and which source has been silent for too long. */

import { sittingDaysBetween } from '../clock/sitting.ts';
import { allSources, parliamentOf } from '../parliaments/read.ts';
import { dayAt } from '../record/day.ts';
import type { Source } from '../sources/source.ts';
import { type Conflict, countConflicts, findConflicts } from '../store/conflicts.ts';
import { askedFeeds, type Feed, findFeed } from '../store/feeds.ts';
import { countItems, type FailedItem, failedItems, type ItemState } from '../store/items.ts';
import type { Store } from '../store/open.ts';
import { isFolderFeed } from './sync-folder.ts';

export type Alert =
  /** Nothing new for so many sitting days: more than is usual for the source. */
  | { readonly alert: 'silent'; readonly sittingDays: number }
  /** Its newest listing failed. */
  | { readonly alert: 'failing'; readonly why: string; readonly nextTry?: string }
  /** Its clock differs from ours by more than a few minutes. */
  | { readonly alert: 'clock'; readonly seconds: number };

export type SourceStatus = {
  readonly id: string;
  readonly title: string;
  readonly parliament: string;
  readonly state: 'never-asked' | 'incomplete' | 'complete';
  /** When a listing last came to its end: up to then nothing was missed (ISO 8601, UTC). */
  readonly ended?: string;
  /** When anything new last came in. */
  readonly brought?: string;
  /** Up to where, in the words of the source, all is in. */
  readonly cursor?: string;
  readonly items: Readonly<Record<ItemState, number>>;
  /** What failed and waits to be tried again, the newest first; no more than a few are named. */
  readonly failures: readonly FailedItem[];
  readonly alerts: readonly Alert[];
};

export type Status = {
  readonly at: string;
  readonly sources: readonly SourceStatus[];
  /** What sources of one record say differently: how many, and the first of them. */
  readonly conflicts: { readonly count: number; readonly first: readonly Conflict[] };
};

const named = 20;
const clockDifference = 300;

/** The status of every source, at a moment. */
export const statusOf = (store: Store, now: Date): Status => ({
  at: now.toISOString(),
  sources: [...allSources, ...foldersOf(store)]
    .map((source) => ({ source, status: sourceStatus(store, source, now) }))
    .filter(({ source, status }) => !source.onlyNamed || status.state !== 'never-asked')
    .map(({ status }) => status),
  conflicts: { count: countConflicts(store), first: findConflicts(store, named) },
});

type Told = Pick<Source, 'id' | 'title' | 'parliament' | 'silence' | 'onlyNamed'>;

/** The folders that were synced; nobody can say how often something is put in one. */
const foldersOf = (store: Store): Told[] =>
  askedFeeds(store)
    .filter(isFolderFeed)
    .map((id) => ({ id, title: 'A folder', parliament: '', silence: Number.POSITIVE_INFINITY }));

function sourceStatus(store: Store, source: Told, now: Date): SourceStatus {
  const feed = findFeed(store, source.id);
  const items = countItems(store, source.id);
  const { ended, brought, cursor, page } = feed;
  const isComplete = page === undefined && items.waiting === 0 && items.failed === 0;
  return {
    id: source.id,
    title: source.title,
    parliament: source.parliament,
    state: feed.run === 0 ? 'never-asked' : ended !== undefined && isComplete ? 'complete' : 'incomplete',
    ...(ended === undefined ? {} : { ended }),
    ...(brought === undefined ? {} : { brought }),
    ...(cursor === undefined ? {} : { cursor }),
    items,
    failures: failedItems(store, source.id, named),
    alerts: alertsOf(source, feed, now),
  };
}

function alertsOf({ parliament, silence }: Told, { failure, nextTry, brought, skew }: Feed, now: Date): Alert[] {
  const rules = parliamentOf(`${parliament}/`)?.clock;
  const dayOf = (moment: Date): string => dayAt(moment, rules?.timeZone ?? 'UTC');
  const sittingDays =
    rules && brought !== undefined ? sittingDaysBetween(rules, dayOf(new Date(brought)), dayOf(now)) : 0;
  return [
    ...(failure === undefined ? [] : [{ alert: 'failing', why: failure, ...(nextTry ? { nextTry } : {}) } as const]),
    ...(sittingDays > silence ? [{ alert: 'silent', sittingDays } as const] : []),
    ...(Math.abs(skew ?? 0) > clockDifference ? [{ alert: 'clock', seconds: skew! } as const] : []),
  ];
}
