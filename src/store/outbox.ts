/** What is to be told to whom: put in once, kept until it is known to have arrived, and how that stands. */

import type { DeliveryState } from './delivery.ts';
import type { Followers } from './followers.ts';
import type { Rhythm } from './follows.ts';
import { statement } from './open.ts';

export type KeptEvent = { readonly id: string; readonly told: unknown /** ISO 8601, UTC. */; readonly at: string };

export type Notice = {
  readonly event: string;
  readonly follower: number;
  readonly follows: readonly number[];
  readonly rhythm: Rhythm;
  readonly sendAfter: string;
};

/** Puts an event in with those who are to be told of it. What is in already stays as it is: nobody is told twice. */
export function keepNotices(
  followers: Followers,
  event: Omit<KeptEvent, 'at'>,
  notices: readonly Notice[],
  at: string,
): void {
  if (notices.length === 0) return;
  statement(followers, 'insert or ignore into event (id, at, told) values (?, ?, ?)').run(
    event.id,
    at,
    JSON.stringify(event.told),
  );
  const insert = statement(
    followers,
    `insert or ignore into outbox (event, follower, follows, rhythm, due_at, send_after, made_at, changed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { follower, follows, rhythm, sendAfter } of notices) {
    insert.run(event.id, follower, JSON.stringify(follows), rhythm, sendAfter, sendAfter, at, at);
  }
}

/** How many messages to a follower failed since the last that was sent. */
export const failedSinceSent = (followers: Followers, follower: number): number =>
  Number(
    statement(
      followers,
      `select count(*) as n from outbox where follower = :follower and state = 'failed'
        and changed_at >= coalesce((select max(changed_at) from outbox where follower = :follower and state = 'sent'), '')`,
    ).get({ follower })?.n,
  );

/** Takes out notices that nobody waits for any more. */
export function dropNotices(followers: Followers, rows: readonly number[]): void {
  for (const number of rows) statement(followers, 'delete from outbox where number = ?').run(number);
}

/** When the next message is due; undefined where none waits. */
export const nextDue = (followers: Followers): string | undefined => {
  const due = statement(followers, "select min(send_after) as due from outbox where state = 'pending'").get()?.due;
  return due == null ? undefined : String(due);
};

/** Forgets what ended before a moment; it is known no longer then that it was told. */
export function forgetEnded(followers: Followers, before: string): void {
  statement(followers, "delete from outbox where state in ('sent', 'failed') and changed_at < ?").run(before);
  statement(
    followers,
    'delete from event where at < ? and not exists (select 1 from outbox where outbox.event = event.id)',
  ).run(before);
}

export type OutboxState = Readonly<Record<DeliveryState, number>> & {
  /** How many should have gone out before the moment that was asked for, and did not. */
  readonly late: number;
  /** Since when the oldest of them should have been out. */
  readonly since?: string;
  /** What went wrong last, of all that is kept. */
  readonly lastError?: { readonly at: string; readonly reason: string };
};

/** How the outbox stands; what should have gone out before `before` and has not is late, and somebody should look. */
export function outboxState(followers: Followers, before: string): OutboxState {
  const counts = new Map(
    statement(followers, 'select state, count(*) as n from outbox group by state')
      .all()
      .map(({ state, n }) => [String(state), Number(n)]),
  );
  const late = statement(
    followers,
    `select count(*) as n, min(due_at) as since from outbox join follower on follower.number = outbox.follower
      where state in ('pending', 'sending') and stopped is null and due_at < ?`,
  ).get(before);
  const wrong = statement(
    followers,
    'select changed_at as at, reason from outbox where reason is not null order by changed_at desc, number desc limit 1',
  ).get();
  const state = (name: DeliveryState): number => counts.get(name) ?? 0;
  return {
    pending: state('pending'),
    sending: state('sending'),
    sent: state('sent'),
    failed: state('failed'),
    late: Number(late?.n),
    ...(late?.since == null ? {} : { since: String(late.since) }),
    ...(wrong ? { lastError: { at: String(wrong.at), reason: String(wrong.reason) } } : {}),
  };
}

/** How the telling of one follower went of late, the newest first. */
export const deliveriesOf = (followers: Followers, follower: number, limit: number) =>
  statement(
    followers,
    `select event, state, attempts, reason, changed_at as at from outbox where follower = ? and state <> 'pending' or follower = ? and attempts > 0
      order by changed_at desc, number desc limit ?`,
  )
    .all(follower, follower, limit)
    .map(({ event, state, attempts, reason, at }) => ({
      event: String(event),
      state: state as DeliveryState,
      attempts: Number(attempts),
      at: String(at),
      ...(reason === null ? {} : { reason: String(reason) }),
    }));
