/** `answerable split` and `answerable join`: puts right, by hand, which documents are of one record. */

import { parseArgs } from 'node:util';
import { Problem } from '../record/problem.ts';
import { joinDocument, splitDocument } from '../store/by-hand.ts';
import { openStore } from '../store/open.ts';

const options = `
  --data DIR  where the register is (./data)`;

export const splitHelp = `answerable split ID DOCUMENT [--data DIR]

Takes a document, named by its publication or SHA-256, out of the record ID into one of its own. It stays so, whatever
is imported later, until it is joined again.
${options}`;

export const joinHelp = `answerable join ID DOCUMENT [--data DIR]

Joins a document, named by its publication or SHA-256, to the record ID, whatever is printed in it.
${options}`;

export const split = (args: readonly string[]): number => change(args, splitHelp, splitDocument);
export const join = (args: readonly string[]): number => change(args, joinHelp, joinDocument);

function change(args: readonly string[], help: string, work: typeof splitDocument): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string', default: 'data' } },
  });
  const [record, document, ...more] = positionals;
  if (record === undefined || document === undefined || more.length > 0) {
    throw new Problem('bad-usage', `Name a record and a document.\n\n${help}`);
  }
  const store = openStore(values.data);
  try {
    console.log(`${document} is now of the record ${work(store, record, document)}`);
  } finally {
    store.close();
  }
  return 0;
}
