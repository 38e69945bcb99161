/** How a record stood before: what each earlier state of its data said differently from the one that came after it. */

import { type Difference, diffReadings } from '../record/diff.ts';
import { mergeReadings } from '../record/merge.ts';
import type { Reading } from '../record/reading.ts';
import type { Store } from '../store/open.ts';
import { earlierStates, speakingStates } from '../store/states.ts';
import { termOf } from './register.ts';

export type Changed = { readonly field: string; readonly before: string; readonly after: string };

export type Earlier = {
  readonly sha256: string;
  /** From when it was so, and from when it was no more (ISO 8601, UTC); never ended: the source removed it. */
  readonly from: string;
  readonly until?: string;
  /** What was different, field by field. */
  readonly changed: readonly Changed[];
};

/** The earlier states of a record's data, the newest first. */
export function historyOf(store: Store, record: string): Earlier[] {
  const speaking = speakingStates(store, record);
  const earlier = earlierStates(store, record);
  const states = [...speaking, ...earlier];
  return earlier.flatMap(({ sha256, thing, at, reading }, i) => {
    const others = states.slice(0, speaking.length + i).filter((each) => each.thing === thing);
    // The same moment from another file is the same state, and no earlier one.
    if (at.length > 10 && others.some((each) => each.at === at)) return [];
    // Where the data tell the day alone, the order in which states of one day came in says which was later.
    const later = others.findLast((each) => each.at > at || at.length <= 10);
    return {
      sha256,
      from: at,
      ...(later ? { until: later.at } : {}),
      changed: later ? changesOf(record, reading, later.reading) : [],
    };
  });
}

/** A source that cut a text off did not say it differently. */
const told = (before: Reading, after: Reading): Difference[] =>
  diffReadings(before, after).filter(
    ({ where }) => !(isCut(before) || isCut(after)) || !/^(?:question|answer)\b/.test(where),
  );

const isCut = ({ reading }: Reading): boolean => reading.remarks.some(({ code }) => code === 'text-cut');

function changesOf(record: string, before: Reading, after: Reading): Earlier['changed'] {
  const fields = told(before, after).map(({ where, pieces }) => ({
    field: where,
    before: pieces.flatMap(({ text, in: place }) => (place === 'second' ? [] : [text])).join(''),
    after: pieces.flatMap(({ text, in: place }) => (place === 'first' ? [] : [text])).join(''),
  }));
  const [dueBefore, dueAfter] = [before, after].map((reading) => termOf(mergeReadings(record, [reading]))?.due ?? '');
  return dueBefore === dueAfter ? fields : [...fields, { field: 'due', before: dueBefore!, after: dueAfter! }];
}
