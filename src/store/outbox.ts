/** What is to be told to whom: put in once, taken out one attempt at a time, kept until it is known to have arrived. */

import { begin, type Delivery, type DeliveryState, end, type Outcome } from './delivery.ts';
import type { Followers } from './followers.ts';
import type { Channel, Rhythm } from './follows.ts';
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

/** One message that is being sent: a notice, or all that a digest gathers. */
export type Claimed = {
  readonly rows: readonly number[];
  readonly follower: number;
  readonly channel: Channel;
  readonly address: Uint8Array;
  readonly language: string;
  readonly rhythm: Rhythm;
  /** The numbers of the follows that it is sent for. */
  readonly follows: readonly number[];
  readonly events: readonly KeptEvent[];
  /** The name of the message; the same whenever it is sent again. */
  readonly message: string;
  readonly attempts: number;
  /** When its oldest notice was put in. */
  readonly madeAt: string;
};

type Row = Record<string, unknown>;
const mostTogether = 200;

/** Takes the next message that is due and marks its notices as being sent; `nameOf` makes a name from the first of them. */
export function claim(
  followers: Followers,
  { channel, now, except = [] }: { channel: Channel; now: string; except?: readonly number[] },
  nameOf: (event: string, follower: number) => string,
): Claimed | undefined {
  const first = statement(
    followers,
    `select outbox.* from outbox indexed by outbox_due join follower on follower.number = outbox.follower
      where state = 'pending' and send_after <= :now and channel = :channel and stopped is null
        and follower.number not in (select value from json_each(:except))
      order by send_after, outbox.number limit 1`,
  ).get({ now, channel, except: JSON.stringify(except) });
  if (!first) return undefined;
  const rows = groupOf(followers, first, now);
  const message = first.message === null ? nameOf(String(first.event), Number(first.follower)) : String(first.message);
  const started = rows.map((row) => ({ number: Number(row.number), ...begin(deliveryOf(row)) }));
  const update = statement(
    followers,
    'update outbox set state = ?, attempts = ?, message = ?, changed_at = ? where number = ?',
  );
  for (const { number, state, attempts } of started) update.run(state, attempts, message, now, number);
  const events = statement(followers, 'select id, told, at from event where id = ?');
  const owner = statement(followers, 'select address, language from follower where number = ?').get(
    Number(first.follower),
  )!;
  return {
    rows: started.map(({ number }) => number),
    follower: Number(first.follower),
    channel,
    address: owner.address as Uint8Array,
    language: String(owner.language),
    rhythm: first.rhythm as Rhythm,
    follows: [...new Set(rows.flatMap(({ follows }) => JSON.parse(String(follows)) as number[]))],
    events: rows.map(({ event }) => {
      const { id, told, at } = events.get(String(event))!;
      return { id: String(id), told: JSON.parse(String(told)) as unknown, at: String(at) };
    }),
    message,
    attempts: Math.max(...started.map(({ attempts }) => attempts)),
    madeAt: rows.map(({ made_at }) => String(made_at)).sort()[0]!,
  };
}

/** The notices that go in one message: those that went together before, else one alone, else all of a digest that are due. */
function groupOf(followers: Followers, first: Row, now: string): Row[] {
  const { follower, rhythm, message } = first as Record<string, string>;
  if (message === null && rhythm === 'now') return [first];
  return statement(
    followers,
    `select * from outbox where follower = :follower and state = 'pending' and rhythm = :rhythm
      and (message = :message or (:message is null and message is null and send_after <= :now))
      order by made_at, number limit ${mostTogether}`,
  ).all({ follower: follower!, rhythm: rhythm!, message: message!, now });
}

/** Ends the attempt: what was being sent is sent, has failed, or waits again. */
export function settle(followers: Followers, rows: readonly number[], outcome: Outcome, now: string): void {
  const find = statement(followers, 'select * from outbox where number = ?');
  const update = statement(
    followers,
    'update outbox set state = ?, attempts = ?, reason = ?, send_after = coalesce(?, send_after), changed_at = ? where number = ?',
  );
  for (const number of rows) {
    const row = find.get(number);
    if (!row) continue; // its follower was forgotten meanwhile
    const { state, attempts } = end(deliveryOf(row), outcome);
    const reason = outcome.kind === 'sent' ? null : outcome.reason;
    update.run(state, attempts, reason, outcome.kind === 'later' ? outcome.until : null, now, number);
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

/**
 * What a process that died was sending: it is in doubt, for the receiver may have it. It is sent again, under the same name.
 * Only who alone sends may ask.
 */
export function recover(followers: Followers, now: string): number {
  const rows = statement(followers, "select number from outbox where state = 'sending'").all();
  const numbers = rows.map(({ number }) => Number(number));
  settle(followers, numbers, { kind: 'later', reason: 'in doubt: sending was broken off', until: now }, now);
  return numbers.length;
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

const deliveryOf = (row: Row): Delivery => ({ state: row.state as DeliveryState, attempts: Number(row.attempts) });
