/**
 * A register of generated records, written straight into the store as an import would leave them: reading the papers is
 * measured elsewhere and would take most of the time. Of the documents only their records are kept.
 */

import { mkdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { termOf } from '../src/intake/register.ts';
import { readText } from '../src/manuscript/text.ts';
import { readDocument } from '../src/parliaments/read.ts';
import { mergeReadings, type QuestionSet } from '../src/record/merge.ts';
import { keepIndex, moreToCome } from '../src/store/index/keep.ts';
import { addRecord, pairsOf } from '../src/store/index-record.ts';
import { openStore, transaction } from '../src/store/open.ts';
import { keepTerms } from '../src/store/terms.ts';
import { draftOf, paperOf } from './generate.ts';

/** Seconds by the clock, and of them those of the processor: on a shared machine the others tell of the neighbours. */
export type Spent = { seconds: number; cpu: number };

export type Filled = {
  readonly pairs: number;
  /** Bytes of the texts of all records. */
  readonly text: number;
  /** Bytes of all segments. */
  readonly index: number;
  readonly rows: Spent;
  readonly indexing: Spent;
};

const pairsARecord = 5;
const together = 32;

/** Fills a new register in a folder; the index is kept after every 32 records, as an import does. */
export function fillRegister(folder: string, pairs: number): Filled {
  checkSets();
  mkdirSync(folder, { recursive: true });
  const store = openStore(folder);
  keepTerms(store, termOf);
  const rows: Spent = { seconds: 0, cpu: 0 };
  const indexing: Spent = { seconds: 0, cpu: 0 };
  let text = 0;
  const records = Math.ceil(pairs / pairsARecord);
  for (let n = 0; n < records; n += together) {
    const sets = Array.from({ length: Math.min(together, records - n) }, (_, i) => setOf(n + i));
    for (const { subject = '', questions, replies, notes } of sets) {
      text += Buffer.byteLength(subject);
      for (const part of [...questions, ...replies[0]!.answers, ...notes]) text += Buffer.byteLength(part.text);
    }
    spend(rows, () =>
      transaction(store, () => {
        for (const set of sets) addRecord(store, set, 'nl');
      }),
    );
    spend(indexing, () => keepIndex(store, moreToCome));
  }
  spend(indexing, () => keepIndex(store, { tail: 1, together: 8 }));
  const { index } = store.prepare('select sum(length(bytes)) as "index" from segment_piece').get()!;
  const held = store.prepare('select sum(pairs) as n from segment where finished = 1').get()!;
  store.exec('pragma wal_checkpoint(truncate)');
  store.close();
  return { pairs: Number(held.n), text, index: Number(index), rows, indexing };
}

function spend(spent: Spent, work: () => void): void {
  const began = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  spent.seconds += (performance.now() - began) / 1000;
  spent.cpu += (user + system) / 1e6;
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Record `n` as reading paper `n` makes it. */
export function setOf(n: number): QuestionSet {
  const { publication, sessionYear, subject, askers, office, minister, submitted, received, pairs, notes } = draftOf(n);
  const document = { id: publication, kind: 'answer' as const, parliament: 'nl-tk', sessionYear, number: n + 1 };
  const marks = (i: number): string[] => (i < 2 ? [String(i + 1)] : []);
  const texts = notes.map((text, i) => ({ mark: String(i + 1), text, links: [] }));
  const answers = pairs.map(({ answer }, i) => ({ to: [String(i + 1)], text: answer, notes: [] }));
  return {
    id: `nl-tk/${publication}`,
    documents: [document],
    subject,
    askers,
    addressees: [{ role: 'minister', portfolio: office }],
    submitted: dayOf(submitted),
    replies: [
      {
        by: [{ role: 'minister', name: minister, portfolio: office }],
        onBehalfOf: [],
        received: dayOf(received),
        seeAlso: [],
        document,
        answers,
        notes: texts,
      },
    ],
    questions: pairs.map(({ question }, i) => ({ numbers: [String(i + 1)], text: question, notes: marks(i) })),
    notes: texts,
    other: [],
  };
}

/** The first records must be what reading their papers gives, or what is measured is of something else. */
function checkSets(): void {
  for (let n = 0; n < 20; n++) {
    const read = mergeReadings(setOf(n).id, [readDocument(readText(paperOf(n)))]);
    const [ours, theirs] = [setOf(n), read].map((set) => [
      pairsOf(set),
      set.subject,
      set.askers.map(({ name, party }) => [name, party]),
      [set.submitted, set.replies[0]!.received, set.replies[0]!.by[0]?.name],
    ]);
    if (!isDeepStrictEqual(ours, theirs)) {
      throw new Error(`Record ${n} is not what its paper says:\n${JSON.stringify(ours)}\n${JSON.stringify(theirs)}`);
    }
  }
}
