/** What the register answers about its records. */

import { mergeReadings, type QuestionSet, type Standing } from '../record/merge.ts';
import type { Asker, Reading } from '../record/reading.ts';
import type { Store } from './open.ts';
import { unpack } from './pack.ts';

/** A record as it stands in a list. */
export type Listed = {
  readonly id: string;
  readonly subject?: string;
  readonly askers: readonly Asker[];
  readonly submitted?: string;
  readonly received?: string;
  readonly standing: Standing;
};

export type ListedRow = {
  readonly id: string;
  readonly subject: string | null;
  readonly askers: string;
  readonly submitted: string | null;
  readonly received: string | null;
  readonly standing: string;
};

/** A record, named by its own id or by that of one of its publications. */
export function findRecord(store: Store, id: string): QuestionSet | undefined {
  const rows = store
    .prepare(
      `select record, reading from document
        where record in (select record from document where record = :id or publication in (:id, :publication))
        order by sha256`,
    )
    .all({ id, publication: id.slice(id.indexOf('/') + 1) });
  const [first] = rows;
  if (!first) return undefined;
  return mergeReadings(
    String(first.record),
    rows.map(({ reading }) => unpack<Reading>(reading)),
  );
}

/** The records with the newest replies first. */
export function latestRecords(store: Store, limit: number): Listed[] {
  const rows = store
    .prepare(
      `select id, subject, askers, submitted, received, standing from record
        order by coalesce(received, submitted) desc, id limit ?`,
    )
    .all(limit);
  return (rows as unknown as ListedRow[]).map(toListed);
}

export function toListed({ id, subject, askers, submitted, received, standing }: ListedRow): Listed {
  return {
    id,
    ...(subject === null ? {} : { subject }),
    askers: JSON.parse(askers) as Asker[],
    ...(submitted === null ? {} : { submitted }),
    ...(received === null ? {} : { received }),
    standing: standing as Standing,
  };
}

export function countRegister(store: Store): { readonly documents: number; readonly records: number } {
  const row = store.prepare('select count(*) as documents, count(distinct record) as records from document').get();
  return { documents: Number(row?.documents), records: Number(row?.records) };
}
