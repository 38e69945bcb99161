/**
 * What the texts of a record point to outside it, by name: publications and cases. Kept with the record, so that a record can
 * be asked who points to it: a follow-up that came later, an answer that names it.
 */

import type { QuestionSet } from '../record/merge.ts';
import type { Reference } from '../record/reading.ts';
import { type Store, statement } from './open.ts';
import { type Listed, type ListedRow, toListed } from './records.ts';

/** follows: the explanation says that the set goes on from it; mentions: a question or an answer names it. */
export type PointerKind = 'follows' | 'mentions';
export type Pointer = { readonly kind: PointerKind; readonly target: string };

/** What a record points to, each once; what it follows on is not said again as what it mentions. */
export function pointersOf({ questions, replies, other, documents }: QuestionSet): Pointer[] {
  const own = new Set(documents.flatMap(({ id, case: number }) => [id, number]));
  const targets = (parts: readonly { readonly references?: readonly Reference[] }[]): string[] =>
    parts.flatMap(({ references = [] }) =>
      references.flatMap(({ publication, case: number }) => publication ?? number ?? []),
    );
  const found = new Map<string, PointerKind>();
  for (const target of targets([...questions, ...replies.flatMap(({ answers }) => answers)]))
    found.set(target, 'mentions');
  for (const target of targets(other.filter(({ kind }) => kind === 'explanation'))) found.set(target, 'follows');
  return [...found].filter(([target]) => !own.has(target)).map(([target, kind]) => ({ kind, target }));
}

/** Keeps the pointers of a record that has just been made. */
export function keepPointers(store: Store, number: number | bigint, set: QuestionSet): void {
  const insert = statement(store, 'insert or ignore into pointer (target, record, kind) values (?, ?, ?)');
  for (const { target, kind } of pointersOf(set)) insert.run(target, number, kind);
}

export type Referring = Listed & { readonly kind: PointerKind };

/** The records that point to this one by its case or one of its publications, the newest first. */
export function referringTo(store: Store, { id, documents }: QuestionSet): Referring[] {
  const names = documents.flatMap(({ id: publication, case: number }) => [publication, number].filter(Boolean));
  const rows = statement(
    store,
    `select record.id, subject, askers, submitted, received, standing, min(pointer.kind) as kind
      from pointer join record on record.number = pointer.record
      where pointer.target in (select value from json_each(?)) and record.id <> ?
      group by record.id order by submitted desc, record.id limit 50`,
  ).all(JSON.stringify(names), id);
  return rows.map((row) => ({ ...toListed(row as unknown as ListedRow), kind: row.kind as PointerKind }));
}
