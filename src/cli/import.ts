/** `answerable import`: reads documents and keeps them in the register. */

import { parseArgs } from 'node:util';
import { documentsIn, importFiles } from '../intake/import.ts';
import type { Limits } from '../intake/reader.ts';
import { listFiles } from '../intake/source.ts';
import { Problem } from '../record/problem.ts';
import type { Store } from '../store/open.ts';
import { countRegister } from '../store/records.ts';
import { limitHelp, limitOptions, readLimits } from './limits.ts';
import { openToWrite } from './opening.ts';
import { startProgress } from './progress.ts';
import { startRefusals } from './refusals.ts';

export const help = `answerable import PATH… [--data DIR] [--seconds N] [--megabytes N]

Reads documents (PDF, DOCX, official XML, web pages, Markdown, text; a folder is read whole, and so are
archives (.zip, .tar, .tar.gz, .tgz) and bulk files (.ndjson, .jsonl, also .gz)) and keeps them, with their bytes, in the register.
Run it again after it was broken off: what is in already is passed by.

  --data DIR     where the register is (./data)
${limitHelp}`;

export async function importPaths(args: readonly string[]): Promise<number> {
  const options = { data: { type: 'string', default: 'data' }, ...limitOptions } as const;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  if (positionals.length === 0) throw new Problem('bad-usage', `Name a document to import.\n\n${help}`);
  const store = openToWrite(values.data);
  try {
    return await importInto(store, positionals, readLimits(values));
  } finally {
    store.close();
  }
}

/** Imports what the paths name and says what came of it; gives the exit code. */
export async function importInto(store: Store, paths: readonly string[], limits?: Limits): Promise<number> {
  const files = await Array.fromAsync(listFiles(paths));
  const progress = startProgress(process.stderr, 'documents', await countDocuments(files), () => performance.now());
  const refusals = startRefusals(progress.say);
  const counts = { new: 0, known: 0, refused: 0 };
  for await (const step of importFiles(store, files, limits)) {
    counts[step.state]++;
    progress.step();
    if (step.state === 'refused') refusals.add(step.path, step.why);
  }
  refusals.end();
  progress.end();
  const { documents, records } = countRegister(store);
  console.log(`${counts.new} new, ${counts.known} known, ${counts.refused} refused`);
  console.log(`The register holds ${documents} documents of ${records} question sets.`);
  return counts.refused > 0 ? 1 : 0;
}

/** How many documents the files hold: a bulk file one a line, an archive each of its files, any other one; what cannot be read counts once. */
async function countDocuments(files: readonly string[]): Promise<number> {
  let count = 0;
  for (const path of files) {
    try {
      const documents = await documentsIn(path);
      if (documents) for await (const _ of documents) count++;
      else count++;
    } catch {
      count++;
    }
  }
  return count;
}
