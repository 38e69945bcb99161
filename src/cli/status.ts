/** `answerable status`: how fresh the register is, by its sources. */

import { parseArgs, styleText } from 'node:util';
import { type Alert, type SourceStatus, type Status, statusOf } from '../intake/status.ts';
import { openStore } from '../store/open.ts';

export const help = `answerable status [--json] [--data DIR]

Says of every source what is in, what is missing, what failed and why, when it last brought something, and whether it has been
silent for longer than is usual. Exit code 0: all is well; 1: something wants to be looked at.

  --json      print it as JSON
  --data DIR  where the register is (./data)`;

export function status(args: readonly string[]): number {
  const options = { json: { type: 'boolean' }, data: { type: 'string', default: 'data' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const store = openStore(values.data);
  const found = statusOf(store, new Date());
  store.close();
  console.log(values.json ? JSON.stringify(found, null, 2) : inWords(found));
  return found.sources.some(({ alerts }) => alerts.length > 0) ? 1 : 0;
}

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
