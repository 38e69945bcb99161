/** The list of all records in the order of their ids, page by page: what is written meanwhile neither moves nor hides a record. */

import { foldedValue } from './fields.ts';
import type { Group } from './figures.ts';
import { type Store, statement } from './open.ts';
import { type Listed, type ListedRow, toListed } from './records.ts';

/** A record in a list, with what its clock says when all is known, and when it was last written. */
export type ListedRecord = Listed & {
  readonly term?: Term;
  /** Of the change that made the record what it is. */
  readonly updated: string;
};

export type Term = {
  readonly due: string;
  readonly answered?: string;
  /** The day on which it ended without an answer. */
  readonly ended?: string;
  readonly days?: number;
  readonly ending?: string;
};

export type ListFilter = {
  readonly year?: number;
  readonly parliament?: string;
  readonly standing?: string;
  readonly submittedFrom?: string;
  readonly submittedUntil?: string;
  /** A moment, ISO 8601 in UTC without fractions. */
  readonly updatedSince?: string;
  readonly groups?: readonly Group[];
};

/** A page of a list by its key: what comes after one, or what comes before one, in the order of the list. */
export type KeysetPage = { readonly limit: number } & (
  | { readonly after?: string; readonly before?: undefined }
  | { readonly before: string; readonly after?: undefined }
);

const columns =
  'id, subject, askers, submitted, received, standing, due, answered, ended, days, ending, change.at as updated';

/** The records that a filter wants, by id, from a place on. */
export function listRecords(store: Store, filter: ListFilter, page: KeysetPage): ListedRecord[] {
  const { parliament, standing, submittedFrom, submittedUntil, updatedSince, groups = [] } = filter;
  const rows = statement(store, listStatement(filter, page)).all({
    ...boundsOf(parliament, page),
    ...(standing === undefined ? {} : { standing }),
    ...(yearIn(filter) === undefined ? {} : { year: yearIn(filter)! }),
    from: submittedFrom ?? null,
    until: submittedUntil ?? null,
    since: updatedSince ?? null,
    limit: page.limit,
    ...Object.fromEntries(
      groups.flatMap(({ field, value }, i) => [
        [`field${i}`, field],
        [`value${i}`, ` ${foldedValue(value)} `],
      ]),
    ),
  });
  const found = rows.map((row) => toListedRecord(row as unknown as Row));
  return page.before === undefined ? found : found.reverse();
}

/** What indices know is in the statement only where it is asked for: then the index leads, and no record is read in vain. */
export function listStatement(filter: ListFilter, page: KeysetPage): string {
  const backwards = page.before !== undefined;
  const tests = [
    'id > :after and id < :before',
    ...(filter.standing === undefined ? [] : ['standing = :standing']),
    ...(yearIn(filter) === undefined ? [] : ['substr(submitted, 1, 4) = :year']),
    '(:from is null or submitted >= :from)',
    '(:until is null or submitted <= :until)',
    '(:since is null or change.at >= :since)',
    ...(filter.groups ?? []).map(
      (_, i) => `record.number in (select record from facet where field = :field${i} and value = :value${i})`,
    ),
  ];
  return `select ${columns} from record join change on change.record = record.id
    where ${tests.join(' and ')} order by id ${backwards ? 'desc' : 'asc'} limit :limit`;
}

/** Between which ids the page lies: those of a parliament begin with its name and a '/', which '0' follows. */
function boundsOf(parliament: string | undefined, { after = '', before = last }: KeysetPage) {
  const [first, end] = parliament === undefined ? ['', last] : [`${parliament}/`, `${parliament}0`];
  return { after: after > first ? after : first, before: before < end ? before : end };
}

/** After every id. */
const last = '\u{10ffff}';

/** The year that is asked for, or in which all the days that are asked for lie. */
function yearIn({ year, submittedFrom: from = '', submittedUntil: until = '' }: ListFilter): string | undefined {
  if (year !== undefined) return String(year);
  return from !== '' && from.slice(0, 4) === until.slice(0, 4) ? from.slice(0, 4) : undefined;
}

/** Records by their ids, in the order given; ids that are not there are left out. */
export function recordsListed(store: Store, ids: readonly string[]): ListedRecord[] {
  const one = statement(
    store,
    `select ${columns} from record join change on change.record = record.id where record.id = ?`,
  );
  return ids.flatMap((id) => {
    const row = one.get(id);
    return row ? [toListedRecord(row as unknown as Row)] : [];
  });
}

type Row = ListedRow & TermRow & { readonly updated: string };

export type TermRow = {
  readonly due: string | null;
  readonly answered: string | null;
  readonly ended: string | null;
  readonly days: number | null;
  readonly ending: string | null;
};

const toListedRecord = (row: Row): ListedRecord => ({ ...toListed(row), ...termOfRow(row), updated: row.updated });

/** What the clock says of a record when all is known, where it is known at all. */
export const termOfRow = ({ due, answered, ended, days, ending }: TermRow): { term?: Term } =>
  due === null
    ? {}
    : {
        term: {
          due,
          ...(answered === null ? {} : { answered }),
          ...(ended === null ? {} : { ended }),
          ...(days === null ? {} : { days }),
          ...(ending === null ? {} : { ending }),
        },
      };
