/** What would be told now: worked out as always, and taken back. */

import { followNumbered } from '../store/follows.ts';
import { statement } from '../store/open.ts';
import { readOnFrom } from './evaluate.ts';
import { nameOf } from './letter.ts';
import type { Setting } from './setting.ts';
import type { Confirm, Paused, Told } from './told.ts';

export type Preview = {
  readonly event: Told | Confirm | Paused;
  readonly channel: string;
  readonly rhythm: string;
  readonly due: string;
  /** What is followed; whose address it is, is not shown. */
  readonly follows: readonly string[];
};

export function preview(setting: Setting): Preview[] {
  const { followers } = setting;
  followers.exec('begin immediate');
  try {
    while (readOnFrom(setting).more);
    return statement(
      followers,
      `select told, channel, rhythm, send_after, follows
        from outbox join event on event.id = outbox.event join follower on follower.number = outbox.follower
        where state in ('pending', 'sending') order by send_after, outbox.number`,
    )
      .all()
      .map(({ told, channel, rhythm, send_after, follows }) => ({
        event: JSON.parse(String(told)) as Preview['event'],
        channel: String(channel),
        rhythm: String(rhythm),
        due: String(send_after),
        follows: (JSON.parse(String(follows)) as number[]).flatMap((number) => {
          const follow = followNumbered(followers, number);
          return follow ? [nameOf(setting, follow, 'en')] : [];
        }),
      }));
  } finally {
    followers.exec('rollback');
  }
}
