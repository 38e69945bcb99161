/** Typesets the example papers into examples/papers: `node examples/make.ts`. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brugwachters, brugwachtersBrief } from './documents/brugwachters.ts';
import { dienstregeling } from './documents/dienstregeling.ts';
import { getijdenkaart } from './documents/getijdenkaart.ts';
import { veerdienst } from './documents/veerdienst.ts';
import { archief, archiefUitstel } from './documents/vuurtorenarchief.ts';
import type { Paper } from './paper.ts';
import { writePdf } from './pdf.ts';
import { writeText } from './text.ts';

export const papers: readonly Paper[] = [
  veerdienst,
  archiefUitstel,
  archief,
  dienstregeling,
  brugwachters,
  brugwachtersBrief,
  getijdenkaart,
];

/** Every file of the examples: its name and its bytes. */
export async function makeFiles(): Promise<{ name: string; bytes: Uint8Array }[]> {
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const paper of papers) {
    if (paper.forms.includes('text')) files.push({ name: `${paper.id}.txt`, bytes: Buffer.from(writeText(paper)) });
    if (paper.forms.includes('pdf')) files.push({ name: `${paper.id}.pdf`, bytes: await writePdf(paper) });
  }
  return files;
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, 'papers');
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of await makeFiles()) await writeFile(join(folder, name), bytes);
}
