/** `answerable export`: the whole register as NDJSON or CSV, the same bytes for the same state. */

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { Problem } from '../record/problem.ts';
import { newestChange } from '../store/changes.ts';
import type { Store } from '../store/open.ts';
import { type BulkFormat, bulkFormats, bulkLines, licence } from '../web/bulk/lines.ts';
import { localSettings } from '../web/settings.ts';
import { openThere } from './opening.ts';
import { readSite } from './site-settings.ts';

export const help = `answerable export [--format ${bulkFormats.join('|')}] [--out FILE] [--site URL] [--data DIR]

Writes the whole register, sorted by id: the same bytes as the site gives for the same state. How many records, at which
change and with which SHA-256 is said on stderr.

  --format F  ndjson: a record a line in the record format; csv: a record a line in columns (ndjson)
  --out FILE  write to a file (else to standard output)
  --site URL  the address of the site that the addresses in a CSV lead to (ANSWERABLE_SITE; ${localSettings.site})
  --data DIR  where the register is (./data)`;

export async function exportRegister(args: readonly string[], env = process.env): Promise<number> {
  const options = {
    format: { type: 'string', default: 'ndjson' },
    out: { type: 'string' },
    site: { type: 'string', default: env.ANSWERABLE_SITE || localSettings.site },
    data: { type: 'string', default: 'data' },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  const format = bulkFormats.find((each) => each === values.format);
  if (!format) throw new Problem('bad-usage', `There is no format "${values.format}": use ${bulkFormats.join(' or ')}`);
  const site = readSite(values.site);
  const store = openThere(values.data);
  try {
    await writeOut(store, format, site, values.out);
  } finally {
    store.close();
  }
  return 0;
}

async function writeOut(store: Store, format: BulkFormat, site: string, out: string | undefined): Promise<void> {
  const hash = createHash('sha256');
  let count = 0;
  store.exec('begin');
  const change = newestChange(store);
  function* bytes(): Generator<Buffer> {
    for (const { text, records } of bulkLines(store, format, site)) {
      const piece = Buffer.from(text);
      hash.update(piece);
      count += records;
      yield piece;
    }
  }
  await pipeline(Readable.from(bytes()), out === undefined ? process.stdout : createWriteStream(out), {
    end: out !== undefined,
  });
  console.error(`${count} records at change ${change}, sha-256 ${hash.digest('hex')}, licence ${licence}`);
}
