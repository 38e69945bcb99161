/** The official publications of the register: each is one document, however many sources of it there are. */

import type { DocumentKind } from '../record/reading.ts';
import { type Store, statement } from './open.ts';
import type { KeysetPage } from './record-list.ts';
import { speaking } from './speaking.ts';

export type Publication = {
  readonly id: string;
  readonly parliament: string;
  readonly kind: DocumentKind;
  readonly case?: string;
  /** The record that it is part of; where its sources are in several, the one that is not set apart. */
  readonly record: string;
  readonly sources: readonly Source[];
};

export type Source = { readonly sha256: string; readonly name: string; readonly size: number };

/** Publications in the order of their names. */
export function listPublications(store: Store, { after = '', before, limit }: KeysetPage): Publication[] {
  const backwards = before !== undefined;
  const rows = statement(
    store,
    `select distinct publication from document where publication ${backwards ? '<' : '>'} ? and ${speaking}
      order by publication ${backwards ? 'desc' : 'asc'} limit ?`,
  ).all(before ?? after, limit);
  const found = rows.flatMap(({ publication }) => findPublication(store, String(publication)) ?? []);
  return backwards ? found.reverse() : found;
}

export function findPublication(store: Store, id: string): Publication | undefined {
  const rows = statement(
    store,
    `select sha256, parliament, kind, case_number, record, name, size
      from document join source using (sha256) where publication = ? and ${speaking} order by apart is not null, record, sha256`,
  ).all(id);
  const [first] = rows;
  if (!first) return undefined;
  const known = rows.find(({ case_number }) => case_number !== null)?.case_number;
  return {
    id,
    parliament: String(first.parliament),
    kind: String(first.kind) as DocumentKind,
    ...(known === undefined ? {} : { case: String(known) }),
    record: String(first.record),
    sources: rows.map(({ sha256, name, size }) => ({ sha256: String(sha256), name: String(name), size: Number(size) })),
  };
}
