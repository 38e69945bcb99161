/** Fills a register with so many generated pairs, and measures searching or serving it; a process of its own. */

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rounded } from './measure.ts';
import { fillRegister, type Spent } from './register.ts';
import { benchSearch } from './search.ts';
import { benchServing } from './serving.ts';
import { benchSoak } from './soak.ts';

const [what, pairs = '100000', kept] = process.argv.slice(2);
const folder = kept ?? (await mkdtemp(join(tmpdir(), 'answerable-bench-')));
try {
  if (existsSync(join(folder, 'register.sqlite'))) console.log(`${what} over the register in ${folder}`);
  else {
    const filled = fillRegister(folder, Number(pairs));
    const { rows, indexing } = filled;
    console.log(
      `${what} over ${filled.pairs} pairs: rows of records written at ${rateOf(filled.pairs, rows)}, ` +
        `indexed at ${rateOf(filled.pairs, indexing)} (goal 8,000); ` +
        `index ${rounded(filled.index / filled.text)} times the text (goal 0.8); ` +
        `peak memory ${rounded(process.resourceUsage().maxRSS / 1024)} MB (goal 800)`,
    );
  }
  if (what === 'search') benchSearch(folder, join(folder, 'plain-fts5.sqlite'), Number(pairs));
  else if (what === 'serving') await benchServing(folder, Number(pairs));
  else benchSoak(folder, Number(pairs), 100_000);
} finally {
  if (kept === undefined) await rm(folder, { recursive: true });
}

function rateOf(pairs: number, { seconds, cpu }: Spent): string {
  return `${rounded(pairs / seconds)} pairs a second (${rounded(pairs / cpu)} a second of the processor)`;
}
