/**
 * Which of a few records many queries find. The records are put in a small register of their own, so that a query costs what
 * those few cost and means just what it means in a search.
 */

import { Problem } from '../record/problem.ts';
import { openStore, type Store, statement } from './open.ts';
import { pack } from './pack.ts';
import { searchIds } from './search.ts';

export type Among = {
  /** The ids of the records that a query finds; none for a query that has a slip in it. */
  readonly find: (query: string) => readonly string[];
  /** The ids of the records whose subject has what a query looks for. */
  readonly findSubjects: (query: string) => readonly string[];
  readonly close: () => void;
};

/** The records with these ids, to be searched as they are now; `today` is the day by which terms run. */
export function among(store: Store, ids: readonly string[], today: string): Among {
  const [whole, subjects] = [openStore(':memory:'), openStore(':memory:')];
  copyRecords(store, ids, whole, subjects);
  const findIn = (own: Store) => (query: string) => {
    try {
      return searchIds(own, query, { limit: ids.length, offset: 0, today });
    } catch (error) {
      if (error instanceof Problem && error.code === 'bad-query') return [];
      throw error;
    }
  };
  return {
    find: findIn(whole),
    findSubjects: findIn(subjects),
    close: () => {
      whole.close();
      subjects.close();
    },
  };
}

/** No text but the subject: a record of which nothing else is known. */
const noPairs = pack([{ numbers: [], question: '', answer: '', notes: '' }]);

function copyRecords(store: Store, ids: readonly string[], whole: Store, subjects: Store): void {
  const rows = statement(
    store,
    'select * from record where id in (select value from json_each(?)) order by number',
  ).all(JSON.stringify(ids));
  for (const row of rows) {
    const names = Object.keys(row);
    const insert = `insert into record (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`;
    statement(whole, insert).run(...Object.values(row));
    statement(subjects, insert).run(...Object.values({ ...row, pairs: noPairs }));
  }
}
