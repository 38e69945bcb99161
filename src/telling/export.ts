/** All that is kept of a follower, in a form that its owner can read. */

import { type Follower, followerByMark, followsOf } from '../store/follows.ts';
import { deliveriesOf } from '../store/outbox.ts';
import { readMailAddress, sameMail } from './address.ts';
import type { Setting } from './setting.ts';

/** The follower with a mail address. */
export function followerAt({ followers, secrets }: Setting, text: string): Follower | undefined {
  const address = readMailAddress(text);
  return address === undefined ? undefined : followerByMark(followers, secrets.mark(sameMail(address)));
}

const mostDeliveries = 1000;

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
