/** `answerable import`: reads documents and keeps them in the register. */

import { parseArgs } from 'node:util';
import { importFiles } from '../intake/import.ts';
import { Problem } from '../record/problem.ts';
import { openStore } from '../store/open.ts';
import { countRegister } from '../store/records.ts';

export const help = `answerable import PATH… [--data DIR]

Reads documents (text or PDF; a folder is read whole) and keeps them, with their bytes, in the register.
Run it again after it was broken off: what is in already is passed by.

  --data DIR  where the register is (./data)`;

export async function importPaths(args: readonly string[]): Promise<number> {
  const options = { data: { type: 'string', default: 'data' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  if (positionals.length === 0) throw new Problem('bad-usage', `Name a document to import.\n\n${help}`);
  const store = openStore(values.data);
  const counts = { new: 0, known: 0, refused: 0 };
  for await (const step of importFiles(store, positionals)) {
    counts[step.state]++;
    if (step.state === 'refused') console.error(`${step.path}: ${step.why}`);
    const done = counts.new + counts.known + counts.refused;
    if (done % 100 === 0) console.error(`${done} documents`);
  }
  const { documents, records } = countRegister(store);
  store.close();
  console.log(`${counts.new} new, ${counts.known} known, ${counts.refused} refused`);
  console.log(`The register holds ${documents} documents of ${records} question sets.`);
  return counts.refused > 0 ? 1 : 0;
}
