/** Puts right what was joined wrongly: a document is set apart from its record, or joined to one, and stays so. */

import { Problem } from '../record/problem.ts';
import { settle } from './joining.ts';
import { type Store, statement } from './open.ts';

/** Sets a document, named by its SHA-256 or publication, apart in a record of its own; gives that record. */
export function splitDocument(store: Store, record: string, name: string): string {
  return inTransaction(store, () => {
    const sha256 = documentOf(store, record, name);
    const { members } = statement(
      store,
      'select count(*) as members from document where record = (select record from document where sha256 = ?)',
    ).get(sha256) as { members: number };
    if (members < 2)
      throw new Problem('bad-usage', `${name} is the only document of ${record}: there is nothing to split`);
    statement(store, "delete from joint where sha256 = ? and joint = 'by-hand'").run(sha256);
    statement(store, 'update document set apart = 1 where sha256 = ?').run(sha256);
    settle(store, membersOf(store, record));
    return recordOf(store, sha256);
  });
}

/** Joins a document, named by its SHA-256 or publication, to a record; gives the record that both are now. */
export function joinDocument(store: Store, record: string, name: string): string {
  return inTransaction(store, () => {
    const sha256 = documentOf(store, undefined, name);
    const [other] = membersOf(store, record).filter((each) => each !== sha256);
    if (other === undefined) throw new Problem('record-not-found', `No other document is in a record called ${record}`);
    const join = statement(store, "insert or ignore into joint values (?, ?, 'by-hand')");
    for (const each of [sha256, other]) join.run(`by hand ${other}`, each);
    statement(store, 'update document set apart = 0 where sha256 = ?').run(sha256);
    settle(store, [sha256, other]);
    return recordOf(store, sha256);
  });
}

function inTransaction<T>(store: Store, work: () => T): T {
  store.exec('begin immediate');
  try {
    const result = work();
    store.exec('commit');
    return result;
  } catch (error) {
    store.exec('rollback');
    throw error;
  }
}

const recordOf = (store: Store, sha256: string): string =>
  String(statement(store, 'select record from document where sha256 = ?').get(sha256)?.record);

/** The documents of a record, named by its own id or by one of its publications. */
function membersOf(store: Store, id: string): string[] {
  const rows = statement(
    store,
    `select sha256 from document
      where record in (select record from document where record = :id or publication = :id) order by sha256`,
  ).all({ id });
  if (rows.length === 0) throw new Problem('record-not-found', `No record is called ${id}`);
  return rows.map(({ sha256 }) => String(sha256));
}

function documentOf(store: Store, record: string | undefined, name: string): string {
  const rows = statement(
    store,
    "select sha256 from document where publication = :name or (length(:name) >= 8 and sha256 like :name || '%')",
  ).all({ name });
  const own = record === undefined ? undefined : new Set(membersOf(store, record));
  const found = rows.map(({ sha256 }) => String(sha256)).filter((sha256) => own?.has(sha256) ?? true);
  const [first, ...more] = found;
  const where = record === undefined ? 'the register' : record;
  if (first === undefined) throw new Problem('record-not-found', `No document of ${where} is called ${name}`);
  if (more.length > 0) {
    throw new Problem(
      'bad-usage',
      `${found.length} documents are called ${name}: name one by its SHA-256, ${found.map((each) => each.slice(0, 12)).join(' or ')}`,
    );
  }
  return first;
}
