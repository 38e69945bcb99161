import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  activeFollows,
  changeRhythm,
  confirmFollow,
  followerByToken,
  followerNumbered,
  followsOf,
  followToConfirm,
  followToStop,
  stopFollow,
} from '../store/follows.ts';
import { statement } from '../store/open.ts';
import { outboxState } from '../store/outbox.ts';
import { evaluate } from './evaluate.ts';
import { asked, openDesk, waiting } from './fixtures/desk.ts';
import type { Followed } from './followed.ts';
import { hashOf } from './secrets.ts';
import { type Asking, signUp } from './sign-up.ts';

const now = '2031-03-03T12:00:00Z';
const member: Followed = { kind: 'member', name: 'Zwaan' };
const asking = (more: Partial<Asking> = {}): Asking => ({
  channel: 'mail',
  address: 'ans@lezer.example',
  followed: member,
  rhythm: 'daily',
  language: 'nl',
  ...more,
});
const confirmsOf = (desk: ReturnType<typeof openDesk>): number => outboxState(desk.followers, now).pending;

test('signUp() has an address asked, and nothing else goes to it before its owner says yes', () => {
  const desk = openDesk(now);
  signUp(desk, asking());
  asked(desk, 1);
  evaluate(desk);
  assert.deepEqual(waiting(desk), { ans: ['confirm undefined'] });
  const follow = followToConfirm(desk.followers, hashOf(desk.secrets.token('confirm', 1)))!;
  assert.equal(follow.consentAt, undefined);
  confirmFollow(desk.followers, follow, now);
  assert.deepEqual(
    activeFollows(desk.followers).map(({ kind, value, rhythm }) => [kind, value, rhythm]),
    [['member', 'Zwaan', 'daily']],
  );
  asked(desk, 2);
  evaluate(desk);
  assert.deepEqual(waiting(desk).ans, ['confirm undefined', 'asked xx/2031Z00002']);
});

test('signUp() troubles an address three times in two days at most, ten times where it has agreed before', () => {
  const desk = openDesk(now);
  const names = Array.from({ length: 20 }, (_, i): Followed => ({ kind: 'member', name: `Lid ${i}` }));
  for (const followed of names) signUp(desk, asking({ followed }));
  assert.equal(confirmsOf(desk), 3);
  for (const address of ['ANS@lezer.example', 'Ans@Lezer.example']) signUp(desk, asking({ address }));
  assert.equal(confirmsOf(desk), 3, 'however it is written');
  assert.equal(followsOf(desk.followers, 1).length, 3, 'nothing more is kept of it');
  confirmFollow(desk.followers, followsOf(desk.followers, 1)[0]!, now);
  for (const followed of names) signUp(desk, asking({ followed }));
  assert.equal(confirmsOf(desk), 10);
});

test('signUp() rests when very many requests are open, whoever makes them', () => {
  const desk = openDesk(now);
  for (let i = 0; i < 2000; i++) {
    assert.equal(signUp(desk, asking({ address: `a${i}@lezer.example` })).state, 'asked');
  }
  assert.equal(signUp(desk, asking()).state, 'full');
  desk.clock.now = new Date('2031-03-05T12:00:01Z');
  assert.equal(signUp(desk, asking()).state, 'asked');
});

test('asking again for what is followed changes nothing before it is confirmed', () => {
  const desk = openDesk(now);
  signUp(desk, asking());
  confirmFollow(desk.followers, followsOf(desk.followers, 1)[0]!, now);
  signUp(desk, asking({ rhythm: 'weekly', language: 'en' }));
  assert.deepEqual(
    [followsOf(desk.followers, 1).map(({ rhythm }) => rhythm), followerNumbered(desk.followers, 1)?.language],
    [['daily'], 'nl'],
  );
  confirmFollow(desk.followers, followsOf(desk.followers, 1)[0]!, now);
  assert.deepEqual(
    [followsOf(desk.followers, 1).map(({ rhythm }) => rhythm), followerNumbered(desk.followers, 1)?.language],
    [['weekly'], 'en'],
  );
});

test('a webhook is its owner’s alone: the same address twice is two', () => {
  const desk = openDesk(now);
  const hook = asking({ channel: 'webhook', address: 'https://haak.example/' });
  const [one, two] = [signUp(desk, hook), signUp(desk, hook)];
  assert.ok(one.state === 'asked' && two.state === 'asked' && one.follower !== two.follower);
});

test('who stops the last of it is forgotten, with all that was to be told', () => {
  const desk = openDesk(now);
  for (const name of ['Zwaan', 'Oever']) signUp(desk, asking({ followed: { kind: 'member', name } }));
  for (const each of followsOf(desk.followers, 1)) confirmFollow(desk.followers, each, now);
  changeRhythm(desk.followers, followsOf(desk.followers, 1)[0]!, 'now');
  assert.equal(followsOf(desk.followers, 1)[0]!.rhythm, 'now');
  stopFollow(desk.followers, followToStop(desk.followers, hashOf(desk.secrets.token('stop', 1)))!);
  assert.equal(followerByToken(desk.followers, hashOf(desk.secrets.token('manage', 1)))?.number, 1);
  stopFollow(desk.followers, followToStop(desk.followers, hashOf(desk.secrets.token('stop', 2)))!);
  assert.equal(followerByToken(desk.followers, hashOf(desk.secrets.token('manage', 1))), undefined);
  for (const table of ['follower', 'follow', 'outbox']) {
    assert.equal(statement(desk.followers, `select count(*) as n from ${table}`).get()?.n, 0, table);
  }
});

test('the file of followers has no address and no token that can be read', () => {
  const desk = openDesk(now);
  signUp(desk, asking());
  const all = ['follower', 'follow', 'event', 'outbox'].flatMap((table) =>
    statement(desk.followers, `select * from ${table}`)
      .all()
      .flatMap((row) =>
        Object.values(row).map((value) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value),
        ),
      ),
  );
  const text = all.join('\n');
  assert.doesNotMatch(text, /ans|lezer/i);
  for (const purpose of ['manage', 'confirm', 'stop'] as const) {
    assert.ok(!text.includes(desk.secrets.token(purpose, 1)), purpose);
  }
});
