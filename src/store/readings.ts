/** The readings that a record is made of. */

import type { LanguageCode } from '../language/language.ts';
import type { Reading } from '../record/reading.ts';
import { type Store, statement } from './open.ts';
import { unpack } from './pack.ts';

export type KeptReading = {
  readonly sha256: string;
  readonly reading: Reading;
  readonly language: LanguageCode;
  /** Whether it speaks in the record: an older state of something is only told of where it was different. */
  readonly speaks: boolean;
};

/** Papers in an order that does not hang on chance; of data that is kept up to date every state, the one that speaks last. */
export const recordReadings = (store: Store, record: string): KeptReading[] =>
  statement(
    store,
    `select document.sha256, reading, language, speaks
      from document left join state using (sha256) left join arrival using (sha256)
      where record = ? and (speaks is null or exists (select 1 from state as now where now.thing = state.thing and now.speaks = 1))
      order by thing is not null, speaks, state.at, iif(thing is null, 0, number), document.sha256`,
  )
    .all(record)
    .map(({ sha256, reading, language, speaks }) => ({
      sha256: String(sha256),
      reading: unpack<Reading>(reading),
      language: language as LanguageCode,
      speaks: speaks !== 0,
    }))
    .filter(({ reading, speaks }) => speaks || reading.document.state !== undefined);
