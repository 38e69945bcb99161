/** Whether a draft finds what was asked before: of every set of three pairs or more the middle one is held out, and must find the rest of its set. */

import type { Reading } from '../src/record/reading.ts';
import type { Pair } from '../src/store/index-record.ts';
import { openStore, type Store } from '../src/store/open.ts';
import { unpack } from '../src/store/pack.ts';
import { similarTo } from '../src/store/similar.ts';
import { takeDocuments } from '../src/store/take.ts';

/** The share of drafts whose set is the first, and among the first ten; and how many drafts there were. */
export function recallOfSimilar(collection: Store): { readonly first: number; readonly ten: number; readonly drafts: number } {
  const store = openStore(':memory:');
  const drafts: { readonly id: string; readonly text: string }[] = [];
  const rows = collection.prepare('select id, subject, pairs from record order by number').all();
  const documents = rows.map(({ id, subject, pairs }) => {
    const all = unpack<Pair[]>(pairs);
    const held = all.length >= 3 ? all[all.length >> 1] : undefined;
    if (held && held.question !== '') drafts.push({ id: `xx/${id}`, text: held.question });
    const reading = readingOf(String(id), subject as string | null, all.filter((pair) => pair !== held));
    return { name: String(id), bytes: Buffer.from(String(id)), text: '', reading, sameSet: [] };
  });
  for (let at = 0; at < documents.length; at += 200) takeDocuments(store, documents.slice(at, at + 200));
  const places = drafts.map(({ id, text }) => similarTo(store, text, 10).findIndex(({ record }) => record.id === id));
  store.close();
  return {
    first: places.filter((place) => place === 0).length / drafts.length,
    ten: places.filter((place) => place >= 0).length / drafts.length,
    drafts: drafts.length,
  };
}

const readingOf = (id: string, subject: string | null, pairs: readonly Pair[]): Reading => ({
  document: { kind: 'answer', parliament: 'xx', id },
  ...(subject === null ? {} : { subject }),
  askers: [],
  addressees: [],
  questions: pairs.map(({ question }, i) => ({ numbers: [`${i}`], text: question, notes: [] })),
  answers: pairs.map(({ answer }, i) => ({ to: [`${i}`], text: answer, notes: [] })),
  reply: { by: [], onBehalfOf: [], seeAlso: [] },
  notes: [],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
});
