/**
 * Reads on in the register from where it left off, and puts in the outbox who is to be told of what. What was read and what
 * came of it are kept in one transaction: whenever it breaks off, nothing is lost and nothing is put in twice.
 */

import { dayAt } from '../record/day.ts';
import { arrivalsSince, isArrival, newestArrival } from '../store/arrivals.ts';
import { changesSince, newestChange } from '../store/changes.ts';
import { activeFollows, type Follow, forgetExpired, type Rhythm, rhythms } from '../store/follows.ts';
import { transaction } from '../store/open.ts';
import { forgetEnded, keepNotices, type Notice } from '../store/outbox.ts';
import { type Cursor, cursorOf, moveCursor, startTerms } from '../store/told-terms.ts';
import { lapsedTerms } from './endings.ts';
import { arrivalEvent, type Happened } from './events.ts';
import { matchFollows } from './match.ts';
import { isoOf, kept, sendAfter } from './moments.ts';
import type { Setting } from './setting.ts';
import { movedTerms, pastTerms } from './terms.ts';

/** So many arrivals are told of in one transaction. */
const together = 500;
/** What happened longer ago is news only to who follows its very set: papers of old years may come in at any time. */
const newsDays = 90;
const dayLength = 86_400_000;

export type Evaluated = {
  /** What happened, and how many notices it gave. */
  readonly events: number;
  readonly notices: number;
  /** Whether there is more to read. */
  readonly more: boolean;
  /** The register is another than it was: nothing of what it holds already is told. */
  readonly anew: boolean;
};

/** Finds what happened since the last time, and puts a notice for each follower in the outbox, all in one transaction. */
export const evaluate = (setting: Setting): Evaluated =>
  transaction(setting.followers, () => {
    forgetOld(setting);
    return readOnFrom(setting);
  });

/** The same within a transaction of the caller's. */
export function readOnFrom(setting: Setting): Evaluated {
  const cursor = cursorOf(setting.followers);
  const goesOn = cursor && isArrival(setting.store, { number: cursor.arrival, sha256: cursor.sha256 });
  return goesOn ? readOn(setting, cursor) : start(setting, cursor);
}

/** Nobody is told of what was there before anybody could follow it. */
function start({ store, followers, now, timeZone }: Setting, before: Cursor | undefined): Evaluated {
  const { number, sha256 } = newestArrival(store);
  moveCursor(followers, before, { arrival: number, sha256, change: newestChange(store) });
  startTerms(followers, store, dayAt(now(), timeZone));
  return { events: 0, notices: 0, more: false, anew: before !== undefined };
}

function readOn(setting: Setting, cursor: Cursor): Evaluated {
  const { store, followers, now, timeZone } = setting;
  const today = dayAt(now(), timeZone);
  const since = dayAt(new Date(now().getTime() - newsDays * dayLength), timeZone);
  const arrivals = arrivalsSince(store, cursor.arrival, together);
  const changes = changesSince(store, cursor.change, together);
  const arrived = arrivals.flatMap((arrival) => arrivalEvent(setting, arrival, today) ?? []);
  const asked = new Set(arrived.flatMap(({ told: { kind, record } }) => (kind === 'asked' ? [record] : [])));
  const happened = [
    ...arrived,
    ...movedTerms(setting, changes, { today, since, asked }),
    ...lapsedTerms(setting, today),
    ...pastTerms(setting, today),
  ];
  const notices = putIn(setting, happened, { today, since });
  const last = arrivals.at(-1);
  const next = {
    arrival: last?.number ?? cursor.arrival,
    sha256: last?.sha256 ?? cursor.sha256,
    change: changes.at(-1)?.number ?? cursor.change,
  };
  if (!moveCursor(followers, cursor, next)) throw new Error('The register was read on by another process');
  const more = arrivals.length === together || changes.length === together;
  return { events: happened.length, notices, more, anew: false };
}

function putIn(setting: Setting, happened: readonly Happened[], when: { today: string; since: string }): number {
  const { store, followers, now, timeZone } = setting;
  const at = now();
  const matched = matchFollows(store, happened.length === 0 ? [] : activeFollows(followers), happened, when);
  const sendAt = new Map(rhythms.map((rhythm) => [rhythm, isoOf(sendAfter(rhythm, at, timeZone).getTime())]));
  let count = 0;
  happened.forEach(({ id, told }, i) => {
    const notices = [...Map.groupBy(matched[i]!, ({ follower }) => follower)].map(([follower, own]): Notice => {
      const rhythm = soonest(own);
      return {
        event: id,
        follower,
        follows: own.map(({ number }) => number).sort((a, b) => a - b),
        rhythm,
        sendAfter: sendAt.get(rhythm)!,
      };
    });
    keepNotices(followers, { id, told }, notices, isoOf(at.getTime()));
    count += notices.length;
  });
  return count;
}

/** Who is told of one event for several follows is told in the quickest of their rhythms. */
const soonest = (follows: readonly Follow[]): Rhythm =>
  rhythms.find((each) => follows.some(({ rhythm }) => rhythm === each)) ?? 'now';

function forgetOld({ followers, now }: Setting): void {
  const time = now().getTime();
  forgetExpired(followers, isoOf(time - kept.unconfirmed), isoOf(time - kept.stopped));
  forgetEnded(followers, isoOf(time - kept.told));
}
