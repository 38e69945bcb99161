/** Whether the register has what somebody wants to follow, by what name, and which of its records are of it. */

import type { QuestionSet } from '../record/merge.ts';
import { among } from '../store/among.ts';
import { type Group, groupName, newestOf } from '../store/figures.ts';
import type { Store } from '../store/open.ts';
import { readQuery } from '../store/query.ts';
import { findRecord, recordNamed } from '../store/records.ts';
import { searchIds } from '../store/search.ts';
import type { Followed } from '../telling/followed.ts';
import { describe } from '../telling/words.ts';
import { overdueOn } from './overdue.ts';
import { today } from './today.ts';
import type { Ui } from './ui.ts';

const fieldOf = { member: 'asker', party: 'party', ministry: 'ministry' } as const;

/** The same under the register's own name for it; undefined where it has no such thing. A query with a slip is a Problem. */
export function known(store: Store, followed: Followed): Followed | undefined {
  switch (followed.kind) {
    case 'search':
    case 'subject':
      readQuery(followed.query);
      return followed;
    case 'member':
    case 'party':
    case 'ministry': {
      const name = groupName(store, { field: fieldOf[followed.kind], value: followed.name });
      return name === undefined ? undefined : { kind: followed.kind, name };
    }
    case 'office': {
      const portfolio = groupName(store, { field: 'minister', value: followed.portfolio });
      if (portfolio === undefined && followed.role !== 'prime-minister') return undefined;
      return { ...followed, portfolio: portfolio ?? followed.portfolio };
    }
    case 'set': {
      const record = recordNamed(store, followed.record);
      return record === undefined ? undefined : { kind: 'set', record };
    }
    case 'question': {
      const record = findRecord(store, followed.record);
      const isThere = record?.questions.some(({ numbers }) => numbers.includes(followed.number));
      return record && isThere ? { ...followed, record: record.id } : undefined;
    }
    case 'overdue':
      return followed;
  }
}

/** What is followed, in the words of the page. */
export const followedText = (ui: Ui, store: Store, followed: Followed): string =>
  describe(followed, ui.lang, 'record' in followed ? findRecord(store, followed.record)?.subject : undefined);

/** How many sets are looked through for those of one office, or of one subject. */
const mostLooked = 500;

/** The newest records of what is followed. */
export function newestFollowed(store: Store, followed: Followed, limit: number, offset = 0): QuestionSet[] {
  const recordsOf = (ids: readonly string[]): QuestionSet[] => ids.flatMap((id) => findRecord(store, id) ?? []);
  const ids = idsOf(store, followed, limit + offset);
  if (followed.kind !== 'office') return recordsOf(ids.slice(offset, offset + limit));
  return recordsOf(ids)
    .filter((record) => hasOffice(record, followed))
    .slice(offset, offset + limit);
}

/** The newest so many, or all; of an office of a ministry and of a subject it looks through no more than the newest hundreds. */
function idsOf(store: Store, followed: Followed, limit: number): string[] {
  switch (followed.kind) {
    case 'search':
      return searchIds(store, followed.query, { limit, offset: 0, sort: 'newest', today: today(store) });
    case 'subject':
      return subjectIds(store, followed.query);
    case 'member':
    case 'party':
    case 'ministry':
      return newest(store, { field: fieldOf[followed.kind], value: followed.name }, limit);
    case 'office':
      return newest(store, { field: 'minister', value: followed.portfolio }, mostLooked);
    case 'set':
    case 'question':
      return [followed.record];
    case 'overdue':
      return overdueOn(store, today(store))
        .slice(-limit)
        .reverse()
        .map(({ id }) => id);
  }
}

const newest = (store: Store, group: Group, limit: number): string[] =>
  newestOf(store, { group }, limit).map(({ id }) => id);

function subjectIds(store: Store, query: string): string[] {
  const found = searchIds(store, query, { limit: mostLooked, offset: 0, sort: 'newest', today: today(store) });
  const few = among(store, found, today(store));
  const inSubject = new Set(few.findSubjects(query));
  few.close();
  return found.filter((id) => inSubject.has(id));
}

const hasOffice = ({ addressees, replies }: QuestionSet, { role }: Extract<Followed, { kind: 'office' }>): boolean =>
  [...addressees, ...replies.flatMap(({ by, onBehalfOf }) => [...by, ...onBehalfOf])].some(
    (office) => office.role === role,
  );
