/** Resolves parties, by any way of printing them, and sets the paper beside what a feed says. */

import type { Conflict } from '../../../record/parliament.ts';
import type { Asker } from '../../../record/reading.ts';
import { type Party, parties } from './data.ts';
import { lettersOf } from './names.ts';

/** 'Lid Omtzigt' is also printed 'Omtzigt', 'Groep Van Haga' also 'Van Haga'. */
const keyOf = (printed: string): string => lettersOf(printed.replace(/^(?:lid|groep|fractie)[\s-]+/i, ''));

/** The name by which a party is known; of two that are printed alike the one that sat in the House on that day. */
export function resolveParty(printed: string, day?: string): string | undefined {
  const wanted = keyOf(printed);
  const named = parties.filter(({ name, aliases }) => [name, ...aliases].some((each) => keyOf(each) === wanted));
  return (named.find((party) => day !== undefined && sat(party, day)) ?? named[0])?.name;
}

const sat = ({ from, until }: Party, day: string): boolean => (from ?? '') <= day && day < (until ?? '9999');

/** Where a feed gives another party than the paper prints: the paper wins, and this says so. */
export function partyConflict({ name, party }: Asker, fed: string | undefined, day?: string): Conflict | undefined {
  if (fed === undefined || fed === '') return undefined;
  const [printed, other] = [resolveParty(party, day) ?? party, resolveParty(fed, day) ?? fed];
  return printed === other ? undefined : { who: name, paper: party, data: fed };
}
