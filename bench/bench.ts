/** `npm run bench`: what is fast, how fast, and how it grows. Machines differ: trust the ratios of one run. */

import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { benchPdf, benchText } from './reading.ts';
import { benchSearch } from './search.ts';

console.log(`${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.versions.node}`);
await benchText();
await benchPdf();
process.stdout.write(
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'growth.ts')]),
);
for (const count of ['1000', '10000']) {
  const script = join(import.meta.dirname, 'import-papers.ts');
  process.stdout.write(execFileSync(process.execPath, [...process.execArgv, script, count]));
}
await benchSearch(Number(process.argv[2] ?? 100_000));
