/** How soon a document is found: taken in (its bytes, its record, on disk), and then the search that shows it. */

import { readText } from '../src/manuscript/text.ts';
import { readDocument } from '../src/parliaments/read.ts';
import type { Store } from '../src/store/open.ts';
import { countRegister } from '../src/store/records.ts';
import { search } from '../src/store/search.ts';
import { takeDocument } from '../src/store/take.ts';
import { paperOf } from './generate.ts';
import { rounded } from './measure.ts';

const papers = 25;
/** Taken in before, unmeasured: a process that follows a source has taken in others. */
const before = 25;
/** Numbers from here on no filled register has. */
const beyond = 1_000_000;

export function benchVisible(store: Store): void {
  // A register that was kept has the papers of earlier times.
  const first = beyond + countRegister(store).documents;
  const times = Array.from({ length: before + papers }, (_, i) => {
    const text = paperOf(first + i);
    const reading = readDocument(readText(text));
    const began = performance.now();
    const { state } = takeDocument(store, { name: `${i}.txt`, bytes: Buffer.from(text), text, reading, sameSet: [] });
    const taken = performance.now();
    const { records } = search(store, String(first + i), { limit: 20, offset: 0 });
    if (state !== 'new' || records !== 1) throw new Error(`Paper ${first + i} is not taken in, or not found`);
    return { taking: taken - began, finding: performance.now() - taken };
  }).slice(before);
  const middle = (of: 'taking' | 'finding'): string =>
    rounded(times.map((time) => time[of]).sort((a, b) => a - b)[papers >> 1]!);
  console.log(
    `  a new document, already read: taken in in ${middle('taking')} ms, found in ${middle('finding')} ms after that ` +
      `(the middle of ${papers} after ${before} others; goal 10 together)`,
  );
}
