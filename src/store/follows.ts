/** Who follows what: asked for, confirmed, stopped, forgotten. The file of followers holds addresses only as they are handed in: encrypted. */

import type { Followers } from './followers.ts';
import { statement } from './open.ts';

export const channels = ['mail', 'webhook'] as const;
export type Channel = (typeof channels)[number];
export const rhythms = ['now', 'daily', 'weekly'] as const;
export type Rhythm = (typeof rhythms)[number];

/** What is followed: a kind, and the text that says which one. */
export type Target = { readonly kind: string; readonly value: string };

export type Follower = {
  readonly number: number;
  readonly channel: Channel;
  readonly address: Uint8Array;
  readonly language: string;
  readonly stopped?: string;
};

export type Follow = Target & {
  readonly number: number;
  readonly follower: number;
  readonly askedAt: string;
  readonly askedRhythm: Rhythm;
  readonly askedLanguage: string;
  readonly consentAt?: string;
  readonly rhythm?: Rhythm;
};

export type Asked = Target & {
  readonly channel: Channel;
  readonly address: Uint8Array;
  readonly mark: string;
  readonly language: string;
  readonly rhythm: Rhythm;
  /** ISO 8601, UTC. */
  readonly at: string;
};

/** Keeps what somebody asks to follow; nothing of it counts before it is confirmed. */
export function keepAsked(followers: Followers, asked: Asked): Follow {
  const { channel, address, mark, language, kind, value, rhythm, at } = asked;
  statement(
    followers,
    'insert into follower (channel, address, mark, language) values (?, ?, ?, ?) on conflict (mark) do update set stopped = null, stopped_at = null',
  ).run(channel, address, mark, language);
  const row = statement(
    followers,
    `insert into follow (follower, kind, value, asked_at, asked_rhythm, asked_language)
      values ((select number from follower where mark = :mark), :kind, :value, :at, :rhythm, :language)
      on conflict (follower, kind, value) do update
        set asked_at = excluded.asked_at, asked_rhythm = excluded.asked_rhythm, asked_language = excluded.asked_language
      returning *`,
  ).get({ mark, kind, value, at, rhythm, language });
  return toFollow(row!);
}

/** How often an address was asked to confirm something since a moment. */
export const askedSince = (followers: Followers, mark: string, since: string): number =>
  Number(
    statement(
      followers,
      `select count(*) as times
        from outbox join follower on follower.number = outbox.follower join event on event.id = outbox.event
        where mark = ? and made_at > ? and told ->> 'kind' = 'confirm'`,
    ).get(mark, since)?.times,
  );

/** Whether the owner of an address has ever said yes to something that still stands. */
export const hasConsented = (followers: Followers, mark: string): boolean =>
  statement(
    followers,
    `select 1 from follow join follower on follower.number = follow.follower
      where mark = ? and consent_at is not null limit 1`,
  ).get(mark) !== undefined;

/** How many follows wait to be confirmed that were asked for since a moment, by anybody. */
export const unconfirmedSince = (followers: Followers, since: string): number =>
  Number(
    statement(followers, 'select count(*) as n from follow where consent_at is null and asked_at > ?').get(since)?.n,
  );

export type TokenHashes = { readonly manage: string; readonly confirm: string; readonly stop: string };

/** Keeps by which tokens a follow and its follower are known. */
export function keepTokens(followers: Followers, { number, follower }: Follow, tokens: TokenHashes): void {
  statement(followers, 'update follower set token = ? where number = ?').run(tokens.manage, follower);
  statement(followers, 'update follow set confirm_token = ?, stop_token = ? where number = ?').run(
    tokens.confirm,
    tokens.stop,
    number,
  );
}

/** `token` is the hash of a token, here and below: only hashes are kept, so nobody can read a link out of the file. */
export const followToConfirm = (followers: Followers, token: string): Follow | undefined =>
  followWhere(followers, 'confirm_token', token);
/** The follow that a stopping token belongs to. */
export const followToStop = (followers: Followers, token: string): Follow | undefined =>
  followWhere(followers, 'stop_token', token);
/** A follow by its number. */
export const followNumbered = (followers: Followers, number: number): Follow | undefined =>
  followWhere(followers, 'number', number);

function followWhere(
  followers: Followers,
  column: 'confirm_token' | 'stop_token' | 'number',
  value: string | number,
): Follow | undefined {
  const row = statement(followers, `select * from follow where ${column} = ?`).get(value);
  return row && toFollow(row);
}

