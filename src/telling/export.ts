/** All that is kept of a follower, in a form that its owner can read. */

import { type Follower, followerByMark, followersOn, followsOf } from '../store/follows.ts';
import { deliveriesOf } from '../store/outbox.ts';
import { readHookAddress, readMailAddress, sameMail } from './address.ts';
import type { Setting } from './setting.ts';

/** The follower with a mail address; or every webhook at one, for those of different owners may lie at one address. */
export function followersAt({ followers, secrets }: Setting, text: string): Follower[] {
  const hook = readHookAddress(text);
  if (hook !== undefined) {
    return followersOn(followers, 'webhook').filter(({ address }) => secrets.open(address) === hook);
  }
  const address = readMailAddress(text);
  const follower = address === undefined ? undefined : followerByMark(followers, secrets.mark(sameMail(address)));
  return follower ? [follower] : [];
}

const mostDeliveries = 1000;

/** All that is kept of a follower, as the person may ask for. */
export function exportOf({ followers, secrets }: Setting, follower: Follower): object {
  const { number, channel, address, language, stopped } = follower;
  return {
    channel,
    address: secrets.open(address),
    language,
    ...(stopped === undefined ? {} : { stopped }),
    follows: followsOf(followers, number).map(({ kind, value, rhythm, askedAt, consentAt }) => ({
      kind,
      value,
      ...(rhythm === undefined ? {} : { rhythm }),
      asked: askedAt,
      ...(consentAt === undefined ? { confirmed: false } : { consent: consentAt }),
    })),
    messages: deliveriesOf(followers, number, mostDeliveries),
  };
}
