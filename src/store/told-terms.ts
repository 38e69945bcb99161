/** The due days as followers know them, and how far the register was read: kept with the outbox, in one transaction. */

import type { Followers } from './followers.ts';
import { type Store, statement } from './open.ts';

export type Cursor = { readonly arrival: number; readonly sha256: string; readonly change: number };

/** Up to where followers were told. */
export function cursorOf(followers: Followers): Cursor | undefined {
  const row = statement(followers, 'select arrival, sha256, change from cursor').get();
  return row && { arrival: Number(row.arrival), sha256: String(row.sha256), change: Number(row.change) };
}

/** Moves the cursor on from where it was; false where another has moved it meanwhile. */
export function moveCursor(followers: Followers, from: Cursor | undefined, to: Cursor): boolean {
  const { arrival, sha256, change } = to;
  const { changes } = from
    ? statement(
        followers,
        'update cursor set arrival = ?, sha256 = ?, change = ? where arrival = ? and sha256 = ? and change = ?',
      ).run(arrival, sha256, change, from.arrival, from.sha256, from.change)
    : statement(followers, 'insert or ignore into cursor (one, arrival, sha256, change) values (1, ?, ?, ?)').run(
        arrival,
        sha256,
        change,
      );
  return changes === 1;
}

/** A due day as followers know it; `told`: that it is past was told, or was so before anybody could be told. */
export type Term = { readonly record: string; readonly due: string; readonly told: boolean };

/** Which term of a set followers were told. */
export function termOf(followers: Followers, record: string): Term | undefined {
  const row = statement(followers, 'select record, due, told from term where record = ?').get(record);
  return row && toTerm(row);
}

export const keepTerm = (followers: Followers, { record, due, told }: Term): void => {
  statement(followers, 'insert or replace into term (record, due, told) values (?, ?, ?)').run(
    record,
    due,
    Number(told),
  );
};

export const dropTerm = (followers: Followers, record: string): void => {
  statement(followers, 'delete from term where record = ?').run(record);
};

/** The terms that ended before a day and of which nobody was told. */
export const termsPast = (followers: Followers, day: string): Term[] =>
  statement(followers, 'select record, due, told from term where told = 0 and due < ? order by due, record')
    .all(day)
    .map(toTerm);

/** All terms that run, or were told to be past. */
export const termsKept = (followers: Followers): Term[] =>
  statement(followers, 'select record, due, told from term order by record').all().map(toTerm);

/** The day on which it was last looked whether sets lapsed. */
export const lookedOn = (followers: Followers): string | undefined => {
  const day = statement(followers, 'select day from cursor').get()?.day;
  return day == null ? undefined : String(day);
};

/** Keeps up to which day it was looked what became overdue. */
export const keepLooked = (followers: Followers, day: string): void => {
  statement(followers, 'update cursor set day = ?').run(day);
};

/** Starts with the due days of all that waits in the register; what was due before the day is known to be. */
export function startTerms(followers: Followers, store: Store, day: string): void {
  statement(followers, 'delete from term').run();
  const insert = statement(followers, 'insert or replace into term (record, due, told) values (?, ?, ?)');
  for (const { id, due } of statement(
    store,
    'select id, due from record where due is not null and answered is null and ending is null',
  ).iterate()) {
    insert.run(String(id), String(due), Number(String(due) < day));
  }
}

const toTerm = ({ record, due, told }: Record<string, unknown>): Term => ({
  record: String(record),
  due: String(due),
  told: told === 1,
});
