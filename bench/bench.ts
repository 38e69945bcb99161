/**
 * `npm run bench`: what is fast, how fast, and how it grows. Machines differ: trust the ratios of one run.
 * One part of it: `npm run bench search 600000` (reading, import, telling, search, serving; soak alone, since it takes minutes); a
 * folder after that keeps the register for a next time.
 */

import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../src/record/problem.ts';
import { benchPdf, benchText } from './reading.ts';
import { benchTelling } from './telling.ts';

const parts: Readonly<Record<string, (...args: readonly string[]) => unknown>> = {
  reading: async () => {
    await benchText();
    await benchPdf();
    runApart('growth.ts');
  },
  import: () => {
    for (const count of ['1000', '10000']) runApart('import-papers.ts', count);
  },
  telling: benchTelling,
  search: (pairs = '100000', ...folder) => runApart('over-pairs.ts', 'search', pairs, ...folder),
  serving: (pairs = '100000', ...folder) => runApart('over-pairs.ts', 'serving', pairs, ...folder),
  soak: (pairs = '100000', ...folder) => runApart('over-pairs.ts', 'soak', pairs, ...folder),
};

/** A process of its own, so that its memory can be told. */
function runApart(script: string, ...args: readonly string[]): void {
  execFileSync(process.execPath, [...process.execArgv, join(import.meta.dirname, script), ...args], {
    stdio: 'inherit',
  });
}

const [name, ...args] = process.argv.slice(2);
if (name !== undefined && !Object.hasOwn(parts, name)) {
  throw new Problem('bad-usage', `There is no bench "${name}": use ${Object.keys(parts).join(', ')}`);
}
const [load] = loadavg();
console.log(
  `${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.versions.node}, load of the machine ${load!.toFixed(1)}`,
);
for (const part of name === undefined ? Object.keys(parts).filter((part) => part !== 'soak') : [name])
  await parts[part]!(...args);
