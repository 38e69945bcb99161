/** The settings of the telling, as options or from the environment; what is secret is taken from the environment and from files alone. */

import { readFileSync } from 'node:fs';
import { parliamentOf } from '../parliaments/read.ts';
import { Problem } from '../record/problem.ts';
import { openFollowers } from '../store/followers.ts';
import type { Store } from '../store/open.ts';
import { readMailAddress } from '../telling/address.ts';
import { loadKey, secretsOf } from '../telling/secrets.ts';
import type { Setting } from '../telling/setting.ts';
import type { Dkim, SmtpSettings } from '../telling/smtp.ts';
import { heldParliaments } from '../web/chosen.ts';
import type { Telling } from '../web/follow.ts';
import { followLinks } from '../web/follow-links.ts';

export const senderOptions = { sender: { type: 'string' }, dkim: { type: 'string' } } as const;

export const senderHelp = `  --sender TEXT  whom mail comes from: 'Vragen <volgen@vragen.example>' (ANSWERABLE_SENDER)
  --dkim NAME    selector@domain of the DKIM key; the key (PEM) is in the file that ANSWERABLE_DKIM_KEY names (ANSWERABLE_DKIM)`;

export const secretsHelp = `From the environment alone:
  ANSWERABLE_SMTP       the mail server: smtps://user:password@mail.example, or smtp://127.0.0.1:25
  ANSWERABLE_DKIM_KEY   the file with the private key for DKIM (PEM)
  ANSWERABLE_KEY_FILE   the file with the key of addresses and tokens (DIR/followers.key, made when it is not there)`;

type Given = { readonly sender?: string; readonly dkim?: string };

/** How mail is sent; undefined where no server is named. */
export function readSmtp(given: Given, env: NodeJS.ProcessEnv = process.env): SmtpSettings | undefined {
  const url = env.ANSWERABLE_SMTP;
  if (!url) return undefined;
  if (!/^smtps?:\/\/[^\s]+$/.test(url) || !URL.canParse(url)) {
    throw new Problem('bad-usage', 'Cannot read ANSWERABLE_SMTP: expected smtps://user:password@mail.example');
  }
  const sender = readSender(given.sender ?? env.ANSWERABLE_SENDER ?? '');
  const dkim = readDkim(given.dkim ?? env.ANSWERABLE_DKIM, env.ANSWERABLE_DKIM_KEY);
  return { url, sender, ...(dkim ? { dkim } : {}) };
}

/** 'Name <address>', or an address alone. */
export function readSender(text: string): SmtpSettings['sender'] {
  const [, name = '', bracketed] = /^([^<>"\p{Cc}]*?)\s*<([^<>]+)>\s*$/u.exec(text) ?? [];
  const address = readMailAddress(bracketed ?? text);
  if (address) return { name: name.trim() || 'Answerable', address };
  throw new Problem(
    'bad-usage',
    `Cannot send as "${text}": expected --sender 'Name <name@example.org>' (ANSWERABLE_SENDER)`,
  );
}

function readDkim(name: string | undefined, file: string | undefined): Dkim | undefined {
  if (!name && !file) return undefined;
  const [, selector, domain] = /^([a-z0-9._-]+)@([a-z0-9.-]+)$/i.exec(name ?? '') ?? [];
  if (!selector || !domain || !file) {
    throw new Problem(
      'bad-usage',
      'DKIM needs both: --dkim selector@domain, and ANSWERABLE_DKIM_KEY with the file of the key',
    );
  }
  return { domain, selector, key: readKeyFile(file) };
}

function readKeyFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Problem('bad-usage', `Cannot read the key in ${file}`, { cause: error });
  }
}

/** The followers of a register, with what telling them needs. */
export const openSetting = (
  store: Store,
  folder: string,
  site: string,
  env: NodeJS.ProcessEnv = process.env,
): Setting => ({
  store,
  followers: openFollowers(folder),
  secrets: secretsOf(loadKey(folder, env.ANSWERABLE_KEY_FILE || undefined)),
  site,
  links: followLinks(site),
  timeZone: heldParliaments(store)[0]!.clock.timeZone,
  parliamentOf,
  now: () => new Date(),
});

/** What the site needs to take in followers: they can only where it has an address of its own and mail has a sender. */
export const openTelling = (
  store: Store,
  folder: string,
  site: string | undefined,
  env: NodeJS.ProcessEnv = process.env,
): Telling | undefined =>
  site && env.ANSWERABLE_SENDER
    ? { ...openSetting(store, folder, site, env), offers: { mail: true, hooks: true } }
    : undefined;
