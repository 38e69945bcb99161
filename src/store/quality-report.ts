/** What the register answers about its own quality. */

import { harmless, type Reason } from '../record/doubts.ts';
import { type Store, statement } from './open.ts';

/** How many documents of one kind, format, parliament or year, and how completely they were read. */
export type Share = {
  readonly name: string;
  readonly documents: number;
  /** Of which every character was explained. */
  readonly whole: number;
  /** Characters that no rule explained, white space left out. */
  readonly unread: number;
  readonly remarked: number;
};

export const dimensions = ['kind', 'format', 'parliament', 'year'] as const;
export type Dimension = (typeof dimensions)[number];

/** Documents by how much of them was explained: from `from` on, up to the band before. */
export type Band = { readonly from: number; readonly documents: number };

const bands = [1, 0.999, 0.99, 0.95, 0.9, 0] as const;

export type Report = {
  readonly all: Omit<Share, 'name'>;
  readonly shares: Readonly<Record<Dimension, readonly Share[]>>;
  /** Of papers: the data of a case are always whole. */
  readonly coverage: readonly Band[];
};

type Row = { [D in Dimension]: string } & Omit<Share, 'name'> & { readonly band: number };

/** What was read and how completely, in one pass over all documents. */
export function qualityReport(store: Store): Report {
  const banded = bands.map((from) => `when coverage >= ${from} then ${from}`).join(' ');
  const rows = statement(
    store,
    `select iif(is_case, 'case', kind) as kind, format, parliament, coalesce(year, '') as year, case ${banded} end as band,
        count(*) as documents, sum(coverage >= 1) as whole, sum(unread) as unread, sum(remarks > 0) as remarked
      from quality group by 1, 2, 3, 4, 5`,
  ).all() as unknown as Row[];
  return {
    all: sum(rows),
    shares: {
      kind: sharesBy(rows, 'kind'),
      format: sharesBy(rows, 'format'),
      parliament: sharesBy(rows, 'parliament'),
      year: sharesBy(rows, 'year'),
    },
    coverage: bands.map((from) => ({
      from,
      documents: sum(rows.filter(({ band, kind }) => band === from && kind !== 'case')).documents,
    })),
  };
}

/** The most first; years in their order. */
const sharesBy = (rows: readonly Row[], dimension: Dimension): Share[] =>
  [...Map.groupBy(rows, (row) => row[dimension])]
    .map(([name, own]): Share => ({ name, ...sum(own) }))
    .sort((a, b) => (dimension === 'year' ? 0 : b.documents - a.documents) || (a.name < b.name ? -1 : 1));

const sum = (rows: readonly Row[]): Omit<Share, 'name'> =>
  rows.reduce(
    (all, { documents, whole, unread, remarked }) => ({
      documents: all.documents + documents,
      whole: all.whole + whole,
      unread: all.unread + unread,
      remarked: all.remarked + remarked,
    }),
    { documents: 0, whole: 0, unread: 0, remarked: 0 },
  );

/** How often there is a reason for doubt: in so many documents, or in so many sets where the whole set is meant. */
export type ReasonCount = { readonly reason: Reason; readonly count: number };

export const reasonCounts = (store: Store): ReasonCount[] =>
  statement(store, 'select reason, count(*) as count from doubt group by reason order by count desc, reason')
    .all()
    .map(({ reason, count }) => ({ reason: String(reason) as Reason, count: Number(count) }));

/** A document, or a whole set, that somebody should look at, with all the reasons. */
export type Doubtful = {
  readonly record: string;
  readonly subject?: string;
  readonly document?: { readonly sha256: string; readonly name: string; readonly publication?: string };
  readonly reasons: readonly { readonly reason: Reason; readonly detail: string }[];
};

export type Wanted = { readonly reason?: Reason | undefined; readonly limit: number; readonly offset: number };

const listed = [...harmless].map((reason) => `'${reason}'`).join(', ');
const wanted = `(:reason is null and reason not in (${listed})) or reason = :reason`;

/** What somebody should look at, for one reason or for all that are not harmless: most reasons first. */
export function doubtful(store: Store, { reason, limit, offset }: Wanted): Doubtful[] {
  const rows = statement(
    store,
    `select found.*, subject, name, publication from (
        select record, sha256, json_group_array(json_object('reason', reason, 'detail', detail) order by reason) as reasons,
          count(*) as count from doubt where ${wanted} group by record, sha256 order by count desc, record, sha256 limit :limit offset :offset) as found
        left join record on record.id = found.record left join source using (sha256) left join document using (sha256)
      order by count desc, found.record, sha256`,
  ).all({ reason: reason ?? null, limit, offset });
  return rows.map(({ record, subject, sha256, name, publication, reasons }) => ({
    record: String(record),
    ...(subject === null ? {} : { subject: String(subject) }),
    ...(sha256 === ''
      ? {}
      : {
          document: {
            sha256: String(sha256),
            name: String(name),
            ...(publication === null ? {} : { publication: String(publication) }),
          },
        }),
    reasons: JSON.parse(String(reasons)) as Doubtful['reasons'],
  }));
}

export const countDoubtful = (store: Store, reason?: Reason): number =>
  Number(
    statement(store, `select count(*) as count from (select distinct record, sha256 from doubt where ${wanted})`).get({
      reason: reason ?? null,
    })?.count,
  );
