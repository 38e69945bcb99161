/** `answerable tell`: tells the followers of the register what happened, once or on and on. */

import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Problem } from '../record/problem.ts';
import { onlySender } from '../store/followers.ts';
import { outboxState } from '../store/outbox.ts';
import { isoOf } from '../telling/moments.ts';
import { type Preview, preview } from '../telling/preview.ts';
import type { Setting } from '../telling/setting.ts';
import { openSmtp } from '../telling/smtp.ts';
import { type Posts, type Round, tellOnce, watch } from '../telling/tell.ts';
import { openToWrite } from './opening.ts';
import { openReach } from './reach.ts';
import { readSite } from './site-settings.ts';
import { openSetting, readSmtp, secretsHelp, senderHelp, senderOptions } from './tell-settings.ts';

export const help = `answerable tell [--watch] [--dry-run] [--site URL] [--sender TEXT] [--dkim NAME] [--data DIR]

Tells followers by mail and webhook what happened in the register since the last time, each once. It may be broken off at
any moment and started again. Only one at a time sends; the first run tells nothing of what is in the register already.

  --watch        goes on until it is stopped (Ctrl+C)
  --dry-run      shows what would be told, and sends and keeps nothing
  --site URL     the address of the site as its readers know it (ANSWERABLE_SITE)
${senderHelp}
  --data DIR     where the register is (./data)

${secretsHelp}`;

export async function tell(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      watch: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      site: { type: 'string' },
      ...senderOptions,
      data: { type: 'string', default: 'data' },
    },
  });
  const site = values.site ?? process.env.ANSWERABLE_SITE;
  if (!site) throw new Problem('bad-usage', 'Say with --site URL (or ANSWERABLE_SITE) where messages lead to');
  const smtp = readSmtp(values);
  const store = openToWrite(values.data);
  const setting = openSetting(store, values.data, readSite(site));
  try {
    if (values['dry-run']) return show(setting);
    const lock = onlySender(values.data);
    const mail = smtp && openSmtp(smtp);
    if (!mail) console.error('No mail is sent: ANSWERABLE_SMTP names no mail server.');
    const hooks = openReach();
    const posts: Posts = { ...(mail ? { mail } : {}), hooks, chance: Math.random };
    try {
      return values.watch ? await goOn(setting, posts) : await once(setting, posts);
    } finally {
      mail?.close();
      await hooks.close();
      lock.release();
    }
  } finally {
    setting.followers.close();
    store.close();
  }
}

function show(setting: Setting): number {
  const previews = preview(setting);
  for (const { event, channel, rhythm, due, follows } of previews) {
    console.log(`${channel} ${rhythm} ${due}  ${whatOf(event)}  (follows ${follows.join('; ')})`);
  }
  console.log(`${previews.length} messages would be told; nothing was sent or kept.`);
  return 0;
}

function whatOf(event: Preview['event']): string {
  if (event.kind === 'confirm') return 'asks to confirm';
  if (event.kind === 'paused') return 'is to be paused';
  return `${event.kind} ${event.record} ${event.subject ?? ''}`;
}

async function once(setting: Setting, posts: Posts): Promise<number> {
  const round = await tellOnce(setting, posts);
  report(round);
  return round.mail.failed + round.hooks.failed > 0 || round.mail.unreachable !== undefined ? 1 : 0;
}

async function goOn(setting: Setting, posts: Posts): Promise<number> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const sleep = (milliseconds: number): Promise<void> =>
    pause(milliseconds, undefined, { signal: stop.signal }).catch(() => {});
  await watch(setting, posts, { stop: stop.signal, sleep, report: (round) => reportWith(setting, round) });
  return 0;
}

/** Nobody is named: not whom it was sent to, nor what they follow. */
function report({ events, notices, anew, mail, hooks }: Round): void {
  if (anew) console.log('This is another register than before: nothing of what it holds already is told.');
  const [sent, failed, later] = (['sent', 'failed', 'later'] as const).map((each) => mail[each] + hooks[each]);
  console.log(
    `${events} events, ${notices} notices; ${sent} messages sent, ${failed} failed, ${later} wait to be tried again.`,
  );
  if (mail.unreachable !== undefined) console.error(`The mail server does not take mail: ${mail.unreachable}`);
}

const silence = 3_600_000;

/** Silence is told too: what should have gone out an hour ago and has not. */
function reportWith(setting: Setting, round: Round): void {
  report(round);
  const { late, since } = outboxState(setting.followers, isoOf(setting.now().getTime() - silence));
  if (late > 0) console.error(`${late} notices should have gone out by now, the oldest at ${since}.`);
}
