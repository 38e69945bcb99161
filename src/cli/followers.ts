/** `answerable followers`: how the telling stands; and what is kept of an address, to be given to its owner or deleted. */

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Problem } from '../record/problem.ts';
import { forgetFollower } from '../store/follows.ts';
import { openStore } from '../store/open.ts';
import { outboxState } from '../store/outbox.ts';
import { exportOf, followerAt } from '../telling/export.ts';
import { isoOf } from '../telling/moments.ts';
import type { Setting } from '../telling/setting.ts';
import { openSetting } from './tell-settings.ts';

export const help = `answerable followers [export|delete ADDRESS] [--minutes N] [--data DIR]

Without more: how many messages wait, were sent and failed, and whether the telling is stuck; ends with 1 where it is.
export prints all that is kept of a mail address, as JSON; delete forgets it. An ADDRESS of - is read from standard input,
so that it stands in no history of commands.

  --minutes N  how long a message may wait beyond its time (60)
  --data DIR   where the register is (./data)`;

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
  if (more.length > 0 || (what !== undefined && (given === undefined || !['export', 'delete'].includes(what)))) {
    throw new Problem('bad-usage', `Say what to do.\n\n${help}`);
  }
  const store = openStore(values.data);
  const setting = openSetting(store, values.data, 'http://127.0.0.1:8080');
  try {
    if (what === undefined) return showState(setting, Number(values.minutes) * 60_000);
    const address = given === '-' ? readFileSync(0, 'utf8').trim() : given!;
    return what === 'export' ? showAddress(setting, address) : deleteAddress(setting, address);
  } finally {
    setting.followers.close();
    store.close();
  }
}

function showState({ followers, now }: Setting, patience: number): number {
  const { pending, sending, sent, failed, late, since, reason } = outboxState(
    followers,
    isoOf(now().getTime() - patience),
  );
  console.log(`${pending + sending} notices wait, ${sent} were sent and ${failed} failed in the last 30 days.`);
  if (late === 0) return 0;
  console.error(
    `The telling is stuck: ${late} notices should have gone out, the oldest at ${since}${reason ? ` (${reason})` : ''}.`,
  );
  return 1;
}

function showAddress(setting: Setting, address: string): number {
  const follower = followerAt(setting, address);
  if (!follower) return unknown();
  console.log(JSON.stringify(exportOf(setting, follower), null, 2));
  return 0;
}

function deleteAddress(setting: Setting, address: string): number {
  const follower = followerAt(setting, address);
  if (!follower) return unknown();
  forgetFollower(setting.followers, follower.number);
  console.log('The address and all that was kept of it are deleted.');
  return 0;
}

function unknown(): number {
  console.error('Nothing is kept of this address.');
  return 1;
}
