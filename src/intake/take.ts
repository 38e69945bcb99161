/** Takes documents into the register together with what their parliament says of the record: what its sources say differently. */

import { parliamentOf } from '../parliaments/read.ts';
import type { Conflict } from '../record/parliament.ts';
import { keepConflicts, readingsOf } from '../store/conflicts.ts';
import { keepIndex, type Sizes } from '../store/index/keep.ts';
import { type Store, transaction } from '../store/open.ts';
import { type NewDocument, type Taken, takeWithin } from '../store/take.ts';

/** Takes all of them in, or none. */
export function takeAll(store: Store, documents: readonly NewDocument[], sizes?: Sizes): Taken[] {
  const taken = transaction(store, () => documents.map((document) => takeCompared(store, document)));
  keepIndex(store, sizes);
  return taken;
}

const conflictText = ({ who, paper, data }: Conflict): string =>
  `${who} asks for ${paper} in the paper, for ${data} in the data`;

/** Takes a document in within a transaction of the caller, who then calls keepIndex. */
export function takeCompared(store: Store, document: NewDocument): Taken {
  const taken = takeWithin(store, document);
  const conflicts = parliamentOf(taken.record)?.conflicts;
  if (taken.state === 'new' && conflicts) {
    const readings = readingsOf(store, taken.record);
    if (readings.length > 1) keepConflicts(store, taken.record, conflicts(readings).map(conflictText));
  }
  return taken;
}
