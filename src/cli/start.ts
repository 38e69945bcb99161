/** `answerable start`, what `npm start` runs: imports what it is given, else the examples into an empty register, and serves it. */

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { countRegister } from '../store/records.ts';
import { importInto } from './import.ts';
import { openToWrite } from './opening.ts';
import { readPlace, serveStore, siteOptions, siteOptionsHelp } from './serve.ts';

const examples = resolve(import.meta.dirname, '../../examples/papers');

export const help = `answerable start [PATH…] [--port N] [--host NAME] [--data DIR] [--site URL] [--rate N] [--proxies N] [--contact URI]

Imports the documents that the paths name, and serves the register as a site until it is stopped (Ctrl+C).
Without a path an empty register is filled with the example documents (fictional) that ship with Answerable.

${siteOptionsHelp}`;

export async function start(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: siteOptions });
  const place = readPlace(values);
  const store = openToWrite(values.data);
  try {
    if (positionals.length > 0) await importInto(store, positionals);
    else if (countRegister(store).documents === 0) await importInto(store, [examples]);
    await serveStore(store, place, values.data);
  } finally {
    store.close();
  }
  return 0;
}
