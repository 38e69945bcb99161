/**
 * The whole register as text, record by record in the order of their ids: as NDJSON, a record a line in the record format,
 * or as CSV. Nothing in it depends on the day, so the same state of the register gives the same bytes.
 */

import { parliamentOf } from '../../parliaments/read.ts';
import { type Cell, csvLine, recordCells, recordColumns } from '../../publish/csv.ts';
import type { Store } from '../../store/open.ts';
import { type WholeRecord, wholeRegister } from '../../store/whole-register.ts';

export const bulkFormats = ['ndjson', 'csv'] as const;
export type BulkFormat = (typeof bulkFormats)[number];

export const bulkTypes: Readonly<Record<BulkFormat, string>> = { ndjson: 'application/x-ndjson', csv: 'text/csv' };

/** Our own data may be used by anyone for anything; the official texts in it are nobody's property. */
export const licence = 'https://creativecommons.org/publicdomain/zero/1.0/';

export type Lines = { readonly text: string; readonly records: number };

/** Some lines at a time, with how many records they hold; `site` is where the addresses in it lead. */
export function* bulkLines(store: Store, format: BulkFormat, site: string): Generator<Lines> {
  if (format === 'csv') yield { text: csvLine(columns), records: 0 };
  const write = format === 'csv' ? csvOf : jsonOf;
  for (const records of wholeRegister(store)) {
    yield { text: records.map((record) => write(record, site)).join(''), records: records.length };
  }
}

const jsonOf = (record: WholeRecord): string => `${JSON.stringify(record)}\n`;

/** Columns that tell of today; the others are those of every list of records. */
const daily: readonly string[] = ['due', 'state', 'days', 'days_late'];
const steady = recordColumns.flatMap((name, i) => (daily.includes(name) ? [] : [i]));
const columns = [...steady.map((i) => recordColumns[i]!), 'due', 'answered', 'days', 'ending', 'ended'];

function csvOf(record: WholeRecord, site: string): string {
  const parliament = parliamentOf(record.id);
  const cells: readonly Cell[] = recordCells(record, { base: site, ...(parliament ? { parliament } : {}) });
  const { due, answered, ended, days, ending } = record.term ?? {};
  return csvLine([...steady.map((i) => cells[i]), due, answered, days, ending, ended]);
}
