/** Imports so many generated papers into a new register and prints what it took; a process of its own, so that its memory can be told. */

import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles } from '../src/intake/import.ts';
import { listFiles } from '../src/intake/source.ts';
import { openStore } from '../src/store/open.ts';
import { paperOf } from './generate.ts';
import { rounded, secondsOf } from './measure.ts';

const count = Number(process.argv[2]);
const folder = await mkdtemp(join(tmpdir(), 'answerable-bench-'));
try {
  const papers = join(folder, 'papers');
  await mkdir(papers);
  let letters = 0;
  for (let n = 0; n < count; n++) {
    const paper = paperOf(n);
    letters += Buffer.byteLength(paper);
    await writeFile(join(papers, `${n}.txt`), paper);
  }
  const store = openStore(join(folder, 'data'));
  const seconds = await secondsOf(async () => {
    for await (const step of importFiles(store, listFiles([papers])))
      if (step.state !== 'new') throw new Error(step.path);
  });
  const pairs = Number(store.prepare('select sum(pairs) as n from segment where finished = 1').get()?.n);
  store.exec('pragma wal_checkpoint(truncate)');
  store.close();
  const disk = (await stat(join(folder, 'data/register.sqlite'))).size;
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(
    `import of ${count} papers: ${rounded(count / seconds)} papers and ${rounded(pairs / seconds)} pairs a second, ` +
      `peak memory ${rounded(memory)} MB, disk ${rounded(disk / 1e6)} MB = ${rounded(disk / letters)} times the text`,
  );
} finally {
  await rm(folder, { recursive: true });
}
