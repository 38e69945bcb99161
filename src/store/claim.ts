/** Taking messages out of the outbox, one attempt at a time, and telling it how the attempt ended. */

import { begin, type Delivery, type DeliveryState, end, type Outcome } from './delivery.ts';
import type { Followers } from './followers.ts';
import type { Channel, Rhythm } from './follows.ts';
import { statement } from './open.ts';
import type { KeptEvent } from './outbox.ts';

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
  const attempts = beginAll(followers, rows, message, now);
  return {
    ...followerOf(followers, Number(first.follower)),
    channel,
    rhythm: first.rhythm as Rhythm,
    rows: rows.map(({ number }) => Number(number)),
    follows: [...new Set(rows.flatMap(({ follows }) => JSON.parse(String(follows)) as number[]))],
    events: eventsOf(followers, rows),
    message,
    attempts,
    madeAt: rows.map(({ made_at }) => String(made_at)).sort()[0]!,
  };
}

/** Marks notices as being sent, under the name of their message; gives how many attempts that makes. */
function beginAll(followers: Followers, rows: readonly Row[], message: string, now: string): number {
  const update = statement(
    followers,
    'update outbox set state = ?, attempts = ?, message = ?, changed_at = ? where number = ?',
  );
  const started = rows.map((row) => ({ number: Number(row.number), ...begin(deliveryOf(row)) }));
  for (const { number, state, attempts } of started) update.run(state, attempts, message, now, number);
  return Math.max(...started.map(({ attempts }) => attempts));
}

function followerOf(followers: Followers, number: number): Pick<Claimed, 'follower' | 'address' | 'language'> {
  const { address, language } = statement(followers, 'select address, language from follower where number = ?').get(
    number,
  )!;
  return { follower: number, address: address as Uint8Array, language: String(language) };
}

function eventsOf(followers: Followers, rows: readonly Row[]): KeptEvent[] {
  const find = statement(followers, 'select id, told, at from event where id = ?');
  return rows.map(({ event }) => {
    const { id, told, at } = find.get(String(event))!;
    return { id: String(id), told: JSON.parse(String(told)) as unknown, at: String(at) };
  });
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

const deliveryOf = (row: Row): Delivery => ({ state: row.state as DeliveryState, attempts: Number(row.attempts) });
