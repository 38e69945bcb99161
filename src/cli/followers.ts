/** `answerable followers`: how the telling stands; and what is kept of an address, to be given to its owner or deleted. */

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Problem } from '../record/problem.ts';
import { countPaused, sendAgain, type Whose } from '../store/failing.ts';
import { forgetFollower } from '../store/follows.ts';
import { transaction } from '../store/open.ts';
import { type OutboxState, outboxState } from '../store/outbox.ts';
import { exportOf, followersAt } from '../telling/export.ts';
import { isoOf } from '../telling/moments.ts';
import type { Setting } from '../telling/setting.ts';
import { openThere } from './opening.ts';
import { openSetting } from './tell-settings.ts';

export const help = `answerable followers [export|delete ADDRESS | resend [ADDRESS]] [--minutes N] [--data DIR]

Without more: how many messages wait, were sent and failed, and whether the telling is stuck; ends with 1 where it is.
export prints all that is kept of a mail address or a webhook, as JSON; delete forgets it. resend lets what failed wait to be
sent again, by the next answerable tell, and ends the pause of webhooks: all of them, or those at one ADDRESS. An ADDRESS of - is
read from standard input, so that it stands in no history of commands.

  --minutes N  how long a message may wait beyond its time (60)
  --data DIR   where the register is (./data)`;

const works = ['export', 'delete', 'resend'];

export function followers(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { minutes: { type: 'string', default: '60' }, data: { type: 'string', default: 'data' } },
  });
  if (!/^\d{1,6}$/.test(values.minutes)) {
    throw new Problem('bad-usage', `--minutes takes a whole number, got "${values.minutes}"`);
  }
  const [what, given, ...more] = positionals;
  const isWrong = what !== undefined && (!works.includes(what) || (given === undefined && what !== 'resend'));
  if (more.length > 0 || isWrong) throw new Problem('bad-usage', `Say what to do.\n\n${help}`);
  const store = openThere(values.data);
  const setting = openSetting(store, values.data, 'http://127.0.0.1:8080');
  try {
    if (what === undefined) return showState(setting, Number(values.minutes) * 60_000);
    const address = given === '-' ? readFileSync(0, 'utf8').trim() : given;
    return address === undefined ? resend(setting, [{}]) : doFor(setting, what, address);
  } finally {
    setting.followers.close();
    store.close();
  }
}

function doFor(setting: Setting, what: string, address: string): number {
  const found = followersAt(setting, address);
  if (found.length === 0) {
    console.error('Nothing is kept of this address.');
    return 1;
  }
  if (what === 'resend')
    return resend(
      setting,
      found.map(({ number }) => ({ follower: number })),
    );
  for (const follower of found) {
    if (what === 'export') console.log(JSON.stringify(exportOf(setting, follower), null, 2));
    else forgetFollower(setting.followers, follower.number);
  }
  if (what === 'delete') console.log('The address and all that was kept of it are deleted.');
  return 0;
}

function resend({ followers, now }: Setting, of: readonly Whose[]): number {
  const at = isoOf(now().getTime());
  const count = transaction(followers, () => of.reduce((sum, each) => sum + sendAgain(followers, each, at), 0));
  console.log(`${count} notices wait to be sent again.`);
  return 0;
}

function showState({ followers, now }: Setting, patience: number): number {
  const state = outboxState(followers, isoOf(now().getTime() - patience));
  for (const line of stateLines(state, countPaused(followers))) console.log(line);
  if (state.late === 0) return 0;
  console.error(`The telling is stuck: ${lateLine(state)}`);
  return 1;
}

/** How the telling stands, for people. */
export const stateLines = (
  { pending, sending, sent, failed, lastError }: OutboxState,
  paused: number,
): readonly string[] => [
  `${pending + sending} notices wait, ${sent} were sent and ${failed} failed in the last 30 days.`,
  ...(paused === 0 ? [] : [`${paused} webhooks are paused: they took nothing for three days.`]),
  ...(lastError ? [`The last that went wrong, at ${lastError.at}: ${lastError.reason}`] : []),
];

export const lateLine = ({ late, since, lastError }: OutboxState): string =>
  `${late} notices should have gone out, the oldest at ${since}${lastError ? ` (${lastError.reason})` : ''}.`;
