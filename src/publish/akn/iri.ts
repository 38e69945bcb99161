/** What the IRIs of a record are made of, by the naming convention of Akoma Ntoso. */

import type { Plan } from './plan.ts';

/** The parliament's country: the first part of its id. */
export const countryOf = ({ record: { id } }: Plan): string => /^[a-z]{2}/.exec(id)?.[0] ?? 'xx';

/** The number by which the set is known: what its id has after the parliament, in signs that an IRI takes. */
export const numberOf = (id: string): string => slug(id.slice(id.indexOf('/') + 1), /[^A-Za-z0-9.-]+/g);

/** A text in the signs that an IRI takes. */
export const slug = (text: string, others = /[^A-Za-z0-9]+/g): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(others, '-').replaceAll(/^-|-$/g, '') || '-';
