/**
 * Which documents are of one set: those that share a key. A key is a case number, a publication (its own, or one that it
 * points to with 'Zie ook'), a join made by hand, or, where nothing better is printed, askers, day and subject together.
 * A title alone joins nothing: two sets may have the same.
 */

import type { Reading } from '../record/reading.ts';
import { dropRecord, indexRecord } from './index-record.ts';
import { type Store, statement } from './open.ts';
import { wordsOf } from './words.ts';

/** What documents are joined on, the surest first. */
export const joints = ['by-hand', 'case', 'publication', 'see-also', 'asker-day-subject'] as const;
export type Joint = (typeof joints)[number];
type Key = { readonly joint: Joint; readonly key: string };

export function keysOf({ document, askers, submitted, subject }: Reading, sameSet: readonly string[]): Key[] {
  const { parliament, case: caseId, id } = document;
  const names = askers.map(({ name }) => foldedOf(name)).sort();
  return [
    ...(caseId ? [{ joint: 'case' as const, key: `${parliament} case ${caseId}` }] : []),
    ...(id ? [{ joint: 'publication' as const, key: `${parliament} publication ${id}` }] : []),
    ...sameSet.map((other) => ({ joint: 'see-also' as const, key: `${parliament} publication ${other}` })),
    ...(names.length > 0 && submitted && subject
      ? [
          {
            joint: 'asker-day-subject' as const,
            key: `${parliament} ${submitted} ${names.join('+')}: ${foldedOf(subject)}`,
          },
        ]
      : []),
  ];
}

const foldedOf = (text: string): string =>
  wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');

export function keepKeys(store: Store, sha256: string, keys: readonly Key[]): void {
  const insert = statement(store, 'insert or ignore into joint values (?, ?, ?)');
  for (const { joint, key } of keys) insert.run(key, sha256, joint);
}

type Member = { readonly sha256: string; readonly record: string; readonly own: string; readonly apart: boolean };

/** Puts the documents that share keys with these, and all that these are joined with now, in the records they belong to. */
export function settle(store: Store, documents: readonly string[]): void {
  const members = membersAround(store, documents);
  const groups = groupsOf(store, members);
  const touched = new Set<string>();
  for (const group of groups) {
    const record = group.map(({ own }) => own).sort(firstNamed)[0]!;
    for (const { sha256, record: old } of group) {
      if (old === record && !documents.includes(sha256)) continue;
      statement(store, 'update document set record = ? where sha256 = ?').run(record, sha256);
      touched.add(record);
      if (old !== record) touched.add(old);
    }
  }
  for (const record of touched) {
    dropRecord(store, record);
    indexRecord(store, record);
  }
}

/** These documents, those of their records, and those that share a key with any of them and their records. */
function membersAround(store: Store, documents: readonly string[]): Member[] {
  const rows = statement(
    store,
    `with own as (select value as sha256 from json_each(?)),
      near as (
        select sha256 from own
        union select other.sha256 from own join joint using (sha256) join joint as other using (key)
      )
      select sha256, record, own_name as own, apart from document
        where record in (select record from document where sha256 in (select sha256 from near))`,
  ).all(JSON.stringify(documents));
  return rows.map(({ sha256, record, own, apart }) => ({
    sha256: String(sha256),
    record: String(record),
    own: String(own),
    apart: apart === 1,
  }));
}

/** Divides documents into sets: whoever shares a key is in one. */
function groupsOf(store: Store, members: readonly Member[]): Member[][] {
  const bySha = new Map(members.map((member) => [member.sha256, member]));
  const group = new Map(members.map((member) => [member, [member]]));
  const rows = statement(
    store,
    `select key, joint, sha256 from joint where sha256 in (select value from json_each(?)) order by key, sha256`,
  ).all(JSON.stringify([...bySha.keys()]));
  for (const [, sharing] of Map.groupBy(rows, ({ key }) => key)) {
    const own = sharing.flatMap(({ sha256, joint }) => {
      const member = bySha.get(String(sha256))!;
      return member.apart && joint !== 'by-hand' ? [] : [member];
    });
    if (sharing.some(({ joint }) => joint === 'asker-day-subject') && casesOf(own) > 1) continue;
    for (const member of own.slice(1)) unite(group, own[0]!, member);
  }
  return [...new Set(group.values())];
}

/** Two cases are two sets, however alike: what has neither number cannot be told to be of one or the other. */
const casesOf = (members: readonly Member[]): number =>
  new Set(members.map(({ own }) => own).filter((own) => isCase(own))).size;

function unite(group: Map<Member, Member[]>, a: Member, b: Member): void {
  const [one, other] = [group.get(a)!, group.get(b)!];
  if (one === other) return;
  for (const member of other) {
    one.push(member);
    group.set(member, one);
  }
}

const isCase = (record: string): boolean => /\/\d{4}Z\d+$/.test(record);

/** A record is named by its case, else by its first publication, so that its name does not hang on what arrived first. */
const firstNamed = (a: string, b: string): number =>
  Number(isCase(b)) - Number(isCase(a)) || (a < b ? -1 : a > b ? 1 : 0);

/** What each document of a record is joined on to another one of it; nothing where it stands alone. */
export function jointsOf(store: Store, record: string): ReadonlyMap<string, readonly Joint[]> {
  const rows = statement(
    store,
    `select distinct mine.sha256, mine.joint, other.joint as theirs
      from document join joint as mine using (sha256)
        join joint as other on other.key = mine.key and other.sha256 <> mine.sha256
        join document as beside on beside.sha256 = other.sha256 and beside.record = document.record
      where document.record = ?`,
  ).all(record);
  const found = new Map<string, Set<Joint>>();
  for (const { sha256, joint, theirs } of rows) {
    const own = found.get(String(sha256)) ?? new Set<Joint>();
    found.set(String(sha256), own.add((theirs === 'see-also' ? theirs : joint) as Joint));
  }
  return new Map([...found].map(([sha256, own]) => [sha256, joints.filter((joint) => own.has(joint))]));
}
