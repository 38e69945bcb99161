/** `answerable status`: how fresh the register is, by its sources. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { type Alert, type SourceStatus, type Status, statusOf } from '../intake/status.ts';
import { countPaused } from '../store/failing.ts';
import { openFollowers } from '../store/followers.ts';
import { openStore } from '../store/open.ts';
import { type OutboxState, outboxState } from '../store/outbox.ts';
import { lateLine, stateLines } from './followers.ts';

export const help = `answerable status [--json] [--data DIR]

Says of every source what is in, what is missing, what failed and why, when it last brought something, and whether it has been
silent for longer than is usual; and of the telling of followers what waits, since when, and what last went wrong. Exit code 0:
all is well; 1: something wants to be looked at.

  --json      print it as JSON
  --data DIR  where the register is (./data)`;

export function status(args: readonly string[]): number {
  const options = { json: { type: 'boolean' }, data: { type: 'string', default: 'data' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const store = openStore(values.data);
  const now = new Date();
  const found = statusOf(store, now);
  store.close();
  const telling = tellingOf(values.data, now);
  if (values.json) console.log(JSON.stringify({ ...found, ...(telling ? { telling } : {}) }, null, 2));
  else console.log([inWords(found), ...(telling ? [tellingInWords(telling)] : [])].join('\n'));
  const isWell = found.sources.every(({ alerts }) => alerts.length === 0) && !(telling && telling.late > 0);
  return isWell ? 0 : 1;
}

/** What should have gone out so long ago, and has not, is late. */
const patience = 3_600_000;

type Telling = OutboxState & { readonly paused: number };

/** How the telling stands; undefined where nobody could ever follow. */
function tellingOf(folder: string, now: Date): Telling | undefined {
  if (!existsSync(join(folder, 'followers.sqlite'))) return undefined;
  const followers = openFollowers(folder);
  const before = new Date(now.getTime() - patience).toISOString();
  const found = { ...outboxState(followers, before), paused: countPaused(followers) };
  followers.close();
  return found;
}

const tellingInWords = (telling: Telling): string =>
  [
    `${styleText('bold', 'telling')}  What followers are told`,
    ...stateLines(telling, telling.paused).map((line) => `  ${line}`),
    ...(telling.late === 0 ? [] : [styleText('red', `  ! stuck: ${lateLine(telling)}`)]),
  ].join('\n');

const inWords = ({ sources, conflicts }: Status): string =>
  [
    ...sources.map(sourceInWords),
    ...(conflicts.count === 0 ? [] : [`${conflicts.count} times sources of one record say different things:`]),
    ...conflicts.first.map(({ record, message }) => `  ${record}: ${message}`),
  ].join('\n');

function sourceInWords({ id, title, state, ended, brought, items, failures, alerts }: SourceStatus): string {
  const head = `${styleText('bold', id)}  ${title}`;
  if (state === 'never-asked') return `${head}\n  never asked`;
  return [
    head,
    `  ${state}: ${items.taken} taken, ${items.waiting} waiting, ${items.failed} failed, ${items.gone} removed by the source`,
    `  asked to the end ${ended ?? 'never'}; last brought something ${brought ?? 'never'}`,
    ...alerts.map((alert) => styleText('red', `  ! ${alertInWords(alert)}`)),
    ...failures.map(
      ({ name, reason, tries, nextTry }) =>
        `  ${name}: ${reason} (tried ${tries} times, next ${nextTry ?? 'when it changes, or with --retry'})`,
    ),
  ].join('\n');
}

function alertInWords(alert: Alert): string {
  switch (alert.alert) {
    case 'silent':
      return `nothing new for ${alert.sittingDays} sitting days`;
    case 'failing':
      return `the newest listing failed: ${alert.why}${alert.nextTry ? ` (next try ${alert.nextTry})` : ''}`;
    case 'clock':
      return `its clock is ${Math.abs(alert.seconds)} seconds ${alert.seconds > 0 ? 'ahead of' : 'behind'} ours`;
  }
}
