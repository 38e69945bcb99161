/** What the register answers about its records. */

import { mergeReadings, type QuestionSet, type Standing } from '../record/merge.ts';
import type { Asker } from '../record/reading.ts';
import { type Store, statement } from './open.ts';
import { recordReadings } from './readings.ts';

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

/** The id of a record, named by itself, by its case or by one of its publications; of several, the one not set apart. */
export function recordNamed(store: Store, name: string): string | undefined {
  const row = statement(
    store,
    `select record from document where record = :name or publication in (:name, :publication) or case_number = :name
      order by record <> :name, apart is not null, record limit 1`,
  ).get({ name, publication: name.slice(name.indexOf('/') + 1) });
  return row && String(row.record);
}

/** A record, named by its own id, its case, or the id of one of its publications. */
export function findRecord(store: Store, name: string): QuestionSet | undefined {
  const id = recordNamed(store, name);
  if (id === undefined) return undefined;
  const readings = recordReadings(store, id).map(({ reading }) => reading);
  return readings.length === 0 ? undefined : mergeReadings(id, readings);
}

/** Whether a record is in, by its own id. */
export const hasRecord = (store: Store, id: string): boolean =>
  statement(store, 'select 1 from record where id = ?').get(id) !== undefined;

/** The records with the newest replies first. */
export function latestRecords(store: Store, limit: number, offset = 0): Listed[] {
  const rows = store
    .prepare(
      `select id, subject, askers, submitted, received, standing from record
        order by coalesce(received, submitted) desc, id limit ? offset ?`,
    )
    .all(limit, offset);
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
  const row = store
    .prepare('select (select count(*) from document) as documents, (select count(*) from record) as records')
    .get();
  return { documents: Number(row?.documents), records: Number(row?.records) };
}
