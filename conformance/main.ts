/** `npm run conformance [-- --update]`: how well the real documents are read, and what changed since the figures were kept. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { corpus, type Measured, measureCorpus } from './measure.ts';
import { changesBetween, tableOf } from './table.ts';

const kept = resolve(import.meta.dirname, '../docs/conformance.json');
const page = resolve(import.meta.dirname, '../docs/conformance.md');

if (!existsSync(corpus)) {
  console.error(`The real documents are not here: ${corpus}. Say where they are in ANSWERABLE_CORPUS.`);
  process.exit(1);
}
const measured = await measureCorpus();
console.log(tableOf(measured));
const before: Measured[] = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : [];
const changes = changesBetween(before, measured);
for (const { document, what, gain } of changes) console.log(`${gain ? '+' : '-'} ${document}: ${what}`);
if (changes.length === 0) console.log('Nothing changed since the figures were kept.');
if (process.argv.includes('--update')) {
  writeFileSync(kept, `[\n${measured.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`);
  const text = readFileSync(page, 'utf8');
  const [head, , tail] = text.split(/<!-- table -->|<!-- \/table -->/);
  writeFileSync(page, `${head}<!-- table -->\n${tableOf(measured)}\n<!-- /table -->${tail}`);
} else if (changes.some(({ gain }) => !gain)) {
  process.exitCode = 1;
}
