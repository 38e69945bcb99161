/** `answerable split` and `answerable join`: puts right, by hand, which documents are of one record. */

import { parseArgs } from 'node:util';
import { Problem } from '../record/problem.ts';
import { joinDocument, splitDocument } from '../store/by-hand.ts';
import { mustBeThere, openToWrite } from './opening.ts';

const options = `
  --data DIR  where the register is (./data)`;

const naming = `DOCUMENT is a publication, and all its sources go with it, also those that are imported later; or eight or more
characters of a SHA-256 (answerable show ID lists them), and that source goes alone.`;

export const splitHelp = `answerable split ID DOCUMENT [--data DIR]

Takes a document out of the record ID into one of its own. It stays so, whatever is imported later, until it is joined
by hand.
${naming}
${options}`;

export const joinHelp = `answerable join ID DOCUMENT [--data DIR]

Takes a document out of the record that it is in and joins it to the record ID, whatever is printed in it. It stays so,
whatever is imported later, until it is split or joined elsewhere.
${naming}
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
  mustBeThere(values.data);
  const store = openToWrite(values.data);
  try {
    console.log(`${document} is now of the record ${work(store, record, document)}`);
  } finally {
    store.close();
  }
  return 0;
}
