/** The settings of a site, as options of a command or from the environment; an option goes before the environment. */

import { Problem } from '../record/problem.ts';
import { type Settings, usualBulkAge, usualRate } from '../web/settings.ts';

export const settingOptions = {
  site: { type: 'string' },
  rate: { type: 'string' },
  proxies: { type: 'string' },
  contact: { type: 'string' },
} as const;

export const settingsHelp = `  --site URL     the address of the site as its readers know it; feeds, citations and links lead there (ANSWERABLE_SITE;
                 else where it listens). An https: address also makes browsers ask by TLS alone (HSTS)
  --rate N       requests a minute for one client (ANSWERABLE_RATE; ${usualRate}; 0: no limit)
  --proxies N    how many proxies of yours stand before it, whose X-Forwarded-For is believed (ANSWERABLE_PROXIES; 0)
  --contact URI  a mailto: or https: address for security.txt and the API (ANSWERABLE_CONTACT)`;

type Given = Readonly<Partial<Record<keyof typeof settingOptions, string>>>;

/** What is said of the site; its address is left out where nobody said it. */
export function readSettings(
  given: Given,
  env: NodeJS.ProcessEnv = process.env,
): Omit<Settings, 'site'> & { site?: string } {
  const site = given.site ?? env.ANSWERABLE_SITE;
  const contact = given.contact ?? env.ANSWERABLE_CONTACT;
  return {
    ...(site ? { site: readSite(site) } : {}),
    rate: readCount('--rate', given.rate ?? env.ANSWERABLE_RATE ?? String(usualRate), 1_000_000),
    proxies: readCount('--proxies', given.proxies ?? env.ANSWERABLE_PROXIES ?? '0', 10),
    bulkAge: usualBulkAge,
    ...(contact ? { contact: readContact(contact) } : {}),
  };
}

/** The address of a site, without a slash at its end. */
export function readSite(text: string): string {
  const url = /^https?:\/\/[^\s<>"]+$/.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.pathname + url.search + url.hash + url.username !== '/') {
    throw new Problem('bad-usage', `Cannot link to "${text}": expected an address such as https://vragen.example`);
  }
  return text.replace(/\/+$/, '');
}

function readContact(text: string): string {
  if (/^mailto:[^\s@<>"]+@[^\s@<>"]+$/.test(text)) return text;
  if (/^https:\/\/[^\s<>"]+$/.test(text) && URL.canParse(text)) return text;
  throw new Problem('bad-usage', `Cannot use "${text}" as --contact: expected mailto:someone@example or https://…`);
}

function readCount(name: string, text: string, most: number): number {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (count <= most) return count;
  throw new Problem('bad-usage', `${name} takes a whole number from 0 to ${most}, got "${text}"`);
}
