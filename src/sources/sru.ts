/** Reads a page of a search by SRU (searchRetrieve): records, how many there are, and where the next page begins. */

import { Problem } from '../record/problem.ts';
import { allNamed, type Element, readTree, textOf } from './xml-tree.ts';

export type SruPage = {
  readonly records: readonly Element[];
  readonly total: number;
  /** The number of the first record of the next page; absent on the last. */
  readonly next?: number;
};

/** Throws a Problem where the bytes are no whole answer, or one that tells of an error. */
export function readSruPage(bytes: Uint8Array, start: number): SruPage {
  const root = readTree(bytes);
  if (root.name !== 'searchRetrieveResponse')
    throw new Problem('source-damaged', `This is no search answer, but <${root.name}>`);
  const [diagnostic] = allNamed(root, 'diagnostic');
  if (diagnostic) {
    const why = textOf(diagnostic, 'message') ?? textOf(diagnostic, 'details') ?? 'no reason given';
    throw new Problem('source-damaged', `The service refuses the search: ${why}`);
  }
  const records = allNamed(root, 'record');
  const total = numberOf(root, 'numberOfRecords');
  if (total === undefined) throw new Problem('source-damaged', 'The answer does not say how many records there are');
  if (records.length === 0 && start <= total) {
    throw new Problem('source-damaged', `The answer holds none of its ${total} records`);
  }
  const next = numberOf(root, 'nextRecordPosition') ?? start + records.length;
  return { records, total, ...(next > start && next <= total ? { next } : {}) };
}

function numberOf(root: Element, name: string): number | undefined {
  const text = textOf(root, name);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
