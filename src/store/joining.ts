/** Keeps the keys by which documents are of one set, and puts documents in the records they belong to by them. */

import { fold } from '../language/words.ts';
import type { Reading } from '../record/reading.ts';
import { type DividedSet, divideSets, type Joint, joints, type Key, type Member } from '../record/sets.ts';
import { noteChange } from './changes.ts';
import { indexRecord } from './index-record.ts';
import { type Store, statement } from './open.ts';
import { keepApart } from './quality.ts';

/** What joins a document to others: its case, its publication, what it points to, or its askers with day and subject. */
export function keysOf({ document, askers, submitted, subject }: Reading, sameSet: readonly string[]): Key[] {
  const { parliament, case: caseNumber, id } = document;
  const names = askers.map(({ name }) => foldedOf(surnameOf(name))).sort();
  const about = foldedOf(subject ?? '');
  const likeness: Key = {
    joint: 'asker-day-subject',
    key: `${parliament} ${submitted} ${names.join('+')}: ${about}`,
  };
  return [
    ...(caseNumber ? [{ joint: 'case' as const, key: `${parliament} case ${caseNumber}` }] : []),
    ...(id ? [{ joint: 'publication' as const, key: `${parliament} publication ${id}` }] : []),
    ...sameSet.map((other) => ({ joint: 'see-also' as const, key: `${parliament} publication ${other}` })),
    ...(submitted && about !== '' && names.length > 0 && !names.includes('') ? [likeness] : []),
  ];
}

/**
 * The last word of a name: papers print a surname where the data of a case has the whole name. 'vanDijk' is two words that were run
 * together.
 */
const surnameOf = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .at(-1)!
    .replace(/^\p{Ll}{2,}(?=\p{Lu}\p{Ll})/u, '');

/** Letters and digits alone, so that a hyphen, a quotation mark or a broken line does not make another name or subject. */
const foldedOf = (text: string): string => fold(text.normalize('NFKC')).replace(/[^\p{L}\p{N}]/gu, '');

/** Keeps what a document is joined by. */
export function keepKeys(store: Store, sha256: string, keys: readonly Key[]): void {
  const insert = statement(store, 'insert or ignore into joint values (?, ?, ?)');
  for (const { joint, key } of keys) insert.run(key, sha256, joint);
}

/** The name under which all sources of a publication are set apart, where they are: one that comes later is too. */
export function apartName(store: Store, publication: string): string | undefined {
  const row = statement(store, 'select 1 from document where publication = :publication and apart = :publication');
  return row.get({ publication }) && publication;
}

/** Puts these documents, and all that hang together with them by shared keys, in the records they belong to. */
export function settle(store: Store, documents: readonly string[]): void {
  const around = membersAround(store, documents);
  const before = new Map(around.map(({ member, record }) => [member.id, record]));
  const asked = new Set(documents);
  const touched = new Set<string>();
  const move = statement(store, 'update document set record = ? where sha256 = ?');
  const sets = divideSets(around.map(({ member }) => member));
  for (const { name, members } of sets) {
    for (const { id } of members) {
      const old = before.get(id)!;
      if (old !== name) move.run(name, id);
      if (old !== name || asked.has(id)) touched.add(name).add(old);
    }
  }
  for (const record of touched) {
    indexRecord(store, record);
    if (record !== '') noteChange(store, record);
  }
  keepApart(store, new Set([...sets.map(({ name }) => name), ...before.values()]), apartFrom(sets));
}

/** Of each set the others that share a key with it, though nobody put them apart by hand. */
function apartFrom(sets: readonly DividedSet[]): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  for (const { name, members } of sets) {
    for (const { key } of members.filter(({ apart }) => apart === undefined).flatMap(({ keys }) => keys)) {
      named.set(key, (named.get(key) ?? new Set()).add(name));
    }
  }
  const others = new Map<string, Set<string>>();
  for (const names of named.values()) {
    for (const name of names.size > 1 ? names : []) {
      const own = others.get(name) ?? new Set<string>();
      for (const other of names) if (other !== name) own.add(other);
      others.set(name, own);
    }
  }
  return others;
}

/** Divides anew what shares a key and is not one record: in a register that was made anew this tells what came apart. */
export function settleApart(store: Store): void {
  const rows = statement(
    store,
    `select distinct sha256 from joint where key in (
      select key from joint join quality using (sha256) group by key having count(distinct record) > 1)`,
  ).all();
  const documents = rows.map(({ sha256 }) => String(sha256));
  if (documents.length > 0) settle(store, documents);
}

type Placed = { readonly member: Member; readonly record: string };

/** These documents and all that share a key with them, directly or through others, with the record that each is in now. */
function membersAround(store: Store, documents: readonly string[]): Placed[] {
  const rows = statement(
    store,
    `with recursive near (sha256) as (
        select value from json_each(?)
        union select other.sha256 from near join joint using (sha256) join joint as other using (key)
      )
      select sha256, parliament, publication, case_number, kind, record, apart,
          (select json_group_array(json_object('joint', joint, 'key', key)) from joint where joint.sha256 = near.sha256) as keys
        from near cross join document using (sha256)`, // cross: the documents are looked up, never gone through
  ).all(JSON.stringify(documents));
  return rows.map(({ sha256, parliament, publication, case_number, kind, record, apart, keys }) => ({
    member: {
      id: String(sha256),
      parliament: String(parliament),
      ...(case_number === null ? {} : { case: String(case_number) }),
      ...(publication === null ? {} : { publication: String(publication) }),
      asks: kind === 'questions',
      ...(apart === null ? {} : { apart: String(apart) }),
      keys: JSON.parse(String(keys)) as Key[],
    },
    record: String(record),
  }));
}

/** What each document of a record is joined on to another one of it; nothing where it stands alone. */
export function jointsOf(store: Store, record: string): ReadonlyMap<string, readonly Joint[]> {
  const rows = statement(
    store,
    `select distinct document.sha256, mine.joint, other.joint as theirs
      from document join joint as mine using (sha256)
        join joint as other on other.key = mine.key and other.sha256 <> mine.sha256
        join document as beside on beside.sha256 = other.sha256 and beside.record = document.record
      where document.record = ? and (mine.joint = 'by-hand' or document.apart is beside.apart)`,
  ).all(record);
  const found = new Map<string, Set<Joint>>();
  for (const { sha256, joint, theirs } of rows) {
    const own = found.get(String(sha256)) ?? new Set<Joint>();
    found.set(String(sha256), own.add((theirs === 'see-also' ? theirs : joint) as Joint));
  }
  return new Map([...found].map(([sha256, own]) => [sha256, joints.filter((joint) => own.has(joint))]));
}
