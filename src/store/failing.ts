/** Webhooks that take nothing for long, and the sending again, when somebody asks for it, of what failed. */

import { again, type Delivery } from './delivery.ts';
import type { Followers } from './followers.ts';
import { statement } from './open.ts';

/** Keeps that an attempt passed or did not; gives since when nothing has passed. */
export function noteAttempt(followers: Followers, follower: number, passed: boolean, at: string): string | undefined {
  const row = statement(
    followers,
    'update follower set failing_since = iif(:passed, null, coalesce(failing_since, :at)) where number = :follower returning failing_since',
  ).get({ follower, passed: Number(passed), at });
  return row?.failing_since == null ? undefined : String(row.failing_since);
}

/** Of everybody, or of one follower. */
export type Whose = { readonly follower?: number };

const whose = '(:follower is null or follower = :follower)';

/**
 * What failed waits again, and who was stopped because it failed is told again; in doubt is nothing of it, for each answer was
 * no. Gives how many notices wait now. The time in which they may fail begins anew.
 */
export function sendAgain(followers: Followers, { follower = undefined }: Whose, at: string): number {
  const of = follower ?? null;
  const rows = statement(
    followers,
    `select outbox.number as number, state, attempts, stopped from outbox join follower on follower.number = outbox.follower join event on event.id = outbox.event
      where ${whose} and told ->> 'kind' <> 'paused' and coalesce(stopped, '') <> 'gone' and (state = 'failed' or state = 'pending' and (attempts > 0 or stopped is not null))`,
  ).all({ follower: of });
  const update = statement(
    followers,
    'update outbox set state = ?, send_after = ?, due_at = ?, made_at = ?, changed_at = ? where number = ?',
  );
  for (const { number, state, attempts } of rows) {
    const delivery = { state, attempts: Number(attempts) } as Delivery;
    update.run(delivery.state === 'failed' ? again(delivery).state : delivery.state, at, at, at, at, Number(number));
  }
  statement(
    followers,
    `update follower set stopped = null, stopped_at = null, failing_since = null
      where (:follower is null or number = :follower) and stopped in ('paused', 'refused')`,
  ).run({ follower: of });
  return rows.length;
}

/** How many webhooks are paused, because they took nothing. */
export const countPaused = (followers: Followers): number =>
  Number(statement(followers, "select count(*) as n from follower where stopped = 'paused'").get()?.n);
