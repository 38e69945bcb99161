/** The options of `answerable sync`, read and checked. */

import { existsSync } from 'node:fs';
import { allSources, homeParliament } from '../parliaments/read.ts';
import { isDay } from '../record/day.ts';
import { Problem } from '../record/problem.ts';
import type { Source } from '../sources/source.ts';

export const syncOptions = {
  data: { type: 'string', default: 'data' },
  watch: { type: 'boolean', default: false },
  every: { type: 'string', default: '60' },
  since: { type: 'string' },
  retry: { type: 'boolean', default: false },
  again: { type: 'boolean', default: false },
  contact: { type: 'string' },
  at: { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  pace: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

type Values = {
  readonly every: string;
  readonly since?: string;
  readonly contact?: string;
  readonly at?: string;
  readonly pace?: string;
};

export type Settings = {
  readonly agent: string;
  /** Milliseconds between two rounds of a watch. */
  readonly every: number;
  readonly since?: string;
  readonly home?: string;
  readonly pace?: number;
};

/** Reads the options; nobody has to say who asks where no service is asked. */
export function readSettings(
  { every, since, contact, at, pace }: Values,
  environment: NodeJS.ProcessEnv,
  asks: boolean,
): Settings {
  if (since !== undefined && !isDay(since)) {
    throw new Problem('bad-usage', `Cannot read a day: expected yyyy-mm-dd, got "${since}"`);
  }
  return {
    agent: asks ? agentOf(contact ?? environment.ANSWERABLE_CONTACT) : '',
    every: numberOf('--every', every, 1, 10_080) * 60_000,
    ...(since === undefined ? {} : { since }),
    ...(at === undefined ? {} : { home: homeOf(at) }),
    ...(pace === undefined ? {} : { pace: numberOf('--pace', pace, 0, 3_600_000) }),
  };
}

/** The services must be able to reach whoever asks them. */
function agentOf(contact: string | undefined): string {
  if (contact === undefined || !/^(?:[^\s()<>@]+@[^\s()<>@]+\.[^\s()<>@]+|https?:\/\/[^\s()<>]+)$/.test(contact)) {
    throw new Problem(
      'bad-usage',
      'Say who asks: a mail address or a web address, as --contact or in ANSWERABLE_CONTACT. It is sent along to the services.',
    );
  }
  return `Answerable/0.1 (+${contact})`;
}

/** The day to which the first listing of a source goes back, where nobody said one; undefined: to the beginning. */
export const usualSince = ({ firstDays }: Pick<Source, 'firstDays'>, now: number): string | undefined =>
  firstDays === undefined ? undefined : new Date(now - firstDays * 86_400_000).toISOString().slice(0, 10);

function homeOf(at: string): string {
  const url = URL.parse(at);
  if (!url || !/^https?:$/.test(url.protocol)) throw new Problem('bad-usage', `--at takes a web address, got "${at}"`);
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function numberOf(name: string, text: string, least: number, most: number): number {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (!(number >= least && number <= most)) {
    throw new Problem('bad-usage', `${name} takes a number from ${least} to ${most}, got "${text}"`);
  }
  return number;
}

/** Which sources a register follows, by their id. */
type Follows = (source: string) => boolean;

/**
 * What is named: folders and files by their path, sources by their id or their parliament. When nothing is, those that this register
 * follows already, and those of the first parliament: a register of one House is not to fill with another by a word left out.
 */
export function readTargets(
  names: readonly string[],
  follows: Follows = () => false,
): { readonly sources: Source[]; readonly paths: string[] } {
  const isSource = (name: string): boolean =>
    allSources.some(({ id, parliament }) => id === name || parliament === name);
  const [own, others] = [names.filter(isSource), names.filter((name) => !isSource(name))];
  const unknown = others.find((name) => !existsSync(name));
  if (unknown !== undefined) {
    const known = allSources.map(({ id, title }) => `  ${id.padEnd(20)} ${title}`).join('\n');
    throw new Problem('bad-usage', `No source and no folder is called ${unknown}. There are:\n${known}`);
  }
  const sources = allSources.filter(
    ({ id, parliament, onlyNamed }) =>
      own.includes(id) ||
      (!onlyNamed && own.includes(parliament)) ||
      (names.length === 0 && (follows(id) || (!onlyNamed && parliament === homeParliament))),
  );
  return { sources, paths: others };
}
