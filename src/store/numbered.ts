/** Records by their numbers as somebody types them: of a record, a case or a publication, in any capitals, or the beginning of one. */

import { type Store, statement } from './open.ts';
import { type Listed, type ListedRow, recordNamed, toListed } from './records.ts';

/** The record that a text as a whole is the number of. */
export function recordNumbered(store: Store, typed: string): Listed | undefined {
  const text = typed.trim().replace(/^["“”](.*)["“”]$/u, '$1');
  if (!isNumber(text)) return undefined;
  for (const name of inAnyCapitals(text)) {
    const id = recordNamed(store, name);
    if (id !== undefined) return listedOf(store, id);
  }
  return undefined;
}

/** The records whose case or publication has a number that begins so, in the order of their numbers. */
export function recordsBegun(store: Store, typed: string, most: number): Listed[] {
  if (!isNumber(typed)) return [];
  const ids = new Set<string>();
  for (const from of inAnyCapitals(typed)) {
    for (const { record } of statement(store, begun).all({ from, until: `${from}\u{10ffff}`, most }))
      ids.add(String(record));
  }
  return [...ids].slice(0, most).flatMap((id) => listedOf(store, id) ?? []);
}

const begun = `select record from (
    select distinct record, case_number as number from document where case_number >= :from and case_number < :until
    union select distinct record, publication from document where publication >= :from and publication < :until
  ) where record <> '' order by number, record limit :most`;

/** As it is, all large, all small, and as the publications of a case are called: a letter behind a digit large, the others small. */
const inAnyCapitals = (text: string): Set<string> => {
  const small = text.toLowerCase();
  return new Set([text, text.toUpperCase(), small, small.replace(/(?<=\d)\p{L}/gu, (letter) => letter.toUpperCase())]);
};

/** A number has digits, and is one piece. */
const isNumber = (text: string): boolean => /^[\p{L}\p{N}/.-]{6,60}$/u.test(text) && /\d{2}/.test(text);

function listedOf(store: Store, id: string): Listed | undefined {
  const row = statement(
    store,
    'select id, subject, askers, submitted, received, standing from record where id = ?',
  ).get(id);
  return row && toListed(row as ListedRow);
}
