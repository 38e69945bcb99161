/** `answerable diff`: what differs between two readings, of files or of documents in the register. */

import { existsSync } from 'node:fs';
import { parseArgs, styleText } from 'node:util';
import { openReader } from '../intake/reader.ts';
import { loadBytes } from '../intake/source.ts';
import { type Difference, diffReadings, type Piece } from '../record/diff.ts';
import { Problem } from '../record/problem.ts';
import type { Reading } from '../record/reading.ts';
import { openStore } from '../store/open.ts';
import { findSource } from '../store/sources.ts';
import { limitHelp, limitOptions, readLimits } from './limits.ts';

export const help = `answerable diff A B [--json] [--data DIR] [--seconds N] [--megabytes N]

Shows what differs between the readings of two sources: a file, or a document of the register by its SHA-256 (eight
characters of it or more) or its publication. [-only in A-] and {+only in B+}. Exit code 0: nothing differs; 1: something
does.

  --json         print the differences as JSON
  --data DIR     where the register is (./data)
${limitHelp}`;

export async function diff(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, data: { type: 'string', default: 'data' }, ...limitOptions },
  });
  const [a, b, ...more] = positionals;
  if (a === undefined || b === undefined || more.length > 0) {
    throw new Problem('bad-usage', `Name two sources to compare.\n\n${help}`);
  }
  const reader = openReader(1, readLimits(values));
  const readingOf = async (name: string): Promise<Reading> => {
    if (existsSync(name)) return (await reader.read(await loadBytes(name), name)).reading;
    const store = openStore(values.data);
    const source = findSource(store, name);
    store.close();
    if (!source) throw new Problem('record-not-found', `${name} is no file, and no document in ${values.data}`);
    return source.reading;
  };
  try {
    const readings = [await readingOf(a), await readingOf(b)] as const;
    const differences = diffReadings(...readings);
    if (values.json) console.log(JSON.stringify(differences, null, 2));
    else
      console.log([`A ${a}: ${quality(readings[0])}`, `B ${b}: ${quality(readings[1])}`, told(differences)].join('\n'));
    return differences.length > 0 ? 1 : 0;
  } finally {
    await reader.close();
  }
}

const quality = ({ reading: { coverage, remarks } }: Reading): string =>
  `${(coverage * 100).toFixed(2)} % read, ${remarks.length} remarks`;

const told = (differences: readonly Difference[]): string =>
  differences.length === 0 ? 'Nothing differs.' : differences.map(shown).join('\n');

/** So much of what both have is shown around a difference. */
const around = 40;

const shown = ({ where, pieces }: Difference): string =>
  `${styleText('bold', where)}\n  ${pieces.map((piece, i) => printed(piece, i === 0, i === pieces.length - 1)).join('')}`;

function printed({ text, in: place }: Piece, first: boolean, last: boolean): string {
  if (place === 'first') return styleText('red', `[-${text}-]`);
  if (place === 'second') return styleText('green', `{+${text}+}`);
  if (text.length <= 2 * around) return text;
  return `${first ? '' : text.slice(0, around)} … ${last ? '' : text.slice(-around)}`;
}
