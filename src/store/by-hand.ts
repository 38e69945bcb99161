/**
 * Puts right what was joined wrongly: a document is set apart in a record of its own, or put in another, and stays there
 * whatever arrives. Named by its publication, all its sources go with it, also those that come later; named by its
 * SHA-256, that source alone.
 */

import { Problem } from '../record/problem.ts';
import { keepKeys, settle } from './joining.ts';
import { type Store, statement, transaction } from './open.ts';
import { recordNamed } from './records.ts';
import { documentsNamed, isHash } from './sources.ts';

/** Sets a document apart in a record of its own; gives that record. */
export const splitDocument = (store: Store, record: string, name: string): string =>
  transaction(store, () => {
    const members = membersOf(store, record);
    const own = documentsMeant(store, name).filter((sha256) => members.includes(sha256));
    if (own.length === 0) throw new Problem('record-not-found', `No document of ${record} is called ${name}`);
    if (own.length === members.length) {
      throw new Problem('bad-usage', `${name} is the only document of ${record}: there is nothing to split`);
    }
    setApart(store, own, name);
    settle(store, members);
    return recordOf(store, own[0]!);
  });

/** Takes a document out of the record that it is in and joins it to another; gives the record that it is in now. */
export const joinDocument = (store: Store, record: string, name: string): string =>
  transaction(store, () => {
    const members = membersOf(store, record);
    const own = documentsMeant(store, name).filter((sha256) => !members.includes(sha256));
    if (own.length === 0) {
      const [known] = documentsMeant(store, name);
      if (known !== undefined) return recordOf(store, known);
      throw new Problem('record-not-found', `No document of the register is called ${name}`);
    }
    const before = own.flatMap((sha256) => membersOf(store, recordOf(store, sha256)));
    setApart(store, own, name);
    for (const sha256 of own) {
      for (const member of members) {
        const key = `by hand ${[sha256, member].sort().join(' ')}`;
        for (const each of [sha256, member]) keepKeys(store, each, [{ joint: 'by-hand', key }]);
      }
    }
    settle(store, [...new Set([...before, ...members])]);
    return recordOf(store, own[0]!);
  });

/** From now on nothing joins these documents but what is joined by hand; what was so before is undone. */
function setApart(store: Store, documents: readonly string[], name: string): void {
  const unjoin = statement(
    store,
    "delete from joint where joint = 'by-hand' and key in (select key from joint where sha256 = ?)",
  );
  const set = statement(store, 'update document set apart = ? where sha256 = ?');
  for (const sha256 of documents) {
    unjoin.run(sha256);
    set.run(isHash(name) ? sha256 : name, sha256);
  }
}

const recordOf = (store: Store, sha256: string): string =>
  String(statement(store, 'select record from document where sha256 = ?').get(sha256)?.record);

/** The documents of a record, named by its own id or by one of its publications. */
function membersOf(store: Store, id: string): string[] {
  const record = recordNamed(store, id);
  if (record === undefined) throw new Problem('record-not-found', `No record is called ${id}`);
  const rows = statement(store, 'select sha256 from document where record = ? order by sha256').all(record);
  return rows.map(({ sha256 }) => String(sha256));
}

/** The documents to go, all sources of one publication; a Problem where the name does not say which is meant. */
function documentsMeant(store: Store, name: string): string[] {
  const found = documentsNamed(store, name);
  const apart = statement(store, 'select 1 from document where sha256 = ? and apart = sha256');
  if (found.length > 1 && (isHash(name) || apart.get(found[0]!))) {
    const choices = found.map((each) => each.slice(0, 12)).join(' or ');
    throw new Problem('bad-usage', `${found.length} documents are called ${name}: name one by its SHA-256, ${choices}`);
  }
  return found;
}
