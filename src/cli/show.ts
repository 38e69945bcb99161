/** `answerable show`: shows a record of the register with the readings of all its documents. */

import { parseArgs } from 'node:util';
import { Problem } from '../record/problem.ts';
import { openStore } from '../store/open.ts';
import { findReadings } from '../store/records.ts';
import { summary } from './read.ts';

export const help = `answerable show ID [--json] [--data DIR]

Shows a record, named by its own id or by that of one of its publications.

  --json      print the readings of its documents as a JSON list
  --data DIR  where the register is (./data)`;

export async function show(args: readonly string[]): Promise<number> {
  const options = { json: { type: 'boolean' }, data: { type: 'string', default: 'data' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const [id] = positionals;
  if (!id) throw new Problem('bad-usage', `Name a record to show.\n\n${help}`);
  const store = openStore(values.data);
  const readings = findReadings(store, id);
  store.close();
  if (readings.length === 0) throw new Problem('record-not-found', `No record in ${values.data} is called ${id}`);
  console.log(
    values.json ? JSON.stringify(readings, null, 2) : readings.map((reading) => summary(id, reading)).join('\n'),
  );
  return 0;
}
