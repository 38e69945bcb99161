/** Tells the followers of a register: once, or on and on as things come in. */

import { dayAt } from '../record/day.ts';
import { newestArrival } from '../store/arrivals.ts';
import { newestChange } from '../store/changes.ts';
import { recover } from '../store/claim.ts';
import { nextDue } from '../store/outbox.ts';
import { evaluate } from './evaluate.ts';
import type { Reach } from './hook.ts';
import { isoOf } from './moments.ts';
import { type Chance, type Sent, sendHooks, sendMail } from './send.ts';
import type { Setting } from './setting.ts';
import type { MailPost } from './smtp.ts';

/** What carries messages; what is absent carries none, and its messages wait. */
export type Posts = { readonly mail?: MailPost; readonly hooks?: Reach; readonly chance: Chance };

export type Round = {
  readonly events: number;
  readonly notices: number;
  readonly anew: boolean;
  readonly mail: Sent;
  readonly hooks: Sent;
};

const none: Sent = { sent: 0, failed: 0, later: 0 };

/** Reads on to the end of the register, then sends what is due. Whoever tells must be the only one who does. */
export async function tellOnce(setting: Setting, posts: Posts, stop?: AbortSignal): Promise<Round> {
  recover(setting.followers, isoOf(setting.now().getTime()));
  const read = readToEnd(setting, stop);
  return { ...read, ...(await sendAll(setting, posts, true, stop)) };
}

function readToEnd(setting: Setting, stop?: AbortSignal): Pick<Round, 'events' | 'notices' | 'anew'> {
  let [events, notices, anew] = [0, 0, false];
  for (let more = true; more && !stop?.aborted; ) {
    const step = evaluate(setting);
    events += step.events;
    notices += step.notices;
    anew ||= step.anew;
    more = step.more;
  }
  return { events, notices, anew };
}

async function sendAll(setting: Setting, { mail, hooks, chance }: Posts, mailToo: boolean, stop?: AbortSignal) {
  const [sentMail, sentHooks] = await Promise.all([
    mail && mailToo ? sendMail(setting, mail, chance, stop) : none,
    hooks ? sendHooks(setting, hooks, chance, stop) : none,
  ]);
  return { mail: sentMail, hooks: sentHooks };
}

const pause = 2000;
/** Even when nothing comes in, what is old is forgotten. */
const longestQuiet = 600_000;
/** How long mail rests at most when the server does not answer. */
const longestRest = 300_000;

export type Watching = {
  readonly stop: AbortSignal;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Hears of each round in which something happened. */
  readonly report: (round: Round) => void;
};

/** Tells as things come in, until it is stopped. Whoever watches must be the only one who sends. */
export async function watch(setting: Setting, posts: Posts, { stop, sleep, report }: Watching): Promise<void> {
  recover(setting.followers, isoOf(setting.now().getTime()));
  let seen = '';
  let readAt = 0;
  let [failures, mailRests] = [0, 0];
  while (!stop.aborted) {
    const time = setting.now().getTime();
    const state = stateOf(setting);
    const isRead = state === seen && time - readAt < longestQuiet;
    const read = isRead ? { events: 0, notices: 0, anew: false } : readToEnd(setting, stop);
    if (!isRead) [seen, readAt] = [state, time];
    const due = nextDue(setting.followers);
    const mailToo = time >= mailRests;
    const isDue = due !== undefined && due <= isoOf(time);
    const sent = isDue ? await sendAll(setting, posts, mailToo, stop) : { mail: none, hooks: none };
    if (isDue && mailToo) failures = sent.mail.unreachable === undefined ? 0 : failures + 1;
    if (sent.mail.unreachable !== undefined) mailRests = time + Math.min(longestRest, pause * 2 ** failures);
    const round = { ...read, ...sent };
    if (isWorthTelling(round)) report(round);
    if (!stop.aborted) await sleep(pause);
  }
}

/** What the register is at and which day it is: while it stays so, there is nothing to read. */
const stateOf = ({ store, now, timeZone }: Setting): string =>
  `${newestArrival(store).number} ${newestChange(store)} ${dayAt(now(), timeZone)}`;

const isWorthTelling = ({ events, anew, mail, hooks }: Round): boolean =>
  events > 0 || anew || [mail, hooks].some(({ sent, failed, later }) => sent + failed + later > 0);
