/** Takes what is due out of the outbox and hands it on, until nothing is due or nothing passes. */

import { type Claimed, claim, settle } from '../store/claim.ts';
import type { Outcome } from '../store/delivery.ts';
import { noteAttempt } from '../store/failing.ts';
import { confirmFollow, followNumbered, followsOf, stopFollower } from '../store/follows.ts';
import { transaction } from '../store/open.ts';
import { dropNotices, failedSinceSent, keepNotices } from '../store/outbox.ts';
import { eventId } from './events.ts';
import { askEndpoint, isConfirm, isPaused, postEvent, type Reach } from './hook.ts';
import { mailOf } from './letter.ts';
import { backoff, givenUp, isoOf, pausedAfter } from './moments.ts';
import type { Posted } from './post.ts';
import type { Setting } from './setting.ts';
import type { MailPost } from './smtp.ts';
import type { Paused } from './told.ts';

export type Sent = {
  readonly sent: number;
  readonly failed: number;
  readonly later: number;
  /** Why nothing passes at present, where nothing does. */
  readonly unreachable?: string;
};

/** From 0 up to 1; tests give their own. */
export type Chance = () => number;

type Ended = { readonly claimed: Claimed; readonly posted: Posted | undefined };

/**
 * Sends the mail that is due, one after the other. The end of one and the beginning of the next are kept together, so that
 * at any moment one message at most is being sent.
 */
export async function sendMail(setting: Setting, post: MailPost, chance: Chance, stop?: AbortSignal): Promise<Sent> {
  const count = { sent: 0, failed: 0, later: 0 };
  let ended: Ended | undefined;
  for (;;) {
    const goesOn = ended?.posted?.kind !== 'unreachable' && !stop?.aborted;
    const claimed = turn(setting, ended, chance, goesOn);
    if (ended?.posted) countIn(count, ended.posted);
    if (!claimed) break;
    const mail = mailOf(setting, claimed);
    ended = { claimed, posted: mail && (await post.send(mail, setting.now())) };
  }
  return { ...count, ...(ended?.posted?.kind === 'unreachable' ? { unreachable: ended.posted.reason } : {}) };
}

/** Ends one and begins the next, in one transaction. */
function turn(setting: Setting, ended: Ended | undefined, chance: Chance, goesOn: boolean): Claimed | undefined {
  return transaction(setting.followers, () => {
    if (ended) endAttempt(setting, ended, chance);
    return goesOn ? claimNext(setting, 'mail') : undefined;
  });
}

const claimNext = ({ followers, secrets, now }: Setting, channel: Claimed['channel'], except: readonly number[] = []) =>
  claim(followers, { channel, now: isoOf(now().getTime()), except }, (event, follower) =>
    secrets.name(`message ${event} ${follower}`),
  );

const atOnce = 8;

/** Sends to the webhooks, several at a time but one at a time to each: a slow one keeps nobody but itself waiting long. */
export async function sendHooks(setting: Setting, reach: Reach, chance: Chance, stop?: AbortSignal): Promise<Sent> {
  const count = { sent: 0, failed: 0, later: 0 };
  for (;;) {
    const claimed = stop?.aborted ? [] : claimSeveral(setting);
    if (claimed.length === 0) return count;
    const ended = await Promise.all(
      claimed.map(async (each): Promise<Ended> => ({ claimed: each, posted: await postOne(setting, reach, each) })),
    );
    transaction(setting.followers, () => {
      for (const each of ended) endAttempt(setting, each, chance);
    });
    for (const { posted } of ended) if (posted) countIn(count, posted);
  }
}

function claimSeveral(setting: Setting): Claimed[] {
  return transaction(setting.followers, () => {
    const claimed: Claimed[] = [];
    while (claimed.length < atOnce) {
      const next = claimNext(
        setting,
        'webhook',
        claimed.map(({ follower }) => follower),
      );
      if (!next) break;
      claimed.push(next);
    }
    return claimed;
  });
}

async function postOne(setting: Setting, reach: Reach, claimed: Claimed): Promise<Posted | undefined> {
  const follows = claimed.follows.flatMap((number) => followNumbered(setting.followers, number) ?? []);
  if (follows.length === 0) return undefined;
  const hook = {
    address: setting.secrets.open(claimed.address),
    secret: setting.secrets.signing(claimed.follower),
  };
  if (!isConfirm(claimed.events[0]!.told)) return postEvent(reach, setting, hook, claimed);
  const posted = await askEndpoint(reach, setting, hook);
  const follow = followNumbered(setting.followers, follows[0]!.number);
  if (posted.kind === 'sent' && follow) confirmFollow(setting.followers, follow, isoOf(setting.now().getTime()));
  return posted;
}

/** An address that refuses so many messages one after the other is one that nobody reads. */
const mostRefused = 3;

/** Keeps how an attempt ended; what nobody wants any more is dropped. */
function endAttempt(setting: Setting, { claimed, posted }: Ended, chance: Chance): void {
  const { followers, now } = setting;
  const time = now();
  const at = isoOf(time.getTime());
  if (!posted) {
    dropNotices(followers, claimed.rows);
    return;
  }
  settle(followers, claimed.rows, outcomeOf(posted, claimed, time, chance), at);
  if (claimed.channel === 'webhook') pauseInTime(setting, claimed, posted, time);
  if (posted.kind === 'gone') stopFollower(followers, claimed.follower, 'gone', at);
  if (posted.kind === 'refused' && failedSinceSent(followers, claimed.follower) >= mostRefused) {
    stopFollower(followers, claimed.follower, 'refused', at);
  }
}

/** An endpoint that has taken nothing for long is told that it will be paused; where it does not take that either, it is. */
function pauseInTime({ followers }: Setting, { follower, events }: Claimed, posted: Posted, now: Date): void {
  const at = isoOf(now.getTime());
  const since = noteAttempt(followers, follower, posted.kind === 'sent', at);
  if (posted.kind === 'sent' || posted.kind === 'gone' || since === undefined) return;
  if (isPaused(events[0]!.told)) {
    stopFollower(followers, follower, 'paused', at);
    return;
  }
  if (now.getTime() - Date.parse(since) < pausedAfter) return;
  const id = eventId(`paused ${follower} ${since}`);
  const follows = followsOf(followers, follower).map(({ number }) => number);
  const told: Paused = { kind: 'paused', since, reason: posted.reason };
  keepNotices(followers, { id, told }, [{ event: id, follower, follows, rhythm: 'now', sendAfter: at }], at);
}

function outcomeOf(posted: Posted, { attempts, madeAt, events }: Claimed, now: Date, chance: Chance): Outcome {
  if (posted.kind === 'sent') return posted;
  const { reason } = posted;
  if (isPaused(events[0]!.told)) return { kind: 'failed', reason };
  const isOld = now.getTime() - Date.parse(madeAt) > givenUp;
  if (posted.kind === 'refused' || posted.kind === 'gone' || isOld) return { kind: 'failed', reason };
  // A server that is away is no fault of the mail: that is next when there is one again.
  if (posted.kind === 'unreachable') return { kind: 'later', reason, until: isoOf(now.getTime()) };
  const asked = posted.wait ?? 0;
  return { kind: 'later', reason, until: isoOf(now.getTime() + Math.max(asked, backoff(attempts, chance()))) };
}

function countIn(count: { sent: number; failed: number; later: number }, { kind }: Posted): void {
  if (kind === 'sent') count.sent++;
  else if (kind === 'refused' || kind === 'gone') count.failed++;
  else count.later++;
}