/** What was asked for last is followed from now on; confirming again changes nothing. */
export function confirmFollow(followers: Followers, { number, follower, askedLanguage }: Follow, at: string): void {
  statement(
    followers,
    'update follow set consent_at = coalesce(consent_at, ?), rhythm = asked_rhythm where number = ?',
  ).run(at, number);
  statement(followers, 'update follower set language = ? where number = ?').run(askedLanguage, follower);
}

export const changeRhythm = (followers: Followers, { number }: Follow, rhythm: Rhythm): void => {
  statement(
    followers,
    'update follow set rhythm = ?, asked_rhythm = ? where number = ? and consent_at is not null',
  ).run(rhythm, rhythm, number);
};

/** Ends a follow; who follows nothing any more is forgotten. */
export function stopFollow(followers: Followers, { number, follower }: Follow): void {
  statement(followers, 'delete from follow where number = ?').run(number);
  statement(
    followers,
    'delete from follower where number = ? and not exists (select 1 from follow where follow.follower = follower.number)',
  ).run(follower);
}

/** Forgets a follower and all that was kept about them. */
export const forgetFollower = (followers: Followers, number: number): void => {
  statement(followers, 'delete from follower where number = ?').run(number);
};

/** Stops sending to a follower whose side wishes no more, and says why. */
export const stopFollower = (followers: Followers, number: number, why: string, at: string): void => {
  statement(followers, 'update follower set stopped = ?, stopped_at = ? where number = ?').run(why, at, number);
};

/** `token` is the hash of the token. */
export const followerByToken = (followers: Followers, token: string): Follower | undefined =>
  followerWhere(followers, 'token', token);
/** A follower by the mark of the address, which tells the same address without keeping it in the clear. */
export const followerByMark = (followers: Followers, mark: string): Follower | undefined =>
  followerWhere(followers, 'mark', mark);
export const followerNumbered = (followers: Followers, number: number): Follower | undefined =>
  followerWhere(followers, 'number', number);

function followerWhere(
  followers: Followers,
  column: 'token' | 'mark' | 'number',
  value: string | number,
): Follower | undefined {
  const row = statement(followers, `select * from follower where ${column} = ?`).get(value);
  return (
    row && {
      number: Number(row.number),
      channel: row.channel as Channel,
      address: row.address as Uint8Array,
      language: String(row.language),
      ...(row.stopped === null ? {} : { stopped: String(row.stopped) }),
    }
  );
}

/** All followers of a channel: an address is encrypted, so that only who has the key can look for one among them. */
export const followersOn = (followers: Followers, channel: Channel): Follower[] =>
  statement(followers, 'select number from follower where channel = ? order by number')
    .all(channel)
    .flatMap(({ number }) => followerNumbered(followers, Number(number)) ?? []);

/** What a follower follows, also what was not confirmed yet. */
export const followsOf = (followers: Followers, follower: number): Follow[] =>
  statement(followers, 'select * from follow where follower = ? order by number').all(follower).map(toFollow);

/** Every follow that counts: confirmed, of a follower who is still sent to, or will be when a pause ends. */
export const activeFollows = (followers: Followers): Follow[] =>
  statement(
    followers,
    `select follow.* from follow join follower on follower.number = follow.follower
      where consent_at is not null and coalesce(stopped, 'paused') = 'paused' order by follow.number`,
  )
    .all()
    .map(toFollow);

/** Forgets what was not confirmed since a moment, and who follows nothing or was stopped before another. */
export function forgetExpired(followers: Followers, unconfirmed: string, stopped: string): void {
  statement(followers, 'delete from follow where consent_at is null and asked_at < ?').run(unconfirmed);
  statement(
    followers,
    'delete from follower where stopped_at < ? or not exists (select 1 from follow where follow.follower = follower.number)',
  ).run(stopped);
}

const toFollow = (row: Record<string, unknown>): Follow => ({
  number: Number(row.number),
  follower: Number(row.follower),
  kind: String(row.kind),
  value: String(row.value),
  askedAt: String(row.asked_at),
  askedRhythm: row.asked_rhythm as Rhythm,
  askedLanguage: String(row.asked_language),
  ...(row.consent_at === null ? {} : { consentAt: String(row.consent_at) }),
  ...(row.rhythm === null ? {} : { rhythm: row.rhythm as Rhythm }),
});
