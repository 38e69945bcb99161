/**
 * A lock in the register for work that only one may do at a time. It is a lease: its holder renews it as it works, and it
 * lapses when the holder was killed.
 */

import { type Store, statement, transaction } from './open.ts';

export type Lease = { readonly work: string; readonly holder: string };

/** Takes the lease, or tells who has it. `isGone` says of a holder that it surely works no more. */
export const takeLease = (
  store: Store,
  { work, holder }: Lease,
  now: string,
  until: string,
  isGone: (holder: string) => boolean,
): { readonly heldBy?: string } =>
  transaction(store, () => {
    const row = statement(store, 'select holder, until from lease where work = ?').get(work);
    if (row && row.holder !== holder && String(row.until) > now && !isGone(String(row.holder))) {
      return { heldBy: String(row.holder) };
    }
    statement(store, 'insert or replace into lease values (?, ?, ?)').run(work, holder, until);
    return {};
  });

/** Renews the lease, within a transaction. Throws where another has taken it: what was to be written must not be. */
export function renewLease(store: Store, { work, holder }: Lease, until: string): void {
  const { changes } = statement(store, 'update lease set until = ? where work = ? and holder = ?').run(
    until,
    work,
    holder,
  );
  if (changes === 0) throw new Error(`The lease of ${work} was lost: another took it while this one did not answer`);
}

/** Gives a lease back; nothing happens where another holds it. */
export const dropLease = (store: Store, { work, holder }: Lease): void => {
  statement(store, 'delete from lease where work = ? and holder = ?').run(work, holder);
};
