/**
 * Takes in that somebody asks to follow something. An address is asked once to confirm it, and hears nothing more before it
 * did; it is asked so seldom that nobody can be troubled with it, and who asks learns nothing about an address.
 */

import { askedSince, hasConsented, keepAsked, keepTokens, type Rhythm, unconfirmedSince } from '../store/follows.ts';
import { transaction } from '../store/open.ts';
import { keepNotices } from '../store/outbox.ts';
import { sameMail } from './address.ts';
import { eventId } from './events.ts';
import { type Followed, targetOf } from './followed.ts';
import { isoOf, kept } from './moments.ts';
import { hashOf } from './secrets.ts';
import type { Setting } from './setting.ts';
import type { MessageLanguage } from './words.ts';

export type Asking = {
  readonly channel: 'mail' | 'webhook';
  readonly address: string;
  readonly followed: Followed;
  readonly rhythm: Rhythm;
  readonly language: MessageLanguage;
};

/** How often an address is asked at most in the time that a request stays open: one that has confirmed before may ask more. */
const mostAsked = { known: 10, unknown: 3 } as const;
/** So many requests may be open at all, from whomever: beyond it nobody is asked anything for a while. */
const mostOpen = 2000;

/** The number of a follower who asks for a webhook; a mail address is told nothing but by mail. */
export type SignedUp = { readonly state: 'asked'; readonly follower: number } | { readonly state: 'full' | 'quiet' };

export function signUp(setting: Setting, asking: Asking): SignedUp {
  const { followers, secrets, now } = setting;
  const { channel, address, followed, rhythm, language } = asking;
  const time = now().getTime();
  const since = isoOf(time - kept.unconfirmed);
  // A webhook is its owner's alone: two that have the same address know nothing of each other.
  const mark = secrets.mark(channel === 'mail' ? sameMail(address) : `${address} ${time} ${Math.random()}`);
  return transaction(followers, (): SignedUp => {
    if (unconfirmedSince(followers, since) >= mostOpen) return { state: 'full' };
    const most = hasConsented(followers, mark) ? mostAsked.known : mostAsked.unknown;
    if (askedSince(followers, mark, since) >= most) return { state: 'quiet' };
    const follow = keepAsked(followers, {
      ...targetOf(followed),
      channel,
      address: secrets.seal(address),
      mark,
      language,
      rhythm: channel === 'webhook' ? 'now' : rhythm,
      at: isoOf(time),
    });
    keepTokens(followers, follow, {
      manage: hashOf(secrets.token('manage', follow.follower)),
      confirm: hashOf(secrets.token('confirm', follow.number)),
      stop: hashOf(secrets.token('stop', follow.number)),
    });
    const at = isoOf(time);
    const notice = { follower: follow.follower, follows: [follow.number], rhythm: 'now', sendAfter: at } as const;
    const id = eventId(`confirm ${secrets.name(`${follow.number} ${at}`)}`);
    keepNotices(followers, { id, told: { kind: 'confirm', follow: follow.number } }, [{ event: id, ...notice }], at);
    return { state: 'asked', follower: follow.follower };
  });
}
